/** Block tokens to blocks, one handler per token type; holders and lists by recursion. */
import type { Token } from 'markdown-it'
import { attachCaptions } from '../captions.ts'
import type { ParseContext } from '../context.ts'
import { joinRunIns } from '../run-in.ts'
import { type BlockStart, type Closing, metaOf } from '../tokens.ts'
import { emptyContainer, holder, lines } from './containers.ts'
import { fence } from './fence.ts'
import { heading } from './heading.ts'
import { list } from './list.ts'
import { paragraph } from './paragraph.ts'
import type { ReadBlock } from './read-block.ts'
import { type BlockHandler, type BlockReader, originOf, plain } from './reader.ts'
import { table } from './table.ts'
import { unknownToken } from './unknown-token.ts'

const sectionEnd: BlockHandler = (reader, token) => {
  const origin = originOf(reader, metaOf('section_end', token))
  return [plain({ type: 'section-end', id: '', origin })]
}

const handlers: Readonly<Record<keyof BlockStart, BlockHandler>> = {
  heading,
  paragraph,
  section_end: sectionEnd,
  table_open: table,
  list_open: list,
  lines_open: lines,
  holder_open: holder,
  empty_container: emptyContainer,
  fence,
}
const isStart = (type: string): type is keyof BlockStart => Object.hasOwn(handlers, type)

/** The blocks of all tokens. */
export function readBlocks(tokens: readonly Token[], context: ParseContext): ReadBlock[] {
  const reader: BlockReader = {
    tokens,
    context,
    index: 0,
    inside: (closing) => readUntil(reader, closing),
  }
  return readUntil(reader, null)
}

/** Reads blocks up to a closing token (null means to the end); captions and run-in text find their blocks on every level. */
function readUntil(reader: BlockReader, closing: Closing | null): ReadBlock[] {
  const found: ReadBlock[] = []
  for (let token = next(reader); token && token.type !== closing; token = next(reader)) {
    const handler = isStart(token.type) ? handlers[token.type] : unknownToken
    for (const each of handler(reader, token)) found.push(each)
  }
  return joinRunIns(attachCaptions(found).map(turned), reader.context.diagnostics)
}

const next = (reader: BlockReader): Token | undefined => reader.tokens[reader.index++]

const turned = (read: ReadBlock): ReadBlock => {
  const { block } = read
  if (!read.sideways) return read
  const { origin } = block
  return plain({ type: 'sideways', id: '', attributes: {}, blocks: [block], origin })
}
