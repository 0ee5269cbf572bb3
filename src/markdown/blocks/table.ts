/** Tables that are typed with `|`. */
import type { TableCell } from '../../model/document.ts'
import { originIn } from '../context.ts'
import { refusePictures } from '../inlines/picture.ts'
import { metaOf } from '../tokens.ts'
import {
  type BlockHandler,
  type BlockReader,
  originOf,
  plain,
  take,
  takeInlines,
} from './reader.ts'

export const table: BlockHandler = (reader, token) => {
  const meta = metaOf('table_open', token)
  const found: TableCell[][] = []
  for (let row = take(reader, 'row'); row; row = take(reader, 'row')) {
    const { cells } = metaOf('row', row)
    found.push(Array.from({ length: cells }, () => tableCell(reader)))
  }
  take(reader, 'table_close')
  const [header = [], ...rows] = found
  return [
    plain({
      type: 'table',
      id: '',
      caption: null,
      unit: null,
      number: 0,
      align: meta.align,
      header,
      rows,
      origin: originOf(reader, meta),
    }),
  ]
}

function tableCell(reader: BlockReader): TableCell {
  const { inlines, pictures, content, start } = takeInlines(reader)
  refusePictures(pictures, reader.context)
  return { children: inlines, origin: originIn(reader.context, start, start + content.length) }
}
