/** What a paper brings to the checks of a run, as plain data: a run may have it of a paper that it has not read. */

import type { PaperData } from './paper-data.ts'
import { type PaperStatement, paperStatements } from './paper-statements.ts'
import { type ToldFigure, toldFigures } from './told-figures.ts'
import { type ToldSentence, toldSentences } from './told-sentences.ts'

export interface RunFacts {
  readonly file: string
  /** 单位 of the paper; empty where it does not say. */
  readonly unit: string
  /** 期间, else 日期, as written; empty where neither is. */
  readonly period: string
  readonly figures: readonly ToldFigure[]
  readonly statements: readonly PaperStatement[]
  readonly sentences: readonly ToldSentence[]
}

export const runFacts = (paper: PaperData): RunFacts => ({
  ...factsAlone(paper),
  statements: paperStatements(paper),
  sentences: toldSentences(paper),
})

/** Of the only paper of a run: no other one says otherwise what it says, or says the same. */
export const factsAlone = (paper: PaperData): RunFacts => ({
  file: paper.text.file,
  unit: paper.unit,
  period: paper.period,
  figures: toldFigures(paper),
  statements: [],
  sentences: [],
})
