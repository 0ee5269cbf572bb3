/** Block tokens to blocks, one handler per token type; holders and lists by recursion. */
import type { Token } from 'markdown-it'
import type {
  Block,
  Figure,
  HolderBlock,
  Inline,
  LineBlock,
  LinesBlock,
  List,
  ListItem,
  TableCell,
} from '../model/document.ts'
import { paragraph as paragraphNode } from '../model/nodes.ts'
import { inlinesText } from '../model/plain-text.ts'
import { onlySlot } from '../model/slot.ts'
import type { Origin } from '../origin.ts'
import { markBlanks } from './blanks.ts'
import type { ContainerMeta } from './block-rules/container.ts'
import type { FenceMeta } from './block-rules/fence.ts'
import type { HeadingMeta } from './block-rules/heading.ts'
import type { ItemMeta, ListMeta } from './block-rules/list.ts'
import type { ParagraphMeta } from './block-rules/paragraph.ts'
import type { TableMeta } from './block-rules/table.ts'
import { noteBrokenLines } from './broken-lines.ts'
import { attachCaptions } from './captions.ts'
import { originIn, type ParseContext, report } from './context.ts'
import { dataChart } from './fences/data-chart.ts'
import { dataTable } from './fences/data-table.ts'
import { FenceFault } from './fences/fence-settings.ts'
import { type Picture, parseInlines, refusePictures } from './inlines.ts'
import { listOf } from './list-items.ts'
import type { ReadBlock } from './read-block.ts'
import { joinRunIns } from './run-in.ts'

const plain = (block: Block): ReadBlock => ({
  block,
  line: -1,
  item: false,
  literal: false,
  openHead: false,
})

export interface Reader {
  readonly tokens: readonly Token[]
  readonly context: ParseContext
  index: number
}
type Handler = (reader: Reader, token: Token) => ReadBlock[]

const handlers: Readonly<Record<string, Handler>> = {
  heading,
  paragraph,
  section_end: ({ context }, token) => [
    plain({ type: 'section-end', id: '', origin: place(context, token) }),
  ],
  table_open: table,
  list_open: (reader, token) => {
    const pictures: Picture[] = []
    // a picture stands between paragraphs: behind the list
    return [
      plain(list(reader, token, pictures)),
      ...pictures.map((picture) => plain(figure(reader.context, picture))),
    ]
  },
  lines_open: lines,
  holder_open: holder,
  empty_container: emptyContainer,
  fence,
}

/** Reads blocks up to a closing token (null means to the end); captions and run-in text find their blocks on every level. */
export function readBlocks(reader: Reader, closing: string | null): ReadBlock[] {
  const found: ReadBlock[] = []
  while (reader.index < reader.tokens.length) {
    const token = reader.tokens[reader.index++] as Token
    if (token.type === closing) break
    found.push(...(handlers[token.type]?.(reader, token) ?? []))
  }
  return joinRunIns(attachCaptions(found).map(turned), reader.context.diagnostics)
}

const turned = (one: ReadBlock): ReadBlock =>
  one.sideways
    ? plain({
        type: 'sideways',
        id: '',
        attributes: {},
        blocks: [one.block],
        origin: one.block.origin,
      })
    : one

interface Placed {
  readonly start: number
  readonly end: number
}
const place = (context: ParseContext, token: Token) =>
  originIn(context, (token.meta as unknown as Placed).start, (token.meta as unknown as Placed).end)

/** The next token is an inline one: its nodes, with holes found. */
function inlines(reader: Reader): {
  inlines: Inline[]
  pictures: readonly Picture[]
  content: string
} {
  const token = reader.tokens[reader.index]
  if (token?.type !== 'inline') return { inlines: [], pictures: [], content: '' }
  reader.index++
  const parsed = parseInlines(
    token.content,
    (token.meta as { start: number }).start,
    reader.context,
  )
  return { inlines: markBlanks(parsed.inlines), pictures: parsed.pictures, content: token.content }
}

