/** `![…](file "caption")` on its way to becoming a block of its own. */
import { readAttributes } from '../attributes.ts'
import { type ParseContext, report } from '../context.ts'
import { decodeTarget } from './link-target.ts'
import { endOf, type InlineHandler, type InlineReader } from './reader.ts'
import type { TypedPicture } from './typed-picture.ts'

export const image: InlineHandler = (reader, token) => {
  const from = reader.cursor
  const end = endOf(token) ?? from
  reader.cursor = end
  reader.pictures.push({
    file: decodeTarget(String(token.attrGet('src') ?? '')),
    alt: token.content,
    caption: String(token.attrGet('title') ?? ''),
    width: widthBehind(reader, end),
    start: reader.start + from,
    end: reader.start + end,
  })
  return []
}

/** Pictures stand between paragraphs: inside a cell, a note or a line they have no place. */
export function refusePictures(pictures: readonly TypedPicture[], context: ParseContext): void {
  for (const { file, start, end } of pictures)
    report(context, 'markdown/picture', start, end, { file, problem: 'place' })
}

/** `{width="50%"}` or `{width="0.5"}` behind a picture; attributes that say nothing are reported, never printed. */
function widthBehind(reader: InlineReader, end: number): number {
  const braces = /^\{[^{}]*\}/.exec(reader.content.slice(end))?.[0] ?? ''
  const attributes = readAttributes(braces)
  if (!attributes) return 1
  reader.skip = braces.length
  const { width = '1', ...others } = attributes.values
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
