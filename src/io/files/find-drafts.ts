/** Drafts of others named on the command line: files, and folders with all that they hold. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UserError } from '../../error.ts'

export interface FoundDraft {
  /** Absolute. */
  readonly path: string
  /** A temporary file that Word keeps beside an open one. */
  readonly isLock: boolean
}
/** Deepest folder that is looked into. */
const deepest = 8
const collator = new Intl.Collator('zh', { numeric: true })

/**
 * Each once, in order of name within a folder.
 * @param endings of files that a folder is searched for
 * @throws UserError for a name that is nothing
 */
export function findDrafts(args: readonly string[], endings: readonly string[]): FoundDraft[] {
  const found = new Map<string, FoundDraft>()
  const add = (path: string): void => {
    if (!found.has(path)) found.set(path, { path, isLock: basename(path).startsWith('~$') })
  }
  for (const arg of args) {
    const path = resolve(arg)
    if (arg.trim() === '' || !existsSync(path))
      throw new UserError(`没有这个文件或文件夹：${arg}`, '检查名字。', [
        `no such file or folder: ${arg}`,
        'Check the name.',
      ])
    if (statSync(path).isDirectory()) for (const one of below(path, endings, 0)) add(one)
    else add(path)
  }
  return [...found.values()]
}

function below(folder: string, endings: readonly string[], depth: number): string[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => collator.compare(a.name, b.name))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory()) return depth < deepest ? below(path, endings, depth + 1) : []
    const ending = /\.([^.]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? ''
    return entry.isFile() && endings.includes(ending) ? [path] : []
  })
}
