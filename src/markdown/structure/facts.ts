/** What the head of a paper and its kind tell of the body. */
import type { BlockType } from '../../model/document.ts'

export interface BodyFacts {
  /** The front matter's title, its lines joined. */
  readonly title: string
  /** The front matter's salutation, empty when it has none. */
  readonly salutation: string
  /** Whether the kind has an addressee: a first line that names organs is one. */
  readonly addressed: boolean
  /** The front matter's addressee, empty when it has none. */
  readonly addressee: string
  /** The front matter's units, in their order. */
  readonly units: readonly string[]
  /** The front matter's date as written, empty when it has none. */
  readonly date: string
  /** What the paper prints under its title, as the front matter has it. */
  readonly byline: readonly string[]
  /** How the 落款 of the paper is sealed: 印章, 签名章; empty for a kind that does not say. */
  readonly seal: string
  /** Whether the front matter says who printed the paper, the last line of its 版记. */
  readonly issued: boolean
  /** Whether the front matter names attachments. */
  readonly attached: boolean
  /** Blocks that the kind's template has a place for. */
  readonly places: ReadonlySet<BlockType>
  /** Whether leads are found that nobody marked with `**`. */
  readonly findLeads: boolean
}
