/** Lists that only lead elsewhere: 相关文章, 上一篇, 站内导航. */
import type { DraftBlock } from '../draft.ts'

/** So many links in a row are a menu. */
const fewest = 3

/** Whether blocks are links to other pages and nothing else. */
export const isLinkList = (blocks: readonly DraftBlock[]): boolean =>
  blocks.length >= fewest &&
  blocks.every(
    (block) =>
      block.type === 'paragraph' &&
      block.runs.every(
        ({ text, link }) => text.trim() === '' || (link !== undefined && !link.startsWith('#')),
      ),
  )
