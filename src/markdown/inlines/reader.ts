/** What the reading of running text carries along; texts are matched left to right, so that each knows its place. */
import type { Token } from 'markdown-it'
import type { Inline } from '../../model/document.ts'
import type { ParseContext } from '../context.ts'
import type { TypedPicture } from './typed-picture.ts'

export interface InlineReader {
  readonly content: string
  /** Offset of `content` in the parsed text. */
  readonly start: number
  readonly context: ParseContext
  readonly tokens: readonly Token[]
  readonly pictures: TypedPicture[]
  /** How far `content` is read. */
  cursor: number
  index: number
  /** Letters of the next text that were read as attributes already. */
  skip: number
  /** Reads siblings up to a closing token. */
  readonly inside: (closing: 'strong_close' | 'link_close') => Inline[]
  /** Reads another stretch of the parsed text, such as a note's. */
  readonly parse: (content: string, start: number) => InlineContent
}
export interface InlineContent {
  readonly inlines: Inline[]
  readonly pictures: readonly TypedPicture[]
}
export type InlineHandler = (reader: InlineReader, token: Token) => Inline[]

/** Where the mark-up of a token ends, as its rule has noted. */
export const endOf = (token: Token): number | undefined =>
  (token.meta as { end?: number } | null)?.end
