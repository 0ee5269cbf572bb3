/** 做到“五个到位”: the word that is counted stands so many times in what follows. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { countedWords, pointsBehind } from '../points.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'count/repeated': card<{ announced: string; word: string; actual: number }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ announced, word, actual }) => [
      `文中说“${announced}”，后面有 ${actual} 个“${word}”`,
      '改数字，或者补齐、删减后面的话。',
    ],
    en: ({ announced, word, actual }) => [
      `the text announces "${announced}", and "${word}" follows ${actual} times`,
      'Correct the number, or what follows.',
    ],
    fires: [
      {
        paper: '做到⟦三个到位⟧：认识到位、措施到位。',
        says: '文中说“三个到位”，后面有 2 个“到位”',
      },
      {
        paper: '做到“⟦五个到位⟧”。一是认识到位。二是措施到位。三是监督到位。四是经费到位。',
        says: '文中说“五个到位”，后面有 4 个“到位”',
      },
    ],
    quiet: [
      { paper: '做到三个到位：认识到位、措施到位、监督到位。' },
      { paper: '落实“两个坚持”，推动工作上台阶。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const number = '([两二三四五六七八九十]|十[一二三四五六])'
const counted = `(${countedWords})`
/** 三个到位：, “两个坚持”，即 … and nothing that merely names a number. */
const announced = new RegExp(
  `[“]?${number}个${counted}[”]?(?:[：:]|，(?:即|也就是|就是)[：:，]?|[（(]|——)`,
  'g',
)
/** Said in front of points, each of which has the word. */
const inFront = new RegExp(`${number}个${counted}(”?)(?:[。：]|$)`)

export const repeatedCount: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) => texts.flatMap((prose, index) => [...inText(prose), ...ahead(texts, index)]),
}

/** Points that each hold the word; a heading that quotes its number is another rule's matter. */
function ahead(texts: readonly Prose[], index: number): Diagnostic[] {
  const prose = texts[index]
  const match = prose ? inFront.exec(prose.text) : null
  if (!prose || !match) return []
  const [whole, numeral = '', word = '', quote = ''] = match
  const end = match.index + whole.length
  if (prose.part === 'head' && (quote !== '' || end < prose.text.length)) return []
  const points = pointsBehind(texts, index, end) ?? []
  const wanted = fromChineseNumeral(numeral)
  if (points.length < 2 || wanted === points.length) return []
  if (points.some((point) => !point.includes(word))) return []
  const said = `${numeral}个${word}`
  const place = placeIn(prose, match.index, match.index + said.length)
  return [diagnose('count/repeated', place, { announced: said, word, actual: points.length })]
}

const inText = (prose: Prose): Diagnostic[] =>
  [...prose.text.matchAll(announced)].flatMap((match) => {
    const [written, numeral = '', word = ''] = match
    const start = match.index + written.length
    const end = prose.text.slice(start).search(/[。！]|$/)
    const actual = prose.text.slice(start, start + end).split(word).length - 1
    const wanted = fromChineseNumeral(numeral)
    // one alone may stand for all of them: 坚持甲、乙、丙
    if (actual < 2 || wanted === null || actual === wanted) return []
    const said = /^“?([^“”：:，（(—]*)/.exec(written)?.[1] ?? written
    const from = match.index + written.indexOf(said)
    const place = placeIn(prose, from, from + said.length)
    return [diagnose('count/repeated', place, { announced: said, word, actual })]
  })