function heading(reader: Reader, token: Token): ReadBlock[] {
  const meta = token.meta as HeadingMeta
  const head = inlines(reader)
  const children = head.inlines
  const hasRest = reader.tokens[reader.index]?.type === 'inline'
  const rest = hasRest ? inlines(reader) : null
  const runIn = rest?.inlines ?? null
  const figures = [...head.pictures, ...(rest?.pictures ?? [])].map((picture) =>
    plain(figure(reader.context, picture)),
  )
  const { level, written, numbered } = meta
  const block: Block = {
    type: 'heading',
    id: '',
    level,
    written,
    numbered,
    number: 0,
    children,
    runIn,
    origin: place(reader.context, token),
  }
  const openHead = meta.hashes && level > 1 && !hasRest && inlinesText(children).endsWith('。')
  return [{ ...plain(block), line: runIn ? meta.line : -1, openHead }, ...figures]
}

function paragraph(reader: Reader, token: Token): ReadBlock[] {
  const meta = token.meta as ParagraphMeta
  const { inlines: children, pictures, content } = inlines(reader)
  const slot = onlySlot(content, reader.context.slots)
  if (slot?.kind === 'blocks') {
    slot.placed = true
    return slot.blocks.map(plain)
  }
  const figures = pictures.map((picture) => plain(figure(reader.context, picture)))
  if (children.length === 0) return figures
  return [
    {
      block: paragraphNode(children, place(reader.context, token)),
      line: meta.line,
      item: meta.item === true,
      literal: meta.literal,
      openHead: false,
    },
    ...figures,
  ]
}

/** Why a file cannot be a picture by its name; empty when it can. */
function pictureProblem(file: string): string {
  if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return 'remote'
  return /\.(?:png|jpe?g)$/i.test(file) ? '' : 'format'
}

function figure(context: ParseContext, picture: Picture): Figure {
  const problem = pictureProblem(picture.file)
  if (problem !== '')
    report(context, 'markdown/picture', picture.start, picture.end, { file: picture.file, problem })
  const origin = originIn(context, picture.start, picture.end)
  const caption =
    picture.caption === '' ? null : parseInlines(picture.caption, picture.start, context).inlines
  return {
    type: 'figure',
    id: '',
    file: picture.file,
    alt: picture.alt,
    caption,
    number: 0,
    width: picture.width,
    origin,
  }
}

function table(reader: Reader, token: Token): ReadBlock[] {
  const meta = token.meta as TableMeta
  const rows: TableCell[][] = []
  while (reader.tokens[reader.index]?.type === 'row') {
    const row = reader.tokens[reader.index++] as Token
    const cells = Array.from({ length: (row.meta as { cells: number }).cells }, (): TableCell => {
      const inline = reader.tokens[reader.index] as Token
      const { start } = inline.meta as { start: number }
      const cell = inlines(reader)
      refusePictures(cell.pictures, reader.context)
      return {
        children: cell.inlines,
        origin: originIn(reader.context, start, start + inline.content.length),
      }
    })
    rows.push(cells)
  }
  reader.index++
  const [header = [], ...body] = rows
  return [
    plain({
      type: 'table',
      id: '',
      caption: null,
      unit: null,
      number: 0,
      align: meta.align,
      header,
      rows: body,
      origin: place(reader.context, token),
    }),
  ]
}

function list(reader: Reader, token: Token, pictures: Picture[]): List {
  const meta = token.meta as ListMeta
  const items: (ListItem & { number: number })[] = []
  while (reader.tokens[reader.index]?.type === 'item_open') {
    const open = reader.tokens[reader.index++] as Token
    const own = inlines(reader)
    const children = own.inlines
    pictures.push(...own.pictures)
    const blocks = readBlocks(reader, 'item_close').map((one) => one.block)
    items.push({
      children,
      blocks,
      origin: place(reader.context, open),
      number: (open.meta as ItemMeta).number,
    })
  }
  reader.index++
  return listOf(items, meta, place(reader.context, token), reader.context)
}

