/** Pictures over the text: seals and signatures, anchored to the paragraph of the date. */
import { fittedSize } from '../../model/assets.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import { keepPicture } from './figures.ts'
import type { Setting } from './setting.ts'
import type { Xml } from './xml/attributes.ts'
import { pictureOverText } from './xml/drawings.ts'
import { relate } from './xml/relations.ts'
import { textRun } from './xml/runs.ts'

export const setFloats = ({ floats }: TypesetParagraph, { assets, collected }: Setting): Xml =>
  floats
    .map(({ file, words, x, y, ...box }) => {
      const picture = assets.pictures[file]
      if (!picture) return textRun(`【缺：${file}】`)
      const size = fittedSize(picture, box)
      const number = ++collected.drawings
      const relation = relate(collected, 'image', keepPicture(picture, collected))
      const { turn } = picture
      const drawn = { number, name: file, title: words, words, relation, size, turn }
      return pictureOverText(drawn, { x, y })
    })
    .join('')
