/** Headings, with the text that runs on behind their head. */
import type { Block } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { metaOf } from '../tokens.ts'
import { figuresOf } from './figure.ts'
import { type BlockHandler, comes, originOf, plain, takeInlines } from './reader.ts'

export const heading: BlockHandler = (reader, token) => {
  const meta = metaOf('heading', token)
  const { inlines: children, pictures } = takeInlines(reader)
  const rest = comes(reader, 'inline') ? takeInlines(reader) : null
  const { level, written, numbered } = meta
  const block: Block = {
    type: 'heading',
    id: '',
    level,
    written,
    numbered,
    number: 0,
    children,
    runIn: rest?.inlines ?? null,
    origin: originOf(reader, meta),
  }
  const openHead = meta.hashes && level > 1 && !rest && inlinesText(children).endsWith('。')
  return [
    { ...plain(block), line: rest ? meta.line : -1, openHead },
    ...figuresOf([...pictures, ...(rest?.pictures ?? [])], reader.context),
  ]
}
