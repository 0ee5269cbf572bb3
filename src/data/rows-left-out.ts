/** Rows of a table that are no data: numbers of columns, repeated heads, heads of groups, forms that were not filled in. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, type DataSheet, originOf } from '../origin.ts'
import { isPartName, isSumName, isTotalName } from '../tables/total-rows.ts'
import { isFigure } from './figures.ts'
import type { Heading } from './headings.ts'
import { placeIn, type Sheet, type SheetRow } from './sheet.ts'

/** A row that is no data. */
function skipped(
  source: DataSheet,
  row: SheetRow,
  why: 'numbers' | 'repeated' | 'group',
): Diagnostic {
  const at = placeIn(source, row, row.cells[0]?.column ?? 0)
  const text = row.cells.map((cell) => cell.text).join(' ')
  return diagnose('data/skipped-row', originOf(at), {
    cell: cellAddress(at),
    text: text.slice(0, 30),
    why,
  })
}

const ordinals =
  /^(?:[甲乙丙丁戊]|[A-F]|栏\s?[次号]|行次|[（(]?\d{1,2}[)）]?栏?|[①-⑳]|(?:[（(]?\d{1,2}[)）]?栏?|[①-⑳])\s*[=＝].*|[-—])$/
/** The number of a column, 3 of （3）=（1）+（2）. */
const ordinalOf = (text: string): number | null => {
  const circled = /^[①-⑳]/.exec(text)?.[0]
  if (circled) return (circled.codePointAt(0) ?? 0) - 0x245f
  const digits = /\d+/.exec(text)?.[0]
  return digits === undefined ? null : Number(digits)
}

/**
 * 栏次 (甲 1 2 3=1+2) under a header numbers its columns and is no row. Where neither the word nor a formula says so, a row
 * 甲 1 2 may be one of people called 甲 and 乙: the row below it tells.
 */
export function withoutCounting(
  body: readonly SheetRow[],
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const [first, second] = body
  if (!first || first.cells.length < 2 || !first.cells.every((cell) => ordinals.test(cell.text)))
    return body
  const numbers = first.cells.flatMap((cell) => ordinalOf(cell.text) ?? [])
  const inOrder =
    numbers[0] === 1 && numbers.every((number, index) => number === (numbers[0] ?? 0) + index)
  const isSaid = first.cells.some((cell) => /^[栏行]|[=＝①]/.test(cell.text))
  const next = second?.cells[0]?.text ?? ''
  const isAlone = numbers.length > 1 && next !== '' && !/^[甲乙丙丁戊A-F]$|^2$/.test(next)
  if (!inOrder || !(isSaid || isAlone)) return body
  diagnostics.push(skipped(source, first, 'numbers'))
  return body.slice(1)
}

/** A header that a long table repeats on every page is no row. */
export function withoutRepeatedHeads(
  body: readonly SheetRow[],
  head: SheetRow | undefined,
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const texts = ({ cells }: SheetRow): string => cells.map((cell) => cell.text).join('\n')
  const wanted = head ? texts(head) : ''
  const isRepeated = (row: SheetRow): boolean =>
    row.cells.length > 1 &&
    row.cells.length === head?.cells.length &&
    row.cells[0]?.text === head.cells[0]?.text &&
    texts(row) === wanted
  const repeated = body.filter(isRepeated)
  const [first] = repeated
  if (!first) return body
  diagnostics.push(skipped(source, first, 'repeated'))
  return body.filter((row) => !isRepeated(row))
}

/** 一、城区片区 merged over a whole row, or 一 | 城区片区 without a figure, heads those below and is none itself. */
export function withoutGroupHeads(
  rows: readonly SheetRow[],
  headings: readonly Heading[],
  { source, merged }: Sheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const [left, right] = [headings[0]?.place.column ?? 0, headings.at(-1)?.place.column ?? 0]
  const wide = new Set(
    merged
      .filter((one) => one.left <= left && one.right >= right && right - left > 1)
      .map((one) => one.top),
  )
  const isMergedHead = ({ row, cells }: SheetRow): boolean =>
    cells.length === 1 && cells[0]?.kind === 'text' && wide.has(row)
  return rows.filter((row, at) => {
    if (!isMergedHead(row) && !isNumberedHead(row, rows[at + 1])) return true
    diagnostics.push(skipped(source, row, 'group'))
    return false
  })
}

/** A number and a name, or one in the other, above a row with figures that is below it: not the next of its series, nor a total. */
function isNumberedHead({ cells }: SheetRow, next: SheetRow | undefined): boolean {
  const [first, second] = cells
  if (!first || cells.length > 2 || !next?.cells.some(isFigure)) return false
  if (cells.some(isFigure) || next.cells.length <= cells.length) return false
  const below = next.cells[0]?.text ?? ''
  const form = numberForms.find((number) => number.test(first.text))
  if (!form || form.test(below) || next.cells.some(({ text }) => isMadeName(text))) return false
  return second ? headNumber.test(first.text) : headName.test(first.text)
}
const headNumber = /^(?:[一二三四五六七八九十]{1,3}[、.．]?|[（(][一二三四五六七八九十]{1,3}[)）])$/
const headName = /^(?:[一二三四五六七八九十]{1,3}[、.．]|[（(][一二三四五六七八九十]{1,3}[)）])./
/** A number of one level: 一 and 二、 follow each other, （一） is below them. */
const numberForms: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}(?:[、.．]|$)/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
]
const isMadeName = (text: string): boolean =>
  isTotalName(text) || isPartName(text) || isSumName(text)

/** Rows of nothing but their number are a form that was not filled in. */
export function withoutEmptyForms(
  rows: readonly SheetRow[],
  headings: readonly Heading[],
): readonly SheetRow[] {
  const [first] = headings
  if (!first?.counts) return rows
  const { column } = first.place
  return rows.filter((row) => row.cells.some((cell) => cell.column !== column))
}
