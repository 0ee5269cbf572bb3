/** What the papers of a run say in figures of things they name, each with whose it is, of which time, and where it stands. */
import type { Origin } from '../origin.ts'
import type { PaperStatement } from './paper-statements.ts'
import type { RunFacts } from './run-facts.ts'

export interface Placed extends PaperStatement {
  readonly file: string
  readonly place: Origin
  /** Of the paper: its office and its time, empty where it does not say. */
  readonly office: string
  readonly period: string
}

/** Of a paper that says whose it is and of which time. */
export const isPlaced = ({ office, period }: Placed): boolean => office !== '' && period !== ''
export const nameKey = ({ name, unit, time, section }: PaperStatement): string =>
  [name, unit, time, section].join('\n')
export const keyOf = (one: Placed): string => [one.office, one.period, nameKey(one)].join('\n')

/** Several rules ask for the same papers. */
const known = new WeakMap<RunFacts, readonly Placed[]>()

/** What the papers of a run say in figures; nothing where there is no other paper to say it otherwise. */
export function statementsOf(papers: readonly RunFacts[]): readonly Placed[] {
  if (papers.length < 2) return []
  return papers.flatMap((paper) => {
    const placed = known.get(paper) ?? placedIn(paper)
    known.set(paper, placed)
    return placed
  })
}

const placedIn = ({ file, unit: office, period, statements }: RunFacts): Placed[] =>
  statements.map((statement) => {
    const { start, end } = statement
    return { ...statement, file, office, period, place: { file, start, end } }
  })
