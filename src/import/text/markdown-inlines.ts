/** Marks inside a line of a stranger's Markdown: strong and slanted text, code, links, notes, tags; what is a mark is told apart. */
import type { DraftRun } from '../draft.ts'
import { lettersOf } from '../html/elements.ts'

export interface InlineText {
  readonly runs: readonly DraftRun[]
  /** The marks, which print nothing, in their order. */
  readonly marks: readonly string[]
}
type Look = Omit<DraftRun, 'text'>

/** How a form of mark-up is found at a place, and what it makes of its inside. */
interface Form {
  readonly pattern: RegExp
  /** Opening mark, inside, closing mark. */
  readonly parts: (match: RegExpExecArray) => readonly [string, string, string]
  readonly look: (match: RegExpExecArray) => Look
  /** What stands inside is no mark-up. */
  readonly literal?: true
}

const punctuation = '\\s\\p{P}\\p{S}'
/** `*x*` is slanted, never `*部门、*县`: CommonMark's flanking rules for a mark that stands alone. */
function slanted(mark: string): RegExp {
  const alone = `(?<![${mark}])[${mark}](?![${mark}])`
  const opens = `(?:(?<=^|[${punctuation}])${alone}(?=\\S)|(?<![A-Za-z0-9])${alone}(?![${punctuation}]))`
  const closes = `(?:(?<![${punctuation}])${alone}(?![A-Za-z0-9])|(?<=\\S)${alone}(?=$|[${punctuation}]))`
  return new RegExp(`${opens}([^${mark}]{1,80}?)${closes}`, 'uy')
}

const forms: readonly Form[] = [
  {
    pattern: /\\([!-/:-@[-`{-~])/y,
    parts: ([, letter = '']) => ['\\', letter, ''],
    look: () => ({}),
    literal: true,
  },
  {
    pattern: /(`+)([^`]+)\1(?!`)/y,
    parts: ([, ticks = '', inside = '']) => [ticks, inside, ticks],
    look: () => ({}),
    literal: true,
  },
  {
    pattern: /\[\^([^\]\s]+)\]/y,
    parts: ([whole]) => [whole, '', ''],
    look: ([, note = '']) => ({ note }),
  },
  {
    pattern: /!?\[([^\]]{0,500})\]\(([^()\s]{1,1000})[^()]{0,500}\)/y,
    parts: ([whole, inside = '']) => {
      const at = whole.indexOf('[') + 1
      return [whole.slice(0, at), inside, whole.slice(at + inside.length)]
    },
    look: ([whole, , link = '']) => (whole.startsWith('!') ? {} : { link }),
  },
  {
    pattern: /<(sup|sub|del|s|strike)>([^<>]{1,200})<\/\1>/iy,
    parts: ([, name = '', inside = '']) => [`<${name}>`, inside, `</${name}>`],
    look: ([, name = '']) => lettersOf[name.toLowerCase()] ?? {},
  },
  {
    pattern: /<!--.*?-->|<\/?[A-Za-z][^<>]*>|&[a-z]{2,8};/y,
    parts: ([whole]) => [whole, '', ''],
    look: () => ({}),
  },
  {
    pattern: /(\*\*|__)(?=\S)(.+?)(?<=\S)\1/y,
    parts: ([, mark = '', inside = '']) => [mark, inside, mark],
    look: () => ({ bold: true }),
  },
  {
    pattern: /~~(?=\S)(.+?)(?<=\S)~~/y,
    parts: ([, inside = '']) => ['~~', inside, '~~'],
    look: () => ({ strike: true }),
  },
  ...['*', '_'].map(
    (mark): Form => ({
      pattern: slanted(mark),
      parts: ([, inside = '']) => [mark, inside, mark],
      look: () => ({ italic: true }),
    }),
  ),
]

/** Reads a line without the mark that its block begins with. */
export function markdownInlines(line: string, look: Look = {}): InlineText {
  const runs: DraftRun[] = []
  const marks: string[] = []
  let plain = ''
  const flush = (): void => {
    if (plain !== '') runs.push({ ...look, text: plain })
    plain = ''
  }
  for (let at = 0; at < line.length; ) {
    const found = markAt(line, at)
    if (!found) {
      plain += line[at++]
      continue
    }
    const { form, match } = found
    const [open, inside, close] = form.parts(match)
    const own = { ...look, ...form.look(match) }
    flush()
    marks.push(open)
    if (own.note !== undefined) runs.push({ ...own, text: '' })
    else if (form.literal) runs.push({ ...own, text: inside })
    else {
      const within = markdownInlines(inside, own)
      for (const each of within.runs) runs.push(each)
      for (const each of within.marks) marks.push(each)
    }
    marks.push(close)
    at += match[0].length
  }
  flush()
  return { runs, marks: marks.filter((mark) => mark !== '') }
}

function markAt(line: string, at: number) {
  if (!'\\`[!<&*_~'.includes(line[at] ?? '')) return null
  for (const form of forms) {
    form.pattern.lastIndex = at
    const match = form.pattern.exec(line)
    if (match) return { form, match }
  }
  return null
}
