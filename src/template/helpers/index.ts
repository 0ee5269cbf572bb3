/** Every helper by each of its names. */
import { bareRecord } from '../../model/data.ts'
import type { Helper } from '../helper.ts'
import { chineseNumeral } from './chinese-numeral.ts'
import { comparisons } from './compare.ts'
import { completion } from './completion.ts'
import { date } from './date.ts'
import { difference } from './difference.ts'
import { growth } from './growth.ts'
import { listWords } from './list-words.ts'
import { number } from './number.ts'
import { percent } from './percent.ts'

export const helpers: readonly Helper[] = [
  chineseNumeral,
  date,
  number,
  percent,
  listWords,
  growth,
  completion,
  difference,
  ...comparisons,
]

export const helperByName = bareRecord(helpers.flatMap((helper) => helper.names.map((name) => [name, helper] as const)))
