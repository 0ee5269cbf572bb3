/** A block on its way from tokens to the tree. */
import type { Block } from '../../model/document.ts'

/** A block with what later passes of the parser ask about its line. */
export interface ReadBlock {
  readonly block: Block
  /** Line of a paragraph, −1 for anything else. */
  readonly line: number
  /** A `-` item: a line of its own. */
  readonly item: boolean
  /** Escaped or quoted: never a salutation, a caption or a closing. */
  readonly literal: boolean
  /** A heading typed with `#` whose head ends in 。 with nothing behind it. */
  readonly openHead: boolean
  /** A table to be set sideways: it goes into a block of that kind once it has its caption. */
  readonly sideways?: boolean
  /** What a block that holds blocks holds, as it was read. */
  readonly inside?: readonly ReadBlock[]
}
