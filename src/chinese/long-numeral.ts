/** Chinese numerals of any length, for reading (一万二千) and for money (壹万贰仟). */

export interface NumeralSigns {
  readonly digits: string
  /** Behind thousands, hundreds and tens. */
  readonly units: readonly [ten: string, hundred: string, thousand: string]
  /** 一十二 is shortened to 十二 at the start. */
  readonly shortTen: boolean
}
export const readingSigns: NumeralSigns = {
  digits: '零一二三四五六七八九',
  units: ['十', '百', '千'],
  shortTen: true,
}
export const capitalSigns: NumeralSigns = {
  digits: '零壹贰叁肆伍陆柒捌玖',
  units: ['拾', '佰', '仟'],
  shortTen: false,
}

/** Most digits before the point. */
export const longestNumeral = 24

/** The digits of a whole number in Chinese numerals: 203000 → 二十万三千. */
export function longNumeral(digits: string, signs: NumeralSigns): string {
  const bare = digits.replace(/^0+/, '')
  if (bare === '') return signs.digits[0] ?? ''
  const text = read(bare, signs)
  const one = `${signs.digits[1]}${signs.units[0]}`
  return signs.shortTen && text.startsWith(one) ? text.slice(1) : text
}

/** Digit by digit, as years are read: 2026 → 二〇二六. */
export const digitByDigit = (digits: string): string =>
  [...digits].map((digit) => '〇一二三四五六七八九'[Number(digit)]).join('')

function read(digits: string, signs: NumeralSigns): string {
  if (digits.length <= 4) return readFour(digits, signs)
  const cut = digits.length > 8 ? 8 : 4
  const high = `${read(digits.slice(0, -cut), signs)}${cut === 8 ? '亿' : '万'}`
  const low = digits.slice(-cut).replace(/^0+/, '')
  if (low === '') return high
  return `${high}${low.length < cut ? signs.digits[0] : ''}${read(low, signs)}`
}

/** Up to four digits, the first of them not 0. */
function readFour(digits: string, { digits: names, units }: NumeralSigns): string {
  let text = ''
  let gap = false
  ;[...digits].forEach((digit, index) => {
    if (digit === '0') {
      gap = true
      return
    }
    const place = digits.length - index - 1
    text += `${gap ? names[0] : ''}${names[Number(digit)]}${place === 0 ? '' : units[place - 1]}`
    gap = false
  })
  return text
}
