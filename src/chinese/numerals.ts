/** Chinese numerals 一…九千九百九十九, both ways; used by numbering, series and announced counts. */
import { longNumeral, readingSigns } from './long-numeral.ts'

const digits = '零一二三四五六七八九'
const units = ['', '十', '百', '千']
/** Largest number that is read from Chinese numerals. */
const largestNumeral = 9999

/** 12 → 十二, 105 → 一百零五, 12000 → 一万二千. Throws a RangeError below 0 or for a fraction. */
export function toChineseNumeral(n: number): string {
  if (!Number.isSafeInteger(n) || n < 0) throw new RangeError(`no Chinese numeral for ${n}`)
  if (n > largestNumeral) return longNumeral(String(n), readingSigns)
  if (n === 0) return '零'
  let text = ''
  let gap = false
  for (let place = 3; place >= 0; place--) {
    const digit = Math.floor(n / 10 ** place) % 10
    if (digit === 0) gap = text !== ''
    else {
      text += `${gap ? '零' : ''}${digits[digit]}${units[place]}`
      gap = false
    }
  }
  return text.replace(/^一十/, '十')
}

const numeralPattern =
  /^(?:([一二两三四五六七八九])千)?(零)?(?:([一二两三四五六七八九])百)?(零)?(?:([一二三四五六七八九])?(十))?(零)?([一二两三四五六七八九])?$/

/** 十二 → 12, 一百零五 → 105, 两 → 2, 12 → 12; null when the text is no whole number. */
export function fromChineseNumeral(text: string): number | null {
  if (/^\d{1,4}$/.test(text)) return Number(text)
  const match = numeralPattern.exec(text)
  if (!match || text === '' || text === '零') return text === '零' ? 0 : null
  const value = (digit: string | undefined): number => {
    if (!digit) return 0
    return digit === '两' ? 2 : digits.indexOf(digit)
  }
  // 十五 has no digit before its 十
  const tens = match[6] ? value(match[5] || '一') : 0
  return value(match[1]) * 1000 + value(match[3]) * 100 + tens * 10 + value(match[8])
}
