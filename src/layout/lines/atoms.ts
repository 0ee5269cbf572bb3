/** A typeset paper as pieces that no page parts: lines, rows, pictures, rules, each with its height and what it may be parted from. */
import { pictureSize } from '../../model/assets.ts'
import type { FaceAdvances } from '../../theme/face-advances.ts'
import { textWidth } from '../../theme/measure.ts'
import { advance, areaHeight, areaWidth, type Style, sidewaysWidth } from '../../theme/theme.ts'
import { ruleLine } from '../../typeset/letter.ts'
import {
  baselineShare,
  cellLift,
  ownPitch,
  type Stretch,
  type TypesetMark,
  type TypesetParagraph,
  type TypesetTable,
} from '../../typeset/typeset.ts'
import type { TypesetPaper } from '../../typeset/typeset-paper.ts'
import { breakLines } from './break-lines.ts'
import { type Glyph, glyphsOf } from './glyphs.ts'
import type { KnownLines } from './known-lines.ts'
import { exactUnits, lineUnits, units } from './units.ts'

/** A line as it stands within its atom: baseline and left edge, units. */
export interface AtomLine {
  readonly text: string
  readonly baseline: number
  readonly left: number
}
export interface Atom {
  readonly height: number
  /** Space before and after: of two that meet the larger one counts. */
  readonly before: number
  readonly after: number
  /** Whether a page may end before it: always at its own wish, never if it can be helped. */
  readonly breaks: 'always' | 'may' | 'avoid'
  readonly lines: readonly AtomLine[]
  /** Blocks that begin with it. */
  readonly ids: readonly string[]
  /** Stands again at the top of every page that the atoms behind it go on to: a header row, by its number; else 0. */
  readonly header: number
  readonly under: number
}

export interface Setter {
  readonly paper: TypesetPaper
  readonly advances: FaceAdvances
  /** Width of the type area, twips. */
  readonly width: number
  readonly known: KnownLines
}

const plain: Atom = {
  height: 0,
  before: 0,
  after: 0,
  breaks: 'may',
  lines: [],
  ids: [],
  header: 0,
  under: 0,
}

/** A line of a word processor is this much shorter than its measure, twips (see the style sheet of the PDF). */
const slack = 1.2
/** What an empty page takes, twips. */
const blankHeight = 20

/** Blocks of one direction one after the other. */
export function atomsOf(
  blocks: Stretch['blocks'],
  paper: TypesetPaper,
  advances: FaceAdvances,
  sideways: boolean,
  known: KnownLines,
): Atom[] {
  const width = sideways ? sidewaysWidth(paper.theme) : areaWidth(paper.theme)
  const setter: Setter = { paper, advances, width, known }
  const together = endTogether(blocks, setter)
  const atoms: Atom[] = []
  let breaks: Atom['breaks'] = 'may'
  let table = 0
  for (const [index, block] of blocks.entries()) {
    if (block.type === 'page-break') {
      if (atoms.length > 0) breaks = 'always'
      if (block.blank && breaks === 'always')
        atoms.push({ ...plain, height: units(blankHeight), breaks })
      continue
    }
    if (block.type === 'table') table++
    const set = atomsOfBlock(block, setter, table)
    const kept = index > together.first && index <= together.last
    const held = atoms.length > 0 && (kept || keepsNext(blocks[index - 1], setter))
    const inside = index >= together.first && index <= together.last
    set.forEach((atom, at) => {
      const first = held && breaks === 'may' ? 'avoid' : breaks
      const rest = inside ? 'avoid' : atom.breaks
      atoms.push({ ...atom, breaks: at === 0 ? first : rest })
    })
    breaks = 'may'
  }
  return atoms
}

type Block = Exclude<Stretch['blocks'][number], { type: 'page-break' }>

/** Whether a block stays with the one behind it. */
function keepsNext(block: Stretch['blocks'][number] | undefined, { paper }: Setter): boolean {
  if (block?.type === 'paragraph')
    return block.keepNext || (paper.theme.styles[block.style].keepNext && !block.parts)
  return block?.type === 'rule' || block?.type === 'figure' || block?.type === 'chart'
}

