/** Rows in another order: by one column, numbers by size, texts as a dictionary has them. */
import Big from 'big.js'
import { calendarDate, isMonth } from '../chinese/calendar-date.ts'
import {
  cellsOf,
  isScalar,
  type RecordValue,
  type Scalar,
  scalarText,
  type Value,
} from '../model/values.ts'
import { placeNames } from '../origin.ts'
import { isMadeOfOthers, isTotalRow } from './total-rows.ts'

/** The first of the rows; a total is none of them. */
export function firstRows(rows: readonly RecordValue[], count: number): RecordValue[] {
  const first: RecordValue[] = []
  // a table of a thousand rows is not gone through for its first five
  for (const row of rows) {
    if (first.length >= count) break
    if (!isMadeOfOthers(row)) first.push(row)
  }
  return first
}

interface SortOrder {
  readonly column: string
  readonly descending: boolean
}
const downward = /\s(?:从高到低|从大到小|降序|desc)$/
const upward = /\s(?:从低到高|从小到大|升序|asc)$/

/** `服务点 从高到低`, `服务点 desc`; without a direction the smallest stands first. */
export const readSortOrder = (written: string): SortOrder => ({
  column: written.trim().replace(downward, '').replace(upward, '').trim(),
  descending: downward.test(written.trim()),
})

let made: Intl.Collator | undefined
/** Set up for the first rows that are sorted by words. */
const collator = (): Intl.Collator => {
  made ??= new Intl.Collator('zh-Hans-CN', { numeric: true })
  return made
}

/** A cell of words that would be ordered as such although it is a number: 12万 is more than 3500. Null when there is none. */
export function unsortableCell(rows: readonly RecordValue[], column: string): string | null {
  const texts = rows.flatMap(({ fields }) =>
    fields[column]?.kind === 'text' ? [fields[column]] : [],
  )
  const found = texts.find(({ text }) => /^\d[\d,.]*\s*[万亿千百]/.test(text))
  return found ? `${placeNames(cellsOf(found.provenance))} ${found.text}`.trim() : null
}

/** The day of a date as 2026-03-05, however it is shown, the month of 2026年3月; null for any other text. */
function dayOf(value: Scalar): string | null {
  if (value.kind !== 'text') return null
  if (value.date !== undefined) return value.date
  const day = calendarDate(value.text)
  if (day) return day.map((part) => String(part).padStart(2, '0')).join('-')
  const month = isMonth(value.text) ? /^(\d{4})\D+(\d{1,2})/.exec(value.text.trim()) : null
  return month ? `${month[1]}-${(month[2] ?? '').padStart(2, '0')}` : null
}

const writtenDay = (value: Scalar): string =>
  value.kind === 'text' && value.date !== undefined ? value.date : scalarText(value)

/** Equal rows keep their order; rows without the value, then totals stand last. */
export function sortRows(
  rows: readonly RecordValue[],
  { column, descending }: SortOrder,
): RecordValue[] {
  const cell = (row: RecordValue): Scalar | null => {
    const value: Value | undefined = row.fields[column]
    return value && isScalar(value) && value.kind !== 'missing' ? value : null
  }
  const texts = rows.flatMap((row) => cell(row) ?? [])
  // 20260305 may be a date, and a code among others that are none
  const areDays = texts.every((value) => value.kind !== 'text' || dayOf(value) !== null)
  const sortText = (value: Scalar): string => (areDays ? dayOf(value) : null) ?? writtenDay(value)
  const totals = new Set(rows.filter(isTotalRow))
  return [...rows].sort((row, other) => {
    if (totals.has(row) !== totals.has(other))
      return Number(totals.has(row)) - Number(totals.has(other))
    const [a, b] = [cell(row), cell(other)]
    if (!a || !b) return Number(!a) - Number(!b)
    const order =
      a.kind === 'number' && b.kind === 'number'
        ? new Big(a.amount).cmp(b.amount)
        : collator().compare(sortText(a), sortText(b))
    return descending ? -order : order
  })
}
