/** Pictures and native charts, each in a paragraph of its own. */
import { Bookmark, ImageRun, Paragraph, TextRun } from 'docx'
import { pictureSize } from '../../model/assets.ts'
import { areaHeight, areaWidth } from '../../theme/theme.ts'
import type { TypesetChart, TypesetFigure } from '../../typeset/typeset.ts'
import { chartRun } from './chart-run.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'

/** An exact pitch would cut a picture off. */
const ownHeight = { line: 240, lineRule: 'auto' } as const

export function setFigure({ id, block }: TypesetFigure, { theme, assets }: Setting): Paragraph {
  const picture = assets.pictures[block.file]
  const style = styleNames.figure[0]
  if (!picture) return new Paragraph({ style, children: [new TextRun(`【缺：${block.file}】`)] })
  const tallest = areaHeight(theme) * theme.figure.tallest
  const size = pictureSize(picture, areaWidth(theme), block.width, tallest)
  const alt = block.alt || block.file
  const image = new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: size.width / 15, height: size.height / 15 },
    altText: { name: id, title: alt, description: alt },
  })
  return new Paragraph({ style, spacing: ownHeight, children: [image] })
}

export function setChart({ id, block, words, size }: TypesetChart, { theme }: Setting): Paragraph {
  const children = [new Bookmark({ id, children: [chartRun(block, theme, size, words)] })]
  return new Paragraph({ style: styleNames.figure[0], spacing: ownHeight, children })
}
