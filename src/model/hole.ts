/** The mark printed where a value is missing. */

import { namesOfPlaces, type Origin } from '../origin.ts'
import type { Blank } from './document.ts'
import { cellsOf, type Value } from './values.ts'

/** Where a value is missing and who has to supply it, nobody where none is named. */
export function missingFrom(value: Value | undefined): {
  readonly cells: readonly string[]
  readonly owners: readonly string[]
} {
  if (value?.kind !== 'missing') return { cells: [], owners: [] }
  return {
    cells: namesOfPlaces(cellsOf(value.provenance)),
    owners: value.owner === '' ? [] : [value.owner],
  }
}

/** The first three and how many there are, for print. */
export const fewCells = (cells: readonly string[]): readonly string[] =>
  cells.length > 3 ? [`${cells.slice(0, 3).join('、')}等${cells.length}格`] : cells

/**
 * 【缺：文件!D4，县民政局】 in the place of a value.
 * @param what the cells that are empty, and who has to supply them; an empty list is left out
 */
export const hole = (what: readonly (readonly string[])[], origin: Origin | null): Blank => {
  const said = what
    .filter((names) => names.length > 0)
    .map((names) => names.join('、'))
    .join('，')
  return {
    type: 'blank',
    form: 'missing',
    written: said === '' ? '【缺】' : `【缺：${said}】`,
    origin,
  }
}
