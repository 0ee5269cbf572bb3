/** The hub type: every paper is read into a Document and every output is written from it. Plain tagged objects only. */
import type { Origin } from '../origin.ts'
import type { Provenance } from './values.ts'

interface Node {
  readonly origin: Origin | null
}

/** What prints letters. */
interface Leaf extends Node {
  /** Numbers of the remarks that are made on it; absent in a paper without remarks. */
  readonly remarks?: readonly number[]
}

export interface Text extends Leaf {
  readonly type: 'text'
  readonly value: string
}
export interface Strong extends Node {
  readonly type: 'strong'
  readonly children: readonly Inline[]
}
/** 段首主题句: level 1 opens a paragraph (or follows its ordinal), level 2 stands inside one. */
export interface Lead extends Node {
  readonly type: 'lead'
  readonly level: 1 | 2
  readonly children: readonly Inline[]
}
/** The kinds of series that prose counts in; `digit` and `bracket` are the bare lines `1.` and `（1）`. */
export type OrdinalFamily = '是' | '要' | '首先' | '第' | 'digit' | 'bracket'
/** 序词 that starts a point: 一是, 二要, 首先, 第一, … ; kept as written, never renumbered. */
export interface Ordinal extends Leaf {
  readonly type: 'ordinal'
  readonly family: OrdinalFamily
  /** 1-based place that the marker claims; 0 for 最后, which claims only to be the last. */
  readonly n: number
  readonly marker: string
}
/** A value that came from data, with the way back to its cells. */
export interface FigureValue extends Leaf {
  readonly type: 'figure-value'
  readonly shown: string
  /** The number before formatting, as its lexeme. */
  readonly raw: string
  /** What it counts in, as far as that is known: 万元. */
  readonly unit?: string
  readonly provenance: Provenance
}
/** A hole in the text: a declared one 【待填：…】, a mask (××), or a unit without its number. */
export interface Blank extends Leaf {
  readonly type: 'blank'
  readonly form: 'declared' | 'mask' | 'unit' | 'missing'
  readonly written: string
}
/** A number that only the finished tree knows; `shown` is empty until resolve. */
export interface Count extends Leaf {
  readonly type: 'count'
  readonly of: 'sections' | 'pieces'
  readonly shown: string
}
/** A reference such as 表1 to a captioned block named by its label; `shown` is empty until resolve. */
export interface Ref extends Leaf {
  readonly type: 'ref'
  readonly to: string
  readonly shown: string
}
export interface Link extends Node {
  readonly type: 'link'
  readonly href: string
  readonly children: readonly Inline[]
}
/** A foot note; `name` is the author's label in [^name]. */
export interface Note extends Node {
  readonly type: 'note'
  readonly name: string
  readonly children: readonly Inline[]
}
export type Inline =
  | Text
  | Strong
  | Lead
  | Ordinal
  | FigureValue
  | Blank
  | Count
  | Ref
  | Link
  | Note

