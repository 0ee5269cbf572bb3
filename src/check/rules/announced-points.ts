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
      {
        paper: '今年重点抓⟦五件事⟧：一是修路；二是通水；三是建站。',
        says: '文中说“五件事”，后面列了 3 条',
      },
    ],
    quiet: [
      { paper: '主要做了两项工作：一是摸清底数；二是建好台账。' },
      { paper: '今年，全县新建便民服务点17个。一是优化布局。二是强化保障。' },
      { paper: '主要做了三项工作，都已完成。一是摸清底数；二是建好台账。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** 新建站点17个, 实施12项工程。 tell what was done: a sentence that ends announces points by one of these alone. */
const announcedNouns =
  /(?:工作|措施|任务|意见|要求|问题|方面|原因|建议|重点|特点|打算|要点|环节|关键|体会|做法|不足|变化|转变|经验|举措|行动|困难|短板|优势|成效|成绩|事|原则|目标|点|条)$/
/** Said right in front of the points; what a speech announces of its sections is another rule's matter. */
const announced = new RegExp(
  `(?<!(?:讲|谈|提|说|(?<!工)作)[^，。；：]{0,8})([两二三四五六七八九十]|十[一二三四五六]|(?<!\\d)\\d{1,2})(?!个(?:${countedWords}))(?:(?:个方面|方面|点|条)(?!以上|左右)\\p{Script=Han}{0,8}|(?:项|个|大|类)(?!以上|左右)\\p{Script=Han}{1,8}|件\\p{Script=Han}{0,6}事)(?=[：。](?:[一第]|$))`,
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
  const isSentence = prose?.text[end] === '。'
  if (isSentence && (!announcedNouns.test(match[0]) || /^\d\d/.test(match[0]))) return []
  if (!prose || wanted === null || wanted < 2 || isIntroduction) return []
  const actual = pointsBehind(texts, index, end + 1)?.length ?? 0
  if (actual < 2 || actual === wanted) return []
  return [
    diagnose('count/points', placeIn(prose, match.index, end), { announced: match[0], actual }),
  ]
}
