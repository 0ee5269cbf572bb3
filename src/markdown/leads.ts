/** Leads: `**…。**` with text behind it; level 1 opens the paragraph or follows its ordinal, level 2 stands inside. */
import type { Block, Inline, ListItem, Strong } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { mapBlocks } from '../model/walk.ts'

/** Makes strong stretches that end in 。 and have text behind them leads; other strong ones stay strong. */
export function markLeads(blocks: readonly Block[]): Block[] {
  return mapBlocks(blocks, (block) => {
    if (block.type === 'paragraph') return { ...block, children: leadsIn(block.children) }
    if (block.type === 'list') return { ...block, items: block.items.map((item) => leadItem(item)) }
    if (block.type === 'heading' && block.runIn) return { ...block, runIn: leadsIn(block.runIn) }
    return block
  })
}

const leadItem = (item: ListItem): ListItem => ({
  ...item,
  children: leadsIn(item.children),
  blocks: markLeads(item.blocks),
})

function leadsIn(inlines: readonly Inline[]): readonly Inline[] {
  return inlines.map((inline, index): Inline => {
    if (inline.type !== 'strong' || !isLead(inline, inlines.slice(index + 1))) return inline
    const before = inlines.slice(0, index).filter((node) => node.type !== 'ordinal')
    return {
      type: 'lead',
      level: /^[\s\u3000]*[—–]{0,2}$/.test(inlinesText(before)) ? 1 : 2,
      children: inline.children,
      origin: inline.origin,
    }
  })
}

const isLead = (strong: Strong, after: readonly Inline[]): boolean =>
  /。$/.test(inlinesText(strong.children).trimEnd()) && inlinesText(after).trim() !== ''
