/** 主要做了三项工作：一是…；二是…。 against the points that follow at once. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { countedWords, pointsBehind } from '../points.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'count/points': card<{ announced: string; actual: number }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    gentle: true,
    zh: ({ announced, actual }) => [
      `文中说“${announced}”，后面列了 ${actual} 条`,
      '改数字，或者补齐、删减条目。',
    ],
    en: ({ announced, actual }) => [
      `the text announces "${announced}", and ${actual} points follow`,
      'Correct the number, or the points.',
    ],
    fires: [
      {
        paper: '主要做了⟦三项工作⟧：一是摸清底数；二是建好台账。',
        says: '文中说“三项工作”，后面列了 2 条',
      },
    ],
    quiet: [
      { paper: '主要做了两项工作：一是摸清底数；二是建好台账。' },
      { paper: '主要做了三项工作，都已完成。一是摸清底数；二是建好台账。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** Said right in front of the points; what a speech announces of its sections is another rule's matter. */
const announced = new RegExp(
  `(?<!(?:讲|谈|提|说|(?<!工)作)[^，。；：]{0,8})([两二三四五六七八九十]|十[一二三四五六]|(?<!\\d)\\d{1,2})(?!个(?:${countedWords}))(?:个方面|方面|项|点|条|个|大|类)(?!以上|左右)\\p{Script=Han}{0,8}(?=[：。](?:[一第]|$))`,
  'gu',
)

export const announcedPoints: ProseRule = {
  cards,
  needs: ['text'],
  run: (texts) =>
    texts.flatMap((prose, index) => {
      if (prose.part !== 'text' || !startsPoints(prose, texts[index + 1])) return []
      return [...prose.text.matchAll(announced)].flatMap((match) => inText(texts, index, match))
    }),
}

/** 一是 or 第一 behind a mark, or at the head of the next paragraph: seldom enough to look for it first. */
const startsPoints = ({ text }: Prose, next: Prose | undefined): boolean =>
  /[：。](?:一[是要]|第一)/.test(text) || /^(?:一[是要]|第一)/.test(next?.text ?? '')

function inText(texts: readonly Prose[], index: number, match: RegExpExecArray): Diagnostic[] {
  const prose = texts[index]
  const end = match.index + match[0].length
  const wanted = fromChineseNumeral(match[1] ?? '')
  // under a heading it speaks of the headings below
  const isIntroduction = texts[index - 1]?.part === 'head' && end + 1 === prose?.text.length
  if (!prose || wanted === null || wanted < 2 || isIntroduction) return []
  const actual = pointsBehind(texts, index, end + 1)?.length ?? 0
  if (actual < 2 || actual === wanted) return []
  return [
    diagnose('count/points', placeIn(prose, match.index, end), { announced: match[0], actual }),
  ]
}
