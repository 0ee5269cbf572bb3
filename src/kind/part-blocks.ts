/** The blocks of a document that a kind calls a part. */
import type { Block, Heading } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { linearPattern } from '../text/linear-pattern.ts'
import type { PartRule } from './kind.ts'

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
