/** Blocks as printed paragraphs, each with its style and runs: the one reading of the model that both renderers share. */

import { isLabelled } from '../model/attachments.ts'
import type {
  Block,
  BlockOf,
  BlockType,
  Heading,
  HolderBlock,
  Inline,
  LinesBlock,
} from '../model/document.ts'
import { readLetterhead } from '../model/letterhead.ts'
import { itemMark } from '../model/list-markers.ts'
import { splitInlines, text } from '../model/nodes.ts'
import { headingMark } from '../model/numbering.ts'
import { figureCaption, inlinesText } from '../model/plain-text.ts'
import { textWidth } from '../theme/measure.ts'
import { areaWidth, type StyleRole, type Theme } from '../theme/theme.ts'
import type { Adjustments } from './adjustments.ts'
import { chartSize, chartWords } from './chart-look.ts'
import { typesetToc } from './contents.ts'
import { finishCover, ruleUnder } from './cover.ts'
import {
  typesetAttachmentNote,
  typesetAttendance,
  typesetColophon,
  typesetSignature,
} from './ends.ts'
import { spaceUnderHeads, turnHeads } from './heads.ts'
import { firstPageOf, typesetLetter } from './letter.ts'
import { typesetLetterhead } from './letterhead.ts'
import { line, lines, plainLine, type Typesetter } from './line.ts'
import { lettersIn, makeRuns, squeezeRuns } from './runs.ts'
import { isSubtitle } from './subtitle.ts'
import { spaceUnderTables, typesetTable } from './table.ts'
import type { Typeset, TypesetBlock, TypesetBreak, TypesetParagraph } from './typeset.ts'

type Handlers = {
  readonly [T in BlockType]: (block: BlockOf<T>, typesetter: Typesetter) => TypesetBlock[]
}

/** Reads a document into printed paragraphs; foot notes follow at the end of the paper. */
export function typesetDocument(
  blocks: readonly Block[],
  theme: Theme,
  adjustments: Adjustments,
): Typeset {
  const depth = depthOf(blocks)
  const typesetter: Typesetter = { theme, adjustments, notes: { notes: [] }, depth }
  const { front, main } = splitFront(blocks)
  // what stands before the groups stands beside them in the outline
  const beside: Typesetter = { ...typesetter, depth: Math.min(1, depth) }
  const setFront = front.flatMap((block, index) => [
    ...(startsPage(block, front[index - 1]) ? [pageBreak] : []),
    ...typesetBlock(block, block.type === 'toc' ? typesetter : beside),
  ])
  const setMain = typesetAll(
    main.filter((block) => block.type !== 'colophon'),
    typesetter,
  )
  const notes = typesetNotes(typesetter, '')
  const colophons = main.filter((block) => block.type === 'colophon')
  const colophonBlocks = colophons.flatMap((block) => typesetBlock(block, typesetter))
  const apart = colophons
    .map((block) => adjustments.apart[block.id])
    .find((one) => one !== undefined)
  const noted = spaceUnderTables(spaceUnderHeads(turnHeads([...setMain, ...notes]), theme), theme)
  const text = adjustments.keepWithSignature ? keepWithSignature(noted) : noted
  const firstPage = front.length === 0 ? firstPageOf(main[0], theme, adjustments) : null
  const shape = {
    front: spaceUnderHeads(setFront, theme),
    firstPage,
    blankAfterFront: adjustments.blankAfterFront,
    blankBeforeBack: apart === 'blank',
    depth,
  }
  return apart
    ? { ...shape, main: text, back: colophonBlocks }
    : { ...shape, main: [...text, ...colophonBlocks], back: [] }
}

/** Papers of a volume stand above their headings in the outline, groups of papers above these. */
function depthOf(blocks: readonly Block[]): number {
  if (blocks.some((block) => block.type === 'group')) return 2
  return blocks.some((block) => block.type === 'piece') ? 1 : 0
}

