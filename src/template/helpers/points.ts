/** `{{百分点 行}}` or `{{百分点 本期 上年同期}}`: the difference of two shares, 提高2.1个百分点. */
import { isFromData } from '../../model/values.ts'
import { pairOf, pointsBetween, tieWords, upDown } from '../growth-rate.ts'
import { type Helper, HelperProblem } from '../helper.ts'
import { decimals } from '../helper-arguments.ts'
import { isShare } from '../units.ts'
import { lastYear } from './growth.ts'

export const points: Helper = {
  names: ['points', '百分点'],
  usage: '{{百分点 行}} / {{百分点 本期 上年同期 小数=1}}',
  about: '两个百分数相差几个百分点。数据里的两个数都要是百分数，写在模板里的数当作百分数。',
  arity: [1, 2],
  options: [decimals, upDown, tieWords],
  examples: [
    { call: '{{百分点 指标.群众满意度}}', shows: '提高2.1个百分点' },
    { call: '{{百分点 指标.群众满意度.本期 97}}', shows: '下降1.4个百分点' },
    { call: '{{百分点 (百分比 30 40) (百分比 36 48)}}', shows: '与上年同期持平' },
  ],
  run: (call) => {
    const [now, before] = pairOf(call, lastYear)
    for (const share of [now, before])
      if (!isShare(share) && isFromData(share.provenance))
        throw new HelperProblem('not-a-share', share.lexeme)
    return pointsBetween(call, now, before, lastYear.name)
  },
}
