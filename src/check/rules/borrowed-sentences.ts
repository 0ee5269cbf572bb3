/** A long sentence that stands in the papers of two offices word for word: one of them was copied. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Origin } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import type { PaperData, RunRule } from '../rule.ts'
import { opening, sentencesIn } from '../sentences.ts'

const head = (unit: string): string =>
  `---\n文种: 讲话稿\n标题: 在交流会上的讲话\n单位: ${unit}\n---\n`
const long = '我们把便民服务站点建在群众家门口，让老人少跑一趟路、少排一次队、少填一张表'
const cards = {
  'sentence/borrowed': card<{ sentence: string; unit: string; other: string; line: number }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ sentence, unit, other, line }) => [
      `这一句和${unit}的一字不差：“${sentence}”，在 ${other} 第 ${line} 行`,
      '核对是不是抄来没有改；都该这样写的，不用改。',
    ],
    en: ({ sentence, unit, other, line }) => [
      `this sentence stands word for word in the paper of "${unit}": "${sentence}", ${other} line ${line}`,
      'See whether it was copied and left as it was.',
    ],
    fires: [
      {
        paper: `${head('青禾县')}${long}。\n`,
        files: { '望江.md': `${head('望江县')}⟦${long}。⟧\n` },
        says: '这一句和青禾县的一字不差：“我们把便民服务站点建在群众家门口…”，在 稿.md 第 6 行',
      },
    ],
    quiet: [
      {
        paper: `${head('青禾县')}${long}。\n`,
        files: { '报告.md': `${head('青禾县')}${long}。\n` },
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** Letters: shorter ones are what everybody says. */
const shortest = 32
/** What every office writes in these words: 现将…情况报告如下. */
const formula = /如下|^(?:现将|根据|按照|为?(?:全面|深入|认真)?贯彻|坚?持?以习近平)/

interface Told {
  readonly paper: PaperData
  readonly sentence: string
  readonly letters: string
  readonly place: Origin
}

export const borrowedSentences: RunRule = {
  cards,
  needs: ['run'],
  run: (papers) => {
    const first = new Map<string, Told>()
    return papers
      .filter(({ unit }) => unit !== '')
      .flatMap(toldIn)
      .flatMap((told): Diagnostic[] => {
        const known = first.get(told.letters)
        if (!known) first.set(told.letters, told)
        if (!known || known.paper.unit === told.paper.unit) return []
        const { unit, text } = known.paper
        const line = lineOf(known)
        const data = { sentence: opening(told.sentence), unit, other: text.file, line }
        return [diagnose('sentence/borrowed', told.place, data)]
      })
  },
}

/** Typed sentences of running text: no table, no block, nothing that is filled in. */
function toldIn(paper: PaperData): Told[] {
  const { file, body, start } = paper.text
  let at = start
  let isFence = false
  return body.split('\n').flatMap((line): Told[] => {
    const from = at
    at += line.length + 1
    if (line.startsWith('```')) isFence = !isFence
    if (isFence || /^[|>#:`]/.test(line)) return []
    return sentencesIn(line, shortest)
      .map((sentence) => ({
        paper,
        letters: sentence.letters,
        sentence: line.slice(sentence.from, sentence.to),
        place: { file, start: from + sentence.from, end: from + sentence.to },
      }))
      .filter(({ sentence }) => !/[{}<>]/.test(sentence) && !formula.test(sentence))
  })
}

/** Counted from the top of the body, with the lines of the head before it. */
function lineOf({ paper: { text }, place }: Told): number {
  const before = text.body.slice(0, place.start - text.start)
  return text.headLines + before.split('\n').length
}
