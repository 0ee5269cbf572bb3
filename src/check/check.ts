/** Runs the checks; one table of rules, one file each. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Document } from '../model/document.ts'
import type { CheckFacts, Rule } from './rule.ts'
import { announcedCount } from './rules/announced-count.ts'
import { blanks } from './rules/blanks.ts'
import { numbering } from './rules/numbering.ts'
import { outlineSheet } from './rules/outline-sheet.ts'
import { requiredParts } from './rules/required-parts.ts'
import { series } from './rules/series.ts'

export const rules: readonly Rule[] = [numbering, series, announcedCount, blanks, requiredParts, outlineSheet]

/** Everything that the rules find in the text of a document. */
export function checkText(document: Document, facts: CheckFacts): Diagnostic[] {
  return rules.flatMap((rule) => rule.run(document, facts))
}
