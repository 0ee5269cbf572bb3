/** The card of any rule, and whether an office may lower what it says. */
import type { Card } from '../rules/card.ts'
import { phaseCards } from '../rules/index.ts'
import { checkCards } from './check.ts'

const checks: ReadonlyMap<string, Card<never>> = new Map(
  checkCards.flatMap(({ cards }) => Object.entries(cards)),
)
const phases: ReadonlyMap<string, Card<never>> = new Map(Object.entries(phaseCards))

/** The card of a check; null for what another phase says. */
export const checkCardOf = (rule: string): Card<never> | null => checks.get(rule) ?? null
export const cardOf = (rule: string): Card<never> | null =>
  checks.get(rule) ?? phases.get(rule) ?? null
export const everyCard: ReadonlyMap<string, Card<never>> = new Map([...phases, ...checks])

/** Errors stay errors, but for those of the checks that leave the exit code of a build alone. */
export const mayBeLowered = ({ severity, gentle }: Card<never>): boolean =>
  severity !== 'error' || gentle === true
