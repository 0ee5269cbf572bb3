/** What a formula refers to, read off its text: cells, ranges, whole columns and rows, names; never evaluated. */
import { columnOf, type Range } from '../sheet.ts'

export interface Reference extends Range {
  readonly sheet: string
}
/** `unknown` where the text does not say which cells it takes: INDIRECT, tables, other workbooks. */
export type References = readonly Reference[] | 'unknown'

const last = 1_048_575
/** A mark of quotation inside is written twice. */
const sheetName = "(?:'((?:[^']|'')+)'|([\\p{L}\\p{N}_.]+))!"
const cell = '\\$?([A-Z]{1,3})\\$?(\\d{1,7})'
const reference = new RegExp(
  `(?<![\\p{L}\\p{N}_.'])(?:${sheetName})?(?:${cell}(?::${cell})?|\\$?([A-Z]{1,3}):\\$?([A-Z]{1,3})|\\$?(\\d{1,7}):\\$?(\\d{1,7}))(?![\\p{L}\\p{N}_(])`,
  'gu',
)
const hidden = /\b(?:INDIRECT|OFFSET|EVALUATE)\s*\(|\[|[\p{L}\p{N}_]:[\p{L}\p{N}_']+!/iu

/**
 * @param own the sheet of the formula
 * @param names texts of the workbook's defined names
 * @param shift rows and columns by which a shared formula is moved from where it is written
 */
export function referencesOf(
  formula: string,
  own: string,
  names: ReadonlyMap<string, string>,
  shift: { readonly rows: number; readonly columns: number } = { rows: 0, columns: 0 },
): References {
  const text = formula.replace(/"[^"]*"/g, '""')
  if (hidden.test(text)) return 'unknown'
  const found: Reference[] = []
  for (const match of text.matchAll(reference)) {
    const sheet = match[1]?.replaceAll("''", "'") ?? match[2] ?? own
    found.push({ sheet, ...moved(rangeOf(match), match[0], shift) })
  }
  const words = text.replace(reference, ' ').match(/[\p{L}_][\p{L}\p{N}_.]*(?!\s*\()/gu) ?? []
  for (const word of words) {
    const meant = names.get(word.toLowerCase())
    if (meant === undefined) continue
    const inner = meant === formula ? 'unknown' : referencesOf(meant, own, new Map())
    if (inner === 'unknown') return 'unknown'
    for (const each of inner) found.push(each)
  }
  return found
}

function rangeOf(match: RegExpMatchArray): Range {
  const [, , , left, top, right, bottom, firstColumn, lastColumn, firstRow, lastRow] = match
  if (left !== undefined && top !== undefined)
    return ordered(
      columnOf(left),
      Number(top) - 1,
      columnOf(right ?? left),
      Number(bottom ?? top) - 1,
    )
  if (firstColumn !== undefined)
    return ordered(columnOf(firstColumn), 0, columnOf(lastColumn ?? firstColumn), last)
  return ordered(0, Number(firstRow) - 1, last, Number(lastRow) - 1)
}
const ordered = (left: number, top: number, right: number, bottom: number): Range => ({
  left: Math.min(left, right),
  right: Math.max(left, right),
  top: Math.min(top, bottom),
  bottom: Math.max(top, bottom),
})

/** A shared formula moves with its cell where no $ holds it; where only one end is held the range grows to both. */
function moved(
  range: Range,
  written: string,
  { rows, columns }: { readonly rows: number; readonly columns: number },
): Range {
  if (rows === 0 && columns === 0) return range
  const holdsColumn = /\$[A-Z]/.test(written)
  const holdsRow = /\$\d/.test(written)
  const [x, y] = [columns, rows]
  return {
    left: holdsColumn ? Math.min(range.left, range.left + x) : range.left + x,
    right: holdsColumn ? Math.max(range.right, range.right + x) : range.right + x,
    top: holdsRow ? Math.min(range.top, range.top + y) : range.top + y,
    bottom: holdsRow ? Math.max(range.bottom, range.bottom + y) : range.bottom + y,
  }
}
