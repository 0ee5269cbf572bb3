/** Inline tokens to nodes, one handler per token type. */
import type { Token } from 'markdown-it'
import type { Inline } from '../../model/document.ts'
import type { ParseContext } from '../context.ts'
import { parser } from '../setup.ts'
import type { InlineToken } from '../tokens.ts'
import { joinTexts } from './join-texts.ts'
import { link } from './link.ts'
import { note } from './note.ts'
import { image } from './picture.ts'
import { endOf, type InlineContent, type InlineHandler, type InlineReader } from './reader.ts'
import { strong } from './strong.ts'
import { textNodes } from './text.ts'
import { unknownToken } from './unknown-token.ts'

const handlers: Readonly<
  Record<Exclude<InlineToken, 'strong_close' | 'link_close'>, InlineHandler>
> = {
  text: textNodes,
  text_special: textNodes,
  strong_open: strong,
  link_open: link,
  image,
  note,
}
const isKnown = (type: string): type is keyof typeof handlers => Object.hasOwn(handlers, type)

/** Parses one stretch of the source as running text. */
export function parseInlines(content: string, start: number, context: ParseContext): InlineContent {
  const env = { wengao: context, inlineStart: start }
  const tokens: Token[] = []
  parser().inline.parse(content, parser(), env, tokens)
  return readInlines(tokens, content, start, context)
}

/** Nodes of the tokens that a stretch was parsed into. */
export function readInlines(
  tokens: readonly Token[],
  content: string,
  start: number,
  context: ParseContext,
): InlineContent {
  const reader: InlineReader = {
    content,
    start,
    context,
    tokens,
    pictures: [],
    cursor: 0,
    index: 0,
    skip: 0,
    inside: (closing) => readUntil(reader, closing),
    parse: (inner, offset) => parseInlines(inner, offset, context),
  }
  return { inlines: readUntil(reader, null), pictures: reader.pictures }
}

/** Reads siblings up to a closing token; null means to the end. */
function readUntil(reader: InlineReader, closing: string | null): Inline[] {
  const found: Inline[] = []
  for (let token = next(reader); token; token = next(reader)) {
    if (token.type === closing) {
      reader.cursor = endOf(token) ?? reader.cursor
      break
    }
    const handler = isKnown(token.type) ? handlers[token.type] : unknownToken
    for (const each of handler(reader, token)) found.push(each)
  }
  return joinTexts(found)
}

const next = (reader: InlineReader): Token | undefined => reader.tokens[reader.index++]
