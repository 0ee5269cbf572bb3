/** Links below a folder that a search must not follow: those that leave the workspace, and those that lead where it has been. */
import { readdirSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { isWithin } from './workspace.ts'

/** Deepest folder that is searched. */
export const deepest = 40

/**
 * Folders below `folder` that are links and not to be searched, relative to it with `/`.
 * @param boundary folder that links must not lead out of, links resolved
 * @param depth how many folders deep is searched
 */
export function closedLinks(folder: string, boundary: string, depth = deepest): string[] {
  const closed: string[] = []
  const seen = new Set([realpathSync.native(folder)])
  const visit = (below: string, level: number): void => {
    if (level >= depth) return
    for (const entry of entriesOf(join(folder, below))) {
      if (entry.name.startsWith('.') || entry.name === 'node_modules') continue
      const name = below === '' ? entry.name : `${below}/${entry.name}`
      const path = join(folder, name)
      if (entry.isDirectory()) {
        seen.add(realOf(path) ?? path)
        visit(name, level + 1)
      } else if (entry.isSymbolicLink() && isFolder(path)) {
        const real = realOf(path)
        const open = real !== null && isWithin(boundary, real) && !seen.has(real)
        if (!open) closed.push(name)
        else {
          seen.add(real)
          visit(name, level + 1)
        }
      }
    }
  }
  visit('', 0)
  return closed
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false

function realOf(path: string): string | null {
  try {
    return realpathSync.native(path)
  } catch {
    return null
  }
}

function entriesOf(folder: string) {
  try {
    return readdirSync(folder, { withFileTypes: true })
  } catch {
    return []
  }
}
