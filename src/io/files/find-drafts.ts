/** Drafts of others named on the command line: files, and folders with all that they hold. */
import { existsSync, readdirSync, readFileSync, statSync } from 'node:fs'
import { basename, join, resolve } from 'node:path'
import { UserError } from '../../error.ts'
import { changesEnding, isChangesText } from '../../import/result/changes-text.ts'

export interface FoundDraft {
  /** Absolute. */
  readonly path: string
  /** A temporary file that Word keeps beside an open one. */
  readonly isLock: boolean
  /** A link, or a folder too deep to be looked into: it was not followed. */
  readonly isLeft: boolean
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
  const add = (path: string, isLeft = false): void => {
    const isLock = basename(path).startsWith('~$')
    if (!found.has(path)) found.set(path, { path, isLock, isLeft })
  }
  for (const arg of args) {
    const path = resolve(arg)
    if (arg.trim() === '' || !existsSync(path))
      throw new UserError(`没有这个文件或文件夹：${arg}`, '检查名字。', [
        `no such file or folder: ${arg}`,
        'Check the name.',
      ])
    if (statSync(path).isDirectory())
      for (const { file, isLeft } of below(path, endings, 0)) add(file, isLeft)
    else add(path)
  }
  return [...found.values()]
}

/** What an import wrote beside the papers of a draft: 讲话.改动.txt, whose first line is ours. */
function isOwnList(path: string): boolean {
  if (!path.endsWith(changesEnding)) return false
  try {
    return isChangesText(new TextDecoder().decode(readFileSync(path).subarray(0, 1000)))
  } catch {
    return false
  }
}

interface Below {
  readonly file: string
  readonly isLeft: boolean
}

/** A link may lead anywhere, and in a circle: it is named, not followed. */
function below(folder: string, endings: readonly string[], depth: number): Below[] {
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter(({ name }) => !name.startsWith('.') && name !== 'node_modules')
    .sort((a, b) => collator.compare(a.name, b.name))
  return entries.flatMap((entry) => {
    const path = join(folder, entry.name)
    if (entry.isDirectory() && depth < deepest) return below(path, endings, depth + 1)
    const ending = /\.([^.]+)$/.exec(entry.name)?.[1]?.toLowerCase() ?? ''
    const isNamed = endings.includes(ending)
    const isLeft = entry.isDirectory() || (entry.isSymbolicLink() && (isNamed || ending === ''))
    const isDraft = entry.isFile() && isNamed && !isOwnList(path)
    return isLeft || isDraft ? [{ file: path, isLeft }] : []
  })
}
