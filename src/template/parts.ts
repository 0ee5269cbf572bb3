/** Parts of a body that a template asks for by name; what no part takes is the body. */

import type { PartRule } from '../kind/kind.ts'
import { partBlocks } from '../kind/part-blocks.ts'
import type { Block } from '../model/document.ts'

export interface Parts {
  /** Whether the body has the part. */
  readonly has: (name: string) => boolean
  /** The part's blocks, once; taken blocks are not in `rest` any more. */
  readonly take: (name: string) => readonly Block[]
  /** All that nothing took yet up to the end of a part; nothing when the body lacks the part. */
  readonly takeThrough: (name: string) => readonly Block[]
  /** All that no part took, in the author's order. */
  readonly rest: () => readonly Block[]
}

export function readParts(
  blocks: readonly Block[],
  rules: Readonly<Record<string, PartRule>>,
): Parts {
  const taken = new Set<Block>()
  const find = (name: string): readonly Block[] =>
    rules[name] ? partBlocks(blocks, rules[name]) : []
  return {
    has: (name) => find(name).length > 0,
    take: (name) => {
      const found = find(name).filter((block) => !taken.has(block))
      for (const block of found) taken.add(block)
      return found
    },
    takeThrough: (name) => {
      const last = find(name).reduce((most, block) => Math.max(most, blocks.indexOf(block)), -1)
      const found = blocks.slice(0, last + 1).filter((block) => !taken.has(block))
      for (const block of found) taken.add(block)
      return found
    },
    rest: () => blocks.filter((block) => !taken.has(block)),
  }
}
