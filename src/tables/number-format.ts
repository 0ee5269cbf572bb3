/** Number formats of cells, shown as Excel shows them: numfmt, with what Chinese workbooks have and it lacks. */
import Big from 'big.js'
import { dateFromSerial, getFormatInfo, isValidFormat, format as shown } from 'numfmt'
import { capitalSigns, longNumeral, readingSigns } from '../chinese/long-numeral.ts'
import { inItsPlace, isUnsaid, withMinus } from './left-unsaid.ts'

export interface NumberFormat {
  /** As the workbook has it; empty for General. */
  readonly code: string
  readonly kind: 'number' | 'percent' | 'date' | 'time' | 'text'
  /** The power of ten by which the shown number is smaller than the one in the cell: 3 for `#,##0,`. */
  readonly scale: number
  /** What is written behind the digits: 万 of `0!.0,"万"`. */
  readonly suffix: string
  /** False for a format that cannot be read: numbers are shown with 15 digits instead. */
  readonly readable: boolean
}

export const general: NumberFormat = {
  code: '',
  kind: 'number',
  scale: 0,
  suffix: '',
  readable: true,
}

/** What numfmt is given, with the numerals that the code asks for (`[DBNum1]` 一, `[DBNum2]` 壹). */
interface Pattern {
  readonly text: string
  readonly numerals: 0 | 1 | 2
}
const colour = /^\[(?:黑|蓝|青|蓝绿|绿|洋红|红|白|黄)色?\]|^\[颜色\s?\d{1,2}\]/

/** `!` escapes a letter as `\` does, colours have Chinese names, 上午/下午 is AM/PM. */
function patternOf(code: string): Pattern {
  let text = ''
  let numerals: Pattern['numerals'] = 0
  for (let at = 0; at < code.length; ) {
    const rest = code.slice(at)
    const literal = /^"[^"]*"|^\\[\s\S]|^[_*][\s\S]/.exec(rest)
    const numeral = /^\[DBNum([12])\]/i.exec(rest)
    const skipped = numeral ?? colour.exec(rest)
    const escaped = /^!([\s\S])/.exec(rest)
    const noon = /^上午\/下午/.exec(rest)
    if (numeral) numerals = numeral[1] === '1' ? 1 : 2
    if (literal) text += literal[0]
    else if (escaped) text += `\\${escaped[1]}`
    else if (noon) text += 'AM/PM'
    else if (!skipped) text += rest[0]
    at += (literal ?? skipped ?? escaped ?? noon)?.[0].length ?? 1
  }
  return { text, numerals }
}

/** Parts between semicolons, those in quotation marks left alone. */
const sectionsOf = (text: string): readonly string[] =>
  text.match(/(?:"[^"]*"|\\[\s\S]|\[[^\][]*\]|[^;"\\[])+/g) ?? []

