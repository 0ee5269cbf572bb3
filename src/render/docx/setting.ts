/** What everything that is set in a DOCX carries along. */
import type { Assets } from '../../model/assets.ts'
import type { Stamp } from '../../ooxml/stamp.ts'
import type { Theme } from '../../theme/theme.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import type { ChartDrawings } from './chart-drawings.ts'
import type { ContentsField } from './contents-field.ts'
import type { UsedStyles } from './used-styles.ts'
import type { Collected } from './xml/relations.ts'

/** Comments of a paper in order: the number of each is its place. */
export type ProofNotes = string[]

/** Comments that stand in the text by their numbers, each of some lines. */
export interface Remarks {
  readonly words: readonly (readonly string[])[]
  /** Those that have been set; each is set once. */
  readonly placed: Set<number>
}

export interface Setting {
  readonly theme: Theme
  readonly assets: Assets
  /** Native charts of the paper by block id. */
  readonly charts: ChartDrawings
  /** Comments on figures of data; null for a clean paper. */
  readonly proof: ProofNotes | null
  /** Comments of a check; null for a paper without. */
  readonly remarks: Remarks | null
  /** Collects the styles that only this paper has. */
  readonly used: UsedStyles
  /** Collects what the text points at. */
  readonly collected: Collected
  /** What stands above the headings in the outline. */
  readonly depth: number
  /** Blocks that a link leads to, by id. */
  readonly linked: ReadonlySet<string>
  /** 目录 as a field; null for a paper without. */
  readonly contents: ContentsField | null
  /** Names of the bookmarks by which an edited copy finds its way back. */
  readonly marks: ReadonlyMap<TypesetParagraph, string>
  readonly stamp: Stamp
}
