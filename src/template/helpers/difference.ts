/** `{{增减 本期 上期 单位="个"}}`: 增加36个, 减少4个, 持平. */
import { placesOfAll } from '../../tables/sum-cells.ts'
import { Exact, roundHalfUp } from '../exact.ts'
import { pairOf, tieText, tieWords, upDown } from '../growth-rate.ts'
import { computed, type Helper, type HelperOption } from '../helper.ts'
import { decimals, decimalsOption, pairOption, textOption } from '../helper-arguments.ts'
import { convertedPlaces, inUnit, isConverted, isShare } from '../units.ts'
import { lastYear } from './growth.ts'

const unit: HelperOption = {
  names: ['单位', 'unit'],
  about: '量词，大小和数据的单位不同就换算，如“亿元”；不写用数据的单位，百分数是“个百分点”',
}

export const difference: Helper = {
  names: ['difference', '增减'],
  usage: '{{增减 行}} / {{增减 本期 上期 单位="个"}}',
  about: '增加或减少了多少。小数位数不写就和数据一样多。',
  arity: [1, 2],
  options: [unit, decimals, upDown, tieWords],
  examples: [
    { call: '{{增减 指标.服务点}}', shows: '增加93个' },
    { call: '{{增减 指标.信访件.本期 指标.信访件.上年同期 单位="件"}}', shows: '减少6件' },
    { call: '{{增减 指标.群众满意度}}', shows: '增加2.1个百分点' },
    { call: '{{增减 指标.助餐点}}', shows: '持平' },
    { call: '{{增减 -3 5 单位="万元" 用词="多/少"}}', shows: '少8万元' },
  ],
  run: (call) => {
    const [now, base] = pairOf(call, lastYear)
    const own = isShare(now) || isShare(base) ? '个百分点' : now.unit || base.unit
    const counted = textOption(call, unit, own)
    const plain = new Exact(now.amount).minus(base.amount)
    const converted = isConverted(own, counted)
    const whole = { ...now, amount: plain.toFixed(), unit: isShare(now) ? '%' : own }
    const change = converted ? inUnit(whole, counted) : plain
    const places = converted ? convertedPlaces(change) : placesOfAll([now, base])
    const size = roundHalfUp(change.abs(), decimalsOption(call, places))
    const [up, down] = pairOption(call, upDown, ['增加', '减少'])
    const tie = tieText(call, '', change.eq(0), new Exact(size).eq(0))
    return computed(
      tie ?? `${change.gt(0) ? up : down}${size}${counted}`,
      change,
      [now, base],
      '本期−上期',
      counted,
    )
  },
}
