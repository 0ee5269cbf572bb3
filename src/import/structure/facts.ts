/** What is to be seen of each line of a draft, before anything is judged. */
import type { CellAlign } from '../../model/document.ts'
import { largest } from '../../text/extremes.ts'
import { type Line, textOf } from '../clean/lines.ts'
import { typedHeadEnd } from './head-stop.ts'
import {
  bareNumber,
  commaNumber,
  countFromOne,
  type NumberForm,
  numberForm,
} from './number-forms.ts'

export interface Fact {
  /** Index among the lines. */
  readonly index: number
  /** Where a person finds it, from 1. */
  readonly line: number
  readonly of: 'text' | 'table' | 'break' | 'picture'
  /** With its automatic number in front. */
  readonly text: string
  /** What the cells of a table say, a line for each; empty for anything else. */
  readonly cells: readonly string[]
  /** Of the automatic number, in letters: what stands in no run. */
  readonly automatic: number
  readonly form: NumberForm | null
  /** What follows the number: a line alone, a head that text runs on behind, a sentence, a part of one, a line that ends in ：. */
  readonly shape: 'alone' | 'run-in' | 'sentence' | 'clause' | 'open'
  /** Letters of the text without its number. */
  readonly size: number
  /** All of it stands out by its look. */
  readonly bold: boolean
  /** Letters at its start that stand out by their look from those behind. */
  readonly boldHead: number
  readonly centred: boolean
  /** In points; 0 where nobody knows. */
  readonly points: number
  /** 1–9 for a heading by its style; 0 for none. */
  readonly outline: number
  readonly style: string
  readonly blankBefore: boolean
  readonly pageBefore: boolean
}
export type { CellAlign }

/** Letters of a line that is short enough for a heading. */
export const shortLine = 32

/** Facts of the lines of the text that hold something. */
export function factsOf(lines: readonly Line[]): Fact[] {
  const facts = plainFacts(lines)
  // 1 现状 above 1.1 规模: only where there are numbers of the second kind is a bare figure one of the first
  const own = facts.some(({ form }) => form?.family === 'dotted-2')
    ? facts.map(withBareNumber)
    : facts
  return withCommaNumbers(own)
}

/** 一，认识要再提高 二，靶子要再找准: numbers where they count on from the first. */
function withCommaNumbers(facts: readonly Fact[]): Fact[] {
  const forms = facts.map(({ of, form, shape, size, text }) =>
    of === 'text' && form === null && shape === 'alone' && size <= 45 ? commaNumber(text) : null,
  )
  if (!countFromOne(forms.flatMap((form) => (form ? [form.n] : [])))) return [...facts]
  return facts.map((fact, at) => {
    const form = forms[at]
    return form ? { ...fact, form, size: fact.size - [...form.written].length } : fact
  })
}

function withBareNumber(fact: Fact): Fact {
  const form = fact.form === null ? bareNumber(fact.text) : null
  if (form === null || fact.of !== 'text' || fact.size > shortLine) return fact
  const rest = fact.text.slice(form.written.length)
  return { ...fact, form, shape: shapeOf(rest), size: [...rest].length }
}

function plainFacts(lines: readonly Line[]): Fact[] {
  const facts: Fact[] = []
  let blankBefore = false
  let pageBefore = false
  // a table in a cell belongs to that cell
  const inside = new Set(lines.flatMap(({ rows }) => rows.flat().flatMap((cell) => cell.lines)))
  for (const [index, line] of lines.entries()) {
    if (line.of === 'cell' || line.of === 'note' || inside.has(index)) continue
    const text = (line.number ?? '') + textOf(line)
    const pictures = line.runs.some(({ picture }) => picture !== undefined)
    const notes = line.runs.some(({ note }) => note !== undefined)
    if (line.of === 'break') pageBefore = true
    else if (line.of === 'text' && text.trim() === '' && !pictures && !notes) blankBefore = true
    else {
      const page = pageBefore || line.look.pageBreakBefore === true
      const of = text.trim() === '' && pictures ? 'picture' : line.of
      facts.push({
        ...factOf(line, index, text),
        cells: cellsOf(line, lines),
        of,
        blankBefore,
        pageBefore: page,
      })
      blankBefore = false
      pageBefore = false
    }
  }
  return facts
}

function factOf(
  line: Line,
  index: number,
  text: string,
): Omit<Fact, 'of' | 'cells' | 'blankBefore' | 'pageBefore'> {
  const { look, runs, number } = line
  const form = numberForm(text)
  const rest = text.slice(form?.written.length ?? 0)
  const { bold, boldHead } = boldness(line)
  return {
    index,
    line: line.line,
    text,
    automatic: number?.length ?? 0,
    form,
    shape: shapeOf(rest),
    size: [...rest].length,
    bold,
    boldHead: boldHead === 0 ? 0 : boldHead + (number?.length ?? 0),
    centred: look.align === 'center',
    points: largest(
      runs.map(({ size }) => size ?? 0),
      0,
    ),
    outline: look.outlineLevel ?? 0,
    style: look.style ?? '',
  }
}

const cellsOf = ({ rows }: Line, lines: readonly Line[]): string[] =>
  rows
    .flat()
    .flatMap((cell) => cell.lines)
    .flatMap((index) => (lines[index] ? [textOf(lines[index]).trim()] : []))
    .filter((text) => text !== '')

function shapeOf(rest: string): Fact['shape'] {
  const text = rest.trim()
  const end = typedHeadEnd(text)
  // （1）高考成绩。2014届创历史新高，首破六百；
  if (/[；;，,、]$/.test(text)) return end !== null && end <= 20 ? 'run-in' : 'clause'
  // （三）改进作风。坚持把纪律挺在前面，做到：
  if (/[：:]$/.test(text)) return end !== null && end <= 24 ? 'run-in' : 'open'
  if (end === null) return /[。！？!?]$/.test(text) ? 'sentence' : 'alone'
  return text.slice(end).trim() === '' ? 'sentence' : 'run-in'
}

/** What of a line stands out: bold, or in a face of heads where the rest is in another. */
function boldness({ runs }: Line): { bold: boolean; boldHead: number } {
  const own = runs.filter(({ text }) => text !== '')
  const last = own.at(-1)
  const stands = (index: number): boolean => {
    const run = own[index]
    const isHead = /黑|楷|Hei|Kai/i.test(run?.face ?? '') && run?.face !== last?.face
    return run?.bold === true || isHead
  }
  if (own.length > 0 && own.every(({ bold }) => bold)) return { bold: true, boldHead: 0 }
  let boldHead = 0
  for (const [index, run] of own.entries()) {
    if (!stands(index)) break
    boldHead += run.text.length
  }
  return { bold: false, boldHead }
}