/** The last paragraph with its heading and the signature that it goes with are kept whole. */
function endTogether(
  blocks: Stretch['blocks'],
  { paper }: Setter,
): { readonly first: number; readonly last: number } {
  const kept = blocks.findLastIndex((block) => block.type === 'paragraph' && block.keepLines)
  if (kept < 0) return { first: -1, last: -2 }
  const leads = (block: Stretch['blocks'][number] | undefined): boolean =>
    block?.type === 'paragraph' && paper.theme.styles[block.style].keepNext
  const ends = (block: Stretch['blocks'][number] | undefined): boolean =>
    block?.type === 'paragraph' &&
    (block.style === 'signature' || block.style === 'attachment-note')
  let first = kept
  while (leads(blocks[first - 1])) first--
  let last = kept
  while (ends(blocks[last + 1])) last++
  return { first, last }
}

function atomsOfBlock(block: Block, setter: Setter, table: number): Atom[] {
  const { paper } = setter
  const { theme } = paper
  switch (block.type) {
    case 'paragraph':
      return paragraphAtoms(block, setter)
    case 'table':
      return tableAtoms(block, setter, table)
    case 'mark':
      return [markAtom(block, setter)]
    case 'space':
      return [{ ...plain, height: lineUnits(block.height) }]
    case 'rule': {
      const height = units(block.before) + units(ruleLine + theme.rules[block.rule])
      return [{ ...plain, height, ids: idsOf(block.id) }]
    }
    case 'chart':
      return [{ ...plain, height: units(block.size.height), ids: idsOf(block.id) }]
    case 'figure': {
      const picture = paper.assets.pictures[block.block.file]
      const style = theme.styles.figure
      if (!picture) {
        const text = `【缺：${block.block.file}】`
        const line = { text, baseline: baselineOf(style.pitch), left: 0 }
        return [{ ...plain, height: lineUnits(style.pitch), lines: [line], ids: idsOf(block.id) }]
      }
      const tallest = areaHeight(theme) * theme.figure.tallest
      const { height } = pictureSize(picture, areaWidth(theme), block.block.width, tallest)
      return [{ ...plain, height: units(height), ids: idsOf(block.id) }]
    }
  }
}
const idsOf = (id: string): string[] => (id === '' ? [] : [id])
const baselineOf = (pitch: number): number => exactUnits(baselineShare * pitch)

/** Room of a paragraph's lines, units: browsers let a line be one unit too long. */
function roomOf(block: TypesetParagraph, style: Style, width: number) {
  const area = units(width - slack)
  const [left, first] = block.indent
    ? [block.indent.left, block.indent.first]
    : [style.left, Math.round(style.firstLine * advance(style))]
  const { tail } = block
  // the words of a contents entry leave room for dots and number
  const end = tail?.dots
    ? textWidth(tail.runs.map(({ text }) => text).join(''), style) + style.size / 4
    : style.right
  const rest = area - units(left) - units(end) + 1
  return { first: rest - Math.trunc(exactUnits(first)), rest }
}

/** The lines of a paragraph, each with the words that stand at its end. */
export function linesOf(block: TypesetParagraph, setter: Setter, width = setter.width): Glyph[][] {
  const style = setter.paper.theme.styles[block.style]
  const parts = [block.runs.slice(0, block.headRuns), block.runs.slice(block.headRuns)]
  const glyphs = glyphsOf(parts, style, block, setter.advances)
  if (block.spread) return [glyphs]
  return breakLines(glyphs, roomOf(block, style, width))
}
const textOf = (glyphs: readonly Glyph[]): string =>
  glyphs.map(({ character }) => character).join('')

/** The words of each line. */
function wordsOf(block: TypesetParagraph, setter: Setter, width = setter.width): readonly string[] {
  const { style, size, tighter, spread, headRuns, indent, tail, runs } = block
  const looks = [runs, tail?.runs ?? []].map((some) =>
    some.map(({ text, script, font, bold, raised, squeezed }) => [
      text,
      `${script} ${font} ${bold} ${raised} ${squeezed}`,
    ]),
  )
  const key = JSON.stringify([
    style,
    size,
    tighter,
    spread,
    headRuns,
    indent,
    tail?.dots,
    width,
    looks,
  ])
  const known = setter.known.get(key)
  if (known) return known
  const words = linesOf(block, setter, width).map(textOf)
  setter.known.set(key, words)
  return words
}

