/** Lists of `1. ` items; a picture stands between paragraphs: behind the list. */
import type { ListItem } from '../../model/document.ts'
import type { TypedPicture } from '../inlines/typed-picture.ts'
import { listOf } from '../list-items.ts'
import { metaOf } from '../tokens.ts'
import { figuresOf } from './figure.ts'
import { type BlockHandler, originOf, plain, take, takeInlines } from './reader.ts'

export const list: BlockHandler = (reader, token) => {
  const meta = metaOf('list_open', token)
  const items: (ListItem & { number: number })[] = []
  const pictures: TypedPicture[] = []
  for (let open = take(reader, 'item_open'); open; open = take(reader, 'item_open')) {
    const item = metaOf('item_open', open)
    const own = takeInlines(reader)
    for (const each of own.pictures) pictures.push(each)
    const blocks = reader.inside('item_close').map((read) => read.block)
    const origin = originOf(reader, item)
    items.push({ children: own.inlines, blocks, origin, number: item.number })
  }
  take(reader, 'list_close')
  return [
    plain(listOf(items, meta, originOf(reader, meta), reader.context)),
    ...figuresOf(pictures, reader.context),
  ]
}
