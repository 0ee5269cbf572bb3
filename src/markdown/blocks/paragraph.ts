/** Paragraphs; one that is nothing but a slot of blocks is those blocks. */
import { paragraph as paragraphNode } from '../../model/nodes.ts'
import { onlySlot } from '../../model/slot.ts'
import { metaOf } from '../tokens.ts'
import { figuresOf } from './figure.ts'
import type { ReadBlock } from './read-block.ts'
import { type BlockHandler, originOf, plain, takeInlines } from './reader.ts'

export const paragraph: BlockHandler = (reader, token) => {
  const meta = metaOf('paragraph', token)
  const { inlines, pictures, content } = takeInlines(reader)
  const slot = onlySlot(content, reader.context.slots)
  if (slot?.kind === 'blocks') {
    slot.placed = true
    return slot.blocks.map(plain)
  }
  const figures = figuresOf(pictures, reader.context)
  if (inlines.length === 0) return figures
  const { line, literal } = meta
  const block = paragraphNode(inlines, originOf(reader, meta))
  const read: ReadBlock = { block, line, item: meta.item === true, literal, openHead: false }
  return [read, ...figures]
}
