/** Holes left in the text: 【待填】, masks, units without their number; what 脱密 or 保留 names is meant. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Inline } from '../../model/document.ts'
import { inlineText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import type { CheckFacts, Rule } from '../rule.ts'

export const blanks: Rule = {
  ids: ['blank/left', 'blank/unit'],
  needs: 'text',
  run: (document, facts) =>
    [...eachBlock(document.blocks)].flatMap((block) =>
      inlineRuns(block).flatMap((run) => inRun(run, facts)),
    ),
}

function inRun(run: readonly Inline[], facts: CheckFacts): Diagnostic[] {
  const found: Diagnostic[] = []
  let before = ''
  const visit = (inlines: readonly Inline[]): void =>
    inlines.forEach((inline, index) => {
      if (
        inline.type === 'blank' &&
        !isMeant(inline.form, before, inline.written, inlines[index + 1], facts)
      ) {
        const written = excerpt(before, inline.written, inlines[index + 1])
        // an empty cell was already reported where it was printed
        if (inline.form === 'unit') found.push(diagnose('blank/unit', inline.origin, { written }))
        else if (inline.form !== 'missing')
          found.push(diagnose('blank/left', inline.origin, { written }))
      }
      if (inline.type === 'strong' || inline.type === 'lead' || inline.type === 'link')
        visit(inline.children)
      else before += inlineText(inline)
    })
  visit(run)
  return found
}

function isMeant(
  form: string,
  before: string,
  written: string,
  next: Inline | undefined,
  facts: CheckFacts,
): boolean {
  if (form !== 'mask') return false
  if (facts.masked) return true
  const around = before.slice(-6) + written + (next ? inlineText(next).slice(0, 6) : '')
  return facts.keep.some((word) => word.includes(written) && around.includes(word))
}

const excerpt = (before: string, written: string, next: Inline | undefined): string =>
  `${before.slice(-4)}${written.slice(0, 20)}${next ? inlineText(next).slice(0, 4) : ''}`
