/** What a numeric cell says, as its reader would write it: no digit dropped, none of a double's noise. */
import Big from 'big.js'
import type { NumberFormat } from './number-format.ts'

const plain: NumberFormat = { kind: 'number', decimals: 0 }

/**
 * The number as text: 15 significant digits as Excel keeps them, padded to the decimals that its format shows; a per cent format
 * gives 95.6%, a date format 2026-07-05.
 * Null for what is no number, or a date that the calendar of workbooks does not have.
 * @param written the number as the file holds it
 * @param date1904 whether the workbook counts days from 1904
 */
export function cellText(
  written: string,
  format: NumberFormat = plain,
  date1904 = false,
): string | null {
  const value = amountOf(written)
  if (value === null) return null
  if (format.kind === 'date' || format.kind === 'time')
    return dateText(value, format.kind, date1904)
  const shown = format.kind === 'percent' ? value.times(100) : value
  // a double is exact to 15 digits, what follows is noise; whole numbers longer than that are kept as they stand
  const rounded = /^-?\d+$/.test(written) ? shown : new Big(shown.toPrecision(15, 1))
  const text = rounded.toFixed()
  const decimals = text.split('.')[1]?.length ?? 0
  return (
    (decimals < format.decimals ? rounded.toFixed(format.decimals) : text) +
    (format.kind === 'percent' ? '%' : '')
  )
}

/** Largest exponent of a double: what is beyond is no number of a workbook. */
const mostDigits = 308
function amountOf(written: string): Big | null {
  try {
    const value = new Big(written)
    return Math.abs(value.e) <= mostDigits ? value : null
  } catch {
    return null
  }
}

/** Days up to 9999-12-31, the last that Excel has. */
const lastDay = 2_958_465
const secondsOfDay = 86_400

/** Days since the workbook's first day as a date; a part of a day as a time. */
function dateText(days: Big, kind: 'date' | 'time', date1904: boolean): string | null {
  // to the second first: what rounds up to 24:00 is the next day
  const all = Math.round(Number(days.toString()) * secondsOfDay)
  const whole = Math.floor(all / secondsOfDay)
  if (whole < 0 || whole > lastDay) return null
  const seconds = all - whole * secondsOfDay
  const time =
    seconds > 0 ? `${pad(Math.floor(seconds / 3600))}:${pad(Math.floor(seconds / 60) % 60)}` : ''
  if (kind === 'time' && whole === 0) return time === '' ? '00:00' : time
  // Excel's 1900 was a leap year: days before March count one less
  const start = date1904 ? Date.UTC(1904, 0, 1) : Date.UTC(1899, 11, whole < 60 ? 31 : 30)
  const date = new Date(start + whole * 86_400_000)
  const day = `${date.getUTCFullYear()}-${pad(date.getUTCMonth() + 1)}-${pad(date.getUTCDate())}`
  return time === '' ? day : `${day} ${time}`
}
const pad = (n: number): string => String(n).padStart(2, '0')
