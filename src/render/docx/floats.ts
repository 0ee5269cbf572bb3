/** Pictures over the text: seals and signatures, anchored to the paragraph of the date. */
import {
  HorizontalPositionRelativeFrom,
  ImageRun,
  TextRun,
  TextWrappingType,
  VerticalPositionRelativeFrom,
} from 'docx'
import { fittedSize } from '../../model/assets.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import type { Setting } from './setting.ts'

/** English Metric Units of a twip. */
const unit = 635

export const setFloats = (
  { floats }: TypesetParagraph,
  { assets }: Setting,
): (ImageRun | TextRun)[] =>
  floats.map(({ file, x, y, ...box }) => {
    const picture = assets.pictures[file]
    if (!picture) return new TextRun(`【缺：${file}】`)
    const { width, height } = fittedSize(picture, box)
    return new ImageRun({
      type: picture.type,
      data: picture.bytes,
      transformation: { width: width / 15, height: height / 15 },
      altText: { name: file, title: file, description: file },
      floating: {
        horizontalPosition: {
          relative: HorizontalPositionRelativeFrom.MARGIN,
          offset: Math.round(x - width / 2) * unit,
        },
        verticalPosition: {
          relative: VerticalPositionRelativeFrom.PARAGRAPH,
          offset: Math.round(y - height / 2) * unit,
        },
        wrap: { type: TextWrappingType.NONE },
        allowOverlap: true,
        layoutInCell: false,
      },
    })
  })
