/** What both renderers set: paragraphs with their style and runs, tables, pictures, page ends. */
import type { Chart, Figure, Inline, TableBlock } from '../model/document.ts'
import type { Style, StyleRole } from '../theme/theme.ts'
import type { Run } from './runs.ts'

/** Rules as wide as the type area: of the 版记, and under the 版头; the last two make the double rules of 信函. */
export type RuleKind = 'thick' | 'thin' | 'red' | 'redThick' | 'redThin'
export interface TypesetRule {
  readonly type: 'rule'
  readonly id: string
  readonly rule: RuleKind
  /** Space before, twips. */
  readonly before: number
  /** Length in place of the type area's, twips; in the middle of it. */
  readonly width?: number
  /** It only takes its room: the paper has it already. */
  readonly hidden?: boolean
}
/** A first page of its own: 信函 (GB/T 9704-2012 10.1); it has no page number. */
export interface FirstPage {
  /** White above the text of that page, twips. */
  readonly top: number
  /** Double rules that reach beyond the type area, from the top of the paper, twips. */
  readonly rules: readonly { readonly rule: RuleKind; readonly y: number; readonly width: number }[]
  /** The paper has them already. */
  readonly hidden: boolean
}
/** A picture over the text: a seal, a signature. */
export interface TypesetFloat {
  readonly file: string
  /** What it is, for readers who cannot see it. */
  readonly words: string
  /** Its middle, from the left edge of the type area and from the top of its paragraph, twips. */
  readonly x: number
  readonly y: number
  /** At most so large, in its own proportions, twips. */
  readonly width: number
  readonly height: number
}
export interface TypesetParagraph {
  readonly type: 'paragraph'
  readonly id: string
  readonly style: StyleRole
  readonly runs: readonly Run[]
  /** What it says, letter by letter as its runs and its tail do, white space aside: the way back to where it is written. */
  readonly source: readonly Inline[]
  /** Number of leading runs that are a run-in head; they carry the bookmark, not the paragraph. */
  readonly headRuns: number
  /** Depth in the outline of a title, a heading or a run-in head, from 1; 0 for anything else. */
  readonly outline: number
  /** Target of an entry of the contents. */
  readonly target: string | null
  /** Of an entry of 目录: its depth from 1, and its words on one line. */
  readonly entry: { readonly level: number; readonly words: string } | null
  /** Space before in place of the style's own, twips. */
  readonly before: number | null
  /** Space after in place of the style's own, twips. */
  readonly after: number | null
  /** Left and first-line indents in place of the style's own, twips. */
  readonly indent: { readonly left: number; readonly first: number } | null
  /** Stays with the next paragraph, whatever the style says. */
  readonly keepNext: boolean
  /** Is not parted at the end of a page. */
  readonly keepLines: boolean
  /** May be parted, and from the next paragraph, whatever the style says. */
  readonly parts: boolean
  /** Runs at the right edge of the last line, after dots or white space; or from a place of their own, twips from the left edge. */
  readonly tail: {
    readonly runs: readonly Run[]
    readonly dots: boolean
    readonly at: number | null
  } | null
  /** Type size in place of the style's own, twips; its line is `ownPitch` of it. */
  readonly size: number | null
  /** Line pitch in place of the style's own, twips. */
  readonly pitch: number | null
  /** Letters are spread over the whole width: names of organs in joint issue. */
  readonly spread: boolean
  /** Lines end where they end, whatever the style says. */
  readonly ragged: boolean
  /** Character scale against the style's own, per cent. */
  readonly tighter: number
  /** Pictures that lie over the text here. */
  readonly floats: readonly TypesetFloat[]
}
export interface TypesetTable {
  readonly type: 'table'
  readonly id: string
  readonly block: TableBlock
  /** Column widths, twips. */
  readonly widths: readonly number[]
  readonly header: readonly TypesetParagraph[]
  readonly rows: readonly (readonly TypesetParagraph[])[]
  /** Names of the rows where their pages are asked for, one each or none. */
  readonly rowIds: readonly string[]
}
export interface TypesetFigure {
  readonly type: 'figure'
  readonly id: string
  readonly block: Figure
}
export interface TypesetChart {
  readonly type: 'chart'
  readonly id: string
  readonly block: Chart
  /** What it shows, in words. */
  readonly words: string
  /** Twips. */
  readonly size: { readonly width: number; readonly height: number }
}
/** 发文机关标志 of several organs: names one below the other, 文件 behind them in their middle. */
export interface TypesetMark {
  readonly type: 'mark'
  readonly id: string
  readonly organs: readonly TypesetParagraph[]
  readonly suffix: TypesetParagraph | null
  /** Widths of both columns, twips. */
  readonly widths: readonly [number, number]
  readonly before: number
}
/** White between two blocks that have none of their own. */
export interface TypesetSpace {
  readonly type: 'space'
  /** Twips. */
  readonly height: number
}
export interface TypesetBreak {
  readonly type: 'page-break'
  /** A blank page stands before the next one. */
  readonly blank?: boolean
}
/** Pages of their own, turned by 90° (GB/T 9704-2012 8). */
export interface TypesetSideways {
  readonly type: 'sideways'
  readonly id: string
  readonly blocks: readonly TypesetBlock[]
}
export type TypesetBlock =
  | TypesetSideways
  | TypesetParagraph
  | TypesetTable
  | TypesetFigure
  | TypesetChart
  | TypesetRule
  | TypesetMark
  | TypesetSpace
  | TypesetBreak

