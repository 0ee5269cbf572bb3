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
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年(?:\d{1,2}|[一二三四五六七八九十]{1,2}|[×xX*]{1,2})?月(?:\d{1,2}|[一二三四五六七八九十]{1,3}|[×xX*]{1,2})?日$/

/** Offset of the date that ends a line, when nothing or white space stands before it; null for any other line. */
export function dateAt(line: string): number | null {
  const year = line.slice(0, Math.max(0, line.lastIndexOf('年'))).trimEnd()
  const at = year.length - 4
  if (at < 0 || !date.test(line.slice(at).replace(/[ \u3000]/g, ''))) return null
  return at === 0 || /[\s\u3000]/.test(line[at - 1] ?? '') ? at : null
}

/** Whether two written dates are the same day. */
export function sameDate(first: string, second: string): boolean {
  const [one, other] = [first, second].map((text) => calendarDate(text.replace(/[\s\u3000]/g, '')))
  return one !== null && other !== null && one?.join() === other?.join()
}

/** Formulas that end a text, and lines of other parts: no names of organs. */
const formula =
  /^(?:特此|专此|此[复致令告]|妥否|当否|可否|以上|如无|请|谢谢|附[件：:]|抄[送报]|主送|联系)/

/** A line that may name an organ or a person: short, without marks, no formula. */
export const isUnitLine = (text: string | null): text is string =>
  text !== null &&
  text !== '' &&
  [...text].length <= 30 &&
  !/[，。；：！？、:|]/.test(text) &&
  !typedNumber(text) &&
  !formula.test(text) &&
  dateAt(text) === null

/** （此件公开发布）: a line in one pair of brackets. */
export const isBracketed = (text: string | null): text is string =>
  text !== null && /^[（(][^（()）]+(?:[（(][^（()）]*[）)][^（()）]*)*[）)]$/.test(text)

/** 抄送：…, and the line 某办公室　2026年7月1日印发 of the 版记. */
export const isColophonLine = (text: string | null): text is string =>
  text !== null && (/^抄[送报][：:]/.test(text) || isIssueLine(text))
export const isIssueLine = (text: string | null): boolean =>
  text?.endsWith('印发') === true && (dateAt(text.slice(0, -2).trimEnd()) ?? 0) > 0
