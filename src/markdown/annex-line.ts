/** 附件1, 附件：, 附件2　名单: lines that a typed attachment, or the note that lists it, begins with. */
import { fromChineseNumeral } from '../chinese/numerals.ts'

export interface AnnexLine {
  /** 1-based, typed in digits or numerals; null for 附件 alone. */
  readonly number: number | null
  /** The name behind it on its line, empty for none. */
  readonly name: string
  /** Offset of the name in the line. */
  readonly at: number
  /** A ： stands behind 附件 and its number. */
  readonly colon: boolean
}
/** 附件, 附 件, 附件1, 附件 一, and 附 before a ：; the number is in 1. */
const start =
  /^[\s\u3000]*附(?:[ \u3000]*件(?:[ \u3000]*(\d{1,2}|[一二三四五六七八九十]{1,3}))?|(?=[：:]))/
/** ： . or white space between the number and a name. */
const gap = /^[ \u3000]*([：:]|[.．](?!\d))?[ \u3000]*/

/** What a line says that is 附件 and its number, with or without a name; null for any other line. */
export function annexLine(line: string): AnnexLine | null {
  const begun = start.exec(line)
  if (!begun) return null
  const number = begun[1] === undefined ? null : fromChineseNumeral(begun[1])
  if (begun[1] !== undefined && number === null) return null
  const between = gap.exec(line.slice(begun[0].length))
  const at = begun[0].length + (between?.[0].length ?? 0)
  const name = line.slice(at).trimEnd()
  const colon = /[：:]/.test(between?.[1] ?? '')
  // 附件 and a word that no mark parts from it are a sentence
  const parted = colon || (number !== null && between?.[0] !== '')
  return name === '' || parted ? { number, name, at, colon } : null
}
