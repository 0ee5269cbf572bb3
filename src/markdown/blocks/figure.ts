/** Pictures as blocks of their own, behind the text that they were typed in. */
import type { Figure } from '../../model/document.ts'
import { codedText } from '../../model/qrcode.ts'
import { originIn, type ParseContext, report } from '../context.ts'
import { parseInlines } from '../inlines/parse-inlines.ts'
import type { TypedPicture } from '../inlines/typed-picture.ts'
import type { ReadBlock } from './read-block.ts'
import { plain } from './reader.ts'

export const figuresOf = (pictures: readonly TypedPicture[], context: ParseContext): ReadBlock[] =>
  pictures.map((picture) => plain(figure(picture, context)))

function figure(
  { file, alt, width, caption, start, end }: TypedPicture,
  context: ParseContext,
): Figure {
  const problem = pictureProblem(file)
  if (problem !== '') report(context, 'markdown/picture', start, end, { file, problem })
  return {
    type: 'figure',
    id: '',
    file,
    alt,
    caption: caption === '' ? null : parseInlines(caption, start, context).inlines,
    number: 0,
    width,
    origin: originIn(context, start, end),
  }
}

/** Why a file cannot be a picture by its name; empty when it can. */
function pictureProblem(file: string): string {
  if (codedText(file) !== null) return ''
  if (/^[a-z][a-z0-9+.-]*:/i.test(file)) return 'remote'
  return /\.(?:png|jpe?g)$/i.test(file) ? '' : 'format'
}
