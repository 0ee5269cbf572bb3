/** Blocks as printed paragraphs, each with its style and runs: the one reading of the model that both renderers share. */
import type { Block, BlockOf, BlockType, Figure, Heading, HolderBlock, Inline, TableBlock, Toc } from '../model/document.ts'
import { listMarker } from '../model/list-markers.ts'
import { text } from '../model/nodes.ts'
import { headingLabel } from '../model/numbering.ts'
import { attachmentMark, figureCaption, inlinesText, tableCaption } from '../model/plain-text.ts'
import type { StyleRole, Theme } from '../theme/theme.ts'
import { makeRuns, type NoteList, type Run } from './runs.ts'

export interface PrintedParagraph {
  readonly type: 'paragraph'
  readonly id: string
  readonly style: StyleRole
  readonly runs: readonly Run[]
  /** Number of leading runs that are a run-in head; they carry the bookmark, not the paragraph. */
  readonly headRuns: number
  /** Outline level of a heading on its own line, 0 for anything else. */
  readonly outline: 0 | 1 | 2 | 3 | 4
  /** Outline level of a run-in head, 0 for anything else. */
  readonly runInLevel: 0 | 1 | 2 | 3 | 4
  /** Target of an entry of the contents. */
  readonly target: string | null
  /** Overrides the style's space before: only the first of several lines has it. */
  readonly follows: boolean
}
export interface PrintedTable {
  readonly type: 'table'
  readonly id: string
  readonly block: TableBlock
  readonly header: readonly PrintedParagraph[]
  readonly rows: readonly (readonly PrintedParagraph[])[]
}
export interface PrintedFigure {
  readonly type: 'figure'
  readonly id: string
  readonly block: Figure
}
export interface PrintedBreak {
  readonly type: 'page-break'
}
export type Printed = PrintedParagraph | PrintedTable | PrintedFigure | PrintedBreak

export interface PrintedDocument {
  /** Cover and contents: pages without number that do not count. */
  readonly front: readonly Printed[]
  readonly main: readonly Printed[]
}

interface Printer {
  readonly theme: Theme
  readonly notes: NoteList
}
type Handlers = { readonly [T in BlockType]: (block: BlockOf<T>, printer: Printer) => Printed[] }

/** Reads a document into printed paragraphs; foot notes follow at the end of the paper. */
export function printDocument(blocks: readonly Block[], theme: Theme): PrintedDocument {
  const printer: Printer = { theme, notes: { notes: [] } }
  const { front, main } = splitFront(blocks)
  const printedFront = front.flatMap((block, index) => [
    ...(startsPage(block, front[index - 1]) ? [pageBreak] : []),
    ...print(block, printer),
  ])
  const printedMain = main.flatMap((block) => print(block, printer))
  return { front: printedFront, main: [...printedMain, ...printNotes(printer, '')] }
}

const pageBreak: PrintedBreak = { type: 'page-break' }
const ownPages: ReadonlySet<BlockType> = new Set(['cover', 'editors-note', 'toc'])
/** Cover, editors' note and contents have pages of their own; a title stays with what follows it. */
const startsPage = (block: Block, before: Block | undefined): boolean =>
  before !== undefined && (block.type === 'cover' || ownPages.has(before.type))

/** Of a volume everything before its first paper stands in front; of any other paper the cover and the contents. */
function splitFront(blocks: readonly Block[]): { front: readonly Block[]; main: readonly Block[] } {
  const first = blocks.findIndex((block) => block.type === 'piece' || block.type === 'group')
  if (first >= 0) return { front: blocks.slice(0, first), main: blocks.slice(first) }
  const isFront = (block: Block): boolean => block.type === 'cover' || block.type === 'toc'
  return { front: blocks.filter(isFront), main: blocks.filter((block) => !isFront(block)) }
}

function print(block: Block, printer: Printer): Printed[] {
  const handler = handlers[block.type] as (block: Block, printer: Printer) => Printed[]
  return handler(block, printer)
}

const plainLine = { headRuns: 0, outline: 0, runInLevel: 0, target: null, follows: false } as const
function line(
  id: string,
  style: StyleRole,
  inlines: readonly Inline[],
  { theme, notes }: Printer,
  rest: Partial<PrintedParagraph> = {},
): PrintedParagraph {
  return { type: 'paragraph', id, style, runs: makeRuns(inlines, style, theme, notes), ...plainLine, ...rest }
}
const lines = (id: string, style: StyleRole, all: readonly (readonly Inline[])[], printer: Printer): Printed[] =>
  all.map((inlines, index) => line(index === 0 ? id : '', style, inlines, printer, { follows: index > 0 }))

const holder =
  (style: StyleRole) =>
  (block: HolderBlock, printer: Printer): Printed[] =>
    block.blocks.flatMap((one) => (one.type === 'paragraph' ? [line(one.id, style, one.children, printer)] : print(one, printer)))

