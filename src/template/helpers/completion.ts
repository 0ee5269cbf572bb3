/** `{{完成 行}}` or `{{完成 本期 目标}}`: how much of the target is done, 56.7%. */
import { completionRate } from '../completion-rate.ts'
import { roundHalfUp } from '../exact.ts'
import { computed, type Helper } from '../helper.ts'
import { decimals, decimalsOption } from '../helper-arguments.ts'

export const completion: Helper = {
  names: ['completion', '完成'],
  usage: '{{完成 行}} / {{完成 本期 目标 小数=1}}',
  about: '完成目标的百分之几。一行里用“本期”“目标”（或“全年目标”）两列。不写小数是1位。',
  arity: [1, 2],
  options: [decimals],
  examples: [
    { call: '完成全年目标的{{完成 指标.服务点}}', shows: '完成全年目标的83.6%' },
    { call: '{{完成 567 1000 小数=0}}', shows: '57%' },
  ],
  run: (call) => {
    const { now, target, rate } = completionRate(call)
    return computed(
      `${roundHalfUp(rate, decimalsOption(call, 1))}%`,
      rate,
      [now, target],
      '本期÷目标',
      '%',
    )
  },
}
