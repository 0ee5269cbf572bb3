/** `{{进度 行 截至=6}}`: completion against the time gone by — 完成全年目标的56.7%，快于序时进度6.7个百分点. */

import { readPeriod } from '../../chinese/period.ts'
import { isScalar } from '../../model/values.ts'
import { completionRate } from '../completion-rate.ts'
import { Exact, roundHalfUp } from '../exact.ts'
import { computed, type Helper, type HelperOption, HelperProblem } from '../helper.ts'
import {
  decimals,
  decimalsOption,
  namedValue,
  optionValue,
  textArgument,
  textOption,
} from '../helper-arguments.ts'

const until: HelperOption = {
  names: ['截至', 'until'],
  about: '月份（6）、日期或期间（上半年、1—6月）；不写就用稿件开头的“期间”',
}
const goal: HelperOption = { names: ['目标', 'goal'], about: '目标怎么称呼，不写是“全年目标”' }
const clock: HelperOption = {
  names: ['进度', 'clock'],
  about: '时间进度怎么称呼，不写是“序时进度”',
}

export const progress: Helper = {
  names: ['progress', '进度'],
  usage: '{{进度 行 截至=6}} / {{进度 本期 目标 截至=6}}',
  about:
    '全年目标完成了多少，比时间过得快还是慢。相差的百分点用印出来的两个百分数相减，读者验算得出同一个数。不写小数是1位。',
  arity: [1, 2],
  options: [until, decimals, goal, clock],
  examples: [
    { call: '{{进度 指标.服务点 截至=6}}', shows: '完成全年目标的83.6%，快于序时进度33.6个百分点' },
    {
      call: '{{进度 500 1200 截至="1—6月"}}',
      shows: '完成全年目标的41.7%，慢于序时进度8.3个百分点',
    },
    {
      call: '{{进度 30 40 截至="前三季度" 进度="时间进度"}}',
      shows: '完成全年目标的75.0%，与时间进度持平',
    },
  ],
  run: (call) => {
    const { now, target, rate } = completionRate(call)
    const given = optionValue(call, until) ?? namedValue(call, ['期间', 'period'])
    if (given === undefined) throw new HelperProblem('month', until.names[0])
    const text = textArgument(given, until.names[0])
    const period = readPeriod(text)
    if (!period) throw new HelperProblem('month', text)
    const places = decimalsOption(call, 1)
    const done = roundHalfUp(rate, places)
    const elapsed = roundHalfUp(new Exact(period.to).times(100).div(12), places)
    const ahead = new Exact(done).minus(elapsed)
    const name = textOption(call, clock, '序时进度')
    const size = ahead.abs().toFixed(places)
    const compared = ahead.eq(0)
      ? `与${name}持平`
      : `${ahead.gt(0) ? '快于' : '慢于'}${name}${size}个百分点`
    const shown = `完成${textOption(call, goal, '全年目标')}的${done}%，${compared}`
    const formula = `本期÷目标；减去${name}${period.to}÷12（都取${places}位小数）`
    return computed(shown, rate, [now, target, ...(isScalar(given) ? [given] : [])], formula, '%')
  },
}
