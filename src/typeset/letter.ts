/** 版头 of 信函 as printed: the mark above the type area, red double rules beyond its width (GB/T 9704-2012 10.1). */
import type { Block, Inline, LinesBlock } from '../model/document.ts'
import { readLetterhead } from '../model/letterhead.ts'
import type { Theme } from '../theme/theme.ts'
import type { Adjustments } from './adjustments.ts'
import { inkBottom, inkTop, keptRoom, markShape, typesetMark } from './letterhead.ts'
import { line, type Typesetter } from './line.ts'
import { makeRuns } from './runs.ts'
import {
  baselineShare,
  type FirstPage,
  ownPitch,
  type TypesetBlock,
  type TypesetRule,
} from './typeset.ts'

/** Chinese characters reach so far above the baseline, in type sizes: read off pages at 300 dpi. */
const hanziAbove = 0.83
/** Height of a rule's own line, twips. */
export const ruleLine = 20

/** Mark, double rule, then lines at the left with the number at the right end of the first of them. */
export function typesetLetter(block: LinesBlock, typesetter: Typesetter): TypesetBlock[] {
  const { organs, suffix, copy, secret, urgency, number, preprinted } = readLetterhead(block)
  const { theme } = typesetter
  const { letterRuleGap, letterRowGap, letterRuleWidth: width, doubleGap } = theme.letterhead
  const shape = markShape(organs, suffix, theme, {
    breaks: typesetter.adjustments.titleBreaks[block.id],
  })
  const { size } = shape
  const gap = Math.round(letterRuleGap - inkBottom * size) - ruleLine
  const upper: TypesetRule[] = [
    { type: 'rule', id: '', rule: 'redThick', before: Math.max(0, gap), width },
    { type: 'rule', id: '', rule: 'redThin', before: doubleGap - ruleLine, width },
  ]
  const left: { style: 'letterhead' | 'letterhead-secret'; inlines: readonly Inline[] }[] = [
    ...(copy ? [{ style: 'letterhead' as const, inlines: copy }] : []),
    ...[secret, urgency].flatMap((one) =>
      one ? [{ style: 'letterhead-secret' as const, inlines: one }] : [],
    ),
  ]
  if (left.length === 0 && number) left.push({ style: 'letterhead', inlines: [] })
  const { pitch, size: letter } = theme.styles.letterhead
  // the distance is that of the characters, not of their line
  const below = Math.round(letterRowGap - (baselineShare * pitch - hanziAbove * letter))
  const rows = left.map(({ style, inlines }, index) =>
    line('', style, inlines, typesetter, {
      before: index === 0 ? below : 0,
      ...(index === 0 && number
        ? {
            source: [...inlines, ...number],
            tail: {
              runs: makeRuns(number, 'letterhead', theme, typesetter.notes),
              dots: false,
              at: null,
            },
          }
        : {}),
    }),
  )
  const red = [...typesetMark(block.id, organs, suffix, shape, 0, typesetter), ...upper]
  return [...(preprinted ? keptRoom(red) : red), ...rows]
}

/** The first page of a paper that opens with such a 版头. */
export function firstPageOf(
  block: Block | undefined,
  theme: Theme,
  { titleBreaks }: Pick<Adjustments, 'titleBreaks'>,
): FirstPage | null {
  if (block?.type !== 'letterhead') return null
  const { form, organs, suffix, preprinted } = readLetterhead(block)
  if (form !== '信函' || organs.length === 0) return null
  const {
    letterTop,
    letterRuleGap,
    letterRuleWidth: width,
    letterFoot,
    doubleGap,
  } = theme.letterhead
  const { redThick, redThin } = theme.rules
  const { size, lines } = markShape(organs, suffix, theme, { breaks: titleBreaks[block.id] })
  const top = Math.max(0, Math.round(letterTop - inkTop * size))
  const gap = Math.max(0, Math.round(letterRuleGap - inkBottom * size) - ruleLine)
  const upper = top + lines.length * ownPitch(size) + gap + ruleLine
  const lower = theme.page.height - letterFoot - redThick
  return {
    top,
    hidden: preprinted,
    rules: [
      { rule: 'redThick', y: upper, width },
      { rule: 'redThin', y: upper + redThick + doubleGap, width },
      { rule: 'redThin', y: lower - doubleGap - redThin, width },
      { rule: 'redThick', y: lower, width },
    ],
  }
}
