/** How dates and times are written: no 26年7月, no 2026.7.15, no 二零二六年, no 下午14时, “3·15” with its dot in the middle. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import type { Replaced } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const standard = (clause: string) =>
  ({ source: '国标', clause: `GB/T 15835-2011 ${clause}`, force: '推荐' }) as const
const cards = {
  'date/short-year': card<Replaced>({
    severity: 'warning',
    basis: standard('5.1.4'),
    zh: ({ written, right }) => [`年份只写了两位：“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [`a year has two digits: "${written}"`, `Write "${right}".`],
    fires: [{ paper: '⟦26年⟧7月启动。', says: '年份只写了两位：“26年”' }],
    quiet: [{ paper: '2026年7月启动，历时26年，前后10年7个月。' }],
  }),
  'date/dotted': card<Replaced>({
    severity: 'warning',
    basis: standard('5.1.4'),
    zh: ({ written, right }) => [`正文里的日期写成了“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [`a date in prose is written "${written}"`, `Write "${right}".`],
    fires: [{ paper: '自⟦2026.7.15⟧起施行。', says: '正文里的日期写成了“2026.7.15”' }],
    quiet: [{ paper: '自2026年7月15日起施行，执行GB/T 15835-2011。' }],
  }),
  'date/zero': card<Replaced>({
    severity: 'warning',
    basis: standard('5.2.5'),
    zh: ({ written, right }) => [`汉字年份里的“零”：${written}`, `写成“${right}”。`],
    en: ({ written, right }) => [
      `a year in Chinese characters with the wrong zero: "${written}"`,
      `Write "${right}".`,
    ],
    fires: [{ paper: '⟦二零二六年⟧七月。', says: '汉字年份里的“零”：二零二六年' }],
    quiet: [{ paper: '二〇二六年七月，两千零二十六年，零点启动。' }],
  }),
  'date/clock': card<Replaced>({
    severity: 'warning',
    basis: standard('5.1.5'),
    zh: ({ written, right }) => [
      `“${written}”说了两遍上下午`,
      `24小时制不加“上午”“下午”：“${right}”。`,
    ],
    en: ({ written, right }) => [
      `"${written}" says twice which half of the day`,
      `Write "${right}".`,
    ],
    fires: [{ paper: '定于⟦下午14时⟧召开。', says: '“下午14时”说了两遍上下午' }],
    quiet: [{ paper: '定于下午2时召开，14:30结束。' }],
  }),
  'date/named-day': card<Replaced>({
    severity: 'warning',
    basis: standard('5.1.6'),
    zh: ({ written, right }) => [`日子的名称里写了圆点：“${written}”`, `用间隔号：“${right}”。`],
    en: ({ written, right }) => [`a named day has a full stop: "${written}"`, `Write "${right}".`],
    fires: [{ paper: '开展“⟦3.15⟧”宣传活动。', says: '日子的名称里写了圆点：“3.15”' }],
    quiet: [{ paper: '开展“3·15”宣传活动，升级“2.0”版。' }],
  }),
}
type Rule = keyof typeof cards
const diagnose = diagnosing(cards)

/** A rule's pattern, and what should stand in the place of what it finds. */
const patterns: readonly (readonly [Rule, RegExp, (match: RegExpExecArray) => string])[] = [
  [
    'date/short-year',
    /(?<![\d０-９第.满期时限长龄刑任职役—～]|[历为])(\d{2})年(?=(?:1[0-2]|[1-9])月(?!个))/g,
    ([, year = '']) => `20${year}年`,
  ],
  [
    'date/dotted',
    /(?<![\w.〔/-]|版本?|编号)((?:19|20)\d{2})\.(1[0-2]|0?[1-9])\.(3[01]|[12]\d|0?[1-9])(?![\w.-])/g,
    ([, year = '', month = '', day = '']) => `${year}年${Number(month)}月${Number(day)}日`,
  ],
  [
    'date/zero',
    /(?<![〇零一二三四五六七八九十百千])[一二](?=[〇零一二三四五六七八九]{0,2}零)[〇零一二三四五六七八九]{3}年/g,
    ([written]) => written.replaceAll('零', '〇'),
  ],
  [
    'date/clock',
    /(?:下午|晚上|傍晚|午后|夜间|上午)((?:1[3-9]|2[0-4])(?:时|点|[:：][0-5]\d))/g,
    ([, time = '']) => time,
  ],
  [
    'date/named-day',
    /(?<=“)(1[0-2]|[1-9])[.．](3[01]|[12]\d|[1-9])(?=”(?:国际|全国|世界|宣传|活动|事故|案|地震|讲话|批示|专项|消费|禁毒|宪法|消防|主题|集中|系列|特大|火灾|矿难))/g,
    ([, month = '', day = '']) => `${month}·${day}`,
  ],
]

export const writtenDates: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

const inText = (prose: Prose): Diagnostic[] =>
  patterns.flatMap(([rule, pattern, right]) =>
    [...prose.text.matchAll(pattern)]
      // a cell has no room for more, and a date at the foot is set by its own rule
      .filter(() => rule !== 'date/dotted' || prose.part === 'text')
      .map((match) => {
        const [written] = match
        const [from, to] = [match.index, match.index + written.length]
        const data = { written, right: right(match), near: around(prose.text, from, to) }
        return diagnose(rule, placeIn(prose, from, to), data)
      }),
  )
