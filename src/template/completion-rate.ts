/** How much of a target is done, from a row or from two numbers. */
import type Big from 'big.js'
import type { NumberValue } from '../model/values.ts'
import { Exact } from './exact.ts'
import { type HelperCall, HelperProblem } from './helper.ts'
import { numberArgument } from './helper-arguments.ts'
import { rowColumn } from './table-column.ts'
import { checkLikeUnits } from './units.ts'

interface Completion {
  readonly now: NumberValue
  readonly target: NumberValue
  /** In percent. */
  readonly rate: Big
}

export function completionRate({ args }: HelperCall): Completion {
  const byRow = args.length === 1
  const now = byRow
    ? rowColumn(args[0], ['本期', '本年', '今年', 'current'])
    : numberArgument(args[0], '本期')
  const target = byRow
    ? rowColumn(args[0], ['目标', '全年目标', 'target'])
    : numberArgument(args[1], '目标')
  checkLikeUnits([now, target])
  if (new Exact(target.amount).eq(0)) throw new HelperProblem('base-zero', target.lexeme)
  if (new Exact(target.amount).lt(0)) throw new HelperProblem('base-negative', target.lexeme)
  return { now, target, rate: new Exact(now.amount).times(100).div(target.amount) }
}