const handlers: Handlers = {
  title: (block, printer) =>
    block.lines.map((inlines, index) => line(index === 0 ? block.id : '', titleStyle(inlines, index), inlines, printer)),
  byline: (block, printer) => lines(block.id, 'byline', block.lines, printer),
  salutation: (block, printer) => [line(block.id, 'salutation', block.children, printer)],
  addressee: (block, printer) => [line(block.id, 'addressee', block.children, printer)],
  annotation: (block, printer) => [line(block.id, 'annotation', block.children, printer)],
  heading: printHeading,
  paragraph: (block, printer) => [line(block.id, 'body', block.children, printer)],
  list: (block, printer) =>
    block.items.flatMap((item, index) => [
      line(index === 0 ? block.id : '', 'body', [text(listMarker(block, index)), ...item.children], printer),
      ...item.blocks.flatMap((one) => print(one, printer)),
    ]),
  table: printTable,
  figure: (block, printer) => [
    { type: 'figure', id: block.id, block },
    ...(block.caption ? [line('', 'figure-caption', [text(figureCaption(block.number, [])), ...block.caption], printer)] : []),
  ],
  toc: printToc,
  quote: holder('quote'),
  'editors-note': holder('editors-note'),
  cover: printCover,
  group: (block, printer) => [
    ...(block.attributes['divider'] === 'yes'
      ? [pageBreak, line(block.id, 'group', [text(block.attributes['name'] ?? '')], printer)]
      : []),
    ...block.blocks.flatMap((one) => print(one, printer)),
  ],
  piece: printPiece,
  attachment: (block, printer) => [
    pageBreak,
    line(block.id, 'attachment-label', [text(`附件${block.attributes['number'] ?? ''}`)], printer),
    ...block.blocks.flatMap((one) => print(one, printer)),
  ],
  'attachment-note': (block, printer) =>
    lines(
      block.id,
      'attachment-note',
      block.lines.map((inlines, index) => [text(attachmentMark(block.lines, index)), ...inlines]),
      printer,
    ),
  signature: (block, printer) => lines(block.id, 'signature', block.lines, printer),
  letterhead: (block, printer) => lines(block.id, 'letterhead', block.lines, printer),
  colophon: (block, printer) => lines(block.id, 'colophon', block.lines, printer),
  'section-end': () => [],
  'page-break': () => [pageBreak],
}

/** A second line that opens with —— or stands in （） is a subtitle. */
const titleStyle = (inlines: readonly Inline[], index: number): StyleRole =>
  index > 0 && /^(?:——|（)/.test(inlinesText(inlines)) ? 'subtitle' : 'title'

/** A cover's title is large, with what its subtitle and foot say below it. */
function printCover(block: HolderBlock, printer: Printer): Printed[] {
  const styles = { title: 'cover', subtitle: 'subtitle' } as const
  return block.blocks.flatMap((one) => {
    if (one.type === 'title')
      return one.lines.map((inlines, index) => {
        const style = styles[titleStyle(inlines, index) === 'title' ? 'title' : 'subtitle']
        return line(index === 0 ? one.id : '', style, inlines, printer, { follows: index > 0 })
      })
    if (one.type === 'byline') return lines(one.id, 'cover-foot', one.lines, printer)
    return one.type === 'paragraph' ? [line(one.id, 'subtitle', one.children, printer)] : print(one, printer)
  })
}

/** A paper of a volume starts a page and keeps its notes at its own end. */
function printPiece(block: HolderBlock, { theme }: Printer): Printed[] {
  const printer: Printer = { theme, notes: { notes: [] } }
  return [pageBreak, ...block.blocks.flatMap((one) => print(one, printer)), ...printNotes(printer, `${block.id}-`)]
}

const headingStyles = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const

function printHeading(block: Heading, printer: Printer): Printed[] {
  const style = headingStyles[block.level]
  const head = [text(headingLabel(block)), ...block.children]
  if (!block.runIn) return [line(block.id, style, head, printer, { outline: block.level })]
  const headRuns = makeRuns(head, style, printer.theme, printer.notes)
  const rest = makeRuns(block.runIn, 'body', printer.theme, printer.notes)
  return [
    {
      type: 'paragraph',
      id: block.id,
      style: 'body',
      ...plainLine,
      runs: [...headRuns, ...rest],
      headRuns: headRuns.length,
      runInLevel: block.level,
    },
  ]
}

function printTable(block: TableBlock, printer: Printer): Printed[] {
  const above: Printed[] = []
  if (block.caption) above.push(line('', 'table-caption', [text(tableCaption(block.number, [])), ...block.caption], printer))
  if (block.unit) above.push(line('', 'table-unit', block.unit, printer))
  const header = block.header.map((cell) => line('', 'table-header', cell.children, printer))
  const rows = block.rows.map((row) => row.map((cell) => line('', 'table-cell', cell.children, printer)))
  return [...above, { type: 'table', id: block.id, block, header, rows }]
}

function printToc(block: Toc, printer: Printer): Printed[] {
  const title = (words: readonly Inline[]): Printed => line(block.id, 'toc-title', words, printer)
  if (block.written) {
    const [first = [], ...rest] = block.written
    return [
      title(first),
      ...rest.map((inlines) => line('', /^[（(]/.test(inlinesText(inlines)) ? 'toc-2' : 'toc-1', inlines, printer)),
    ]
  }
  if (block.entries.length === 0) return []
  const entries = block.entries.map((entry) => {
    const words = entry.label + entry.text + (entry.by === '' ? '' : `（${entry.by}）`)
    const style = entry.of === 'group' ? 'toc-group' : entry.level === 1 ? 'toc-1' : 'toc-2'
    return line('', style, [text(words)], printer, { target: entry.target })
  })
  return [title([text(block.form === 'outline' ? '提　纲' : '目　录')]), ...entries]
}

function printNotes(printer: Printer, prefix: string): Printed[] {
  // a note's own text may hold no further note
  return printer.notes.notes.map((inlines, index) => {
    const runs = makeRuns([text(`[${index + 1}] `), ...inlines], 'note', printer.theme, { notes: [] })
    return { type: 'paragraph', id: `${prefix}n${index + 1}`, style: 'note', runs, ...plainLine }
  })
}
