/** The lines of a body, each with its role, as blocks: headings, paragraphs, tables with their captions, pictures. */
import type { ReadBlock } from '../../markdown/blocks/read-block.ts'
import { plain } from '../../markdown/blocks/reader.ts'
import type { Block, Figure, HeadingLevel, Inline, TableBlock } from '../../model/document.ts'
import { heading, paragraph, text } from '../../model/nodes.ts'
import type { Origin } from '../../origin.ts'
import { blank, type Line, replaceInRuns, textOf } from '../clean/lines.ts'
import { headingLevelOf, type Role } from './decision.ts'
import type { Fact } from './facts.ts'
import { typedHeadEnd } from './head-stop.ts'
import { isChapter } from './headings.ts'
import { inlinesOf, type LineText, type NoteTexts } from './inlines.ts'
import { tableBlock } from './tables.ts'

/** Letters that the reading of the structure changes: a number that is counted anew, a label that is not printed. */
export interface Move {
  readonly kind:
    | 'numbering'
    | 'head'
    | 'caption'
    | 'heading-end'
    | 'bullet'
    | 'collection'
    | 'ends'
    | 'note'
  readonly line: number
  readonly from: string
  readonly to: string
}
export interface BodyWork {
  readonly lines: readonly Line[]
  readonly notes: NoteTexts
  /** Where a picture of the draft will stand. */
  readonly pictureFile: (id: string) => string
  readonly moves: Move[]
  /** 第一章 stays as it is typed. */
  readonly keepsChapters: boolean
}
export interface RoledFact {
  readonly fact: Fact
  readonly role: Role
  /** Somebody said so: it is what he said and nothing else. */
  readonly given: boolean
}

/** Where a line stands, as an origin: its index among the lines. */
export const placeOfLine = (index: number): Origin => ({ file: '', start: index, end: index + 1 })

export function bodyBlocks(roled: readonly RoledFact[], work: BodyWork): ReadBlock[] {
  const blocks = roled.map((one) => (one.role === 'caption' ? [] : blocksOf(one, work)))
  const taken = new Set<RoledFact>()
  const captioned = blocks.map((own, at) =>
    own.map((block) => captionOf(block, roled, at, taken, work)),
  )
  return roled.flatMap((one, at) => {
    const { fact, given, role } = one
    const line = work.lines[fact.index]
    // the caption of a table that holds nothing is a line of text
    const isLeft = role === 'caption' && !taken.has(one) && line !== undefined
    const own = isLeft ? [textBlock(fact, line, work)] : (captioned[at] ?? [])
    return own.map((block) => ({
      ...plain({ ...block, origin: placeOfLine(fact.index) }),
      line: fact.index,
      literal: given && role === 'text',
    }))
  })
}

function blocksOf({ fact, role }: RoledFact, work: BodyWork): Block[] {
  const line = work.lines[fact.index]
  if (!line) return []
  if (fact.of === 'table') return tableBlocks(line, work)
  const level = headingLevelOf(role)
  const own =
    fact.of === 'picture'
      ? []
      : [level === null ? textBlock(fact, line, work) : headingBlock(fact, line, level, work)]
  return [...own, ...figures(line, work)]
}

/** A frame round text, drawn as a table of one cell, is that text. */
function tableBlocks(line: Line, work: BodyWork): Block[] {
  const [row] = line.rows
  const [only] = row ?? []
  if (line.rows.length === 1 && row?.length === 1 && only)
    return only.lines.flatMap((index) => {
      const inside = work.lines[index]
      if (!inside || textOf(inside) === '') return []
      if (inside.of === 'table') return tableBlocks(inside, work)
      const own = inlinesOf(lineText(inside, 0, work), 0, textOf(inside).length)
      return [paragraph([...printedNumber(inside, work), ...own])]
    })
  const inside = [...line.rows.flat()].flatMap((cell) =>
    cell.lines.flatMap((index) => figures(work.lines[index], work)),
  )
  const table = tableBlock(line, work.lines, work.notes)
  return table ? [table, ...inside] : inside
}

function figures(line: Line | undefined, { pictureFile }: BodyWork): Figure[] {
  const ids = (line?.runs ?? []).flatMap(({ picture }) => (picture === undefined ? [] : [picture]))
  return ids.map((id) => ({
    type: 'figure',
    id: '',
    file: pictureFile(id),
    alt: '',
    caption: null,
    number: 0,
    width: 1,
    origin: null,
  }))
}

const lineText = (line: Line, boldHead: number, { notes }: BodyWork): LineText => ({
  line,
  boldHead,
  notes,
})

/** Bullets of lists print nothing here. */
const bullet = /^[•·●○■□◆◇▪➢➤►\uf000-\uf0ff-][ \t\u3000]*$/u

/** What a line says; its bullet is counted apart. */
export const withoutBullet = ({ text: typed, automatic }: Fact): string =>
  bullet.test(typed.slice(0, automatic)) ? typed.slice(automatic) : typed

function textBlock(fact: Fact, line: Line, work: BodyWork): Block {
  const own = inlinesOf(lineText(line, boldHeadOf(fact), work), 0, textOf(line).length)
  return paragraph([...printedNumber(line, work), ...own])
}

/** An automatic number that is no number of a heading stands in the text; a bullet goes. */
function printedNumber({ line: place, number }: Line, { moves }: BodyWork): Inline[] {
  if (number === null || number === '') return []
  if (!bullet.test(number)) return [text(number)]
  moves.push({ kind: 'bullet', line: place, from: number, to: '' })
  return []
}

