/** `{{期间 x}}`: 上半年, 一季度, 1—6月, 截至6月底 from a date, a written period, or a year and months. */

import {
  monthSpan,
  type Period,
  periodName,
  periodOf,
  quarterName,
  readPeriod,
  untilWords,
} from '../../chinese/period.ts'
import type { Value } from '../../model/values.ts'
import {
  computedWords,
  type Helper,
  type HelperCall,
  type HelperOption,
  HelperProblem,
} from '../helper.ts'
import { choiceOption, textArgument, wholeNumber, yesOption } from '../helper-arguments.ts'

const form: HelperOption = {
  names: ['格式', 'form'],
  about: '名称（上半年，不写就是它）、季度（二季度）、月份（1—6月）、截至（截至6月底）',
}
const withYear: HelperOption = { names: ['年', 'year'], about: '写“是”就带上年份' }

const forms: Readonly<Record<string, (period: Period, year: string) => string>> = {
  名称: (period, year) =>
    year !== '' && periodName(period) === '全年' ? year : year + periodName(period),
  季度: (period, year) => year + quarterName(period),
  月份: ({ from, to }, year) => year + monthSpan(from, to),
  截至: (period, year) => untilWords(period, year !== ''),
}

export const period: Helper = {
  names: ['period', '期间'],
  usage: '{{期间 "2026-06-30" 格式="名称"}} / {{期间 年 月}} / {{期间 年 起月 止月}}',
  about:
    '一段时间的叫法。写一个日期，是从年初到那一天已经过完的月份（7月10日是上半年）；写年和月，是从1月到那个月；也可以写起止两个月，或者“2026年上半年”“1—6月”这样的话。',
  arity: [1, 3],
  options: [form, withYear],
  examples: [
    { call: '{{期间 "2026-06-30"}}', shows: '上半年' },
    { call: '{{期间 "2026-06-30" 年=是}}', shows: '2026年上半年' },
    { call: '{{期间 "2026-07-10" 格式="月份"}}', shows: '1—6月' },
    { call: '{{期间 "2026-06-30" 格式="截至"}}', shows: '截至6月底' },
    { call: '{{期间 2026 3}}', shows: '一季度' },
    { call: '{{期间 2026 4 6 格式="月份" 年=是}}', shows: '2026年4—6月' },
    { call: '{{期间 "1—9月"}}', shows: '前三季度' },
    { call: '{{期间 2026 6 格式="季度"}}', shows: '二季度' },
  ],
  run: (call) => {
    const found = readArguments(call)
    const write = choiceOption(call, form, forms, '名称')
    const dated = yesOption(call, withYear)
    if (dated && found.year === null) throw new HelperProblem('year', '')
    const from = call.args.filter(
      (value): value is Extract<Value, { kind: 'text' | 'number' }> =>
        value?.kind === 'text' || value?.kind === 'number',
    )
    return computedWords(write(found, dated ? `${found.year}年` : ''), from, '')
  },
}

function readArguments({ args: [first, second, third] }: HelperCall): Period {
  if (second === undefined) {
    const text = textArgument(first, '期间')
    const read = readPeriod(text)
    if (!read) throw new HelperProblem('month', text)
    return read
  }
  const year = wholeNumber(first, '年', [1000, 9999])
  const from = wholeNumber(second, '月', [1, 12])
  const read =
    third === undefined
      ? periodOf(year, 1, from)
      : periodOf(year, from, wholeNumber(third, '月', [1, 12]))
  if (!read) throw new HelperProblem('month', `${year} ${from}`)
  return read
}
