/** Runs as a typist leaves them: one for each stretch of equal look, its look in a style; Chinese, Latin and digits together. */
import type { Style } from '../../theme/theme.ts'
import { proofWords } from '../../typeset/proof.ts'
import { isRemarkedAlike, type Run } from '../../typeset/runs.ts'
import { heldHyphens } from '../../typeset/scripts.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import { remarkEnds } from './remark-ends.ts'
import { runStyleNames, styledFace } from './run-styles.ts'
import type { ProofNotes, Setting } from './setting.ts'
import type { Xml } from './xml/attributes.ts'
import { relate } from './xml/relations.ts'
import { commented, lineBreak, outerLink, type RunLook, remarked, textRun } from './xml/runs.ts'

/** Stretches of one look: those of a run-in head, and the rest. */
export interface SetText {
  readonly head: Xml
  readonly rest: Xml
}

/**
 * @param headRuns number of leading runs that are a run-in head
 * @param size type size in place of the style's own, twips
 * @param scale character scale in place of the style's own, per cent
 */
export function runningText(
  runs: readonly Run[],
  { headRuns, size, style, scale }: Running,
  { proof, remarks, theme, collected }: Pick<Setting, 'proof' | 'remarks' | 'theme' | 'collected'>,
): SetText {
  const look: Look = { size, scale, proof, theme, collected, paragraph: theme.styles[style] }
  const set = (some: readonly Run[]): Xml => {
    const stretches = stretchesOf(some, proof !== null)
    const ends = remarks && remarkEnds(stretches, remarks)
    return stretches
      .map((stretch, index) => {
        const xml = setStretch(stretch, look)
        return ends ? remarked(xml, ends.opening.get(index), ends.closing.get(index)) : xml
      })
      .join('')
  }
  if (headRuns === 0) return { head: '', rest: set(runs) }
  return { head: set(runs.slice(0, headRuns)), rest: set(runs.slice(headRuns)) }
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
      last.squeezed === run.squeezed &&
      isRemarkedAlike(last, run)
    if (same) stretches[stretches.length - 1] = { ...last, text: last.text + run.text }
    else stretches.push(run)
  }
  return stretches
}

interface Look extends Pick<Setting, 'proof' | 'theme' | 'collected'> {
  readonly size: number | null
  readonly scale: number | null
  readonly paragraph: Style
}

function setStretch(run: Run, look: Look): Xml {
  const { proof } = look
  const lines = run.text
    .split('\n')
    .map((line) => (line === '' ? '' : setText(run, line, look)))
    .join(lineBreak)
  const words = proof && run.figure ? proofWords(run.figure) : ''
  return proof && words !== '' ? commented(noted(words, proof), lines) : lines
}

const noted = (words: string, proof: ProofNotes): number => proof.push(words) - 1

/** What a squeezed mark gives: half a character as it is printed, whatever scale the paragraph has, twips. */
const halfOf = ({ size }: Style): number => Math.round(size / 2)

/** Marks that Word sets in the Latin face unless it is told that they are Chinese. */
const ambiguous = /[\u00a0-\u024f\u0370-\u04ff\u2000-\u2bff\ue000-\uf8ff]/

function setText(run: Run, text: string, look: Look): Xml {
  const { size, scale, theme, paragraph } = look
  const own = run.role && styledFace(run.role, theme)
  // strong words in a lead, say: one style cannot give both
  const other = (own?.font ?? paragraph.font) !== run.font
  const shape: RunLook = {
    ...(run.role === null ? {} : { style: runStyleNames[run.role][0] }),
    ...(other ? { eastAsia: theme.fonts[run.font].name } : {}),
    chinese: ambiguous.test(text),
    ...(size === null ? {} : { size: size / 10 }),
    bold: run.bold && !own?.bold,
    raised: run.raised,
    ...(scale === null ? {} : { scale }),
    ...(run.squeezed ? { spacing: -halfOf(paragraph) } : {}),
  }
  const set = textRun(text, shape, heldHyphens(text))
  return run.href === null || !/^(?:https?|mailto):/i.test(run.href)
    ? set
    : outerLink(relate(look.collected, 'hyperlink', run.href, true), set)
}
