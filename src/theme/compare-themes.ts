/** Which written values of two themes differ. */
import { twips } from './length.ts'
import type { ThemeSheet } from './read-theme.ts'

export interface ThemeDifference {
  /** Where the value stands, e.g. `styles.body.size`. */
  readonly path: string
  /** As written; null where the value is not written at all. */
  readonly from: string | null
  readonly to: string | null
}

/** Differences in the order of the theme's own file; 三号 and 16pt are the same. */
export function compareThemes(base: ThemeSheet, own: ThemeSheet): ThemeDifference[] {
  const paths = new Set([...Object.keys(own.written), ...Object.keys(base.written)])
  return [...paths]
    .map((path) => ({ path, from: base.written[path] ?? null, to: own.written[path] ?? null }))
    .filter(({ path, from, to }) => path !== 'label' && path !== 'english' && !same(from, to))
}

function same(from: string | null, to: string | null): boolean {
  if (from === to || from === null || to === null) return from === to
  try {
    return twips(from) === twips(to)
  } catch {
    return false
  }
}
