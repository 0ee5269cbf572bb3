/** A folder of templates: the house's, or that of a workspace, whose files must stand in the workspace. */
import { readdirSync, readFileSync, realpathSync, statSync } from 'node:fs'
import { join } from 'node:path'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { reasonOf } from '../../error.ts'
import { typeFault } from './regular-file.ts'
import { isInside } from './workspace.ts'

/** Largest file of a kind, theme or partial, bytes; pictures of a starter among them. */
const largestTemplate = 1024 * 1024

export interface Shelf {
  readonly folder: string
  /** How files of this shelf are named in messages. */
  readonly prefix: string
  /** The folder that links must not lead out of. */
  readonly root: string
}

/** Bytes of a file of a shelf; null when there is none, and for one that may not or cannot be read, which is said. */
export function readBytes(
  { folder, prefix, root }: Shelf,
  name: string,
): Result<Uint8Array | null> {
  const file = `${prefix}/${name}`
  const place = { file, start: 0, end: 0 }
  const fail = (one: Diagnostic): Result<null> => ({ value: null, diagnostics: [one] })
  try {
    const real = realpathSync.native(join(folder, name))
    if (!isInside(realpathSync.native(root), real))
      return fail(diagnose('source/outside-workspace', place, { path: file }))
    const stats = statSync(real)
    const reason = typeFault(stats) ?? (stats.size > largestTemplate ? 'EFBIG' : null)
    if (reason) return fail(diagnose('source/unreadable', place, { file, reason }))
    return { value: new Uint8Array(readFileSync(real)), diagnostics: [] }
  } catch (error) {
    const reason = reasonOf(error)
    // a part of the path that is a file, or a link to nothing, is no file either
    if (reason === 'ENOENT' || reason === 'ENOTDIR') return { value: null, diagnostics: [] }
    return fail(diagnose('source/unreadable', place, { file, reason }))
  }
}

/** The same as text with its line ends as \n. */
export function readText(shelf: Shelf, name: string): Result<string | null> {
  const { value, diagnostics } = readBytes(shelf, name)
  const text = value && new TextDecoder().decode(value).replace(/\r\n?/g, '\n')
  return { value: text, diagnostics }
}

/** Names in a folder of a shelf, in order; none where there is no such folder. */
export function namesIn({ folder }: Shelf, name: string): string[] {
  try {
    return readdirSync(join(folder, name)).sort()
  } catch {
    return []
  }
}