function paragraphAtoms(block: TypesetParagraph, setter: Setter): Atom[] {
  const style = setter.paper.theme.styles[block.style]
  const pitch = block.size === null ? (block.pitch ?? style.pitch) : ownPitch(block.size)
  const lines = wordsOf(block, setter)
  // what stays with the next one is not parted: word processors move it whole
  const whole = block.keepLines || block.keepNext || (style.keepNext && !block.parts)
  const tail = block.tail?.runs.map(({ text }) => text).join('') ?? ''
  return lines.map((words, index): Atom => {
    const last = index === lines.length - 1
    const text = words + (last ? tail : '')
    return {
      ...plain,
      height: lineUnits(pitch),
      before: index === 0 ? units(block.before ?? style.before) : 0,
      after: last ? units(block.after ?? style.after) : 0,
      breaks: index > 0 && whole ? 'avoid' : 'may',
      lines: [{ text, baseline: baselineOf(pitch), left: 0 }],
      ids: index === 0 ? idsOf(block.id) : [],
    }
  })
}

/** Rows are as high as their highest cell and the rule under it; what stands in a cell stands in its middle. */
function tableAtoms(block: TypesetTable, setter: Setter, number: number): Atom[] {
  const { theme } = setter.paper
  const { line, padding, row: rowHeight } = theme.table
  const lift = units(cellLift(theme.styles['table-cell']))
  const left = block.widths.map((_, column) =>
    block.widths.slice(0, column).reduce((sum, width) => sum + width, 0),
  )
  const row = (cells: readonly TypesetParagraph[], header: boolean): Atom => {
    const set = cells.map((cell, column) => {
      const width = (block.widths[column] ?? 0) - 2 * padding + slack
      const { pitch } = theme.styles[cell.style]
      return { pitch, lines: wordsOf(cell, setter, width) }
    })
    const inner = set.reduce(
      (most, { pitch, lines }) => Math.max(most, lines.length * lineUnits(pitch) + lift),
      units(rowHeight - line),
    )
    const top = header ? units(line) : 0
    const lines = set.flatMap((cell, column) =>
      cell.lines.map((text, index): AtomLine => {
        const above = top + (inner - lift - cell.lines.length * lineUnits(cell.pitch)) / 2
        const baseline = above + index * lineUnits(cell.pitch) + baselineOf(cell.pitch)
        return { text, baseline, left: left[column] ?? 0 }
      }),
    )
    const height = top + inner + units(line)
    return { ...plain, height, lines, header: header ? number : 0, under: header ? 0 : number }
  }
  const head = { ...row(block.header, true), ids: idsOf(block.id) }
  return [
    head,
    ...block.rows.map(
      (cells, index): Atom => ({
        ...row(cells, false),
        breaks: index === 0 ? 'avoid' : 'may',
        ids: idsOf(block.rowIds[index] ?? ''),
      }),
    ),
  ]
}

/** Names of organs one below the other, 文件 in their middle. */
function markAtom(block: TypesetMark, setter: Setter): Atom {
  const pitch = (paragraph: TypesetParagraph): number =>
    paragraph.size === null
      ? setter.paper.theme.styles[paragraph.style].pitch
      : ownPitch(paragraph.size)
  const text = (paragraph: TypesetParagraph): string =>
    paragraph.runs.map((run) => run.text).join('')
  const height = block.organs.reduce((sum, organ) => sum + lineUnits(pitch(organ)), 0)
  const lines = block.organs.map((organ, index): AtomLine => {
    const above = index * lineUnits(pitch(organ))
    return { text: text(organ), baseline: above + baselineOf(pitch(organ)), left: 0 }
  })
  const suffix = block.suffix
    ? [
        {
          text: text(block.suffix),
          baseline: (height - lineUnits(pitch(block.suffix))) / 2 + baselineOf(pitch(block.suffix)),
          left: block.widths[0],
        },
      ]
    : []
  return {
    ...plain,
    height,
    before: units(block.before),
    lines: [...lines, ...suffix],
    ids: idsOf(block.id),
  }
}
