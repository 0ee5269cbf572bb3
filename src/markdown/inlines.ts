/** Inline tokens to nodes; texts are matched left to right against their content, so that each knows its place. */
import type { Token } from 'markdown-it'
import type { Inline, Text } from '../model/document.ts'
import { sliceText, text } from '../model/nodes.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import { readAttributes } from './attributes.ts'
import { markBlanks } from './blanks.ts'
import { originIn, type ParseContext, report } from './context.ts'
import { commentFiller, visible } from './hidden.ts'
import { parser } from './setup.ts'

/** A picture on its way to becoming a block of its own. */
export interface Picture {
  readonly file: string
  readonly alt: string
  readonly caption: string
  /** Share of the type area, from `{width=0.5}` behind the picture. */
  readonly width: number
  readonly start: number
  readonly end: number
}
export interface InlineContent {
  readonly inlines: Inline[]
  readonly pictures: readonly Picture[]
}

/** Parses one stretch of the source as running text. */
export function parseInlines(content: string, start: number, context: ParseContext): InlineContent {
  const env = { wengao: context, inlineStart: start }
  const tokens: Token[] = []
  parser().inline.parse(content, parser(), env, tokens)
  const reader = {
    content,
    start,
    context,
    cursor: 0,
    index: 0,
    skip: 0,
    tokens,
    pictures: [] as Picture[],
  }
  return { inlines: readUntil(reader, null), pictures: reader.pictures }
}

interface Reader {
  readonly content: string
  readonly start: number
  readonly context: ParseContext
  readonly tokens: readonly Token[]
  readonly pictures: Picture[]
  cursor: number
  index: number
  /** Letters of the next text that were read as attributes already. */
  skip: number
}
const endOf = (token: Token): number | undefined => (token.meta as { end?: number } | null)?.end

/** Reads siblings up to a closing token; null means to the end. */
function readUntil(reader: Reader, closing: string | null): Inline[] {
  const found: Inline[] = []
  while (reader.index < reader.tokens.length) {
    const token = reader.tokens[reader.index++] as Token
    if (token.type === closing) {
      reader.cursor = endOf(token) ?? reader.cursor
      return joinTexts(found)
    }
    for (const each of readToken(reader, token)) found.push(each)
  }
  return joinTexts(found)
}

function readToken(reader: Reader, token: Token): Inline[] {
  const { context, start } = reader
  const from = reader.cursor
  switch (token.type) {
    case 'text':
    case 'text_special':
      return readText(reader, token)
    case 'strong_open': {
      const at = reader.content.indexOf('**', from)
      reader.cursor = at + 2
      const children = readUntil(reader, 'strong_close')
      return [
        { type: 'strong', children, origin: originIn(context, start + at, start + reader.cursor) },
      ]
    }
    case 'link_open':
      return readLink(reader, token)
    case 'image': {
      const end = endOf(token) ?? from
      reader.cursor = end
      const picture = {
        file: decodeTarget(String(token.attrGet('src') ?? '')),
        alt: token.content,
        caption: String(token.attrGet('title') ?? ''),
        width: widthBehind(reader, end),
        start: start + from,
        end: start + end,
      }
      reader.pictures.push(picture)
      return []
    }
    case 'note': {
      reader.cursor = endOf(token) ?? from
      const note = context.notes.get(token.content)
      const origin = originIn(context, start + from, start + reader.cursor)
      // a note inside itself would have no end: there it is text
      if (!note || note.open) return [text(reader.content.slice(from, reader.cursor), origin)]
      note.used = true
      note.open = true
      const content = contentOf(context, note.start, note.end)
      const inside = parseInlines(content, note.start, context)
      note.open = false
      refusePictures(inside.pictures, context)
      return [{ type: 'note', name: token.content, children: markBlanks(inside.inlines), origin }]
    }
    default:
      reader.cursor = endOf(token) ?? from
      return []
  }
}

/** Pictures stand between paragraphs: inside a cell, a note or a line they have no place. */
export function refusePictures(pictures: readonly Picture[], context: ParseContext): void {
  for (const { file, start, end } of pictures)
    report(context, 'markdown/picture', start, end, { file, problem: 'place' })
}