export interface Typeset {
  /** Cover and contents: pages without number that do not count. */
  readonly front: readonly TypesetBlock[]
  readonly main: readonly TypesetBlock[]
  /** 版记 on a page of its own, without number; empty when it stands under the text. */
  readonly back: readonly TypesetBlock[]
  /** A blank page stands between the text and that page. */
  readonly blankBeforeBack: boolean
  readonly firstPage: FirstPage | null
  /** A blank page ends the front, so that page 1 is a right-hand one. */
  readonly blankAfterFront: boolean
  /** What stands above the headings in the outline: 0 in a paper by itself, 1 in a volume, 2 in one with groups. */
  readonly depth: number
}

/** What stands one after the other on pages of one direction. */
export interface Stretch {
  readonly sideways: boolean
  readonly blocks: readonly Exclude<TypesetBlock, TypesetSideways>[]
}

/** Everything upright: what is set where pages do not turn. */
export const flat = (blocks: readonly TypesetBlock[]): Exclude<TypesetBlock, TypesetSideways>[] =>
  blocks.flatMap((one) => (one.type === 'sideways' ? flat(one.blocks) : [one]))

/** Cuts a text where its pages turn; at least one stretch. */
export function stretchesOf(blocks: readonly TypesetBlock[]): Stretch[] {
  const stretches: { sideways: boolean; blocks: Exclude<TypesetBlock, TypesetSideways>[] }[] = []
  for (const one of blocks) {
    const last = stretches.at(-1)
    if (one.type === 'sideways') stretches.push({ sideways: true, blocks: flat(one.blocks) })
    else if (last && !last.sideways) last.blocks.push(one)
    // pages turn on a new page anyway
    else if (one.type !== 'page-break') stretches.push({ sideways: false, blocks: [one] })
  }
  return stretches.length > 0 ? stretches : [{ sideways: false, blocks: [] }]
}

/** Word processors set the baseline of an exact line at this share of its pitch. */
export const baselineShare = 0.8
/** The middle of a Chinese character stands so far above its baseline, in type sizes. */
const hanziMiddle = 0.38
/** Rows of browsers are whole pixels high, twips. */
const pixel = 15
/** Space that text in a cell has under it, twips: with its low baseline it stands in the middle of the cell then. */
export const cellLift = ({ pitch, size }: Pick<Style, 'pitch' | 'size'>): number => {
  const low = (baselineShare - 0.5) * pitch - hanziMiddle * size
  return Math.max(0, Math.round((2 * low) / pixel) * pixel)
}
/** Pitch of a line with a type size of its own: near the natural height of a Chinese face, where programs agree on the baseline. */
export const ownPitch = (size: number): number => Math.round(size * 1.4)