/** The part that stands out takes the 。 behind it along. */
function boldHeadOf({ boldHead, automatic, text }: Fact): number {
  if (boldHead === 0) return 0
  const own = text[boldHead] === '。' && text[boldHead - 1] !== '。' ? boldHead + 1 : boldHead
  return own - automatic
}

function headingBlock(fact: Fact, line: Line, level: HeadingLevel, work: BodyWork): Block {
  const { text: typed, form, automatic } = fact
  const written = form?.written ?? ''
  const rest = typed.slice(written.length)
  const end = typedHeadEnd(rest) ?? rest.length
  const runsOn = rest.slice(end).trim() !== ''
  // 强化养护.坚持建养并重: only a 。 parts the head from its text
  const latin = /[.．]/.test(rest[end - 1] ?? '')
  if (latin && runsOn) {
    const stopped = withStop(fact, line, written.length + end, work)
    return headingBlock(stopped.fact, stopped.line, level, work)
  }
  // behind a # a final 。 would take the next paragraph in
  const stops = !runsOn && rest.endsWith('。') && level !== 2
  if (stops) work.moves.push({ kind: 'heading-end', line: fact.line, from: '。', to: '' })
  const from = Math.max(0, written.length - automatic)
  const at = written.length + end - automatic
  const whole = lineText(line, boldHeadOf(fact), work)
  const gap = /^[\s\u3000]*/.exec(rest.slice(end))?.[0].length ?? 0
  const isKept = work.keepsChapters && isChapter(fact)
  const isCounted = form !== null && !isKept
  const number = form === null ? printedNumber(line, work) : []
  const words = inlinesOf(whole, from, at - (stops ? 1 : 0), true)
  return heading(level, [...(isKept ? [text(written)] : number), ...words], {
    numbered: isCounted,
    written: isCounted ? written : null,
    runIn: runsOn ? inlinesOf(whole, at + gap, typed.length - automatic) : null,
  })
}

/** The fact and the line with 。 in the place of the full stop that ends the head. */
function withStop(
  fact: Fact,
  line: Line,
  end: number,
  work: BodyWork,
): { readonly fact: Fact; readonly line: Line } {
  const from = fact.text[end - 1] ?? ''
  work.moves.push({ kind: 'heading-end', line: fact.line, from, to: '。' })
  const text = `${fact.text.slice(0, end - 1)}。${fact.text.slice(end)}`
  const runs = replaceInRuns(line.runs, end - 1 - fact.automatic, 1, '。')
  return { fact: { ...fact, text }, line: { ...line, runs } }
}

/** 表1　某表 above a table, 图1　某图 below a picture. */
export const captionNumber =
  /^[表图][ \u3000]*(?:[\d一二三四五六七八九十]{1,3}(?:[-—.]\d{1,2})?)?[ \u3000]*[：:.．、]?[ \u3000]*/
const unitLine = /^[（(]?单位[：:].{1,12}[）)]?$/

/** A table or a figure with what stands beside it; that is taken. */
function captionOf(
  block: Block,
  roled: readonly RoledFact[],
  at: number,
  taken: Set<RoledFact>,
  work: BodyWork,
): Block {
  const beside = (step: number): RoledFact | undefined => {
    const one = roled[at + step]
    return one?.role === 'caption' && !taken.has(one) ? one : undefined
  }
  if (block.type === 'figure') {
    const below = beside(1)
    if (!below) return block
    taken.add(below)
    return { ...block, caption: captionText(below.fact, work) }
  }
  if (block.type !== 'table') return block
  let table: TableBlock = block
  for (const above of [beside(-1), beside(-2)]) {
    const isUnit = above && unitLine.test(above.fact.text)
    if (!above || (isUnit ? table.unit : table.caption) !== null) continue
    taken.add(above)
    table = withCaption(table, above.fact, work)
  }
  return table
}

function withCaption(table: TableBlock, fact: Fact, work: BodyWork): TableBlock {
  if (!unitLine.test(fact.text)) return { ...table, caption: captionText(fact, work) }
  const whole = lineText(work.lines[fact.index] ?? emptyLine, 0, work)
  return { ...table, unit: inlinesOf(whole, 0, fact.text.length, true) }
}

const emptyLine: Line = { ...blank, line: 0, of: 'text' }

function captionText(fact: Fact, work: BodyWork) {
  const line = work.lines[fact.index] ?? emptyLine
  const mark = captionNumber.exec(fact.text)?.[0] ?? ''
  if (mark !== '') work.moves.push({ kind: 'caption', line: fact.line, from: mark, to: '' })
  const from = Math.max(0, mark.length - fact.automatic)
  return inlinesOf(lineText(line, 0, work), from, fact.text.length - fact.automatic, true)
}

/** Whether a line is the caption of what stands beside it. */
export function isCaption(
  fact: Fact,
  next: Fact | undefined,
  before: Fact | undefined,
  after: Fact | undefined,
): boolean {
  const text = fact.text.trim()
  if (fact.of !== 'text' || fact.size > 50 || /[。；]$/.test(text)) return false
  if (next?.of === 'table') return unitLine.test(text) || /^表/.test(text)
  if (after?.of === 'table' && next && unitLine.test(next.text.trim()))
    return /^表/.test(text) || fact.centred
  return before?.of === 'picture' && /^图/.test(text)
}
