/** Every token that our rules give to the parser, with what it carries; a token that is not named here does not compile. */
import type { StateBlock, Token } from 'markdown-it'
import type { CellAlign, HeadingLevel } from '../model/document.ts'
import type { Attributes } from './attributes.ts'
import type { TypedNumber } from './typed-number.ts'

/** Offsets in the parsed text. */
export interface Placed {
  readonly start: number
  readonly end: number
}
/** A heading as typed, before its level is settled. */
export interface TypedHeadingMeta extends Placed {
  /** How many `#` stand before it; 0 where the number alone makes it a heading. */
  readonly hashes: number
  readonly number: TypedNumber | null
  readonly unnumbered: boolean
  /** Where its text begins behind `#` and white space, the number included, and where it ends. */
  readonly text: Placed
  readonly line: number
}
interface HeadingMeta extends Placed {
  readonly level: HeadingLevel
  readonly written: string | null
  readonly numbered: boolean
  /** `#` was typed: a head that ends in 。 takes the next paragraph in. */
  readonly hashes: boolean
  readonly line: number
}
interface ParagraphMeta extends Placed {
  /** The line was escaped: it is text, whatever it looks like. */
  readonly literal: boolean
  /** The next line follows without a blank one between. */
  readonly line: number
  /** It was typed as a `-` item. */
  readonly item?: true
}
interface TableMeta extends Placed {
  readonly align: readonly CellAlign[]
}
export interface ListMeta extends Placed {
  readonly first: number
  readonly marker: string | null
}
interface ItemMeta extends Placed {
  readonly number: number
}
export interface ContainerMeta extends Placed {
  readonly name: string
  readonly attributes: Attributes['values']
}
export interface FenceMeta extends Placed {
  readonly name: string
  /** Offset of what stands between the fences. */
  readonly inside: number
}

/** Tokens that a block begins with. */
export interface BlockStart {
  heading: HeadingMeta
  paragraph: ParagraphMeta
  section_end: Placed
  table_open: TableMeta
  list_open: ListMeta
  lines_open: ContainerMeta
  holder_open: ContainerMeta
  empty_container: ContainerMeta
  fence: FenceMeta
}
/** Tokens inside a block, which its own reader takes. */
interface BlockInside {
  typed_heading: TypedHeadingMeta
  inline: { readonly start: number }
  row: { readonly cells: number }
  table_close: null
  item_open: ItemMeta
  item_close: null
  list_close: null
  lines_close: null
  holder_close: null
}
type BlockTokens = BlockStart & BlockInside
export type Closing = 'item_close' | 'holder_close'

/** Tokens of running text: our own and those of the rules of markdown-it that are on. */
export type InlineToken =
  | 'text'
  | 'text_special'
  | 'strong_open'
  | 'strong_close'
  | 'link_open'
  | 'link_close'
  | 'image'
  | 'note'

/** Adds a token; `meta` is null where it is not known before the block's end. */
export function pushToken<T extends keyof BlockTokens>(
  state: StateBlock,
  type: T,
  meta: BlockTokens[T] | null,
): Token {
  const token = state.push(type, '', nestingOf(type))
  token.meta = meta && { ...meta }
  return token
}

function nestingOf(type: string): -1 | 0 | 1 {
  if (type.endsWith('_open')) return 1
  return type.endsWith('_close') ? -1 : 0
}

/** Completes a token that was added before its end was known. */
export function carry<T extends keyof BlockTokens>(
  token: Token,
  _type: T,
  meta: BlockTokens[T],
): void {
  token.meta = meta && { ...meta }
}

/** Makes a token one of another type, with what that type carries. */
export function turnInto<T extends keyof BlockTokens>(
  token: Token,
  type: T,
  meta: BlockTokens[T],
): void {
  token.type = type
  token.meta = meta && { ...meta }
}

/** What a token carries: the rules write nothing else. */
export const metaOf = <T extends keyof BlockTokens>(_type: T, token: Token): BlockTokens[T] =>
  token.meta as BlockTokens[T]
