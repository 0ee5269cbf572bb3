/** What stands under a title or the lines that belong to it: a line's space, and on turned pages the title itself. */
import type { StyleRole, Theme } from '../theme/theme.ts'
import type { TypesetBlock } from './typeset.ts'

const heads: ReadonlySet<StyleRole> = new Set(['title', 'subtitle', 'byline'])
const labels: ReadonlySet<StyleRole> = new Set([...heads, 'attachment-label'])

const hasStyle = (block: TypesetBlock | undefined, styles: ReadonlySet<StyleRole>): boolean =>
  block?.type === 'paragraph' && styles.has(block.style)

/** One line free between a title and what follows it without a space of its own, as an addressee has it (7.3.2). */
export function spaceUnderHeads(blocks: readonly TypesetBlock[], theme: Theme): TypesetBlock[] {
  const { pitch } = theme.grid
  return blocks.map((block, index): TypesetBlock => {
    if (block.type === 'sideways') return { ...block, blocks: spaceUnderHeads(block.blocks, theme) }
    if (block.type !== 'paragraph') return block
    const next = blocks[index + 1]
    const drawn = next?.type === 'table' || next?.type === 'chart' || next?.type === 'figure'
    if (hasStyle(block, heads)) return drawn ? { ...block, after: pitch } : block
    const spaced = (block.before ?? theme.styles[block.style].before) > 0
    return hasStyle(blocks[index - 1], heads) && !spaced ? { ...block, before: pitch } : block
  })
}

/** A title that opens a page and has nothing but turned pages under it goes with them. */
export function turnHeads(blocks: readonly TypesetBlock[]): TypesetBlock[] {
  const turned: TypesetBlock[] = []
  for (const block of blocks) {
    if (block.type !== 'sideways') {
      turned.push(block)
      continue
    }
    let first = turned.length
    while (hasStyle(turned[first - 1], labels)) first--
    const before = turned[first - 1]
    const opens = !before || before.type === 'page-break' || before.type === 'sideways'
    const own = opens ? turned.splice(first) : []
    turned.push({ ...block, blocks: [...own, ...block.blocks] })
  }
  return turned
}