function lines(reader: Reader, token: Token): ReadBlock[] {
  const { name, attributes } = token.meta as ContainerMeta
  const read: (readonly Inline[])[] = []
  while (reader.tokens[reader.index]?.type === 'inline') {
    const line = inlines(reader)
    refusePictures(line.pictures, reader.context)
    read.push(line.inlines)
  }
  reader.index++
  const origin = place(reader.context, token)
  const filled = read.filter((line) => line.length > 0)
  if (filled.length === 0) return []
  if (name === 'salutation' || name === 'addressee' || name === 'annotation')
    return [plain({ type: name, id: '', children: filled.flat(), origin } satisfies LineBlock)]
  return [plain({ type: name as LinesBlock['type'], id: '', attributes, lines: filled, origin })]
}

const holders: Readonly<Record<string, HolderBlock['type']>> = {
  cover: 'cover',
  'editors-note': 'editors-note',
  quote: 'quote',
  attachment: 'attachment',
  sideways: 'sideways',
  group: 'group',
  piece: 'piece',
}

function holder(reader: Reader, token: Token): ReadBlock[] {
  const { name, attributes } = token.meta as ContainerMeta
  const inside = readBlocks(reader, 'holder_close')
  noteBrokenLines(inside, reader.context.diagnostics)
  const type = holders[name]
  // an unknown container was reported; its text is kept as it stands
  if (!type) return inside
  if (inside.length === 0) return []
  return [
    plain({
      type,
      id: '',
      attributes,
      blocks: inside.map((one) => one.block),
      origin: place(reader.context, token),
    }),
  ]
}

function emptyContainer({ context }: Reader, token: Token): ReadBlock[] {
  const { name, attributes } = token.meta as ContainerMeta
  const origin = place(context, token)
  if (name === 'page-break') return [plain({ type: 'page-break', id: '', origin })]
  const levels = Math.min(4, Math.max(1, Number(attributes['levels'] ?? 2) || 2))
  const form = attributes['form'] === 'contents' ? 'contents' : 'outline'
  const { start, end } = token.meta as ContainerMeta
  if (attributes['form'] !== undefined && attributes['form'] !== form)
    report(context, 'markdown/unknown-attribute', start, end, {
      attribute: `form="${attributes['form']}"`,
      name,
    })
  return [plain({ type: 'toc', id: '', form, levels, written: null, entries: [], origin })]
}

/** A fence whose settings are wrong prints nothing, and says where. */
function fence({ context }: Reader, token: Token): ReadBlock[] {
  const { name, start, end, inside } = token.meta as FenceMeta
  const origin = originIn(context, start, end)
  try {
    if (name === 'chart') {
      const { chart, total, leftOut, missing } = dataChart(token.content, context.data, origin)
      if (total !== null) report(context, 'fence/total-row', start, end, { row: total })
      if (leftOut !== '') report(context, 'fence/total-left-out', start, end, { rows: leftOut })
      for (const one of missing) report(context, 'data/missing-value', start, end, { ...one })
      return [plain(chart)]
    }
    const place = (from: number, to: number): Origin =>
      originIn(context, inside + from, inside + to) ?? { file: '', start: 0, end: 0 }
    const { table, sideways, missing, diagnostics } = dataTable(
      token.content,
      context.data,
      context.rows,
      origin,
      place,
    )
    for (const one of missing) report(context, 'data/missing-value', start, end, { ...one })
    context.diagnostics.push(...diagnostics)
    return [{ ...plain(table), sideways }]
  } catch (error) {
    if (!(error instanceof FenceFault)) throw error
    const { problem, value, known } = error
    report(context, 'fence/settings', inside + error.start, inside + error.end, {
      block: name,
      problem,
      value,
      known,
    })
    return []
  }
}
