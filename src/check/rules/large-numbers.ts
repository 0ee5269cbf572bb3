/** Large numbers: 3千元, 3亿4500万, 15～30%, 13～17万元 (GB/T 15835-2011 5.1, 5.3). */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Origin } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import type { Prose } from '../prose.ts'
import { type Replaced, replacedIn } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const standard = (clause: string) =>
  ({ source: '国标', clause: `GB/T 15835-2011 ${clause}`, force: '推荐' }) as const
const cards = {
  'number/hundreds': card<Replaced>({
    severity: 'warning',
    basis: standard('5.3'),
    zh: ({ written, right }) => [
      `阿拉伯数字和“十”“百”“千”连写：“${written}”`,
      `写成“${right}”，或者全用汉字。`,
    ],
    en: ({ written, right }) => [
      `digits stand with a Chinese ten, hundred or thousand: "${written}"`,
      `Write "${right}", or all in characters.`,
    ],
    fires: [{ paper: '补助⟦3千⟧元。', says: '阿拉伯数字和“十”“百”“千”连写：“3千”' }],
    quiet: [{ paper: '补助3000元，长5千米，装机20千瓦，节约三千元。' }],
  }),
  'number/two-units': card<Replaced>({
    severity: 'warning',
    basis: standard('5.3'),
    zh: ({ written, right }) => [`一个数里用了“亿”又用“万”：“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [
      `a number uses two units of size: "${written}"`,
      `Write "${right}".`,
    ],
    fires: [{ paper: '投资⟦3亿4500万⟧元。', says: '一个数里用了“亿”又用“万”：“3亿4500万”' }],
    quiet: [{ paper: '投资3.45亿元，其中省级资金4500万元。' }],
  }),
  'number/range-percent': card<Replaced>({
    severity: 'warning',
    basis: standard('5.1.3'),
    zh: ({ written, right }) => [`起止的百分数前一个没有百分号：“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [
      `the first of a range has no per cent sign: "${written}"`,
      `Write "${right}".`,
    ],
    fires: [{ paper: '增长⟦15～30%⟧。', says: '起止的百分数前一个没有百分号：“15～30%”' }],
    quiet: [{ paper: '增长15%～30%。' }],
  }),
  'number/range-large': card<Replaced>({
    severity: 'info',
    basis: standard('5.1.3'),
    zh: ({ written, right }) => [
      `“${written}”前一个数没有写“万”“亿”，会读成别的数`,
      `写成“${right}”。`,
    ],
    en: ({ written, right }) => [
      `the first of "${written}" can be read as another number`,
      `Write "${right}".`,
    ],
    fires: [
      { paper: '每户⟦13～17万⟧元。', says: '“13～17万”前一个数没有写“万”“亿”，会读成别的数' },
    ],
    quiet: [{ paper: '每户13万～17万元，100—150千克。' }],
  }),
}
const diagnose = diagnosing(cards)

const hundreds =
  /(?<![\d.A-Za-z第“])(\d{1,4}(?:\.\d{1,2})?)([十百千])(?=[万亿]?(?:多|余)?[个名户家次项件位元人年亩斤公里吨台辆套册场首])(?!千?[瓦米克伏卡帕安赫字焦升])(?!百分|年[村县校店树])/g
const twoUnits = /(?<![\d.])(\d{1,6})亿(\d{1,4})万(?!分)/g
const range = '(?<![\\d.第—～])(\\d{1,5}(?:\\.\\d{1,4})?)([～—])(\\d{1,5}(?:\\.\\d{1,4})?)'
const rangeOfPercent = new RegExp(`${range}([%％])`, 'g')
const rangeOfLarge = new RegExp(`${range}([万亿])(?![\\d—～])`, 'g')
const powers: Readonly<Record<string, number>> = { 十: 10, 百: 100, 千: 1000 }

const patterns = [
  [
    hundreds,
    ([, digits = '', power = '']: RegExpExecArray) =>
      new Big(digits).times(powers[power] ?? 1).toFixed(),
    (place: Origin | null, data: Replaced) => diagnose('number/hundreds', place, data),
  ],
  [
    twoUnits,
    ([, more = '', less = '']: RegExpExecArray) =>
      `${new Big(less).div(10_000).plus(more).toFixed()}亿`,
    (place: Origin | null, data: Replaced) => diagnose('number/two-units', place, data),
  ],
  [
    rangeOfPercent,
    ([, from = '', sign = '', to = '', unit = '']: RegExpExecArray) =>
      `${from}${unit}${sign}${to}${unit}`,
    (place: Origin | null, data: Replaced) => diagnose('number/range-percent', place, data),
  ],
  [
    rangeOfLarge,
    ([, from = '', sign = '', to = '', unit = '']: RegExpExecArray) =>
      `${from}${unit}${sign}${to}${unit}`,
    (place: Origin | null, data: Replaced) => diagnose('number/range-large', place, data),
  ],
] as const

export const largeNumbers: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

const inText = (prose: Prose): Diagnostic[] =>
  /\d/.test(prose.text)
    ? patterns.flatMap(([pattern, right, say]) =>
        replacedIn(prose, pattern, right, say, prose.text),
      )
    : []
