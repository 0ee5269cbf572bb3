/** What a paper says in figures of things it names: 建成便民服务点1286个, typed or taken from its data. */
import { cellsOf } from '../model/values.ts'
import { namesOfPlaces } from '../origin.ts'
import { fillLine } from './bound-figures.ts'
import type { PaperData } from './paper-data.ts'
import { statementsIn, timeIn } from './statements.ts'

/** Plain data. */
export interface PaperStatement {
  /** The words that name the quantity, and its unit. */
  readonly name: string
  readonly unit: string
  /** The time that was named last before it; empty for none. */
  readonly time: string
  readonly section: string
  readonly shown: string
  /** As decimal text. */
  readonly amount: string
  /** Where the figure stands in the file. */
  readonly start: number
  readonly end: number
  /** Cells of the data that it shows; null for a figure that is typed. */
  readonly cells: readonly string[] | null
}

/** What a paper says in figures, typed or taken from its data by their names. */
export function paperStatements({ text, data }: PaperData): PaperStatement[] {
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
    return found.map(({ from: first, to: last, amount, ...statement }): PaperStatement => {
      const { from, to } = line.written(first, last)
      const value = line.boundAt(first)
      return {
        ...statement,
        section,
        amount: amount.toFixed(),
        start: start + from,
        end: start + to,
        cells: value && namesOfPlaces(cellsOf(value.provenance)),
      }
    })
  })
}
const heading = /^(?:#{1,6}\s|[一二三四五六七八九十]{1,3}、)/