/** Blocks one after the other, with the white that what stands above them leaves. */
function typesetAll(blocks: readonly Block[], typesetter: Typesetter): TypesetBlock[] {
  return blocks.flatMap((block, index) => {
    const [first, ...rest] = typesetBlock(block, typesetter)
    if (first?.type !== 'paragraph') return first ? [first, ...rest] : []
    const before = whiteUnder(blocks[index - 1], first, typesetter.theme)
    return [before === null ? first : { ...first, before }, ...rest]
  })
}

/** Under a 版头 the title leaves two lines free, of 命令 the text itself (7.3.1, 10.2); others follow custom. */
function whiteUnder(
  above: Block | undefined,
  { style, before }: TypesetParagraph,
  { letterhead, grid, styles }: Theme,
): number | null {
  if (above?.type === 'letterhead') {
    const apart = style === 'title' || style === 'editors-note'
    return apart || readLetterhead(above).form === '命令' ? letterhead.textGap : null
  }
  if (above?.type === 'editors-note') return style === 'title' ? grid.pitch : null
  const text = (before ?? styles[style].before) === 0
  return above?.type === 'attendance' && text ? grid.pitch : null
}

/** A signature never stands on a page without text above it: the last paragraph goes with it, whole, since programs differ in parting it. */
function keepWithSignature(blocks: readonly TypesetBlock[]): TypesetBlock[] {
  const styleOf = (one: TypesetBlock | undefined): StyleRole | null =>
    one?.type === 'paragraph' ? one.style : null
  const isEnd = (one: TypesetBlock | undefined): boolean =>
    ['signature', 'attachment-note', 'annotation'].includes(styleOf(one) ?? '')
  return blocks.map((one, index) => {
    if (one.type !== 'paragraph' || !isEnd(blocks[index + 1])) return one
    if (!isEnd(one)) return { ...one, keepNext: true, keepLines: true }
    return styleOf(blocks[index + 1]) === 'annotation' ? { ...one, keepNext: true } : one
  })
}

const pageBreak: TypesetBreak = { type: 'page-break' }
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

function typesetBlock(block: Block, typesetter: Typesetter): TypesetBlock[] {
  const handler = handlers[block.type] as (block: Block, typesetter: Typesetter) => TypesetBlock[]
  return handler(block, typesetter)
}

const holder =
  (style: StyleRole) =>
  (block: HolderBlock, typesetter: Typesetter): TypesetBlock[] =>
    block.blocks.flatMap((one) =>
      one.type === 'paragraph'
        ? [line(one.id, style, one.children, typesetter)]
        : typesetBlock(one, typesetter),
    )

const handlers: Handlers = {
  title: typesetTitle,
  byline: (block, typesetter) => lines(block.id, 'byline', block.lines, typesetter),
  salutation: (block, typesetter) => [addressed(block, typesetter)],
  addressee: (block, typesetter) => [addressed(block, typesetter)],
  annotation: (block, typesetter) => [line(block.id, 'annotation', block.children, typesetter)],
  heading: typesetHeading,
  paragraph: (block, typesetter) => [line(block.id, 'body', block.children, typesetter)],
  list: (block, typesetter) =>
    block.items.flatMap((item, index) => [
      line(
        index === 0 ? block.id : '',
        'body',
        [text(itemMark(block, index)), ...item.children],
        typesetter,
      ),
      ...item.blocks.flatMap((one) => typesetBlock(one, typesetter)),
    ]),
  table: typesetTable,
  figure: (block, typesetter) => [
    { type: 'figure', id: block.id, block },
    ...(block.caption
      ? [
          line(
            '',
            'figure-caption',
            [text(figureCaption(block.number, [])), ...block.caption],
            typesetter,
          ),
        ]
      : []),
  ],
  chart: (block, { theme, ...typesetter }) => [
    {
      type: 'chart',
      id: block.id,
      block,
      words: chartWords(block, inlinesText(block.caption ?? [])),
      size: chartSize(block, theme),
    },
    ...(block.caption
      ? [
          line('', 'figure-caption', [text(figureCaption(block.number, [])), ...block.caption], {
            theme,
            ...typesetter,
          }),
        ]
      : []),
  ],
  toc: typesetToc,
  quote: holder('quote'),
  'editors-note': holder('editors-note'),
  cover: typesetCover,
  group: (block, typesetter) => [
    ...(block.attributes['divider'] === 'yes' ? typesetDivider(block, typesetter) : []),
    ...block.blocks.flatMap((one) => typesetBlock(one, typesetter)),
  ],
  piece: typesetPiece,
  attachment: typesetAttachment,
  sideways: (block, typesetter) => [
    { type: 'sideways', id: block.id, blocks: typesetAll(block.blocks, typesetter) },
  ],
  'attachment-note': typesetAttachmentNote,
  signature: typesetSignature,
  attendance: typesetAttendance,
  letterhead: (block, typesetter) =>
    (readLetterhead(block).form === '信函' ? typesetLetter : typesetLetterhead)(block, typesetter),
  colophon: typesetColophon,
  'section-end': () => [],
  'page-break': () => [pageBreak],
}

