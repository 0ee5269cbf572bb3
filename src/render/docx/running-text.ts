/** Runs as runs of the docx library; font and weight are written only where they differ from the paragraph's style. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { FigureValue } from '../../model/document.ts'
import { advance, type Style, type Theme } from '../../theme/theme.ts'
import { proofWords } from '../../typeset/proof.ts'
import type { Run } from '../../typeset/runs.ts'
import { glueBefore } from '../../typeset/scripts.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import { glueRun } from './glue.ts'

/** Character scale against the style's own, per cent, and type size in its place, twips. */
type OwnLook = Pick<TypesetParagraph, 'tighter' | 'size'>
const plainLook: OwnLook = { tighter: 100, size: null }

/**
 * One group of children per run, so that a caller can put a bookmark around some of them.
 * @param own what the paragraph has in place of its style's own
 * @param proof takes a comment for every figure of data; null for a clean paper
 */
export function runningText(
  runs: readonly Run[],
  style: Style,
  theme: Theme,
  own: OwnLook = plainLook,
  proof: ProofNotes | null = null,
): ParagraphChild[][] {
  const characters = runs.flatMap((run) => [...run.text])
  let at = 0
  return runs.map((run, index) => {
    const children: ParagraphChild[] = []
    let text = ''
    let last = ''
    const flush = (): void => {
      if (text !== '') children.push(setRun(run, text, style, theme, own))
      text = ''
    }
    for (const character of run.text) {
      if (character === '\n') {
        flush()
        children.push(new TextRun({ break: 1 }))
        last = ''
        at++
        continue
      }
      const glue = glueBefore(characters, at++)
      // an ellipsis is set apart: see setRun
      if (glue !== null || (last !== '' && (last === '…') !== (character === '…'))) flush()
      if (glue !== null) children.push(glueRun(glue) as unknown as ParagraphChild)
      text += character
      last = character
    }
    flush()
    if (!proof || !run.figure) return children
    const parted = [
      runs[index - 1]?.figure === run.figure,
      runs[index + 1]?.figure === run.figure,
    ] as const
    return commented(run.figure, children, parted, proof)
  })
}

/** Comments of a paper in order: the number of each is its place. */
export type ProofNotes = string[]

/** A figure is one comment, though letters and digits of it are runs of their own. */
function commented(
  figure: FigureValue,
  children: readonly ParagraphChild[],
  [goesOnFrom, goesOn]: readonly [boolean, boolean],
  proof: ProofNotes,
): ParagraphChild[] {
  const words = proofWords(figure)
  if (words === '') return [...children]
  const id = goesOnFrom ? proof.length - 1 : proof.push(words) - 1
  const start = goesOnFrom ? [] : [new CommentRangeStart(id)]
  const end = goesOn
    ? []
    : [new CommentRangeEnd(id), new TextRun({ children: [new CommentReference(id)] })]
  return [...start, ...children, ...end] as ParagraphChild[]
}

/** A squeezed mark as a scale: LibreOffice does not count the spacing of a run's last character when it breaks lines. */
const squeezedScale = (style: Style): number =>
  Math.ceil((100 * (advance(style) - style.size / 2)) / style.size)

function setRun(
  run: Run,
  text: string,
  style: Style,
  theme: Theme,
  { tighter, size }: OwnLook,
): ParagraphChild {
  const latin = theme.fonts.latin.name
  const chinese = theme.fonts[run.font].name
  const face =
    run.script === 'latin'
      ? {
          font: { ascii: latin, hAnsi: latin, eastAsia: latin, cs: latin },
          ...(style.scale === 100 ? {} : { scale: 100 }),
        }
      : {
          font: {
            ascii: chinese,
            hAnsi: chinese,
            eastAsia: chinese,
            cs: chinese,
            hint: 'eastAsia',
          },
          ...(tighter === 100 ? {} : { scale: style.scale - 100 + tighter }),
        }
  // with a Chinese language LibreOffice parts …… at a line's end
  const language = text.startsWith('…') ? { language: { eastAsia: 'en-US' } } : {}
  const set = new TextRun({
    text,
    ...face,
    ...language,
    ...(size === null ? {} : { size: size / 10 }),
    ...(run.bold ? { bold: true } : {}),
    ...(run.raised ? { superScript: true } : {}),
    ...(run.squeezed ? { scale: squeezedScale(style) } : {}),
  })
  return run.href === null || !/^(?:https?|mailto):/i.test(run.href)
    ? set
    : new ExternalHyperlink({ link: run.href, children: [set] })
}
