/** Themes on disk: the house's own and, over them, those of the workspace. */
import { type Diagnostic, diagnose, isOf, type Result } from '../../diagnostic.ts'
import type { Texts } from '../../outside/outside.ts'
import { readTheme, type ThemeSheet, type ThemeText } from '../../theme/read-theme.ts'
import { preparedTheme } from './prepared-house.ts'
import { namesIn, readText, type Shelf } from './shelf.ts'

export interface ThemeShelf {
  /** The theme of that name, with its values as written. */
  readonly sheet: (name: string) => Result<ThemeSheet | null>
  /** Every theme; broken ones as diagnostics only. */
  readonly sheets: () => Result<readonly ThemeSheet[]>
}

/**
 * @param shelves folders of templates, the first one first
 * @param texts what messages count lines in
 */
export function openThemeShelf(shelves: readonly Shelf[], texts: Texts): ThemeShelf {
  const names = [...new Set(shelves.flatMap(themeNames))].sort()
  const known = new Map<string, Result<ThemeSheet | null>>()
  /** Read once for all papers of a run: the shelf is opened for one. */
  const sheet = (name: string): Result<ThemeSheet | null> => {
    const read = known.get(name) ?? readSheet(name)
    known.set(name, read)
    return read
  }
  /** The text of a theme that the house itself has and no other shelf before it. */
  const ownText = (name: string): string | null => {
    const found = find(name, shelves, texts).value
    const house = shelves.at(-1)
    return found && house && found.file.startsWith(`${house.prefix}/`) ? found.text : null
  }
  const readSheet = (name: string): Result<ThemeSheet | null> => {
    const { value, diagnostics } = find(name, shelves, texts)
    if (value) {
      const prepared = preparedTheme(name, ownText)
      if (prepared) return { value: prepared, diagnostics: [] }
      return readTheme(name, value, (wanted) => find(wanted, shelves, texts).value)
    }
    if (diagnostics.length > 0) return { value: null, diagnostics }
    return {
      value: null,
      diagnostics: [diagnose('theme/unknown', null, { theme: name, known: names })],
    }
  }
  return {
    sheet,
    sheets: () => {
      const read = names.map(sheet)
      return {
        value: read.flatMap((one) => one.value ?? []),
        diagnostics: read.flatMap((one) => one.diagnostics),
      }
    },
  }
}

function find(name: string, shelves: readonly Shelf[], texts: Texts): Result<ThemeText | null> {
  const none: Result<null> = { value: null, diagnostics: [] }
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return none
  for (const shelf of shelves) {
    const file = `${shelf.prefix}/themes/${name}.yml`
    const { value: text, diagnostics } = readText(shelf, `themes/${name}.yml`)
    if (diagnostics.length > 0)
      return { value: null, diagnostics: diagnostics.map((one) => asBroken(one, file)) }
    if (text === null) continue
    texts.set(file, text)
    return { value: { file, text }, diagnostics: [] }
  }
  return none
}

/** A file of a theme that cannot be read, such as a folder, is a broken theme. */
const asBroken = (one: Diagnostic, file: string): Diagnostic =>
  isOf(one, 'source/unreadable')
    ? diagnose('theme/broken', one.origin, {
        file,
        path: '',
        problem: 'unreadable',
        value: one.data.reason,
        allowed: '',
      })
    : one

const themeNames = (shelf: Shelf): string[] =>
  namesIn(shelf, 'themes')
    .filter((file) => file.endsWith('.yml'))
    .map((file) => file.slice(0, -4))
