/** `{{环比 行}}` or `{{环比 本期 上期}}`: growth against the period before. */
import { type GrowthBase, growthOptions, growthRate } from '../growth-rate.ts'
import type { Helper } from '../helper.ts'

const periodBefore: GrowthBase = {
  nowColumns: ['本期', '本月', '本季', '本季度', 'current'],
  baseColumns: ['上期', '上月', '上季', '上季度', 'previous'],
  name: '上期',
}

export const chainGrowth: Helper = {
  names: ['chainGrowth', '环比'],
  usage: '{{环比 行}} / {{环比 本期 上期 小数=1}}',
  about: '和上一期比，写法和“同比”一样；一行里用“本期”“上期”（或本月、上月，本季、上季）两列。',
  arity: [1, 2],
  options: growthOptions,
  examples: [
    { call: '{{环比 指标.服务点}}', shows: '增长2.1%' },
    { call: '{{环比 指标.群众满意度 用词="上升/回落"}}', shows: '回落0.2个百分点' },
    { call: '{{环比 85 85 持平="与上月持平"}}', shows: '与上月持平' },
  ],
  run: (call) => growthRate(call, periodBefore),
}
