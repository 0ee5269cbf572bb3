/** Errors of rules that are gentle in a build: they are shown as warnings there, and the exit code stays as it is. */
import { checkCards } from './check.ts'
import type { Filter } from './rule.ts'

const gentle: ReadonlySet<string> = new Set(
  checkCards.flatMap(({ cards }) =>
    Object.entries(cards).flatMap(([rule, card]) => (card.gentle ? [rule] : [])),
  ),
)

export const asInBuild: Filter = (findings) =>
  findings.map((finding) =>
    finding.severity === 'error' && gentle.has(finding.rule)
      ? { ...finding, severity: 'warning' }
      : finding,
  )
