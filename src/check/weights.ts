/** How grave findings are in an office: 检查 of wengao.yml. Errors stay errors, but for those that leave a build's exit code alone. */
import { diagnose } from '../diagnostic.ts'
import type { Severity } from '../rules/card.ts'
import { mayBeLowered } from './card-of.ts'
import type { Filter } from './rule.ts'
import { cardsOf, isFixed, isOfRule, type Settled } from './settled.ts'

export interface Weighed {
  /** A rule, or without / a whole family. */
  readonly rule: string
  readonly weight: 'off' | Severity
}

/** Rules that are switched off are settled: they are counted, not forgotten. */
export const switchedOff = (weights: readonly Weighed[]): Settled[] =>
  weights.flatMap(({ rule, weight }) =>
    weight === 'off' ? [{ rule, text: '', off: true as const }] : [],
  )

/** The findings with the office's weights; the last entry that means a rule holds. */
export const weighed =
  (weights: readonly Weighed[]): Filter =>
  (findings) => {
    const given = weights.filter(({ weight }) => weight !== 'off')
    if (given.length === 0) return findings
    const useless = given.flatMap(({ rule, weight }) => {
      const meant = cardsOf(rule)
      if (meant.length === 0)
        return [diagnose('workspace/not-settled', null, { rule, reason: 'unknown' })]
      const free = weight === 'error' || meant.some(mayBeLowered)
      return free ? [] : [diagnose('workspace/not-settled', null, { rule, reason: 'error' })]
    })
    const changed = findings.map((finding) => {
      if (isFixed(finding)) return finding
      const found = given.findLast(({ rule }) => isOfRule(rule, finding.rule))
      return found && found.weight !== 'off' ? { ...finding, severity: found.weight } : finding
    })
    return [...useless, ...changed]
  }