/** Text of a note's definition; its offsets are kept by the block rule. */
const contentOf = (context: ParseContext, start: number, end: number): string =>
  context.source.slice(start, end)

/** `{width="50%"}` or `{width="0.5"}` behind a picture; attributes that say nothing are reported, never printed. */
function widthBehind(reader: Reader, end: number): number {
  const braces = /^\{[^{}]*\}/.exec(reader.content.slice(end))?.[0] ?? ''
  const said = readAttributes(braces)
  if (!said) return 1
  reader.skip = braces.length
  const { width = '1', ...others } = said.values
  const share = width.endsWith('%') ? Number(width.slice(0, -1)) / 100 : Number(width)
  const wrong = [...Object.keys(others), ...(share > 0 && share <= 1 ? [] : [`width="${width}"`])]
  const at = reader.start + end
  for (const attribute of wrong)
    report(reader.context, 'markdown/unknown-attribute', at, at + braces.length, {
      attribute,
      name: 'picture',
    })
  return share > 0 && share <= 1 ? share : 1
}

function readText(reader: Reader, token: Token): Inline[] {
  const written = token.type === 'text_special' ? token.markup : token.content
  const at = reader.content.indexOf(written, reader.cursor)
  const from = at < 0 ? reader.cursor : at
  reader.cursor = from + written.length
  // an escaped mark stands behind its backslash
  const start = reader.start + from + (written.length - token.content.length) + reader.skip
  const content = token.content.slice(reader.skip)
  reader.skip = 0
  const found = spliceSlots(content, reader.context.slots, (a, b) =>
    originIn(reader.context, start + a, start + b),
  )
  return found.flatMap((inline) => (inline.type === 'text' ? withoutComments(inline) : [inline]))
}

/** Cuts a text where private comments were. */
function withoutComments(node: Text): Inline[] {
  if (!node.value.includes(commentFiller)) return [node]
  return [...node.value.matchAll(visible)].map((match) =>
    sliceText(node, match.index, match.index + match[0].length),
  )
}

const webTarget = /^(?:https?:\/\/|mailto:)[^\s]+$/i
const fileTarget = /^(?![a-z][a-z0-9+.-]*:)(?!\/)(?!.*\.\.)[^\s?#]+\.[a-z0-9]{1,5}(?:#.*)?$/i

function readLink(reader: Reader, token: Token): Inline[] {
  const { context, start } = reader
  const from = reader.content.indexOf('[', reader.cursor)
  reader.cursor = from + 1
  const href = decodeTarget(String(token.attrGet('href') ?? ''))
  const children = readUntil(reader, 'link_close')
  const origin = originIn(context, start + from, start + reader.cursor)
  // a link without text, or with a title that would not be printed, stays as typed
  if (children.length === 0) return [text(reader.content.slice(from, reader.cursor), origin)]
  if (token.attrGet('title') === null && (webTarget.test(href) || fileTarget.test(href)))
    return [{ type: 'link', href, children, origin }]
  report(context, 'markdown/link-refused', start + from, start + reader.cursor, { target: href })
  // refused links print as typed
  return [text(reader.content.slice(from, reader.cursor), origin)]
}

function decodeTarget(target: string): string {
  try {
    return decodeURI(target)
  } catch {
    return target
  }
}

/** Joins neighbouring texts whose places follow each other. */
export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && follows(last, inline))
      joined[joined.length - 1] = join(last, inline)
    else joined.push(inline)
  }
  return joined
}
/** An escaped mark stands one backslash behind the text before it. */
function follows(a: Text, b: Text): boolean {
  if (a.origin === null || b.origin === null) return a.origin === b.origin
  const gap = b.origin.start - a.origin.end
  return a.origin.file === b.origin.file && gap >= 0 && gap <= 1
}
function join(a: Text, b: Text): Text {
  const origin = a.origin && b.origin ? { ...a.origin, end: b.origin.end } : null
  return text(a.value + b.value, origin)
}
