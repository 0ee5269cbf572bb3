/** The rules that look at the printed texts: marks, numbers and words, one file each. */
import type { ProseRule } from './rule.ts'
import { dashes } from './rules/dashes.ts'
import { doubledMarks } from './rules/doubled-marks.ts'
import { ellipsis } from './rules/ellipsis.ts'
import { fullWidthCharacters } from './rules/full-width-characters.ts'
import { halfWidthMarks } from './rules/half-width-marks.ts'
import { headingEnd } from './rules/heading-end.ts'
import { numberMarks } from './rules/number-marks.ts'
import { quoteDirection } from './rules/quote-direction.ts'
import { ranges } from './rules/ranges.ts'
import { spaces } from './rules/spaces.ts'
import { straightQuotes } from './rules/straight-quotes.ts'
import { unpairedMarks } from './rules/unpaired-marks.ts'

export const proseRules: readonly ProseRule[] = [
  halfWidthMarks,
  straightQuotes,
  quoteDirection,
  unpairedMarks,
  ellipsis,
  dashes,
  doubledMarks,
  fullWidthCharacters,
  spaces,
  ranges,
  numberMarks,
  headingEnd,
]
