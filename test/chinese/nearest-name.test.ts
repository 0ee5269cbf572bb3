/** Which name is proposed for a mistyped one, and which never is, however near. */
import { expect, it } from 'vitest'
import { nearestName } from '../../src/chinese/nearest-name.ts'

it.each([
  ['本其', '本期'],
  ['小树', '小数'],
  ['同笔', '同比'],
  ['奖补资今', '奖补资金'],
  ['2026年上半', '2026年上半年'],
  ['讲话入', '讲话人'],
  ['服务点数', '服务点'],
  ['difererence', 'difference'],
])('%s is a slip for %s', (name, meant) => expect(nearestName(name, ['合计', meant])).toBe(meant))

it.each([
  ['2026年上半年', '2025年上半年'],
  ['2026年上半年', '2026年下半年'],
  ['1-6月', '1-5月'],
  ['2026年上半年', '上半年'],
  ['缺席', '出席'],
  ['收文机关', '发文机关'],
  ['本期金额', '上期金额'],
  ['份数', '份号'],
  ['指标', '目标'],
  ['实到人数', '应到人数'],
  ['奖补资金（万元）', '奖补资金（亿元）'],
  ['第一季度', '第二季度'],
])('%s is not meant by %s', (name, other) => {
  expect(nearestName(name, [other])).toBe('')
  expect(nearestName(other, [name])).toBe('')
})
