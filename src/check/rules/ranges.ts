/** Ranges of numbers with a hyphen or ~: 1-6月 is 1—6月, 15%-20% is 15%～20% (GB/T 15834-2011 4.13.3). */
import { diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import { around } from '../around.ts'
import { type Prose, placeIn } from '../prose.ts'
import { type Replaced, replacement } from '../replaced.ts'
import type { ProseRule } from '../rule.ts'

const cards = {
  'number/range': card<Replaced>({
    severity: 'error',
    basis: { source: '国标', clause: 'GB/T 15834-2011 4.13.3', force: '规定' },
    gentle: true,
    zh: ({ written, right }) => [`数字的起止写成了“${written}”`, `写成“${right}”。`],
    en: ({ written, right }) => [`a range is written "${written}"`, `Write "${right}".`],
    fix: replacement,
    fires: [
      { paper: '⟦1-6⟧月办件增长较快。', says: '数字的起止写成了“1-6”' },
      { paper: '覆盖率为⟦15%-20%⟧。', says: '数字的起止写成了“15%-20%”' },
    ],
    quiet: [
      { paper: '1—6月办件增长较快，覆盖率为15%～20%。' },
      { paper: '2026-07-15，电话0571-12345678，执行GB/T 9704-2012。' },
    ],
  }),
}
const diagnose = diagnosing(cards)

const range =
  /(?<![\w.〔/:-])(\d{1,6}(?:\.\d{1,4})?)([%％]?)([-~])(\d{1,6}(?:\.\d{1,4})?)(?=([%％]|[万亿]|[年月日周天时元人户个名件项次家处所座条岁吨亩台辆套米]|公里|千米|小时|分钟|平方米))(?!-)/g
const times = /^[月日时]/
/** 15-20% says both per cent signs once; 3-2号楼 and 第3-5条 are sequences. */
const sequences = /(?:第|附件|表|图)$/

export const ranges: ProseRule = {
  cards,
  needs: ['text'],
  alone: true,
  run: (texts) => texts.flatMap(inText),
}

const inText = (prose: Prose) =>
  [...prose.text.matchAll(range)].flatMap((match) => {
    const [whole, from = '', share = '', , to = '', unit = ''] = match
    const isShare = /[%％]/.test(unit)
    if (share !== '' && !isShare) return []
    const before = prose.text.slice(Math.max(0, match.index - 2), match.index)
    // of a day in a month, a year: a sequence, not an amount
    const isYear = unit === '年' && from.length === 4
    const sign = isYear || times.test(unit) || sequences.test(before) ? '—' : '～'
    const end = match.index + whole.length + (share === '' ? 0 : 1)
    const written = prose.text.slice(match.index, end)
    const right = `${from}${isShare ? '%' : ''}${sign}${to}${share === '' ? '' : '%'}`
    const data = { written, right, near: around(prose.text, match.index, end) }
    return [diagnose('number/range', placeIn(prose, match.index, end), data)]
  })
