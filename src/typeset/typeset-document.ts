/** Blocks as printed paragraphs, each with its style and runs: the one reading of the model that both renderers share. */

import type { Block, BlockOf, BlockType, Heading, HolderBlock, Inline, LinesBlock, TableBlock } from '../model/document.ts'
import { readLetterhead } from '../model/letterhead.ts'
import { listMarker } from '../model/list-markers.ts'
import { splitInlines, text } from '../model/nodes.ts'
import { headingLabel } from '../model/numbering.ts'
import { figureCaption, inlinesText, tableCaption } from '../model/plain-text.ts'
import type { StyleRole, Theme } from '../theme/theme.ts'
import type { Adjustments } from './adjustments.ts'
import { chartSize, chartWords } from './chart-look.ts'
import { printToc } from './contents.ts'
import { printAttachmentNote, printAttendance, printColophon, printSignature } from './ends.ts'
import { firstPageOf, printLetter } from './letter.ts'
import { printLetterhead } from './letterhead.ts'
import { line, lines, type Printer, plainLine } from './line.ts'
import { makeRuns } from './runs.ts'
import type { Printed, PrintedBreak, PrintedDocument } from './typeset.ts'

type Handlers = { readonly [T in BlockType]: (block: BlockOf<T>, printer: Printer) => Printed[] }

/** Reads a document into printed paragraphs; foot notes follow at the end of the paper. */
export function printDocument(blocks: readonly Block[], theme: Theme, adjustments: Adjustments): PrintedDocument {
  const printer: Printer = { theme, adjustments, notes: { notes: [] } }
  const { front, main } = splitFront(blocks)
  const printedFront = front.flatMap((block, index) => [
    ...(startsPage(block, front[index - 1]) ? [pageBreak] : []),
    ...print(block, printer),
  ])
  const printedMain = printAll(
    main.filter((block) => block.type !== 'colophon'),
    printer,
  )
  const notes = printNotes(printer, '')
  const colophons = main.filter((block) => block.type === 'colophon')
  const printedColophons = colophons.flatMap((block) => print(block, printer))
  const apart = colophons.map((block) => adjustments.apart[block.id]).find((one) => one !== undefined)
  const noted = [...printedMain, ...notes]
  const text = adjustments.keepWithSignature ? keepWithSignature(noted) : noted
  const firstPage = front.length === 0 ? firstPageOf(main[0], theme) : null
  const shape = {
    front: printedFront,
    firstPage,
    blankAfterFront: adjustments.blankAfterFront,
    blankBeforeBack: apart === 'blank',
  }
  return apart ? { ...shape, main: text, back: printedColophons } : { ...shape, main: [...text, ...printedColophons], back: [] }
}

/** Blocks one after the other; under a 版头 the title leaves two lines free, of 命令 the text itself (7.3.1, 10.2). */
function printAll(blocks: readonly Block[], printer: Printer): Printed[] {
  return blocks.flatMap((block, index) => {
    const [first, ...rest] = print(block, printer)
    const head = blocks[index - 1]
    if (first?.type !== 'paragraph') return first ? [first, ...rest] : []
    // of 纪要 and 命令 the text follows the title itself: it stands where the addressee would
    const untitled = head?.type === 'title' && blocks[index - 2]?.type === 'letterhead' && block.type === 'paragraph'
    if (untitled) return [{ ...first, before: printer.theme.grid.pitch }, ...rest]
    const under = head?.type === 'letterhead' && (first.style === 'title' || readLetterhead(head).form === '命令')
    return [under ? { ...first, before: printer.theme.letterhead.textGap } : first, ...rest]
  })
}

