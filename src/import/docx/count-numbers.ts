/** Counts the automatic numbers of a file in reading order, as Word prints them. */
import type { List, ListLevel, ListPlace } from './lists.ts'
import { formatNumber } from './number-formats.ts'
import { symbolText } from './symbols.ts'

/** Gives the next number of a place; null where its level prints nothing. */
export type CountNumber = (place: ListPlace) => string | null

interface Counter {
  /** Numbers of the levels that have begun. */
  readonly numbers: Map<number, number>
  /** Uses and levels whose start of their own has been taken. */
  readonly started: Set<string>
}

export function createNumberCounter(): CountNumber {
  const counters = new Map<string, Counter>()
  return ({ list, level }) => {
    const own = list.levels.get(level)
    if (!own) return null
    const counter = counters.get(list.definition) ?? { numbers: new Map(), started: new Set() }
    counters.set(list.definition, counter)
    count(counter, list, level)
    return numberText(counter, list, level, own)
  }
}

function count({ numbers, started }: Counter, list: List, level: number): void {
  const use = `${list.use} ${level}`
  const before = numbers.get(level)
  const anew = list.starts.has(level) && !started.has(use)
  started.add(use)
  // levels above that were passed over count as begun
  for (let above = 0; above < level; above++)
    if (!numbers.has(above)) numbers.set(above, startOf(list, above))
  numbers.set(level, before === undefined || anew ? startOf(list, level) : before + 1)
  for (const [below, { restart }] of list.levels)
    if (below > level && restart !== 0 && level < (restart ?? below)) numbers.delete(below)
}

const startOf = (list: List, level: number): number =>
  list.starts.get(level) ?? list.levels.get(level)?.start ?? 1

function numberText(
  { numbers }: Counter,
  list: List,
  level: number,
  { format, text, legal, face }: ListLevel,
): string | null {
  if (format === 'bullet') return symbolText(text, face) || null
  const printed = text.replace(/%([1-9])/g, (_, digit: string) => {
    const at = Number(digit) - 1
    if (at > level) return ''
    const shown = list.levels.get(at)
    const number = numbers.get(at) ?? shown?.start ?? 1
    return formatNumber(number, legal ? legalFormat(shown?.format) : (shown?.format ?? 'decimal'))
  })
  return symbolText(printed, face) || null
}

/** isLgl makes digits of numbers (17.9.4), not of what prints none. */
const legalFormat = (format = 'decimal'): string =>
  format === 'none' || format === 'decimalZero' ? format : 'decimal'
