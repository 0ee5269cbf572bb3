/** Attachments typed behind a paper: each begins with its line 附件1 and runs to the next one or the end. */
import type { Block, Inline } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { Origin } from '../../origin.ts'
import { annexLine } from '../annex-line.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { typedNumber } from '../typed-number.ts'
import { type MoreLine, noteAt, type TypedNote } from './attachment-note.ts'
import type { BodyFacts } from './facts.ts'
import { innerInlines } from './inline-parts.ts'
import { dateAt, isBracketed, isColophonLine, isContactLine, lineText } from './lines.ts'
import { unitReader } from './unit-lines.ts'

export interface TypedAnnex {
  /** Its number as typed, null for 附件 alone. */
  readonly number: number | null
  /** The name on its first line, empty for none. */
  readonly name: readonly Inline[]
  /** Place of its first line. */
  readonly origin: Origin | null
  /** What it holds, its title among it when that has a line of its own. */
  readonly read: readonly ReadBlock[]
}
export interface WithoutAnnexes {
  readonly main: readonly ReadBlock[]
  readonly note: {
    readonly names: readonly (readonly Inline[])[]
    readonly more: readonly MoreLine[]
    readonly origin: Origin | null
  } | null
  readonly annexes: readonly TypedAnnex[]
}

/**
 * Parts what is typed behind a paper from the paper: the note that lists its attachments, and these.
 */
export function partAnnexes(
  read: readonly ReadBlock[],
  { attached: listed, units }: BodyFacts,
): WithoutAnnexes {
  let note: Note = null
  let signed = false
  for (let index = 0; index < read.length; index++) {
    const typed: TypedNote | null = note ? null : noteAt(read, index, units)
    if (typed && !(signed && beginsAnnex(read, index)) && endsFollow(read, typed.end, units)) {
      note = { from: index, ...typed }
      index = typed.end - 1
    } else if (index > 0 && isAnnexStart(read, index, listed || signed || note !== null)) {
      const annexes = annexesFrom(read, index)
      return { main: withoutNote(read.slice(0, index), note), note: placed(note, read), annexes }
    }
    signed ||= dateAt(lineText(read[index]) ?? '') !== null
  }
  return { main: withoutNote(read, note), note: placed(note, read), annexes: [] }
}

type Note = (TypedNote & { readonly from: number }) | null

const withoutNote = (read: readonly ReadBlock[], note: Note): ReadBlock[] =>
  note ? [...read.slice(0, note.from), ...read.slice(note.end)] : [...read]

function placed(note: Note, read: readonly ReadBlock[]): WithoutAnnexes['note'] {
  if (!note) return null
  const [first, last] = [read[note.from]?.block.origin, read[note.end - 1]?.block.origin]
  return {
    names: note.names,
    more: note.more,
    origin: first && last ? { ...first, end: last.end } : null,
  }
}

/** 附件：甲清单 behind the 落款 with text below it. */
const beginsAnnex = (read: readonly ReadBlock[], index: number): boolean =>
  lineText(read[index + 1]) !== null && !/^\d/.test(lineText(read[index + 1]) ?? '')

/** Whether nothing but the ends of a paper stands from an index to its end or its first attachment. */
function endsFollow(read: readonly ReadBlock[], from: number, units: readonly string[]): boolean {
  const { isUnit } = unitReader(units)
  for (let index = from; index < read.length; index++) {
    const current = read[index]
    const text = lineText(current)
    const type = current?.block.type
    if (type === 'attachment' || (index > from && annexOf(current))) return true
    if (index === from && isAnnexStart(read, index, true)) return true
    // whom to ask may stand below the note; the note stands below all of the text
    const end =
      isContactLine(text) ||
      isUnit(text, dateAt(lineText(read[index + 1]) ?? '') === 0) ||
      isBracketed(text) ||
      isColophonLine(text)
    if (end || (text !== null && dateAt(text) !== null)) continue
    if (type !== 'page-break' && type !== 'section-end' && type !== 'signature') return false
  }
  return true
}

interface AnnexStart {
  readonly number: number | null
  readonly name: readonly Inline[]
}

/** The first line of an attachment: plain text, or a heading without a number. */
function annexOf(read: ReadBlock | undefined): AnnexStart | null {
  const block = read?.block
  const typed = lineText(read) !== null || (block?.type === 'heading' && block.written === null)
  if (!block || !typed || (block.type !== 'paragraph' && block.type !== 'heading')) return null
  if (block.type === 'heading' && block.runIn) return null
  const text = inlinesText(block.children)
  const line = annexLine(text)
  if (!line || /[。，；！？]/.test(line.name) || [...line.name].length > 60) return null
  return { number: line.number, name: innerInlines(block.children, line.at, text.length) }
}

/** 附件1 on a line of its own; with a name behind it only where attachments are to be expected. */
function isAnnexStart(read: readonly ReadBlock[], index: number, expected: boolean): boolean {
  const start = annexOf(read[index])
  if (!start || index + 1 >= read.length) return false
  return start.name.length === 0 || (expected && !annexOf(read[index + 1]))
}

function annexesFrom(read: readonly ReadBlock[], from: number): TypedAnnex[] {
  const starts: number[] = []
  for (let index = from; index < read.length; index++)
    if (index === from || (annexOf(read[index])?.number != null && isAnnexStart(read, index, true)))
      starts.push(index)
  return starts.map((start, index) => {
    const { number, name } = annexOf(read[start]) ?? { number: null, name: [] }
    const inside = read.slice(start + 1, starts[index + 1])
    return { number, name, origin: read[start]?.block.origin ?? null, read: inside }
  })
}

/** The block of a typed attachment; its title is the name on its first line or the line below it. */
export function annexBlock(annex: TypedAnnex, blocks: readonly Block[]): Block {
  const { number, name, origin } = annex
  const titled = name.length > 0 ? { lines: [name], rest: blocks } : titleOf(blocks)
  const title: Block[] =
    titled.lines.length === 0
      ? []
      : [{ type: 'title', id: '', attributes: {}, lines: titled.lines, origin }]
  return {
    type: 'attachment',
    id: '',
    attributes: number === null ? {} : { number: String(number) },
    blocks: [...title, ...titled.rest],
    origin,
  }
}

function titleOf(blocks: readonly Block[]): {
  lines: readonly (readonly Inline[])[]
  rest: readonly Block[]
} {
  const [first, second] = blocks
  if (!first || !isTitle(first)) return { lines: [], rest: blocks }
  const more =
    second?.type === 'paragraph' && isBracketed(inlinesText(second.children).trim())
      ? [second.children]
      : []
  return { lines: [first.children, ...more], rest: blocks.slice(1 + more.length) }
}

function isTitle(block: Block): block is Extract<Block, { type: 'heading' | 'paragraph' }> {
  if (block.type === 'heading') return block.written === null && !block.runIn
  if (block.type !== 'paragraph') return false
  const text = inlinesText(block.children).trim()
  return [...text].length <= 60 && !/[。；：，、！？:;,]$/.test(text) && !typedNumber(text)
}
