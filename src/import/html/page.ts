/** A page as far as it is read: the blocks so far, where text goes, and what stands elsewhere than in a paragraph. */
import type { DraftBlock, DraftPicture, LeftText } from '../draft.ts'
import { type Attributes, type Frame, root } from './frames.ts'
import { type MathElement, mathText } from './mathml.ts'
import { type ParagraphWriter, paragraphWriter, type Standing } from './paragraph-writer.ts'
import { pictureOf } from './pictures.ts'
import { type OpenTable, settledTable } from './tables.ts'

export interface Page {
  readonly blocks: DraftBlock[]
  readonly left: LeftText[]
  readonly pictures: DraftPicture[]
  /** Addresses of pictures that are not in the page. */
  readonly unfetched: string[]
  readonly properties: { title: string; author: string }
  readonly frames: Frame[]
  /** Where blocks go: the page, or the cell that is open. */
  readonly sinks: DraftBlock[][]
  readonly tables: OpenTable[]
  readonly writer: ParagraphWriter
  /** Text of an element that is no text of the paper. */
  leftText: { readonly line: number; text: string } | null
  /** A number of a list that is written out as text. */
  numberText: string | null
  /** The elements of a formula that are open, from the outermost. */
  readonly math: MathElement[]
  /** Formulas that were written in a line. */
  readonly formulas: string[]
}

export function newPage(): Page {
  const blocks: DraftBlock[] = []
  const sinks: DraftBlock[][] = [blocks]
  const writer = paragraphWriter((block) => {
    if (hasText(block)) (sinks.at(-1) ?? blocks).push(block)
  })
  return {
    blocks,
    left: [],
    pictures: [],
    unfetched: [],
    properties: { title: '', author: '' },
    frames: [root],
    sinks,
    tables: [],
    writer,
    leftText: null,
    numberText: null,
    math: [],
    formulas: [],
  }
}

export const sinkOf = ({ sinks, blocks }: Page): DraftBlock[] => sinks.at(-1) ?? blocks
export const topOf = ({ frames }: Page): Frame => frames.at(-1) ?? root

/** Text that is none of the paper, with its reason. */
export function leave(page: Page, reason: LeftText['reason'], line: number, written: string): void {
  const text = written.replaceAll(/\s+/g, ' ').trim()
  if (text !== '') page.left.push({ reason, line, text })
}

/** What stands deeper belongs to the last. */
const deepest = 100

export function openMath({ math }: Page, name: string): void {
  const parent = math.at(-1)
  const element: MathElement = parent && math.length >= deepest ? parent : { name, inside: [] }
  if (element !== parent) parent?.inside.push(element)
  math.push(element)
}

/** Where the outermost element closes, the formula stands in the line. */
export function closeMath(page: Page, standing: Standing, line: number): void {
  const element = page.math.pop()
  if (!element || page.math.length > 0) return
  const text = mathText(element)
  if (/[^\p{L}\p{N}.,%]/u.test(text)) page.formulas.push(text)
  // 3 and 1/2 are not 31/2
  const isApart = /^\d/.test(text) && /\d$/.test(page.writer.lastLetter())
  page.writer.text(isApart ? ` ${text}` : text, standing, line)
}

export const openTable = ({ tables, sinks }: Page, line: number): void =>
  void tables.push({ line, rows: [], depth: sinks.length })

/** Whatever cell was left open ends with its row. */
export function openRow({ tables, sinks }: Page): void {
  const table = tables.at(-1)
  if (table) sinks.length = Math.max(1, table.depth)
  table?.rows.push([])
}

export function openCell({ tables, sinks }: Page, attributes: Attributes): void {
  const row = tables.at(-1)?.rows.at(-1)
  if (!row) return
  const blocks: DraftBlock[] = []
  const [columns, rows] = [span(attributes['colspan']), span(attributes['rowspan'])]
  row.push({ columns, rows, blocks })
  sinks.push(blocks)
}

export function closeCell({ tables, sinks }: Page): void {
  if (tables.length > 0 && sinks.length > 1) sinks.pop()
}

export function closeTable(page: Page): void {
  const table = page.tables.pop()
  if (!table) return
  page.sinks.length = Math.max(1, table.depth)
  for (const block of settledTable(table)) sinkOf(page).push(block)
}

export function addPicture(
  page: Page,
  attributes: Attributes,
  standing: Standing,
  line: number,
): void {
  const source = attributes['src'] ?? ''
  const found = pictureOf(source, attributes['alt'] ?? null, page.pictures.length + 1)
  if (found) {
    page.pictures.push(found)
    page.writer.run({ text: '', picture: found.id }, standing, line)
  } else if (source !== '') page.unfetched.push(source.slice(0, 80))
}

const span = (written: string | undefined): number =>
  Math.min(1000, Math.max(1, Number.parseInt(written ?? '1', 10) || 1))

const hasText = (block: DraftBlock): boolean =>
  block.type !== 'paragraph' ||
  block.number !== null ||
  block.runs.some(({ text, picture }) => picture !== undefined || /[^\s\u00a0]/.test(text))
