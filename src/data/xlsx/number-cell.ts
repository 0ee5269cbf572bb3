/** A cell that holds a number: shown by its format, as Excel shows it; what it holds with 15 digits. */
import Big from 'big.js'
import { dateOfSerial, plainNumber, shownNumber, timesHundred } from '../../tables/number-format.ts'
import { faultCell, type SheetCell } from '../sheet.ts'
import type { CellFormat } from './cell-formats.ts'

/** Days between the first days of workbooks that count from 1900 and from 1904. */
const days1904 = 1462

/** Excel's own name for a number that it cannot hold, and for a day before its first or after 9999-12-31. */
const noNumber = '#NUM!'
/** Largest exponent of a double: what is beyond is no number of a workbook. */
const mostDigits = 308
function isNumber(written: string): boolean {
  // most cells, without the cost of taking them apart
  if (/^-?\d{1,15}(?:\.\d{1,15})?$/.test(written)) return true
  try {
    return Math.abs(new Big(written).e) <= mostDigits
  } catch {
    return false
  }
}

/**
 * @param written the number as the file holds it
 * @param date1904 whether the workbook counts days from 1904
 */
export function numberCell(
  column: number,
  written: string,
  { format, plainDate, indent }: CellFormat,
  date1904: boolean,
): SheetCell {
  const { code, kind } = format
  if (!isNumber(written)) return faultCell(column, noNumber)
  const amount = plainNumber(written)
  if (code === '') return cell('number', column, amount, amount, '', indent)
  if (kind === 'date') return dateCell(column, amount, code, plainDate, date1904, indent)
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
): SheetCell {
  const serial = date1904 ? new Big(amount).plus(days1904).toFixed() : amount
  const date = dateOfSerial(serial)
  if (!date && serial.startsWith('0')) return cell('number', column, amount, amount, '', indent)
  if (!date) return faultCell(column, noNumber)
  const [year, month, day, hour, minute] = date
  const value = `${year}-${pad(month)}-${pad(day)}`
  const time = hour + minute > 0 ? ` ${hour}:${pad(minute)}` : ''
  const text = plainDate ? `${year}年${month}月${day}日${time}` : shownNumber(serial, code)
  return cell('date', column, text, value, code, indent)
}
const pad = (n: number): string => String(n).padStart(2, '0')
