/** Walks over the tree: visiting, and mapping into a new tree. */
import type { Block, Inline, TableCell } from './document.ts'

/** Maps every block, parents first; a piece or an attachment that the callback already rebuilt is not entered again. */
export function mapBlocks(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block) => {
    const changed = change(block)
    return changed === block ? mapInside(block, change) : changed
  })
}

function mapInside(block: Block, change: (block: Block) => Block): Block {
  if ('blocks' in block) return { ...block, blocks: mapBlocks(block.blocks, change) }
  if (block.type !== 'list') return block
  return {
    ...block,
    items: block.items.map((item) => ({ ...item, blocks: mapBlocks(item.blocks, change) })),
  }
}

/** Like mapBlocks, but goes into changed blocks too. */
export function mapEvery(blocks: readonly Block[], change: (block: Block) => Block): Block[] {
  return blocks.map((block) => {
    const changed = change(block)
    if ('blocks' in changed) return { ...changed, blocks: mapEvery(changed.blocks, change) }
    if (changed.type !== 'list') return changed
    return {
      ...changed,
      items: changed.items.map((item) => ({ ...item, blocks: mapEvery(item.blocks, change) })),
    }
  })
}

/** All blocks in reading order, holders before what they hold. */
export function* eachBlock(blocks: readonly Block[]): Generator<Block> {
  for (const block of blocks) {
    yield block
    if ('blocks' in block) yield* eachBlock(block.blocks)
    if (block.type === 'list') for (const item of block.items) yield* eachBlock(item.blocks)
  }
}

/** The inline sequences that a block itself holds, each one printed paragraph or cell. */
export function inlineRuns(block: Block): (readonly Inline[])[] {
  switch (block.type) {
    case 'heading':
      return block.runIn ? [block.children, block.runIn] : [block.children]
    case 'paragraph':
    case 'salutation':
    case 'addressee':
    case 'annotation':
      return [block.children]
    case 'list':
      return block.items.map((item) => item.children)
    case 'table':
      return [
        ...(block.caption ? [block.caption] : []),
        ...(block.unit ? [block.unit] : []),
        ...[block.header, ...block.rows].flatMap((row) => row.map((cell) => cell.children)),
      ]
    case 'figure':
      return block.caption ? [block.caption] : []
    case 'chart':
      return [
        ...block.series.flatMap(({ values }) => values.map((value) => [value])),
        ...(block.caption ? [block.caption] : []),
      ]
    case 'toc':
      return [...(block.written ?? [])]
    case 'title':
    case 'byline':
    case 'attachment-note':
    case 'signature':
    case 'attendance':
    case 'letterhead':
    case 'colophon':
      return [...block.lines]
    default:
      return []
  }
}

export type ChangeInlines = (inlines: readonly Inline[]) => readonly Inline[]

/** The same block with each of its inline sequences changed; blocks inside are left alone. */
export function changeInlines(block: Block, change: ChangeInlines): Block {
  switch (block.type) {
    case 'heading':
      return {
        ...block,
        children: change(block.children),
        runIn: block.runIn && change(block.runIn),
      }
    case 'paragraph':
    case 'salutation':
    case 'addressee':
    case 'annotation':
      return { ...block, children: change(block.children) }
    case 'list':
      return {
        ...block,
        items: block.items.map((item) => ({ ...item, children: change(item.children) })),
      }
    case 'table': {
      const cell = (one: TableCell): TableCell => ({ ...one, children: change(one.children) })
      return {
        ...block,
        caption: block.caption && change(block.caption),
        unit: block.unit && change(block.unit),
        header: block.header.map(cell),
        rows: block.rows.map((row) => row.map(cell)),
      }
    }
    case 'figure':
    case 'chart':
      return { ...block, caption: block.caption && change(block.caption) }
    case 'toc':
      return { ...block, written: block.written?.map(change) ?? null }
    case 'title':
    case 'byline':
    case 'attachment-note':
    case 'signature':
    case 'attendance':
    case 'letterhead':
    case 'colophon':
      return { ...block, lines: block.lines.map(change) }
    default:
      return block
  }
}

/** Inlines with those inside strong, lead, link and note, parents first. */
export function* eachInline(inlines: readonly Inline[]): Generator<Inline> {
  for (const inline of inlines) {
    yield inline
    if ('children' in inline) yield* eachInline(inline.children)
  }
}

/** Maps leaves (and rebuilt parents) of an inline sequence. */
export function mapInlines(
  inlines: readonly Inline[],
  change: (inline: Inline) => Inline,
): Inline[] {
  return inlines.map((inline) => {
    const changed = change(inline)
    return 'children' in changed
      ? { ...changed, children: mapInlines(changed.children, change) }
      : changed
  })
}
