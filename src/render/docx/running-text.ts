/** Runs as a typist leaves them: one for each stretch of equal look, its look in a style; Chinese, Latin and digits together. */
import {
  CommentRangeEnd,
  CommentRangeStart,
  CommentReference,
  ExternalHyperlink,
  type IRunOptions,
  NoBreakHyphen,
  type ParagraphChild,
  TextRun,
} from 'docx'
import type { Style } from '../../theme/theme.ts'
import { proofWords } from '../../typeset/proof.ts'
import type { Run } from '../../typeset/runs.ts'
import { isFirmHyphen } from '../../typeset/scripts.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import { runStyleNames, styledFace } from './run-styles.ts'
import type { ProofNotes, Setting } from './setting.ts'

/** Stretches of one look, and which of them hold a run-in head. */
export interface SetText {
  readonly children: readonly ParagraphChild[]
  /** Number of leading children that set the head. */
  readonly head: number
}

/**
 * @param headRuns number of leading runs that are a run-in head
 * @param size type size in place of the style's own, twips
 * @param scale character scale in place of the style's own, per cent
 */
export function runningText(
  runs: readonly Run[],
  { headRuns, size, style, scale }: Running,
  { proof, theme }: Pick<Setting, 'proof' | 'theme'>,
): SetText {
  const look: Look = { size, scale, proof, theme, paragraph: theme.styles[style] }
  const set = (some: readonly Run[]): ParagraphChild[] =>
    stretchesOf(some, proof !== null).flatMap((stretch) => setStretch(stretch, look))
  const head = set(runs.slice(0, headRuns))
  return { children: [...head, ...set(runs.slice(headRuns))], head: head.length }
}

type Running = Pick<TypesetParagraph, 'headRuns' | 'size' | 'style'> & Pick<Look, 'scale'>

/** Neighbours that differ in script alone become one; a figure that gets a comment stays by itself. */
function stretchesOf(runs: readonly Run[], withSources: boolean): Run[] {
  const stretches: Run[] = []
  for (const run of runs) {
    const last = stretches.at(-1)
    const apart = withSources && last?.figure !== run.figure
    const same =
      last &&
      !apart &&
      last.role === run.role &&
      last.font === run.font &&
      last.bold === run.bold &&
      last.href === run.href &&
      last.raised === run.raised &&
      last.squeezed === run.squeezed
    if (same) stretches[stretches.length - 1] = { ...last, text: last.text + run.text }
    else stretches.push(run)
  }
  return stretches
}

interface Look extends Pick<Setting, 'proof' | 'theme'> {
  readonly size: number | null
  readonly scale: number | null
  readonly paragraph: Style
}

function setStretch(run: Run, look: Look): ParagraphChild[] {
  const { proof } = look
  const lines = run.text.split('\n')
  const children = lines.flatMap((line, index): ParagraphChild[] => [
    ...(index > 0 ? [new TextRun({ break: 1 })] : []),
    ...(line === '' ? [] : [setText(run, line, look)]),
  ])
  const words = proof && run.figure ? proofWords(run.figure) : ''
  return proof && words !== '' ? commented(words, children, proof) : children
}

function commented(
  words: string,
  children: readonly ParagraphChild[],
  proof: ProofNotes,
): ParagraphChild[] {
  const id = proof.push(words) - 1
  const reference = new TextRun({ children: [new CommentReference(id)] })
  return [
    new CommentRangeStart(id),
    ...children,
    new CommentRangeEnd(id),
    reference,
  ] as ParagraphChild[]
}

/** What a squeezed mark gives: half a character as it is printed, whatever scale the paragraph has, twips. */
const halfOf = ({ size }: Style): number => Math.round(size / 2)

/** A text, or its pieces where hyphens within it end no line. */
function textOf(text: string): Pick<IRunOptions, 'text'> | Pick<IRunOptions, 'children'> {
  if (!text.includes('-')) return { text }
  const characters = [...text]
  const pieces: (string | NoBreakHyphen)[] = []
  let from = 0
  characters.forEach((_, index) => {
    if (!isFirmHyphen(characters, index)) return
    pieces.push(characters.slice(from, index).join(''), new NoBreakHyphen())
    from = index + 1
  })
  return pieces.length === 0 ? { text } : { children: [...pieces, characters.slice(from).join('')] }
}

/** Marks that Word sets in the Latin face unless it is told that they are Chinese. */
const ambiguous = /[\u00a0-\u024f\u0370-\u04ff\u2000-\u2bff\ue000-\uf8ff]/

function setText(run: Run, text: string, { size, scale, theme, paragraph }: Look): ParagraphChild {
  const style = run.role === null ? {} : { style: runStyleNames[run.role][0] }
  const own = run.role && styledFace(run.role, theme)
  // strong words in a lead, say: one style cannot give both
  const other =
    (own?.font ?? paragraph.font) === run.font ? {} : { eastAsia: theme.fonts[run.font].name }
  const hint = ambiguous.test(text) ? { hint: 'eastAsia' } : {}
  const fonts = { ...other, ...hint }
  const set = new TextRun({
    ...textOf(text),
    ...style,
    ...(Object.keys(fonts).length > 0 ? { font: fonts } : {}),
    ...(size === null ? {} : { size: size / 10 }),
    ...(run.bold && !own?.bold ? { bold: true } : {}),
    ...(run.raised ? { superScript: true } : {}),
    ...(scale === null ? {} : { scale }),
    ...(run.squeezed ? { characterSpacing: -halfOf(paragraph) } : {}),
  })
  return run.href === null || !/^(?:https?|mailto):/i.test(run.href)
    ? set
    : new ExternalHyperlink({ link: run.href, children: [set] })
}
