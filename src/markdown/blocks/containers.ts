/** `:::` containers: those of lines, those that hold blocks, those that hold nothing. */
import type { HolderBlock, Inline, LineBlock, LinesBlock } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { sealLine } from '../../model/seals.ts'
import { holderContainers } from '../block-rules/container.ts'
import { noteBrokenLines } from '../broken-lines.ts'
import { report } from '../context.ts'
import { refusePictures } from '../inlines/picture.ts'
import { metaOf } from '../tokens.ts'
import { type BlockHandler, comes, originOf, plain, take, takeInlines } from './reader.ts'

export const lines: BlockHandler = (reader, token) => {
  const meta = metaOf('lines_open', token)
  const { name } = meta
  const attributes = { ...meta.attributes }
  const read: (readonly Inline[])[] = []
  while (comes(reader, 'inline')) {
    const { inlines, pictures } = takeInlines(reader)
    refusePictures(pictures, reader.context)
    const seal = name === 'signature' ? sealLine(inlinesText(inlines)) : null
    if (seal) attributes[seal[0]] = seal[1]
    else if (inlines.length > 0) read.push(inlines)
  }
  take(reader, 'lines_close')
  if (read.length === 0) return []
  const origin = originOf(reader, meta)
  if (name === 'salutation' || name === 'addressee' || name === 'annotation')
    return [plain({ type: name, id: '', children: read.flat(), origin } satisfies LineBlock)]
  return [plain({ type: name as LinesBlock['type'], id: '', attributes, lines: read, origin })]
}

const isHolder = (name: string): name is HolderBlock['type'] =>
  Object.hasOwn(holderContainers, name)

export const holder: BlockHandler = (reader, token) => {
  const meta = metaOf('holder_open', token)
  const { name: type, attributes } = meta
  const inside = reader.inside('holder_close')
  noteBrokenLines(inside, reader.context.diagnostics)
  // an unknown container was reported; its text is kept as it stands
  if (!isHolder(type)) return inside
  if (inside.length === 0) return []
  const blocks = inside.map((read) => read.block)
  return [
    { ...plain({ type, id: '', attributes, blocks, origin: originOf(reader, meta) }), inside },
  ]
}

export const emptyContainer: BlockHandler = (reader, token) => {
  const meta = metaOf('empty_container', token)
  const { name, attributes, start, end } = meta
  const origin = originOf(reader, meta)
  if (name === 'page-break') return [plain({ type: 'page-break', id: '', origin })]
  const levels = Math.min(4, Math.max(1, Number(attributes['levels'] ?? 2) || 2))
  const { form: written } = attributes
  const form = written === 'contents' ? 'contents' : 'outline'
  if (written !== undefined && written !== form)
    report(reader.context, 'markdown/unknown-attribute', start, end, {
      attribute: `form="${written}"`,
      name,
    })
  return [plain({ type: 'toc', id: '', form, levels, written: null, entries: [], origin })]
}
