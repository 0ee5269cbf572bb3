/** The word lists of the house, and those that wengao.yml names or holds. */
import { join } from 'node:path'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { readLists } from '../../lists/read-lists.ts'
import { joinedLists, type WordLists } from '../../lists/word-lists.ts'
import type { Texts } from '../../outside/outside.ts'
import { settingsFile, type WorkspaceSettings } from '../../workspace/settings.ts'
import { packageRoot } from './package-root.ts'
import { preparedLists } from './prepared-house.ts'
import { namesIn, readText, type Shelf } from './shelf.ts'

let shipped: WordLists | undefined

/** Read once, when something is checked first. */
export function houseLists(): WordLists {
  if (shipped) return shipped
  const own: Shelf = { folder: join(packageRoot(), 'templates'), prefix: '', root: packageRoot() }
  const texts = listTexts(own)
  shipped = preparedLists(texts) ?? readTexts(texts).value
  return shipped
}

/** The texts of templates/lists, by name. */
export const listTexts = (shelf: Shelf): (readonly [file: string, text: string])[] =>
  namesIn(shelf, 'lists')
    .filter((name) => name.endsWith('.yml'))
    .map((name) => [`lists/${name}`, readText(shelf, `lists/${name}`).value ?? ''] as const)

export function readTexts(
  texts: readonly (readonly [file: string, text: string])[],
): Result<WordLists> {
  const read = texts.map(([file, text]) => readLists(file, text))
  return {
    value: joinedLists(read.map(({ value }) => value)),
    diagnostics: read.flatMap(({ diagnostics }) => diagnostics),
  }
}

/**
 * The house's lists with those of a workspace.
 * @param texts what messages count lines in; lists that wengao.yml names are added
 */
export function openLists(
  root: string,
  settings: WorkspaceSettings,
  texts: Texts,
): Result<WordLists> {
  const shelf: Shelf = { folder: root, prefix: '', root }
  const diagnostics: Diagnostic[] = []
  const named = (settings.lists ?? []).flatMap((file) => {
    const read = readText({ ...shelf, prefix: '.' }, file)
    for (const each of read.diagnostics) diagnostics.push(each)
    if (read.value === null) {
      if (read.diagnostics.length === 0) diagnostics.push(missing(file))
      return []
    }
    texts.set(file, read.value)
    return [[file, read.value] as const]
  })
  const lists = readTexts(named)
  return {
    value: joinedLists([houseLists(), lists.value, settings.words ?? {}]),
    diagnostics: [...diagnostics, ...lists.diagnostics],
  }
}

const missing = (file: string): Diagnostic =>
  diagnose(
    'source/unreadable',
    { file: settingsFile, start: 0, end: 0 },
    { file, reason: 'ENOENT' },
  )
