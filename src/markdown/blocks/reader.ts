/** What the reading of blocks carries along, and what all handlers do alike: places, running text, blocks of their own line. */
import type { Token } from 'markdown-it'
import type { Block, Inline } from '../../model/document.ts'
import type { Origin } from '../../origin.ts'
import { markBlanks } from '../blanks.ts'
import { originIn, type ParseContext } from '../context.ts'
import { parseInlines } from '../inlines/parse-inlines.ts'
import type { TypedPicture } from '../inlines/typed-picture.ts'
import { type Closing, metaOf, type Placed } from '../tokens.ts'
import type { ReadBlock } from './read-block.ts'

export interface BlockReader {
  readonly tokens: readonly Token[]
  readonly context: ParseContext
  index: number
  /** Reads the blocks inside the one that is open, up to its closing token. */
  readonly inside: (closing: Closing) => ReadBlock[]
}
export type BlockHandler = (reader: BlockReader, token: Token) => ReadBlock[]

/** A block that asks nothing of the lines around it. */
export const plain = (block: Block): ReadBlock => ({
  block,
  line: -1,
  item: false,
  literal: false,
  openHead: false,
})

export const originOf = ({ context }: BlockReader, { start, end }: Placed): Origin | null =>
  originIn(context, start, end)

/** Whether the next token is of a type. */
export const comes = ({ tokens, index }: BlockReader, type: string): boolean =>
  tokens[index]?.type === type

/** Takes the next token if it is of the type. */
export function take(reader: BlockReader, type: string): Token | null {
  const token = reader.tokens[reader.index]
  if (token?.type !== type) return null
  reader.index++
  return token
}

interface RunningText {
  readonly inlines: Inline[]
  readonly pictures: readonly TypedPicture[]
  readonly content: string
  readonly start: number
}

/** The next token if it is one of running text: its nodes, with holes found. */
export function takeInlines(reader: BlockReader): RunningText {
  const token = take(reader, 'inline')
  if (!token) return { inlines: [], pictures: [], content: '', start: 0 }
  const { content } = token
  const { start } = metaOf('inline', token)
  const { inlines, pictures } = parseInlines(content, start, reader.context)
  return { inlines: markBlanks(inlines), pictures, content, start }
}