/** A signature never stands on a page without text above it: the last paragraph goes with it, whole, since programs differ in parting it. */
function keepWithSignature(printed: readonly Printed[]): Printed[] {
  const styleOf = (one: Printed | undefined): StyleRole | null => (one?.type === 'paragraph' ? one.style : null)
  const isEnd = (one: Printed | undefined): boolean => ['signature', 'attachment-note', 'annotation'].includes(styleOf(one) ?? '')
  return printed.map((one, index) => {
    if (one.type !== 'paragraph' || !isEnd(printed[index + 1])) return one
    if (!isEnd(one)) return { ...one, keepNext: true, keepLines: true }
    return styleOf(printed[index + 1]) === 'annotation' ? { ...one, keepNext: true } : one
  })
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

const holder =
  (style: StyleRole) =>
  (block: HolderBlock, printer: Printer): Printed[] =>
    block.blocks.flatMap((one) => (one.type === 'paragraph' ? [line(one.id, style, one.children, printer)] : print(one, printer)))

const handlers: Handlers = {
  title: printTitle,
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
  chart: (block, { theme, ...printer }) => [
    {
      type: 'chart',
      id: block.id,
      block,
      words: chartWords(block, inlinesText(block.caption ?? [])),
      size: chartSize(block, theme),
    },
    ...(block.caption
      ? [line('', 'figure-caption', [text(figureCaption(block.number, [])), ...block.caption], { theme, ...printer })]
      : []),
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
  attachment: printAttachment,
  sideways: (block, printer) => [{ type: 'sideways', id: block.id, printed: printAll(block.blocks, printer) }],
  'attachment-note': printAttachmentNote,
  signature: printSignature,
  attendance: printAttendance,
  letterhead: (block, printer) => (readLetterhead(block).form === '信函' ? printLetter : printLetterhead)(block, printer),
  colophon: printColophon,
  'section-end': () => [],
  'page-break': () => [pageBreak],
}

/** A second line that opens with —— or stands in （） is a subtitle. */
const titleStyle = (inlines: readonly Inline[], index: number): StyleRole =>
  index > 0 && /^(?:——|（)/.test(inlinesText(inlines)) ? 'subtitle' : 'title'

/** Title lines; one typed line breaks where the layout says, and what follows it is a subtitle when it opens with —— or （. */
function printTitle(block: LinesBlock, printer: Printer): Printed[] {
  return titleLines(block, printer).map((inlines, index) =>
    line(index === 0 ? block.id : '', titleStyle(inlines, index), inlines, printer, index > 0 ? { before: 0 } : {}),
  )
}

/** The lines of a title, its first one broken where the layout says. */
function titleLines(block: LinesBlock, { adjustments }: Printer): (readonly Inline[])[] {
  const [first, ...rest] = block.lines
  const breaks = adjustments.titleBreaks[block.id] ?? []
  return first ? [...splitInlines(first, breaks), ...rest] : []
}

/** A cover's title is large, with what its subtitle and foot say below it. */
function printCover(block: HolderBlock, printer: Printer): Printed[] {
  const styles = { title: 'cover', subtitle: 'subtitle' } as const
  return block.blocks.flatMap((one) => {
    if (one.type === 'title')
      return titleLines(one, printer).map((inlines, index) => {
        const style = styles[titleStyle(inlines, index) === 'title' ? 'title' : 'subtitle']
        return line(index === 0 ? one.id : '', style, inlines, printer, index > 0 ? { before: 0 } : {})
      })
    if (one.type === 'byline') return lines(one.id, 'cover-foot', one.lines, printer)
    return one.type === 'paragraph' ? [line(one.id, 'subtitle', one.children, printer)] : print(one, printer)
  })
}

/** 附件 starts a page; its title stands on the third line (7.3.7). */
function printAttachment(block: HolderBlock, printer: Printer): Printed[] {
  const label = line(block.id, 'attachment-label', [text(`附件${block.attributes['number'] ?? ''}`)], printer)
  const inside = block.blocks.flatMap((one) => print(one, printer))
  const [first, ...rest] = inside
  const title = first?.type === 'paragraph' && first.style === 'title' ? { ...first, before: printer.theme.grid.pitch } : first
  return [pageBreak, label, ...(title ? [title] : []), ...rest]
}

/** A paper of a volume starts a page and keeps its notes at its own end. */
function printPiece(block: HolderBlock, { theme, adjustments }: Printer): Printed[] {
  const printer: Printer = { theme, adjustments, notes: { notes: [] } }
  const start: PrintedBreak = { type: 'page-break', blank: adjustments.blankBefore[block.blocks[0]?.id ?? ''] === true }
  return [start, ...printAll(block.blocks, printer), ...printNotes(printer, `${block.id}-`)]
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
      tighter: printer.adjustments.tighter[block.id] ?? 100,
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

function printNotes(printer: Printer, prefix: string): Printed[] {
  // a note's own text may hold no further note
  return printer.notes.notes.map((inlines, index) => {
    const runs = makeRuns([text(`[${index + 1}] `), ...inlines], 'note', printer.theme, { notes: [] })
    return { type: 'paragraph', id: `${prefix}n${index + 1}`, style: 'note', runs, ...plainLine }
  })
}
