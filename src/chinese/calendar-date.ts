/** Written dates. */
import { fromChineseNumeral } from './numerals.ts'

const chineseDigits = '〇一二三四五六七八九'

/**
 * A written date as [year, month, day]: 2026-07-15, 2026年7月15日, 2026.7.15, 2026/7/15, 20260715, 二〇二六年七月十五日, 号 for 日,
 * digits full or half width; null when it is none or no such day exists.
 */
export function calendarDate(text: string): [number, number, number] | null {
  const plain = text
    .trim()
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
  const parts =
    /^(\d{4})[-./](\d{1,2})[-./](\d{1,2})$/.exec(plain) ??
    /^(\d{4})年(\d{1,2})月(\d{1,2})[日号]$/.exec(plain) ??
    /^(\d{4})(\d{2})(\d{2})$/.exec(plain) ??
    /^([〇○零一二三四五六七八九]{4})年([一二三四五六七八九十]{1,2})月([一二三四五六七八九十]{1,3})[日号]$/.exec(
      plain,
    )
  if (!parts) return null
  const [year, month, day] = [
    yearOf(parts[1] ?? ''),
    numberOf(parts[2] ?? ''),
    numberOf(parts[3] ?? ''),
  ]
  const date = new Date(Date.UTC(year, month - 1, day))
  return date.getUTCMonth() === month - 1 && date.getUTCDate() === day ? [year, month, day] : null
}

const yearOf = (text: string): number =>
  Number(
    text
      .replace(/[○零]/g, '〇')
      .replace(/[〇一二三四五六七八九]/g, (digit) => String(chineseDigits.indexOf(digit))),
  )
const numberOf = (text: string): number => fromChineseNumeral(text) ?? Number(text)

/** A written month, 2026年7月 or 2026.7. */
export const isMonth = (text: string): boolean =>
  /^\d{4}(?:年\d{1,2}月|[-./]\d{1,2})$/.test(text.trim())
