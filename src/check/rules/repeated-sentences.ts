/** A long sentence that a paper says twice; slogans and calls that a speech repeats are shorter. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'
import { opening, type Sentence, sentencesIn } from '../sentences.ts'

const long = '全市建成便民服务站点一千二百八十六个，群众在家门口就能办成高频事项'
const cards = {
  'sentence/repeated': card<{ sentence: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ sentence }) => [`这一句前面已经说过：“${sentence}”`, '留一处；有意重复的，就不用改。'],
    en: ({ sentence }) => [
      `this sentence stood before: "${sentence}"`,
      'Keep one of them, unless it is meant.',
    ],
    fires: [
      {
        paper: `${long}。\n\n各级抓好落实。\n\n⟦${long}。⟧\n`,
        says: '这一句前面已经说过：“全市建成便民服务站点一千二百八十…”',
      },
    ],
    quiet: [{ paper: '同志们，要真抓实干。\n\n同志们，要真抓实干。\n' }],
  }),
}
const diagnose = diagnosing(cards)

/** Letters: what is repeated for its sound is shorter. */
const shortest = 26

export const repeatedSentences: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => {
    const running = texts.filter(({ part }) => part === 'text')
    const seen = new Set<string>()
    return running.flatMap((prose) =>
      sentencesIn(prose.text, shortest).flatMap((sentence): Diagnostic[] => {
        const isNew = !seen.has(sentence.letters)
        seen.add(sentence.letters)
        return isNew ? [] : [said(prose, sentence)]
      }),
    )
  },
}

const said = (prose: Prose, { from, to }: Sentence): Diagnostic =>
  diagnose('sentence/repeated', placeIn(prose, from, to), {
    sentence: opening(prose.text.slice(from, to)),
  })
