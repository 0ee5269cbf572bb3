/** Pictures and native charts, each in a paragraph of its own. */
import { type Picture, pictureSize } from '../../model/assets.ts'
import { areaHeight, areaWidth } from '../../theme/theme.ts'
import type { TypesetChart, TypesetFigure } from '../../typeset/typeset.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'
import type { Xml } from './xml/attributes.ts'
import { chartDrawing, pictureDrawing } from './xml/drawings.ts'
import { paragraph } from './xml/paragraph.ts'
import { type Collected, relate } from './xml/relations.ts'
import { bookmark, textRun } from './xml/runs.ts'

/** An exact pitch would cut a picture off. */
const shape = {
  style: styleNames.figure[0],
  spacing: { line: 240, lineRule: 'auto' },
} as const

export function setFigure({ id, block }: TypesetFigure, setting: Setting): Xml {
  const { theme, assets, collected } = setting
  const picture = assets.pictures[block.file]
  if (!picture) return paragraph({ style: shape.style }, textRun(`【缺：${block.file}】`))
  const tallest = areaHeight(theme) * theme.figure.tallest
  const size = pictureSize(picture, areaWidth(theme), block.width, tallest)
  const alt = block.alt || block.file
  const number = ++collected.drawings
  const relation = relate(collected, 'image', keepPicture(picture, collected))
  const { turn } = picture
  const drawing = pictureDrawing({ number, name: id, title: alt, words: alt, relation, size, turn })
  return paragraph(shape, drawing)
}

/** The part of a picture, which stands in the package once. */
export function keepPicture(picture: Picture, { parts }: Collected): string {
  for (const [part, bytes] of parts) if (bytes === picture.bytes) return part.slice('word/'.length)
  const name = `media/image${parts.size + 1}.${picture.type}`
  parts.set(`word/${name}`, picture.bytes)
  return name
}

export function setChart({ id, block, words, size }: TypesetChart, setting: Setting): Xml {
  const { collected, charts } = setting
  const number = ++collected.drawings
  const part = charts.targets.get(block.id)
  if (part === undefined) throw new Error(`no drawing of the chart ${block.id}`)
  const relation = relate(collected, 'chart', part)
  const title = words.slice(0, 60)
  const drawing = chartDrawing({ number, name: block.id, title, words, relation, size })
  return paragraph(shape, bookmark(id, ++collected.bookmarks, drawing))
}
