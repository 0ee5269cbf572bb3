/** Small forms of numbers: .5% lacks its 0, 二个 is 两个, km/小时 mixes a symbol with a name. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { Replaced } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'number/leading-zero': card<Replaced>({
    severity: 'warning',
    basis: { source: '国标', clause: 'GB/T 15835-2011 5.1.2', force: '推荐' },
    zh: ({ written, right }) => [`小数前面没有0：“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [`a decimal lacks its 0: "${written}"`, `Write "${right}".`],
    fires: [{ paper: '同比增长⟦.5⟧%。', says: '小数前面没有0：“.5”' }],
    quiet: [{ paper: '同比增长0.5%，软件升级到V3.5。' }],
  }),
  'number/two': card<Replaced>({
    severity: 'warning',
    basis: { source: '语文规范', clause: '', force: '惯例' },
    zh: ({ written, right }) => [`量词前面写了“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [
      `the wrong two stands in front of a measure word: "${written}"`,
      `Write "${right}".`,
    ],
    fires: [{ paper: '确定了⟦二个⟧重点。', says: '量词前面写了“二个”' }],
    quiet: [{ paper: '确定了两个重点，第二个是服务，共十二个。' }],
  }),
  'number/unit-mixed': card<Replaced>({
    severity: 'warning',
    basis: { source: '国标', clause: 'GB/T 9704-2012 9', force: '推荐' },
    zh: ({ written, right }) => [
      `单位的符号和名称混用：“${written}”`,
      `都用名称，或者都用符号：“${right}”。`,
    ],
    en: ({ written, right }) => [
      `a symbol and a name of units stand together: "${written}"`,
      `Use names or symbols for both: "${right}".`,
    ],
    fires: [{ paper: '时速80⟦km/小时⟧。', says: '单位的符号和名称混用：“km/小时”' }],
    quiet: [{ paper: '时速80千米/小时，流量3 m³/s，单价20元/米。' }],
  }),
}
type Rule = keyof typeof cards
const diagnose = diagnosing(cards)

const names: Readonly<Record<string, string>> = {
  km: '千米',
  cm: '厘米',
  mm: '毫米',
  kg: '千克',
  mg: '毫克',
  h: '小时',
  s: '秒',
  d: '天',
}
const named = (unit: string): string => names[unit] ?? unit

const patterns: readonly (readonly [Rule, RegExp, (match: RegExpExecArray) => string])[] = [
  [
    'number/leading-zero',
    /(?<=[\p{Script=Han}（：])\.\d{1,4}(?=[%％‰万亿元个米吨])/gu,
    ([written]) => `0${written}`,
  ],
  [
    'number/two',
    /(?<![\d第〇零一二三四五六七八九十百千万亿初老遍数其之至到或]|星期|礼拜|周)二(?:个(?!月|工作日|以[上下])|户(?!型)|座(?!标)|辆)/g,
    ([written]) => written.replace('二', '两'),
  ],
  [
    'number/unit-mixed',
    /(?<![A-Za-z/])(km|cm|mm|kg|mg)\/(小时|秒|天)|(公里|千米|厘米|毫米|千克|毫克|米|克)\/(h|s|d)(?![A-Za-z])/g,
    ([, symbol, time = '', name = '', letter = '']) =>
      symbol === undefined ? `${name}/${named(letter)}` : `${named(symbol)}/${time}`,
  ],
]

export const numberForms: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

const inText = (prose: Prose): Diagnostic[] =>
  patterns.flatMap(([rule, pattern, right]) =>
    [...prose.text.matchAll(pattern)].map((match) => {
      const [from, to] = [match.index, match.index + match[0].length]
      const data = { written: match[0], right: right(match), near: around(prose.text, from, to) }
      return diagnose(rule, placeIn(prose, from, to), data)
    }),
  )
