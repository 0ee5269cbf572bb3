/** The long sentences that a paper tells in its own words: typed running text, no table, no block, nothing that is filled in. */
import type { PaperData } from './paper-data.ts'
import { opening, sentencesIn } from './sentences.ts'

/** Plain data. */
export interface ToldSentence {
  /** Its letters alone. */
  readonly letters: string
  /** How a message shows it. */
  readonly opening: string
  /** Where it stands in the file; its line counts from 1. */
  readonly start: number
  readonly end: number
  readonly line: number
}

/** Letters: shorter ones are what everybody says. */
const shortest = 32
/** What every office writes in these words: 现将…情况报告如下. */
const formula = /如下|^(?:现将|根据|按照|为?(?:全面|深入|认真)?贯彻|坚?持?以习近平)/

/** None of a paper that does not say whose it is: it can borrow from nobody. */
export function toldSentences({
  unit,
  text: { body, start, headLines },
}: PaperData): ToldSentence[] {
  if (unit === '') return []
  let at = start
  let isFence = false
  return body.split('\n').flatMap((line, index): ToldSentence[] => {
    const from = at
    at += line.length + 1
    if (line.startsWith('```')) isFence = !isFence
    if (isFence || /^[|>#:`]/.test(line)) return []
    return sentencesIn(line, shortest).flatMap((sentence) => {
      const text = line.slice(sentence.from, sentence.to)
      if (/[{}<>]/.test(text) || formula.test(text)) return []
      return {
        letters: sentence.letters,
        opening: opening(text),
        start: from + sentence.from,
        end: from + sentence.to,
        line: headLines + index + 1,
      }
    })
  })
}