interface BlockNode extends Node {
  /** Deterministic name shared by bookmarks, HTML ids and page facts; empty until resolve. */
  readonly id: string
}
export type HeadingLevel = 1 | 2 | 3 | 4
/** 标题: its number is the model's; what the author typed is kept in `written`. */
export interface Heading extends BlockNode {
  readonly type: 'heading'
  readonly level: HeadingLevel
  readonly numbered: boolean
  /** Computed 1-based number among its siblings; 0 while unresolved or unnumbered. */
  readonly number: number
  /** Set where a second list of the same level begins under one heading: numbered from 1 again. */
  readonly restarts?: true
  /** The number as typed (`一、`, `(二)`), null when none was. */
  readonly written: string | null
  readonly children: readonly Inline[]
  /** Text that follows on the heading's own line (接排), null when the heading has a line to itself. */
  readonly runIn: readonly Inline[] | null
}
export interface Paragraph extends BlockNode {
  readonly type: 'paragraph'
  readonly children: readonly Inline[]
}
/** How a Markdown list numbers its items; decided by the first item's own marker. */
export type ListMarker = '1.' | '（1）' | '一是' | '一要' | '第一，' | '首先，'
export interface ListItem extends Node {
  readonly children: readonly Inline[]
  readonly blocks: readonly Block[]
}
export interface List extends BlockNode {
  readonly type: 'list'
  readonly marker: ListMarker
  readonly start: number
  readonly items: readonly ListItem[]
}
export type CellAlign = 'left' | 'center' | 'right'
export interface TableCell extends Node {
  readonly children: readonly Inline[]
}
export interface TableBlock extends BlockNode {
  readonly type: 'table'
  readonly caption: readonly Inline[] | null
  /** 单位行, as typed, e.g. （单位：万元）. */
  readonly unit: readonly Inline[] | null
  /** 1-based number in the document, 0 when it has no caption or is unresolved. */
  readonly number: number
  readonly align: readonly CellAlign[]
  readonly header: readonly TableCell[]
  readonly rows: readonly (readonly TableCell[])[]
}
export interface Figure extends BlockNode {
  readonly type: 'figure'
  readonly file: string
  readonly alt: string
  readonly caption: readonly Inline[] | null
  readonly number: number
  /** Width as a share of the type area, 0 < width ≤ 1. */
  readonly width: number
}
/** How values are drawn: upright bars, lying bars, points joined by lines, slices of a whole. */
export type ChartForm = 'column' | 'bar' | 'line' | 'pie'
/** A row of values that are drawn alike. */
export interface ChartSeries {
  readonly name: string
  /** Unit of all its values, empty for none. */
  readonly unit: string
  readonly form: ChartForm
  /** Measured on a scale of its own, at the right. */
  readonly secondary: boolean
  /** One for each category; a hole leaves a gap. */
  readonly values: readonly (FigureValue | Blank)[]
}
/** 统计图: data, not a picture; each renderer draws it. */
export interface Chart extends BlockNode {
  readonly type: 'chart'
  readonly form: ChartForm
  readonly stacking: 'none' | 'stacked' | 'percent'
  readonly caption: readonly Inline[] | null
  readonly number: number
  readonly categories: readonly string[]
  readonly series: readonly ChartSeries[]
  /** Values stand beside what is drawn; else there is a scale to read them off. */
  readonly labels: boolean
  /** Slices of a pie say their shares instead of their values. */
  readonly shares: boolean
  /** Width as a share of the type area, 0 < width ≤ 1. */
  readonly width: number
  /** Height in lines of body text. */
  readonly height: number
}
/** Blocks that are a few lines, each set on its own; `title` keeps the author's line breaks. */
export interface LinesBlock extends BlockNode {
  readonly type:
    | 'title'
    | 'byline'
    | 'attachment-note'
    | 'signature'
    | 'attendance'
    | 'letterhead'
    | 'colophon'
  /** signature: seal (印章, 签名章), pictures (files), width; letterhead: form (文件, 信函, 命令, 纪要); colophon: page, form (信函). */
  readonly attributes: Readonly<Record<string, string>>
  readonly lines: readonly (readonly Inline[])[]
}
/** One-line blocks of the head and foot of a paper. */
export interface LineBlock extends BlockNode {
  readonly type: 'salutation' | 'addressee' | 'annotation'
  readonly children: readonly Inline[]
}
/** Blocks that hold blocks. */
export interface HolderBlock extends BlockNode {
  readonly type: 'cover' | 'editors-note' | 'quote' | 'attachment' | 'sideways' | 'group' | 'piece'
  readonly attributes: Readonly<Record<string, string>>
  readonly blocks: readonly Block[]
}
export interface TocEntry {
  readonly target: string
  /** What it leads to: a heading, a paper of a volume or a group of papers. */
  readonly of: 'heading' | 'piece' | 'group'
  /** 1-based depth in the contents; a group and a paper without one are 1. */
  readonly level: number
  readonly label: string
  readonly text: string
  /** Unit or author of a paper, empty for none. */
  readonly by: string
}
/** 目录 or 提纲: entries are solved in resolve, unless the author typed the sheet himself. */
export interface Toc extends BlockNode {
  readonly type: 'toc'
  readonly form: 'outline' | 'contents'
  readonly levels: number
  readonly written: readonly (readonly Inline[])[] | null
  readonly entries: readonly TocEntry[]
}
/** `---`: ends all sections; what follows is the closing. */
export interface SectionEnd extends BlockNode {
  readonly type: 'section-end'
}
export interface PageBreak extends BlockNode {
  readonly type: 'page-break'
}
export type Block =
  | Heading
  | Paragraph
  | List
  | TableBlock
  | Figure
  | Chart
  | LinesBlock
  | LineBlock
  | HolderBlock
  | Toc
  | SectionEnd
  | PageBreak
export type BlockType = Block['type']

/** Between the names of several authors. */
export const authorMark = '、'
/** Facts about the paper for file properties; all text. */
export interface Meta {
  readonly title: string
  readonly subtitle: string
  /** Units or persons, several with `authorMark` between them. */
  readonly author: string
  readonly date: string
  readonly lang: string
}
export interface Document {
  readonly version: 1
  readonly kind: string
  readonly meta: Meta
  readonly blocks: readonly Block[]
}
/** The block type behind a tag. */
export type BlockOf<T extends BlockType> = T extends LinesBlock['type']
  ? LinesBlock
  : T extends LineBlock['type']
    ? LineBlock
    : T extends HolderBlock['type']
      ? HolderBlock
      : Extract<Block, { type: T }>
