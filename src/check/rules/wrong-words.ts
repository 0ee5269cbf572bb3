/** Words of the confusion lists: 布署 is none, 截止6月底 is 截至6月底, and what the office wants mended. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Pair, WordLists } from '../../lists/word-lists.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'
import { type WordIndex, wordIndex } from '../word-index.ts'

const basis = { source: '语文规范', clause: '', force: '惯例' } as const
const office = { 'wengao.yml': '必改: { 云领县: 云岭县 }\n' }
const cards = {
  'word/misspelt': card<Replaced>({
    severity: 'error',
    basis,
    gentle: true,
    zh: ({ written, right, near }) => [`写错了字：“${written}”，在“${near}”`, `写成“${right}”。`],
    en: ({ written, right, near }) => [`misspelt: "${written}" in "${near}"`, `Write "${right}".`],
    fix: replacement,
    fires: [
      { paper: '市里⟦布署⟧了防汛工作。', says: '写错了字：“布署”，在“市里布署了防汛工”' },
      { paper: '工作⟦己经⟧完成。', says: '写错了字：“己经”，在“工作己经完成。”' },
    ],
    quiet: [{ paper: '市里部署了防汛工作，克己经验值得学习。' }],
  }),
  'word/confused': card<Replaced>({
    severity: 'warning',
    basis,
    zh: ({ written, right, near }) => [
      `“${written}”用在这里像是写错了，在“${near}”`,
      `多半是“${right}”；没有错就不用改。`,
    ],
    en: ({ written, right, near }) => [
      `"${written}" looks wrong in "${near}"`,
      `Most likely it is "${right}"; leave it if it is right.`,
    ],
    fires: [
      {
        paper: '⟦截止⟧6月底，办件1286件。',
        says: '“截止”用在这里像是写错了，在“截止6月底，”',
      },
    ],
    quiet: [{ paper: '截至6月底，办件1286件，报名7月15日截止。' }],
  }),
  'word/must': card<Replaced>({
    severity: 'error',
    basis: { source: '实务', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ written, right, near }) => [
      `wengao.yml 的“必改”里有“${written}”，在“${near}”`,
      `写成“${right}”。`,
    ],
    en: ({ written, right, near }) => [
      `wengao.yml wants "${written}" mended, in "${near}"`,
      `Write "${right}".`,
    ],
    fix: replacement,
    fires: [
      {
        paper: '⟦云领县⟧的做法。',
        files: office,
        says: 'wengao.yml 的“必改”里有“云领县”，在“云领县的做法。”',
      },
    ],
    quiet: [{ paper: '云岭县的做法。', files: office }],
  }),
}
const diagnose = diagnosing(cards)

interface Wrong {
  readonly pair: Pair
  readonly rule: keyof typeof cards
  readonly before: RegExp | null
  readonly after: RegExp | null
}
/** How much of the text a pattern sees, letters: no pattern takes long on so few. */
const reach = 12

/** Made once for the lists of a run. */
const indexes = new WeakMap<WordLists, WordIndex<Wrong>>()
function indexOf(lists: WordLists): WordIndex<Wrong> {
  const known = indexes.get(lists)
  if (known) return known
  const wrongs = [
    // the office has the first word
    ...lists.settled.map((pair) => wrongOf(pair, 'word/must')),
    ...lists.pairs.map((pair) => wrongOf(pair, pair.sure ? 'word/misspelt' : 'word/confused')),
  ]
  const made = wordIndex(
    wrongs.map((value) => ({ word: value.pair.wrong, except: value.pair.except, value })),
    ({ before, after }, text, from, to) =>
      (before?.test(text.slice(Math.max(0, from - reach), from)) ?? true) &&
      (after?.test(text.slice(to, to + reach)) ?? true),
  )
  indexes.set(lists, made)
  return made
}

const wrongOf = (pair: Pair, rule: Wrong['rule']): Wrong => ({
  pair,
  rule,
  before: pair.before === '' ? null : new RegExp(`(?:${pair.before})$`, 'u'),
  after: pair.after === '' ? null : new RegExp(`^(?:${pair.after})`, 'u'),
})

export const wrongWords: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts, { lists }) => texts.flatMap((prose) => inText(prose, indexOf(lists))),
}

const inText = (prose: Prose, index: WordIndex<Wrong>): Diagnostic[] =>
  index.find(prose.words).flatMap(({ value: { pair, rule }, from, to }) => {
    if (isSpokenOf(prose.text, from, to)) return []
    const near = around(prose.text, from, to)
    const data = { written: pair.wrong, right: pair.right, near }
    return [diagnose(rule, placeIn(prose, from, to), data)]
  })

/** “布署”是错的, “布署”要写成“部署”: the word itself is meant; “放官服”改革 is a slip. */
const isSpokenOf = (text: string, from: number, to: number): boolean =>
  text[from - 1] === '“' && /^”(?:[是应要误错写]|[和、]“)/.test(text.slice(to, to + 3))
