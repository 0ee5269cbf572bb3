/** 隔页 of a volume that says nothing of them itself: as its theme has them. */
import type { Block, Document, Toc } from '../model/document.ts'
import { targetOf } from '../model/resolve.ts'
import { mapEvery } from '../model/walk.ts'
import type { Theme } from '../theme/theme.ts'

/** The document with 隔页 where the theme wants them; the contents lead to these. */
export function withDividers(document: Document, { volume }: Theme): Document {
  if (!volume.dividers) return document
  const moved = new Map<string, string>()
  const divided = mapEvery(document.blocks, (block): Block => {
    if (block.type !== 'group' || block.attributes['divider'] !== undefined) return block
    moved.set(targetOf(block), block.id)
    return { ...block, attributes: { ...block.attributes, divider: 'yes' } }
  })
  if (moved.size === 0) return document
  const led = (toc: Toc): Toc => ({
    ...toc,
    entries: toc.entries.map((entry) =>
      entry.of === 'group' ? { ...entry, target: moved.get(entry.target) ?? entry.target } : entry,
    ),
  })
  return {
    ...document,
    blocks: mapEvery(divided, (block) => (block.type === 'toc' ? led(block) : block)),
  }
}
