/** A cell that holds a number: shown by its format, as Excel shows it; what it holds with 15 digits. */
import Big from 'big.js'
import { dateOfSerial, plainNumber, shownNumber, timesHundred } from '../../tables/number-format.ts'
import type { SheetCell } from '../sheet.ts'
import type { CellFormat } from './cell-formats.ts'

/** What XML Schema calls a double, but for INF and NaN. */
const decimal = /^[-+]?(?:\d+(?:\.\d*)?|\.\d+)(?:[Ee][-+]?\d+)?$/
/** 309 digits are more than a double has. */
const largest = 1e308
/** Days between the first days of workbooks that count from 1900 and from 1904. */
const days1904 = 1462

/**
 * Null for what is no number, or a date that the calendar of workbooks does not have.
 * @param written the number as the file holds it
 * @param date1904 whether the workbook counts days from 1904
 */
export function numberCell(
  column: number,
  written: string,
  { format, plainDate, indent }: CellFormat,
  date1904: boolean,
): SheetCell | null {
  const { code, kind } = format
  const amount = plainNumber(written)
  if (!decimal.test(written) || !(Math.abs(Number(amount)) <= largest)) return null
  if (code === '') return cell('number', column, amount, amount, '', indent)
  if (kind === 'date') return dateCell(column, amount, code, plainDate, date1904, indent)
  if (kind === 'time' && amount.startsWith('-')) return null
  const text = shownNumber(amount, code)
  if (kind === 'percent') return cell('number', column, text, timesHundred(amount), code, indent)
  return cell('number', column, text, amount, code, indent)
}

const cell = (
  kind: SheetCell['kind'],
  column: number,
  text: string,
  value: string,
  format: string,
  indent: number,
): SheetCell => ({ kind, column, text, value, format, indent })

function dateCell(
  column: number,
  amount: string,
  code: string,
  plainDate: boolean,
  date1904: boolean,
  indent: number,
): SheetCell | null {
  const serial = date1904 ? new Big(amount).plus(days1904).toFixed() : amount
  const date = dateOfSerial(serial)
  if (!date) return null
  const [year, month, day, hour, minute] = date
  const value = `${year}-${pad(month)}-${pad(day)}`
  // a day is shown without its time: yyyy/m/d of 2026-03-05 14:30
  const hasTime = /h/i.test(code.replace(/"[^"]*"/g, ''))
  const time = hasTime && hour + minute > 0 ? ` ${hour}:${pad(minute)}` : ''
  const text = plainDate ? `${year}年${month}月${day}日${time}` : shownNumber(serial, code)
  return cell('date', column, text, value, code, indent)
}
const pad = (n: number): string => String(n).padStart(2, '0')
