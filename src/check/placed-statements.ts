/** What the papers of a run say in figures of things they name, each with whose it is, of which time, and where it stands. */
import type { NumberValue } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { fillLine } from './bound-figures.ts'
import type { PaperData } from './rule.ts'
import { type Statement, statementsIn, timeIn } from './statements.ts'

export interface Placed extends Statement {
  readonly file: string
  /** Where the figure stands in the file. */
  readonly place: Origin
  readonly section: string
  /** Of the paper: its office and its time, empty where it does not say. */
  readonly office: string
  readonly period: string
  /** The value of the data that it shows; null for a figure that is typed. */
  readonly value: NumberValue | null
}

/** Of a paper that says whose it is and of which time. */
export const isPlaced = ({ office, period }: Placed): boolean => office !== '' && period !== ''
export const nameKey = ({ name, unit, time, section }: Placed): string =>
  [name, unit, time, section].join('\n')
export const keyOf = (one: Placed): string => [one.office, one.period, nameKey(one)].join('\n')

/** Several rules ask for the same papers. */
const read = new WeakMap<PaperData, readonly Placed[]>()

/** What the papers of a run say in figures; nothing where there is no other paper to say it otherwise. */
export function statementsOf(papers: readonly PaperData[]): readonly Placed[] {
  if (papers.length < 2) return []
  return papers.flatMap((paper) => {
    const known = read.get(paper) ?? placedStatements(paper)
    read.set(paper, known)
    return known
  })
}

/** What a paper says in figures, typed or taken from its data by their names. */
function placedStatements({ unit, period, text, data }: PaperData): Placed[] {
  let at = text.start
  let section = ''
  let time = ''
  return text.body.split('\n').flatMap((typed) => {
    const start = at
    at += typed.length + 1
    if (/^(?:[|>:`]|\s*$)/.test(typed)) return []
    const line = fillLine(typed, data)
    // what was done and what is planned stand in sections of their own
    if (heading.test(line.text)) {
      section = /打算|计划|安排|目标|任务|建议|要求/.test(line.text) ? 'plan' : ''
      time = ''
    }
    const found = statementsIn(line.text, time)
    time = timeIn(line.text, time)
    return found.map((one): Placed => {
      const { from, to } = line.written(one.from, one.to)
      const place = { file: text.file, start: start + from, end: start + to }
      const value = line.boundAt(one.from)
      return { ...one, file: text.file, place, section, office: unit, period, value }
    })
  })
}
const heading = /^(?:#{1,6}\s|[一二三四五六七八九十]{1,3}、)/
