/** What the lines at the end of a paper look like: the date and the organs of the 落款, the 附注 in its brackets, the 版记. */
import { calendarDate } from '../../chinese/calendar-date.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { typedNumber } from '../typed-number.ts'

/** The text of a line that is typed as plain text; null for anything else, an escaped line too. */
export const lineText = (read: ReadBlock | undefined): string | null =>
  read?.block.type === 'paragraph' && !read.literal && !read.item
    ? inlinesText(read.block.children).trim()
    : null

/** 2026年7月1日 without spaces, in digits or numerals; month and day may be left open: 2026年7月日, 2026年×月×日. */
const date =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[×xX*]{1,2})?月(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[×xX*]{1,2})?[日号]$/
/** 2026.7.1, 2026-07-01 */
const dotted = /\d{4}[-./]\d{1,2}[-./]\d{1,2}$/

/** Digits as they are meant: ２ is 2, the letter of 二O二六年 is 〇; as long as it was. */
const plainDigits = (text: string): string =>
  text
    .replace(/[０-９]/g, (digit) => String.fromCharCode(digit.charCodeAt(0) - 0xfee0))
    .replace(/(?<=[一二三四五六七八九OoＯ])[OoＯ]|[OoＯ](?=[一二三四五六七八九])/g, '〇')

/** Offset of the date that ends a line, when nothing or white space stands before it; null for any other line. */
export function dateAt(typed: string): number | null {
  const line = plainDigits(typed)
  const figures = dotted.exec(line.slice(-10))?.[0] ?? ''
  if (calendarDate(figures)) return startsWord(line, line.length - figures.length)
  const year = line.slice(0, Math.max(0, line.lastIndexOf('年'))).trimEnd()
  const at = year.length - 4
  if (at < 0 || !date.test(line.slice(at).replace(/[ \u3000]/g, ''))) return null
  return startsWord(line, at)
}

const startsWord = (line: string, at: number): number | null =>
  at === 0 || /[\s\u3000]/.test(line[at - 1] ?? '') ? at : null

/** Whether a date is typed in figures alone. */
export const isDotted = (text: string): boolean => dotted.test(plainDigits(text.trim()).slice(-10))

/** The day of a written date; null when it is none. */
export const dayOf = (text: string): readonly number[] | null =>
  calendarDate(plainDigits(text).replace(/[\s\u3000]/g, ''))

/** Whether two written dates are the same day. */
export function sameDate(first: string, second: string): boolean {
  const [one, other] = [first, second].map(dayOf)
  return one !== null && other !== null && one?.join() === other?.join()
}

/** Formulas that end a text, and lines of other parts: no names of organs. */
const formula =
  /^(?:特此|专此|此[复致令告]|妥否|当否|可否|以上|如无|请|谢谢|附[件：:]|抄[送报]|主送|联系)/

export const isFormula = (text: string): boolean => formula.test(text)

/** A line that may name an organ or a person: short, without marks, no formula. */
export const isUnitLine = (text: string | null): text is string =>
  text !== null &&
  text !== '' &&
  [...text].length <= 30 &&
  !/[，。；：！？、:|]/.test(text) &&
  !typedNumber(text) &&
  !isFormula(text) &&
  dateAt(text) === null

/** （此件公开发布）: a line in one pair of brackets. */
export const isBracketed = (text: string | null): text is string =>
  text !== null && /^[（(][^（()）]+(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$/.test(text)

/** （此件公开发布）: a 附注, and no part of a name like （试行）. */
export const isStatement = (text: string): boolean =>
  isBracketed(text) && /此件|联系|电话|公开|印发|盖章|代章/.test(text)

/** 联系人：张三, 咨询电话：…: whom to ask. */
export const isContactLine = (text: string | null): text is string =>
  text !== null && /^(?:联系|(?:咨询|监督|举报|办公|传真)?电话|电子邮箱|邮箱)/.test(text)

/** 抄送：…, and the line 某办公室　2026年7月1日印发 of the 版记. */
export const isColophonLine = (text: string | null): text is string =>
  isCopyLine(text) || isIssueLine(text)
export const isCopyLine = (text: string | null): text is string =>
  text !== null && /^抄[送报][：:]/.test(text)
export const isIssueLine = (text: string | null): boolean =>
  text?.endsWith('印发') === true && (dateAt(text.slice(0, -2).trimEnd()) ?? 0) > 0
