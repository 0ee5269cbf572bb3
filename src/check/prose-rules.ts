/** The rules that look at the printed texts: marks, numbers and words, one file each. */
import type { ProseRule } from './rule.ts'
import { announcedList } from './rules/announced-list.ts'
import { announcedPoints } from './rules/announced-points.ts'
import { attachmentReferences } from './rules/attachment-references.ts'
import { commaBeforeAnd } from './rules/comma-before-and.ts'
import { dashes } from './rules/dashes.ts'
import { doubledMarks } from './rules/doubled-marks.ts'
import { doubledWords } from './rules/doubled-words.ts'
import { ellipsis } from './rules/ellipsis.ts'
import { fullWidthCharacters } from './rules/full-width-characters.ts'
import { halfWidthMarks } from './rules/half-width-marks.ts'
import { headingEnd } from './rules/heading-end.ts'
import { impossibleDates } from './rules/impossible-dates.ts'
import { invisible } from './rules/invisible.ts'
import { leftovers } from './rules/leftovers.ts'
import { nestedQuotes } from './rules/nested-quotes.ts'
import { nestedTitles } from './rules/nested-titles.ts'
import { numberMarks } from './rules/number-marks.ts'
import { numberOrder } from './rules/number-order.ts'
import { numberSchemes } from './rules/number-schemes.ts'
import { printedBefore } from './rules/printed-before.ts'
import { quoteDirection } from './rules/quote-direction.ts'
import { ranges } from './rules/ranges.ts'
import { repeatedCount } from './rules/repeated-count.ts'
import { runInNumbers } from './rules/run-in-numbers.ts'
import { secretPublic } from './rules/secret-public.ts'
import { siteMarks } from './rules/site-marks.ts'
import { spaces } from './rules/spaces.ts'
import { straightQuotes } from './rules/straight-quotes.ts'
import { titleRepeated } from './rules/title-repeated.ts'
import { unlikeOrgans } from './rules/unlike-organs.ts'
import { unpairedMarks } from './rules/unpaired-marks.ts'
import { yearBrackets } from './rules/year-brackets.ts'

export const proseRules: readonly ProseRule[] = [
  halfWidthMarks,
  straightQuotes,
  quoteDirection,
  nestedQuotes,
  unpairedMarks,
  ellipsis,
  dashes,
  doubledMarks,
  commaBeforeAnd,
  fullWidthCharacters,
  spaces,
  ranges,
  numberMarks,
  numberSchemes,
  numberOrder,
  yearBrackets,
  headingEnd,
  titleRepeated,
  runInNumbers,
  nestedTitles,
  impossibleDates,
  printedBefore,
  siteMarks,
  leftovers,
  invisible,
  doubledWords,
  repeatedCount,
  announcedList,
  announcedPoints,
  attachmentReferences,
  secretPublic,
  unlikeOrgans,
]
