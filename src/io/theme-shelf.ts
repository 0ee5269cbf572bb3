/** Themes on disk: the house's own and, over them, those of the workspace. */
import { existsSync, readdirSync } from 'node:fs'
import { join } from 'node:path'
import { diagnose, type Result } from '../diagnostic.ts'
import { readTheme, type ThemeSheet } from '../theme/read-theme.ts'
import { readText, type Shelf } from './shelf.ts'

export interface ThemeShelf {
  /** The theme of that name, with its values as written. */
  readonly sheet: (name: string) => Result<ThemeSheet | null>
  /** Every theme; broken ones as diagnostics only. */
  readonly sheets: () => Result<readonly ThemeSheet[]>
}

/** @param shelves folders of templates, the first one first */
export function openThemeShelf(shelves: readonly Shelf[]): ThemeShelf {
  const names = [...new Set(shelves.flatMap(themeNames))].sort()
  const sheet = (name: string): Result<ThemeSheet | null> => {
    const found = find(name, shelves)
    if (found) return readTheme(name, found, (wanted) => find(wanted, shelves))
    return { value: null, diagnostics: [diagnose('theme/unknown', null, { theme: name, known: names.join('、') })] }
  }
  return {
    sheet,
    sheets: () => {
      const read = names.map(sheet)
      return { value: read.flatMap((one) => one.value ?? []), diagnostics: read.flatMap((one) => one.diagnostics) }
    },
  }
}

function find(name: string, shelves: readonly Shelf[]): { file: string; text: string } | null {
  if (!/^[\p{L}\p{N}_-]+$/u.test(name)) return null
  for (const { folder, prefix } of shelves) {
    const text = readText(join(folder, 'themes', `${name}.yml`))
    if (text !== null) return { file: `${prefix}/themes/${name}.yml`, text }
  }
  return null
}

const themeNames = ({ folder }: Shelf): string[] =>
  existsSync(join(folder, 'themes'))
    ? readdirSync(join(folder, 'themes'))
        .filter((file) => file.endsWith('.yml'))
        .map((file) => file.slice(0, -4))
    : []
