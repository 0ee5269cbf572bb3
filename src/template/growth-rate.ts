/** Growth against a base in words: 增长12.3%, 下降3.1%, 与上年同期持平; shares: 提高2.1个百分点. */
import type { NumberValue, Scalar } from '../model/values.ts'
import { Exact, roundHalfUp } from './exact.ts'
import {
  computed,
  computedWords,
  type HelperCall,
  type HelperOption,
  HelperProblem,
} from './helper.ts'
import {
  decimals,
  decimalsOption,
  numberArgument,
  pairOption,
  textOption,
  yesOption,
} from './helper-arguments.ts'
import { rowColumn } from './table-column.ts'
import { checkLikeUnits, isShare } from './units.ts'

export const upDown: HelperOption = {
  names: ['用词', 'words'],
  about: '升和降的说法，如“上升/回落”',
}
export const tieWords: HelperOption = { names: ['持平', 'tie'], about: '一样时怎么说，如“持平”' }
const noBase: HelperOption = {
  names: ['无基数', 'noBase'],
  about: '基数是0时印的话，如“上年同期为零”；不写就报错',
}
const onlyFigure: HelperOption = {
  names: ['只印数', 'figureOnly'],
  about: '写“是”就只印数，下降的带负号，用于表格',
}

export const growthOptions: readonly HelperOption[] = [
  decimals,
  upDown,
  tieWords,
  noBase,
  onlyFigure,
]

/** What the present value is compared with. */
export interface GrowthBase {
  readonly nowColumns: readonly string[]
  readonly baseColumns: readonly string[]
  /** 上年同期, 上期. */
  readonly name: string
}

/** Present value and base from two arguments, or from the columns of one row. */
export function pairOf(
  call: HelperCall,
  { nowColumns, baseColumns, name }: GrowthBase,
): [NumberValue, NumberValue] {
  const [first, second] = call.args
  const pair: [NumberValue, NumberValue] =
    call.args.length > 1
      ? [numberArgument(first, '本期'), numberArgument(second, name)]
      : [rowColumn(first, nowColumns), rowColumn(first, baseColumns)]
  checkLikeUnits(pair)
  return pair
}

export function growthRate(call: HelperCall, base: GrowthBase): Scalar {
  const [now, before] = pairOf(call, base)
  if (isShare(now) || isShare(before)) return pointsBetween(call, now, before, base.name)
  const places = decimalsOption(call, 1)
  const from = new Exact(before.amount)
  const tieAtZero = from.eq(0) && new Exact(now.amount).eq(0) && !yesOption(call, onlyFigure)
  if (tieAtZero)
    return computedWords(
      tieText(call, base.name, true, true) ?? '',
      [now, before],
      `本期和${base.name}都是零`,
    )
  if (from.eq(0)) {
    const words = textOption(call, noBase, '')
    if (words !== '') return computedWords(words, [now, before], `${base.name}为零，不算增长率`)
    throw new HelperProblem('base-zero', `${base.name} ${before.lexeme}`)
  }
  if (from.lt(0)) throw new HelperProblem('base-negative', `${base.name} ${before.lexeme}`)
  if (new Exact(now.amount).lt(0))
    throw new HelperProblem('sign', `${before.lexeme} → ${now.lexeme}`)
  const change = new Exact(now.amount).minus(from)
  const rate = change.times(100).div(from)
  const formula = `（本期−${base.name}）÷${base.name}`
  const size = roundHalfUp(rate.abs(), places)
  if (yesOption(call, onlyFigure))
    return computed(`${roundHalfUp(rate, places)}%`, rate, [now, before], formula, '%')
  const tie = tieText(call, base.name, change.eq(0), new Exact(size).eq(0))
  const [up, down] = pairOption(call, upDown, ['增长', '下降'])
  return computed(tie ?? `${rate.gt(0) ? up : down}${size}%`, rate, [now, before], formula, '%')
}

/** The difference of two shares in words. */
export function pointsBetween(
  call: HelperCall,
  now: NumberValue,
  before: NumberValue,
  baseName: string,
): Scalar {
  const places = decimalsOption(call, 1)
  const change = new Exact(now.amount).minus(before.amount)
  const formula = `本期−${baseName}（百分点）`
  const size = roundHalfUp(change.abs(), places)
  if (yesOption(call, onlyFigure))
    return computed(
      `${roundHalfUp(change, places)}个百分点`,
      change,
      [now, before],
      formula,
      '个百分点',
    )
  const tie = tieText(call, baseName, change.eq(0), new Exact(size).eq(0))
  const [up, down] = pairOption(call, upDown, ['提高', '下降'])
  return computed(
    tie ?? `${change.gt(0) ? up : down}${size}个百分点`,
    change,
    [now, before],
    formula,
    '个百分点',
  )
}

/** 持平 when equal, 基本持平 when equal only as rounded, else null. */
export function tieText(
  call: HelperCall,
  baseName: string,
  equal: boolean,
  nearly: boolean,
): string | null {
  if (!equal && !nearly) return null
  const words = textOption(call, tieWords, baseName === '' ? '持平' : `与${baseName}持平`)
  return equal ? words : words.replace(/持平$/, '基本持平')
}
