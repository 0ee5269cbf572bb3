/** What the office has settled in wengao.yml: notes and warnings that it knows of are counted, no longer listed; errors never are. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { placeName } from '../origin.ts'
import type { Card } from '../rules/card.ts'
import { cardOf, everyCard, mayBeLowered } from './card-of.ts'
import type { Filter } from './rule.ts'

export interface Settled {
  /** A rule, or without / a whole family. */
  readonly rule: string
  /** What the finding must name: a table, a cell, a file; empty for any. */
  readonly text: string
  /** It is switched off: errors too, of rules that may be lowered. */
  readonly off?: true
}

/** The findings without those that are settled, and how many of each rule these are. */
export const withoutSettled =
  (settled: readonly Settled[]): Filter =>
  (findings) => {
    if (settled.length === 0) return findings
    const known = new Map<string, number>()
    const rest = findings.filter((finding) => {
      const { rule, severity } = finding
      const entries = settled.filter(({ off }) => severity !== 'error' || off === true)
      if (!entries.some((entry) => isMeant(entry, finding)) || isFixed(finding)) return true
      known.set(rule, (known.get(rule) ?? 0) + 1)
      return false
    })
    return [...useless(settled), ...rest, ...counted(known)]
  }

export const isOfRule = (name: string, rule: string): boolean =>
  rule === name || rule.startsWith(`${name}/`)

function isMeant({ rule, text }: Settled, finding: Diagnostic): boolean {
  if (!isOfRule(rule, finding.rule)) return false
  const { data, origin } = finding
  const file = origin?.cell ? placeName(origin.cell) : (origin?.file ?? '')
  return [file, ...Object.values(data).flat().map(String)].some((words) => words.includes(text))
}

/** An error that no office may pass over. */
export const isFixed = ({ rule, severity }: Diagnostic): boolean => {
  const card = cardOf(rule)
  return severity === 'error' && !(card && mayBeLowered(card))
}

/** The cards of the rules that a name means. */
export const cardsOf = (name: string): Card<never>[] =>
  [...everyCard].flatMap(([rule, card]) => (isOfRule(name, rule) ? [card] : []))

/** Entries that can settle nothing: a slip in the name would be no word about what one thinks to have settled. */
const useless = (settled: readonly Settled[]): Diagnostic[] =>
  settled.flatMap(({ rule, off }) => {
    const meant = cardsOf(rule)
    if (meant.some((card) => (off ? mayBeLowered(card) : card.severity !== 'error'))) return []
    const reason = meant.length === 0 ? 'unknown' : 'error'
    return [diagnose('workspace/not-settled', null, { rule, reason })]
  })

function counted(known: ReadonlyMap<string, number>): Diagnostic[] {
  if (known.size === 0) return []
  const rules = [...known].map(([rule, count]) => `${rule} ${count}`)
  const count = [...known.values()].reduce((sum, one) => sum + one, 0)
  return [diagnose('workspace/settled', null, { count, rules })]
}