/** Digits behind a point that is only written there, and commas behind the last digit. */
function scaleOf(section: string): number {
  const bare = section
    .replace(/"\."/g, '\\.')
    .replace(/"[^"]*"|\[[^\][]*\]|[_*]./g, '')
    .replace(/\\(?!\.)./g, '')
  const commas = /[0#?](,+)(?![0#?,.])/.exec(bare)?.[1]?.length ?? 0
  const written = /^[^.]*?\\\.([0#?]+)/.exec(bare.replace(/(?<!\\)\./, '|'))?.[1]?.length ?? 0
  return commas * 3 + written
}

/** What stands behind the digits, brackets and blanks left out. */
function suffixOf(section: string): string {
  const bare = section.replace(/\[[^\][]*\]|[_*]./g, '')
  return (/[0#?](?:[^0#?]*)$/.exec(bare)?.[0].slice(1) ?? '').replace(/["\\\s,()（）]/g, '')
}

/** Numerals of other kinds, fractions (numfmt shows 99.995 as 100 1/1), engineers' powers of a thousand. */
const unread = /\[(?:DBNum|NatNum)\d|[0#?]\s*\/\s*[0-9#?]|(?<![.0#])[0#]{2,}(?:\.[0#]*)?E[+-]/i
const bareOf = (text: string): string => text.replace(/"[^"]*"|\\.|[_*]./g, '')

interface Known {
  readonly format: NumberFormat
  readonly pattern: Pattern
  /** Its parts, where it is one of the simple ones. */
  readonly plain: RegExpExecArray | null
}
const known = new Map<string, Known>()
const most = 2000

function read(code: string): Known {
  const found = known.get(code)
  if (found) return found
  const pattern = patternOf(code)
  const readable = isValidFormat(pattern.text) && !unread.test(bareOf(pattern.text))
  const info = readable ? getFormatInfo(pattern.text) : null
  const digits = sectionsOf(pattern.text).filter((one) => /[0#?]/.test(one.replace(/"[^"]*"/g, '')))
  const suffixes = new Set(digits.map(suffixOf))
  const made: Known = {
    plain: simple.exec(code),
    pattern,
    format: {
      code,
      kind: kindOf(info?.type ?? '', pattern.text),
      scale: digits.reduce((most, section) => Math.max(most, scaleOf(section)), 0),
      suffix: suffixes.size === 1 ? ([...suffixes][0] ?? '') : '',
      readable,
    },
  }
  if (known.size >= most) known.clear()
  known.set(code, made)
  return made
}

function kindOf(type: string, text: string): NumberFormat['kind'] {
  const bare = text.replace(/"[^"]*"|\\.|[_*]./g, '')
  if (type === 'date' || type === 'datetime') return /[yd]|m(?!.*s)/i.test(bare) ? 'date' : 'time'
  if (type === 'time') return 'time'
  if (type === 'percent') return 'percent'
  return type === 'text' ? 'text' : 'number'
}

export const readFormat = (code: string): NumberFormat =>
  code === '' || /^general$/i.test(code) ? general : read(code).format

/** Whether what is shown is of another size than what the cell holds. */
export const isScaled = (format: NumberFormat): boolean => format.scale !== 0

/** 15 significant digits as Excel keeps them, no exponent, no noughts at the end of a fraction. */
export function plainNumber(written: string): string {
  // what is short enough stands as it is
  if (/^-?\d+$/.test(written) || /^-?(?:0|[1-9]\d*)\.\d*[1-9]$/.test(written)) {
    if (written.length <= 15) return written
    if (!written.includes('.')) return written
  }
  const number = Number(written)
  if (!Number.isFinite(number) || written.trim() === '') return written
  const digits = number.toPrecision(15)
  const text = digits.includes('e') ? new Big(digits).toFixed() : withoutNoughts(digits)
  return text === '-0' ? '0' : text
}

function withoutNoughts(text: string): string {
  if (!text.includes('.')) return text
  let end = text.length
  while (text[end - 1] === '0') end--
  return text.slice(0, text[end - 1] === '.' ? end - 1 : end)
}

/** The plain decimal a hundred times as much. */
export function timesHundred(amount: string): string {
  const [, minus = '', whole = '0', fraction = ''] = /^(-?)(\d+)(?:\.(\d+))?$/.exec(amount) ?? []
  const digits = `${whole}${fraction.padEnd(2, '0').slice(0, 2)}`.replace(/^0+(?=\d)/, '')
  const rest = fraction.slice(2)
  return `${minus}${digits}${rest === '' ? '' : `.${rest}`}`
}

/** 0, 0.00, #,##0.00, 0.0%: the formats that most cells have. */
const simple = /^(#,##)?0(?:\.(0+))?(%)?(?:_ |_\))?$/

/** A number by one of them, rounded half up as decimals are. */
function simplyShown(amount: string, [, groups, fraction = '', percent]: RegExpExecArray): string {
  const size = percent ? timesHundred(amount) : amount
  const rounded = roundedTo(size, fraction.length)
  const [whole = '', ...decimals] = rounded.split('.')
  const grouped = groups ? inThousands(whole) : whole
  return `${[grouped, ...decimals].join('.')}${percent ?? ''}`
}

/** 1,234,567. */
function inThousands(written: string): string {
  const [minus, digits] = written.startsWith('-') ? ['-', written.slice(1)] : ['', written]
  const first = digits.length % 3
  const groups = [digits.slice(0, first), ...(digits.slice(first).match(/\d{3}/g) ?? [])]
  return minus + groups.filter((group) => group !== '').join(',')
}

function roundedTo(amount: string, places: number): string {
  const point = amount.indexOf('.')
  const written = point < 0 ? 0 : amount.length - point - 1
  if (written <= places)
    return places === 0 ? amount : `${amount}${point < 0 ? '.' : ''}${'0'.repeat(places - written)}`
  const text = new Big(amount).toFixed(places, 1)
  return /^-[0.]+$/.test(text) ? text.slice(1) : text
}

/**
 * A number as its cell shows it.
 * @param amount what the cell holds, a plain decimal; days since 1899-12-30 for dates
 */
export function shownNumber(amount: string, code: string): string {
  if (code === '' || /^general$/i.test(code)) return amount
  const { format, pattern, plain } = read(code)
  if (!format.readable || format.kind === 'text') return amount
  if (plain) return simplyShown(amount, plain)
  const general = pattern.text.replace(/"[^"]*"/g, '').match(/general/i) !== null
  const text = saidOf(amount, format, (number) =>
    general
      ? generalIn(pattern.text, number)
      : shown(pattern.text, Number(number), { locale: 'zh-CN' }).trim(),
  )
  return (pattern.numerals === 0 ? text : inNumerals(text, pattern, format.kind, general)).trim()
}

const large = '123456789012'
/** A number as its format shows it, with what the format leaves unsaid: the minus of a red number, a hidden nought. */
function saidOf(
  amount: string,
  { kind, scale }: NumberFormat,
  show: (amount: string) => string,
): string {
  const text = show(amount)
  if (kind === 'date' || kind === 'time') return text
  if (!/\d/.test(text) && isUnsaid(text, show(large))) {
    const size = kind === 'percent' ? timesHundred(amount) : amount
    const scaled = scale === 0 ? size : new Big(size).div(new Big(10).pow(scale)).toFixed()
    return inItsPlace(show(large), (places) => roundedTo(scaled, places)) ?? amount
  }
  return amount.startsWith('-') ? withMinus(text, show(amount.slice(1))) : text
}

/** General beside other words takes its 15 digits; of several sections the first is for what is not negative. */
function generalIn(text: string, amount: string): string {
  const sections = sectionsOf(text)
  const below = amount.startsWith('-') && sections.length > 1
  const section = (below ? sections[1] : sections[0]) ?? ''
  const digits = below ? amount.slice(1) : amount
  return (section.match(/"[^"]*"|\\.|[_*].|\[[^\][]*\]|general|./gi) ?? [])
    .map((token) => {
      if (/^general$/i.test(token)) return digits
      if (/^"/.test(token)) return token.slice(1, -1)
      if (token.startsWith('\\')) return token.slice(1)
      return /^[_*[@]/.test(token) ? '' : token
    })
    .join('')
}

/** Years are read digit by digit, other numbers of a date and General as numerals, other formats digit by digit. */
function inNumerals(
  text: string,
  { numerals }: Pattern,
  kind: NumberFormat['kind'],
  general: boolean,
): string {
  const signs = numerals === 1 ? { ...readingSigns, shortTen: kind === 'date' } : capitalSigns
  const zero = numerals === 1 ? '〇' : '零'
  const singly = (digits: string): string =>
    Array.from(digits, (digit) => (digit === '0' ? zero : signs.digits[Number(digit)])).join('')
  const whole = (digits: string): string => longNumeral(digits, signs).replaceAll('零', zero)
  return text.replace(/(\d+)(\.\d+)?/g, (_, digits: string, fraction: string | undefined) => {
    const inDate = kind === 'date' && digits.length < 4
    const front = general || inDate || kind === 'time' ? whole(digits) : singly(digits)
    return fraction === undefined ? front : `${front}.${singly(fraction.slice(1))}`
  })
}

/** A text as a format with a section for texts shows it: `@"县"`. */
export function shownText(text: string, code: string): string {
  if (!code.includes('@') || code === '@') return text
  const { format, pattern } = read(code)
  return format.readable ? String(shown(pattern.text, text, { locale: 'zh-CN' })).trim() : text
}

/** 9999-12-31, the last day that Excel has. */
const lastDay = 2_958_465

/** Year, month, day, hour and minute of days since 1899-12-30; null when they are no date. */
export function dateOfSerial(
  amount: string,
): readonly [year: number, month: number, day: number, hour: number, minute: number] | null {
  // half a minute and more is the next
  const serial = Math.round(Number(amount) * 1440) / 1440
  if (!(serial >= 1 && serial < lastDay + 1)) return null
  const date = dateFromSerial(serial) as number[] | null
  if (!date) return null
  const [year = 0, month = 0, day = 0, hour = 0, minute = 0] = date
  return [year, month, day, hour, minute]
}

/** How many decimals a number is shown with: 104.67 two, 1,234.50万 two, 5.4% one. */
export const shownPlaces = (lexeme: string): number => /\.(\d+)/.exec(lexeme)?.[1]?.length ?? 0
