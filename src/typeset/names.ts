/** Names of those present: each set apart from the next, none parted at a line's end. */
import { textWidth } from '../theme/measure.ts'
import type { Style } from '../theme/theme.ts'

const compound = new Set(
  '欧阳 太史 上官 端木 司马 东方 独孤 南宫 万俟 闻人 夏侯 诸葛 尉迟 公羊 赫连 澹台 皇甫 宗政 濮阳 公冶 太叔 申屠 公孙 慕容 仲孙 钟离 长孙 宇文 司徒 鲜于 司空 令狐 淳于'.split(
    ' ',
  ),
)
/** A part of a name as it is typed, what is said of the person behind it. */
const namePart = /^\p{Script=Han}{1,4}(?:（[^（）]*）)?$/u
/** Between two names. */
const gap = '　　'
/** A name or word so short is whole on its line, letters. */
const longestWhole = 4

/** The lines of a list of names or organs. */
export function nameLines(text: string, style: Style, room: number): string[] {
  const persons = personsOf(text)
  return persons ? fill(persons, gap, style, room) : fill(unitsOf(text), '', style, room)
}

/**
 * Persons typed with spaces between and within their names (周　禾　欧阳明远　司马　青), two characters spread to three;
 * null where the text is something else, or where a name would begin is not certain.
 */
export function personsOf(text: string): string[] | null {
  const parts = text.trim().split(/\s+/)
  if (parts.length < 2 || !parts.every((part) => namePart.test(part))) return null
  const names: string[] = []
  let open = ''
  for (const part of parts) {
    const given = /^.(?:（|$)/u.test(part)
    if (open !== '') {
      if (!given) return null
      names.push(open + part)
      open = ''
    } else if (given && part.length === 1) {
      const before = names.at(-1) ?? ''
      if (compound.has(before)) names.splice(-1, 1, before + part)
      else open = part
    } else names.push(part)
  }
  return open === '' ? names.map(spread) : null
}

const spread = (name: string): string => name.replace(/^(.)(.)(?=（|$)/u, '$1　$2')

/** Short names and words with their marks whole, of longer ones every character. */
function unitsOf(text: string): string[] {
  const words = text.match(/[^、，；。]+[、，；。]*|[、，；。]+/gu) ?? []
  return words.flatMap((word) =>
    word.replace(/[^\p{L}\p{N}]/gu, '').length <= longestWhole
      ? [word]
      : (word.match(/[“‘（《〈〔]*(?:[\w.%+-]+|.)[，。、；：！？”’）》〉〕]*/gu) ?? []),
  )
}

function fill(units: readonly string[], between: string, style: Style, room: number): string[] {
  const lines: string[] = []
  for (const unit of units) {
    const last = lines.at(-1)
    const longer = last === undefined ? unit : last + between + unit
    if (last !== undefined && textWidth(longer.trimEnd(), style) <= room)
      lines.splice(-1, 1, longer)
    else lines.push(unit)
  }
  return lines
}
