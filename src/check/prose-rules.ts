/** The rules that look at the printed texts: marks, numbers and words, one file each. */
import type { ProseRule } from './rule.ts'
import { announcedList } from './rules/announced-list.ts'
import { announcedPoints } from './rules/announced-points.ts'
import { approximateNumbers } from './rules/approximate-numbers.ts'
import { attachmentReferences } from './rules/attachment-references.ts'
import { commaBeforeAnd } from './rules/comma-before-and.ts'
import { dashes } from './rules/dashes.ts'
import { decreases } from './rules/decreases.ts'
import { doubledMarks } from './rules/doubled-marks.ts'
import { doubledWords } from './rules/doubled-words.ts'
import { ellipsis } from './rules/ellipsis.ts'
import { fullWidthCharacters } from './rules/full-width-characters.ts'
import { halfWidthMarks } from './rules/half-width-marks.ts'
import { headingEnd } from './rules/heading-end.ts'
import { impossibleDates } from './rules/impossible-dates.ts'
import { invisible } from './rules/invisible.ts'
import { largeNumbers } from './rules/large-numbers.ts'
import { leftovers } from './rules/leftovers.ts'
import { mixedNumerals } from './rules/mixed-numerals.ts'
import { mixedSigns } from './rules/mixed-signs.ts'
import { nestedQuotes } from './rules/nested-quotes.ts'
import { nestedTitles } from './rules/nested-titles.ts'
import { numberForms } from './rules/number-forms.ts'
import { numberMarks } from './rules/number-marks.ts'
import { numberOrder } from './rules/number-order.ts'
import { numberSchemes } from './rules/number-schemes.ts'
import { oldOrgans } from './rules/old-organs.ts'
import { organNames } from './rules/organ-names.ts'
import { people } from './rules/people.ts'
import { printedBefore } from './rules/printed-before.ts'
import { quoteDirection } from './rules/quote-direction.ts'
import { ranges } from './rules/ranges.ts'
import { repeatedCount } from './rules/repeated-count.ts'
import { repeatedSentences } from './rules/repeated-sentences.ts'
import { replaceDamage } from './rules/replace-damage.ts'
import { runInNumbers } from './rules/run-in-numbers.ts'
import { secretPublic } from './rules/secret-public.ts'
import { siteMarks } from './rules/site-marks.ts'
import { spaces } from './rules/spaces.ts'
import { straightQuotes } from './rules/straight-quotes.ts'
import { titleRepeated } from './rules/title-repeated.ts'
import { unlikeOrgans } from './rules/unlike-organs.ts'
import { unpairedMarks } from './rules/unpaired-marks.ts'
import { wordings } from './rules/wordings.ts'
import { writtenDates } from './rules/written-dates.ts'
import { wrongWords } from './rules/wrong-words.ts'
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
  approximateNumbers,
  decreases,
  largeNumbers,
  mixedNumerals,
  mixedSigns,
  numberForms,
  writtenDates,
  wrongWords,
  oldOrgans,
  organNames,
  people,
  repeatedSentences,
  replaceDamage,
  wordings,
]
