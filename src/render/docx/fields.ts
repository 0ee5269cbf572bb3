/** Fields with what they show until they are updated (ECMA-376 part 1, 17.16.18). */
import { BuilderElement, type ParagraphChild, StringContainer, TextRun } from 'docx'

const fieldChar = (kind: 'begin' | 'separate' | 'end'): TextRun =>
  new TextRun({
    children: [
      new BuilderElement<{ readonly kind: string }>({
        name: 'w:fldChar',
        attributes: { kind: { key: 'w:fldCharType', value: kind } },
      }),
    ],
  })
const codeRun = (code: string): TextRun =>
  new TextRun({ children: [new StringContainer('w:instrText', code)] })

/** All of a field before what it shows. */
export const fieldStart = (code: string): TextRun[] => [
  fieldChar('begin'),
  codeRun(code),
  fieldChar('separate'),
]
export const fieldEnd = (): TextRun => fieldChar('end')

/** A field that shows what it was set with. */
export const field = (code: string, shown: readonly ParagraphChild[]): ParagraphChild[] => [
  ...fieldStart(code),
  ...shown,
  fieldEnd(),
]

/** A field that shows nothing. */
export const silentField = (code: string): TextRun[] => [
  fieldChar('begin'),
  codeRun(code),
  fieldEnd(),
]
