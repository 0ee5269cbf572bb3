/** A number in the formats of lists (ECMA-376 17.18.59), as Word prints it; where a format ends, digits go on. */
import { toChineseNumeral } from '../../chinese/numerals.ts'
import { roman } from '../roman.ts'

/**
 * The text of a number in a format; digits for a format that is not known.
 * @param format one of 17.18.59, or the first number of a format of its own, such as 001
 */
export function formatNumber(number: number, format: string): string {
  const padded = /^0*1$/.test(format) ? format.length : 0
  if (padded > 0) return String(number).padStart(padded, '0')
  const write = formats.get(format)
  return write ? (write(number) ?? String(number)) : String(number)
}

/** Null past the end of the format. */
type Write = (number: number) => string | null

const latin = 'abcdefghijklmnopqrstuvwxyz'
const russian = 'абвгдежзиклмнопрстуфхцчшщыэюя'
/** 27 is aa, 28 is bb. */
const letters =
  (alphabet: string): Write =>
  (number) => {
    if (number < 1) return null
    const letter = alphabet[(number - 1) % alphabet.length] ?? ''
    return letter.repeat(Math.min(Math.ceil(number / alphabet.length), 20))
  }

/** Signs that stand in a row, the first for 1. */
const signs =
  (row: string): Write =>
  (number) =>
    row[number - 1] ?? null
/** Letters of a row that begins anew behind its last. */
const cycle =
  (row: string): Write =>
  (number) =>
    number < 1 ? null : (row[(number - 1) % row.length] ?? null)
const rowFrom = (first: string, count: number): string =>
  Array.from({ length: count }, (_, index) =>
    String.fromCodePoint((first.codePointAt(0) ?? 0) + index),
  ).join('')

/** Digit by digit. */
const digits =
  (ten: string): Write =>
  (number) =>
    number < 0 ? null : String(number).replace(/\d/g, (digit) => ten[Number(digit)] ?? '')

const counted: Write = (number) => (number < 0 ? null : toChineseNumeral(number))
/** Word prints 一百〇一, with the round nought. */
const countedRound: Write = (number) => counted(number)?.replaceAll('零', '〇') ?? null
/** 十, 十一, 九十九, then digit by digit. */
const countedToHundred =
  (zero: string): Write =>
  (number) =>
    number > 0 && number < 100 ? counted(number) : digits(`${zero}一二三四五六七八九`)(number)
/** 百, 百一: no 一 before a place, no 零 between. */
const japanese: Write = (number) =>
  number < 1
    ? null
    : toChineseNumeral(number)
        .replaceAll('零', '')
        .replace(/一(?=[十百千])/g, '')

const capitals: Readonly<Record<string, string>> = {
  一: '壹',
  二: '贰',
  三: '叁',
  四: '肆',
  五: '伍',
  六: '陆',
  七: '柒',
  八: '捌',
  九: '玖',
  十: '拾',
  百: '佰',
  千: '仟',
}
const traditional: Readonly<Record<string, string>> = { 贰: '貳', 叁: '參', 陆: '陸', 万: '萬' }
const replaced = (text: string, by: Readonly<Record<string, string>>): string =>
  Array.from(text, (letter) => by[letter] ?? letter).join('')
/** 壹拾: amounts say their 一. */
const legal: Write = (number) =>
  number < 0 ? null : replaced(toChineseNumeral(number).replace(/^十/, '一十'), capitals)
const legalTraditional: Write = (number) => {
  const text = legal(number)
  return text === null ? null : replaced(text, traditional)
}

/** 甲 to 癸, 子 to 亥, and their pairs. */
const stems = '甲乙丙丁戊己庚辛壬癸'
const branches = '子丑寅卯辰巳午未申酉戌亥'
const pairs: Write = (number) =>
  number < 1 || number > 60
    ? null
    : `${stems[(number - 1) % stems.length]}${branches[(number - 1) % branches.length]}`

function ordinal(number: number): string {
  const teen = Math.floor(number / 10) % 10 === 1
  const ending = teen ? undefined : ['th', 'st', 'nd', 'rd'][number % 10]
  return `${number}${ending ?? 'th'}`
}

const fullWidth = digits('０１２３４５６７８９')
const circled = signs(rowFrom('①', 20))
const formats: ReadonlyMap<string, Write> = new Map<string, Write>([
  ['decimal', String],
  ['decimalHalfWidth', String],
  ['none', () => ''],
  ['bullet', () => ''],
  ['decimalZero', (number) => String(number).padStart(2, '0')],
  ['hex', (number) => number.toString(16).toUpperCase()],
  ['ordinal', ordinal],
  ['numberInDash', (number) => `- ${number} -`],
  ['lowerLetter', letters(latin)],
  ['upperLetter', (number) => letters(latin)(number)?.toUpperCase() ?? null],
  ['lowerRoman', roman],
  ['upperRoman', (number) => roman(number)?.toUpperCase() ?? null],
  ['russianLower', letters(russian)],
  ['russianUpper', (number) => letters(russian)(number)?.toUpperCase() ?? null],
  ['decimalFullWidth', fullWidth],
  ['decimalFullWidth2', fullWidth],
  ['decimalEnclosedCircle', circled],
  ['decimalEnclosedCircleChinese', circled],
  ['decimalEnclosedFullstop', signs(rowFrom('⒈', 20))],
  ['decimalEnclosedParen', signs(rowFrom('⑴', 20))],
  ['ideographEnclosedCircle', signs(rowFrom('㈠', 10))],
  ['ideographDigital', digits('〇一二三四五六七八九')],
  ['japaneseDigitalTenThousand', digits('〇一二三四五六七八九')],
  ['taiwaneseDigital', digits('○一二三四五六七八九')],
  ['koreanDigital2', digits('零一二三四五六七八九')],
  ['chineseCounting', countedToHundred('○')],
  ['taiwaneseCounting', countedToHundred('○')],
  ['chineseCountingThousand', countedRound],
  ['taiwaneseCountingThousand', counted],
  ['japaneseCounting', japanese],
  ['chineseLegalSimplified', legal],
  ['ideographLegalTraditional', legalTraditional],
  ['ideographTraditional', signs(stems)],
  ['ideographZodiac', signs(branches)],
  ['ideographZodiacTraditional', pairs],
  [
    'aiueoFullWidth',
    cycle(
      'アイウエオカキクケコサシスセソタチツテトナニヌネノハヒフヘホマミムメモヤユヨラリルレロワヲン',
    ),
  ],
  [
    'irohaFullWidth',
    cycle(
      'イロハニホヘトチリヌルヲワカヨタレソツネナラムウヰノオクヤマケフコエテアサキユメミシヱヒモセスン',
    ),
  ],
  ['ganada', cycle('가나다라마바사아자차카타파하')],
  ['chosung', cycle('ㄱㄴㄷㄹㅁㅂㅅㅇㅈㅊㅋㅌㅍㅎ')],
])
