/** `{{同比 行}}` or `{{同比 本期 上年同期}}`: growth against the same period of last year. */
import { type GrowthBase, growthOptions, growthRate } from '../growth-rate.ts'
import type { Helper } from '../helper.ts'

export const lastYear: GrowthBase = {
  nowColumns: ['本期', '本年', '今年', 'current'],
  baseColumns: ['上年同期', '同期', '上年', 'base'],
  name: '上年同期',
}

export const growth: Helper = {
  names: ['growth', '同比'],
  usage: '{{同比 行}} / {{同比 本期 上年同期 小数=1}}',
  about:
    '和上年同期比。一行里用“本期”“上年同期”两列；百分数（95.6%，或者单位是%）算百分点。不写小数是1位。上年同期是零又没写“无基数”，或者有负数，都报错：这时用“增减”。',
  arity: [1, 2],
  options: growthOptions,
  examples: [
    { call: '{{同比 指标.服务点}}', shows: '增长11.7%' },
    { call: '{{同比 指标.群众满意度}}', shows: '提高2.1个百分点' },
    { call: '{{同比 指标.信访件}}', shows: '下降18.8%' },
    { call: '{{同比 指标.助餐点}}', shows: '与上年同期持平' },
    { call: '{{同比 指标.助餐点 持平="持平"}}', shows: '持平' },
    { call: '{{同比 指标.流动车 无基数="上年同期为零"}}', shows: '上年同期为零' },
    { call: '{{同比 106 100 用词="上升/回落" 小数=0}}', shows: '上升6%' },
    { call: '{{同比 指标.信访件 只印数=是}}', shows: '-18.8%' },
  ],
  run: (call) => growthRate(call, lastYear),
}