/** A title as readers look for it in the outline: of a paper by itself beside its headings, of one in a volume above them. */
function typesetTitle(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const [title, ...rest] = titleLines(block, typesetter, 'title')
  return title ? [{ ...title, outline: Math.max(1, typesetter.depth) }, ...rest] : []
}

/**
 * Every line of one typed title is set in one face, the first breaks where the layout says. They are one paragraph with line
 * breaks, as a typist makes it by 换行符: so the outline names the title whole, not by its first line. A subtitle is a typed line
 * and a paragraph of its own.
 */
function titleLines(block: LinesBlock, typesetter: Typesetter, own: StyleRole): TypesetParagraph[] {
  const breaks = typesetter.adjustments.titleBreaks[block.id] ?? []
  const paragraphs: { style: StyleRole; inlines: Inline[] }[] = []
  for (const [index, typed] of block.lines.entries()) {
    const style: StyleRole = isSubtitle(typed, index) ? 'subtitle' : own
    const last = paragraphs.at(-1)
    const parts = index === 0 ? splitInlines(typed, breaks) : [typed]
    const inlines = parts.flatMap((part, at) => (at > 0 ? [text('\n'), ...part] : part))
    if (last && style === own && last.style === own)
      for (const inline of [text('\n'), ...inlines]) last.inlines.push(inline)
    else paragraphs.push({ style, inlines })
  }
  return paragraphs.map(({ style, inlines }, index) =>
    line(index === 0 ? block.id : '', style, inlines, typesetter, index > 0 ? { before: 0 } : {}),
  )
}

/** A cover's title is large, with what its subtitle and foot say below it. */
function typesetCover({ blocks }: HolderBlock, typesetter: Typesetter): TypesetBlock[] {
  const set = blocks.flatMap((one) => {
    if (one.type === 'title') return titleLines(one, typesetter, 'cover')
    if (one.type === 'byline') return lines(one.id, 'cover-foot', one.lines, typesetter)
    return one.type === 'paragraph'
      ? [line(one.id, 'subtitle', one.children, typesetter)]
      : typesetBlock(one, typesetter)
  })
  return finishCover(set, typesetter.theme)
}

/** 附件 starts a page, under that word where it bears it; its title stands on the third line (7.3.7). */
function typesetAttachment(block: HolderBlock, typesetter: Typesetter): TypesetBlock[] {
  const words = `${block.attributes['of'] ?? ''}附件${block.attributes['number'] ?? ''}`
  const label = isLabelled(block)
    ? [line(block.id, 'attachment-label', [text(words)], typesetter)]
    : []
  const inside = block.blocks.flatMap((one) => typesetBlock(one, typesetter))
  const [first, ...rest] = inside
  // in the outline it stands beside the headings of its paper, by its title where it has one
  const outline = typesetter.depth + 1
  if (first?.type !== 'paragraph' || first.style !== 'title')
    return [pageBreak, ...label.map((one) => ({ ...one, outline })), ...inside]
  const before = label.length > 0 ? { before: typesetter.theme.grid.pitch } : {}
  return [pageBreak, ...label, { ...first, ...before, outline }, ...rest]
}

