/** Texts, with slots put in their places and private comments cut out. */
import type { Inline, Text } from '../../model/document.ts'
import { sliceText } from '../../model/nodes.ts'
import { spliceSlots } from '../../model/splice-slots.ts'
import { originIn } from '../context.ts'
import { commentFiller, visible } from '../hidden.ts'
import type { InlineHandler } from './reader.ts'

export const textNodes: InlineHandler = (reader, token) => {
  const written = token.type === 'text_special' ? token.markup : token.content
  const at = reader.content.indexOf(written, reader.cursor)
  const from = at < 0 ? reader.cursor : at
  reader.cursor = from + written.length
  // an escaped mark stands behind its backslash
  const start = reader.start + from + (written.length - token.content.length) + reader.skip
  const content = token.content.slice(reader.skip)
  reader.skip = 0
  const nodes = spliceSlots(content, reader.context.slots, (first, last) =>
    originIn(reader.context, start + first, start + last),
  )
  return nodes.flatMap((node) => (node.type === 'text' ? withoutComments(node) : [node]))
}

/** Cuts a text where private comments were. */
function withoutComments(node: Text): Inline[] {
  if (!node.value.includes(commentFiller)) return [node]
  return [...node.value.matchAll(visible)].map((match) =>
    sliceText(node, match.index, match.index + match[0].length),
  )
}
