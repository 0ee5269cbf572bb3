/** A long sentence that stands in the papers of two offices word for word: one of them was copied. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { RunRule } from '../rule.ts'
import type { RunFacts } from '../run-facts.ts'
import type { ToldSentence } from '../told-sentences.ts'

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

interface Told extends ToldSentence {
  readonly file: string
  readonly unit: string
}

export const borrowedSentences: RunRule = {
  cards,
  needs: ['run'],
  run: (papers) => {
    const first = new Map<string, Told>()
    return papers.flatMap(toldIn).flatMap((told): Diagnostic[] => {
      const known = first.get(told.letters)
      if (!known) first.set(told.letters, told)
      if (!known || known.unit === told.unit) return []
      const { unit, file: other, line } = known
      const { file, start, end, opening: sentence } = told
      return [diagnose('sentence/borrowed', { file, start, end }, { sentence, unit, other, line })]
    })
  },
}

const toldIn = ({ file, unit, sentences }: RunFacts): Told[] =>
  sentences.map((sentence) => ({ ...sentence, file, unit }))
