/** Every helper by each of its names, in the order of the manual. */
import { bareRecord } from '../../model/values.ts'
import type { Helper } from '../helper.ts'
import { approximate } from './approximate.ts'
import { average } from './average.ts'
import { capital } from './capital.ts'
import { chainGrowth } from './chain-growth.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { comparisons } from './compare.ts'
import { completion } from './completion.ts'
import { count } from './count.ts'
import { date } from './date.ts'
import { difference } from './difference.ts'
import { growth } from './growth.ts'
import { highest, lowest } from './highest.ts'
import { listWords } from './list-words.ts'
import { number } from './number.ts'
import { percent } from './percent.ts'
import { period } from './period.ts'
import { points } from './points.ts'
import { progress } from './progress.ts'
import { rank } from './rank.ts'
import { share } from './share.ts'
import { sum } from './sum.ts'
import { bottom, top } from './top.ts'

interface HelperGroup {
  readonly title: string
  readonly helpers: readonly Helper[]
}
export const helperGroups: readonly HelperGroup[] = [
  { title: '数字的写法', helpers: [number, percent, chineseNumeral, capital, approximate] },
  { title: '增减和完成', helpers: [growth, chainGrowth, difference, points, completion, progress] },
  { title: '一列数', helpers: [sum, average, count, share] },
  { title: '谁在前，谁在后', helpers: [rank, top, bottom, highest, lowest, listWords] },
  { title: '日期和期间', helpers: [date, period] },
  { title: '条件', helpers: comparisons },
]
export const helpers: readonly Helper[] = helperGroups.flatMap((group) => group.helpers)

export const helperByName = bareRecord(
  helpers.flatMap((helper) => helper.names.map((name) => [name, helper] as const)),
)
