/** Runs the checks; one table of rules, one file each. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import type { Cards } from '../rules/card.ts'
import { withoutAllowed } from './allowed-words.ts'
import type { PaperData } from './paper-data.ts'
import { readProse } from './prose.ts'
import { findInProse } from './prose-findings.ts'
import { proseRules } from './prose-rules.ts'
import type { CheckFacts, Need, PageRule, RunRule, TextRule } from './rule.ts'
import { announcedCount } from './rules/announced-count.ts'
import { attachments } from './rules/attachments.ts'
import { blanks } from './rules/blanks.ts'
import { borrowedSentences } from './rules/borrowed-sentences.ts'
import { closingDate } from './rules/closing-date.ts'
import { dataPeriod } from './rules/data-period.ts'
import { dataTotal, wrongTotals } from './rules/data-total.ts'
import { kindChecks } from './rules/kind-checks.ts'
import { loneCharacter } from './rules/lone-character.ts'
import { missingByOwnerCards } from './rules/missing-by-owner.ts'
import { numbering } from './rules/numbering.ts'
import { outlineSheet } from './rules/outline-sheet.ts'
import { pieceCount } from './rules/piece-count.ts'
import { requiredParts } from './rules/required-parts.ts'
import { sealPictures } from './rules/seal-pictures.ts'
import { series } from './rules/series.ts'
import { tableGrowth } from './rules/table-growth.ts'
import { tableTotal } from './rules/table-total.ts'
import { textGrowth } from './rules/text-growth.ts'
import { textParts } from './rules/text-parts.ts'
import { textSums } from './rules/text-sums.ts'
import { textTwoPapers } from './rules/text-two-papers.ts'
import { textTwoValues } from './rules/text-two-values.ts'
import { textUnlikeBound } from './rules/text-unlike-bound.ts'
import { titleMark } from './rules/title-mark.ts'
import { twoValues } from './rules/two-values.ts'
import { unlikeData } from './rules/unlike-data.ts'
import { factsAlone, type RunFacts, runFacts } from './run-facts.ts'

export const rules: readonly TextRule[] = [
  numbering,
  series,
  announcedCount,
  blanks,
  requiredParts,
  kindChecks,
  outlineSheet,
  pieceCount,
  tableTotal,
  attachments,
  sealPictures,
  tableGrowth,
  textGrowth,
  textParts,
  textSums,
  textTwoValues,
  unlikeData,
  closingDate,
  titleMark,
  dataPeriod,
  dataTotal,
]

const pageRules: readonly PageRule[] = [loneCharacter]

const runRules: readonly RunRule[] = [twoValues, textTwoPapers, textUnlikeBound, borrowedSentences]

/** Every check by what it needs and its cards; what is said of the whole run's findings stands last. */
export const checkCards: readonly { readonly needs: readonly Need[]; readonly cards: Cards }[] = [
  ...rules,
  ...proseRules,
  ...pageRules,
  ...runRules,
  { needs: ['run'], cards: missingByOwnerCards },
]

/** Everything that the rules find in the text of a document. */
export function checkText(document: Document, facts: CheckFacts): Diagnostic[] {
  const texts = readProse(document, facts.file, facts.source)
  return [
    ...rules.flatMap((rule) => rule.run(document, facts)),
    ...withoutAllowed(findInProse(texts, facts), texts, facts.lists.allowed),
  ]
}

/** What the rules find in the data alone, whichever paper of a source they are asked for. */
export const checkData = ({ unshaped }: Pick<CheckFacts, 'unshaped'>): readonly Diagnostic[] =>
  wrongTotals(unshaped, {})

/** Everything that the rules find on the printed pages. */
export function checkPages(document: Document, facts: PageFacts): Diagnostic[] {
  return pageRules.flatMap((rule) => rule.run(document, facts))
}

/** What the papers of a run say against each other. */
export const checkPapers = (papers: readonly PaperData[]): Diagnostic[] =>
  checkFacts(papers.map(papers.length === 1 ? factsAlone : runFacts))

/** The same of what they bring to it. */
export function checkFacts(papers: readonly RunFacts[]): Diagnostic[] {
  return runRules.flatMap((rule) => rule.run(papers))
}
