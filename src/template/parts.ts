/** Parts of a body that a template asks for by name; what no part takes is the body. */

import type { PartRule } from '../kind/kind.ts'
import type { Block, Heading } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { linearPattern } from '../text/linear-pattern.ts'

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

/** What stands before and behind the text of a paper. */
const aroundBody = new Set<Block['type']>([
  'toc',
  'salutation',
  'addressee',
  'title',
  'byline',
  'section-end',
  'page-break',
  'attachment-note',
  'signature',
  'attendance',
  'annotation',
  'attachment',
  'letterhead',
  'colophon',
])

/** The blocks that a rule finds. */
export function partBlocks(blocks: readonly Block[], rule: PartRule): readonly Block[] {
  const pattern = rule.pattern ? linearPattern(rule.pattern) : null
  const end = blocks.findIndex((block) => block.type === 'section-end')
  const firstHeading = blocks.findIndex(
    (block) => block.type === 'heading' || block.type === 'section-end',
  )
  const opening = (firstHeading < 0 ? blocks : blocks.slice(0, firstHeading)).filter(
    (block) => !aroundBody.has(block.type),
  )
  switch (rule.in) {
    case 'sheet':
      return blocks.filter((block) => block.type === 'toc')
    case 'salutation':
      return blocks.filter((block) => block.type === 'salutation')
    case 'block':
      return blocks.filter((block) => block.type === rule.type)
    case 'opening':
      return opening
    case 'sentence':
      return opening.filter(
        (block) => block.type === 'paragraph' && pattern?.test(inlinesText(block.children)),
      )
    case 'ending':
      return blocks
        .filter((block) => !aroundBody.has(block.type))
        .slice(-2)
        .filter((block) => block.type === 'paragraph' && pattern?.test(inlinesText(block.children)))
    case 'closing':
      return end < 0 ? [] : blocks.slice(end)
    case 'body':
      return blocks.filter((block) => !aroundBody.has(block.type))
    case 'sections':
      return sections(blocks)
        .filter(({ heading }) => pattern?.test(inlinesText(heading.children)))
        .flatMap(({ blocks }) => blocks)
  }
}

function sections(blocks: readonly Block[]): { heading: Heading; blocks: Block[] }[] {
  const found: { heading: Heading; blocks: Block[] }[] = []
  let open: { heading: Heading; blocks: Block[] } | null = null
  for (const block of blocks) {
    if (aroundBody.has(block.type)) open = null
    if (block.type === 'heading' && block.level === 1) {
      open = { heading: block, blocks: [] }
      found.push(open)
    }
    open?.blocks.push(block)
  }
  return found
}
