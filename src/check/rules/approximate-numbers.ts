/** Approximations: 5、6个 is 五六个, 数10个 is 数十个, 约300人左右 says twice that it is about (GB/T 15835-2011 4.2.2). */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { type Replaced, replacedIn } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'number/approximate': card<Replaced>({
    severity: 'warning',
    basis: { source: '国标', clause: 'GB/T 15835-2011 4.2.2', force: '推荐' },
    zh: ({ written, right }) => [
      `概数写成了“${written}”`,
      `用汉字，中间不加顿号：“${right}”；说的是确数，就写明。`,
    ],
    en: ({ written, right }) => [
      `an approximation is written "${written}"`,
      `Write it in Chinese characters: "${right}".`,
    ],
    fires: [
      { paper: '走访了⟦5、6⟧个村。', says: '概数写成了“5、6”' },
      { paper: '解决了⟦数10⟧个问题。', says: '概数写成了“数10”' },
    ],
    quiet: [
      { paper: '走访了五六个村，解决了数十个问题，办件20多个。' },
      { paper: '落实第5、6条，3、4月份集中办理。' },
    ],
  }),
  'number/about-twice': card<Replaced>({
    severity: 'warning',
    basis: { source: '语文规范', clause: '', force: '惯例' },
    zh: ({ written }) => [`概数说了两遍：“${written}”`, '“约”“近”“超过”和“左右”“以上”“多”留一个。'],
    en: ({ written }) => [
      `it is said twice that a number is about: "${written}"`,
      'Keep one of the two words.',
    ],
    fires: [
      { paper: '参加⟦约300人左右⟧。', says: '概数说了两遍：“约300人左右”' },
      { paper: '⟦三四十人左右⟧到场。', says: '概数说了两遍：“三四十人左右”' },
    ],
    quiet: [{ paper: '参加约300人，走访100多户，近3年以来稳步增长。' }],
  }),
}
const diagnose = diagnosing(cards)

const measures = '[个人名户家次项件位种处座所套台辆岁天周遍批]'
/** 5、6个, 15、6岁; a longer list is no approximation. */
const neighbours = new RegExp(
  `(?<![\\d.、，,第表图条款件—～~-])(1?[1-9])、([1-9])(?=${measures})(?!天气|个月度|周年|处室|人[民口大]|所[属在])`,
  'g',
)
const several = new RegExp(
  `(?<!\\d)(?:(数|几)(10{1,3})|(10|[2-9]0)几)(?=[万亿]?(?:多|余)?(?:${measures}|年|元|吨|亩|里|公里))`,
  'g',
)
const digits = '零一二三四五六七八九十'
const tens: Readonly<Record<string, string>> = { '10': '十', '100': '百', '1000': '千' }

const about =
  /(?<![附临靠邻最接将](?=近))(?:大约|约|将近|接近|近(?!\d{1,3}[年月天周期日届])|逾|超过?)[有为占]?\d[\d.,]{0,12}[%％]?[十百千万亿]{0,2}(?:(?:多|余)(?!功能|层|边|元化|媒体|杯)|[\p{Script=Han}]{0,3}?(?:左右(?![岸两翼侧开])|上下(?![游班车联级贯楼])|以上(?![市述下所])))|(?<![第\d])(?:一两|两三|三四|四五|五六|六七|七八|八九)[十百千万亿]{0,2}[\p{Script=Han}]{1,2}左右(?![岸两翼侧开])/gu

export const approximateNumbers: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) =>
    texts.flatMap((prose): Diagnostic[] => [
      ...replacedIn(prose, neighbours, spoken, (place, data) =>
        diagnose('number/approximate', place, data),
      ),
      ...replacedIn(prose, several, inCharacters, (place, data) =>
        diagnose('number/approximate', place, data),
      ),
      ...replacedIn(
        prose,
        about,
        () => '',
        (place, data) => diagnose('number/about-twice', place, data),
        prose.text,
      ),
    ]),
}

/** 5、6 → 五六, 15、6 → 十五六, 1、2 → 一两; null for what does not follow on. */
function spoken([, first = '', second = '']: RegExpExecArray): string | null {
  const low = Number(first) % 10
  if (Number(second) !== low + 1) return null
  const ten = first.length > 1 ? '十' : ''
  const high = ten === '' && second === '2' ? '两' : digits[low + 1]
  return `${ten}${digits[low]}${high}`
}

function inCharacters([, word, power = '', ten = '']: RegExpExecArray): string {
  if (word !== undefined) return `${word}${tens[power] ?? ''}`
  return `${ten === '10' ? '' : digits[Number(ten) / 10]}十几`
}