/** 隔页: the name of a group alone on a page, set down towards its middle. */
function typesetDivider(block: HolderBlock, typesetter: Typesetter): TypesetBlock[] {
  const name = [text(block.attributes['name'] ?? '')]
  return [
    { type: 'page-break', blank: typesetter.adjustments.blankBefore[block.id] === true },
    line(block.id, 'group', name, typesetter, {
      before: typesetter.theme.dividerTop,
      outline: 1,
    }),
    ...ruleUnder(typesetter.theme.volume.dividerRule, typesetter.theme),
  ]
}

/** A paper of a volume starts a page and keeps its notes at its own end. */
function typesetPiece(block: HolderBlock, volume: Typesetter): TypesetBlock[] {
  const typesetter: Typesetter = { ...volume, notes: { notes: [] } }
  const start: TypesetBreak = {
    type: 'page-break',
    blank: volume.adjustments.blankBefore[block.blocks[0]?.id ?? ''] === true,
  }
  return [
    start,
    ...typesetAll(block.blocks, typesetter),
    ...typesetNotes(typesetter, `${block.id}-`),
  ]
}

/** Most lines of an addressee that stays whole and with the text. */
const mostKept = 3

/** A long one goes over the page: kept whole it would take title and rule away from the red head (GB/T 9704-2012 7.2.7). */
function addressed(
  { id, type, children }: BlockOf<'salutation' | 'addressee'>,
  typesetter: Typesetter,
): TypesetParagraph {
  const { theme } = typesetter
  const width = textWidth(inlinesText(children), theme.styles[type])
  const parts = width > mostKept * areaWidth(theme)
  return line(id, type, children, typesetter, { parts })
}

const headingStyles = { 1: 'heading1', 2: 'heading2', 3: 'heading3', 4: 'heading4' } as const

const runInRoles = { 1: 'runIn1', 2: 'runIn2', 3: 'runIn3', 4: 'runIn4' } as const

function typesetHeading(block: Heading, typesetter: Typesetter): TypesetBlock[] {
  const style = headingStyles[block.level]
  const head = [text(headingMark(block)), ...block.children]
  const outline = typesetter.depth + block.level
  if (!block.runIn) return [line(block.id, style, head, typesetter, { outline })]
  const squeezed = typesetter.adjustments.squeezed[block.id] ?? []
  const set = makeRuns(head, style, typesetter.theme, typesetter.notes).map((run) => ({
    ...run,
    role: runInRoles[block.level],
  }))
  const headRuns = squeezeRuns(set, squeezed)
  const rest = squeezeRuns(
    makeRuns(block.runIn, 'body', typesetter.theme, typesetter.notes),
    squeezed,
    lettersIn(set),
  )
  return [
    {
      type: 'paragraph',
      id: block.id,
      style: 'body',
      ...plainLine,
      runs: [...headRuns, ...rest],
      source: [...head, ...block.runIn],
      tighter: typesetter.adjustments.tighter[block.id] ?? 100,
      ragged: typesetter.adjustments.torn[block.id] === true,
      pitch: typesetter.adjustments.pitch[block.id] ?? null,
      headRuns: headRuns.length,
      outline,
    },
  ]
}

function typesetNotes(typesetter: Typesetter, prefix: string): TypesetBlock[] {
  // a note's own text may hold no further note
  return typesetter.notes.notes.map((inlines, index) => {
    const source = [text(`[${index + 1}] `), ...inlines]
    const runs = makeRuns(source, 'note', typesetter.theme, { notes: [] })
    const id = `${prefix}n${index + 1}`
    return { type: 'paragraph', id, style: 'note', runs, source, ...plainLine }
  })
}
