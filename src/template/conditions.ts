/** Which rows a helper takes: `状态="已完成"`, or `列="满意度" 不小于=95`. */

import { calendarDate } from '../chinese/calendar-date.ts'
import { nearestName } from '../chinese/nearest-name.ts'
import { type NumberValue, type Scalar, scalarText, type Value } from '../model/values.ts'
import { Exact } from './exact.ts'
import { type HelperCall, type HelperOption, HelperProblem, MissingInput } from './helper.ts'
import { isNoText, numberArgument, optionValue, textArgument } from './helper-arguments.ts'
import { cellOf, columnMeant, columnNames, knownColumn } from './table-column.ts'
import { checkComparable } from './units.ts'

type CellTest = (cell: Scalar, wanted: Value) => boolean

const numeric =
  (test: (order: number) => boolean): CellTest =>
  (cell, wanted) => {
    const [a, b] = [numberArgument(cell, '列'), numberArgument(wanted, '值')]
    checkComparable(a, b)
    return test(new Exact(a.amount).cmp(b.amount))
  }
const equal: CellTest = (cell, wanted) => {
  if (cell.kind === 'number' && wanted.kind === 'number') return sameAmount(cell, wanted)
  if (cell.kind === 'boolean' && wanted.kind === 'boolean') return cell.value === wanted.value
  const written = textArgument(wanted, '值')
  return scalarText(cell) === written || isSameDay(cell, written)
}

/** 2026-07-05 and 2026年7月5日 are one day. */
function isSameDay(cell: Scalar, written: string): boolean {
  if (cell.kind !== 'text' || cell.date === undefined) return false
  const [a, b] = [calendarDate(cell.date), calendarDate(written)]
  return a !== null && b !== null && a.join() === b.join()
}

const sameAmount = (a: NumberValue, b: NumberValue): boolean => {
  checkComparable(a, b)
  return new Exact(a.amount).eq(b.amount)
}

const comparisons: readonly (readonly [HelperOption, CellTest])[] = [
  [{ names: ['等于', 'eq'], about: '与“列”合用' }, equal],
  [{ names: ['不等于', 'ne'], about: '与“列”合用' }, (cell, wanted) => !equal(cell, wanted)],
  [{ names: ['大于', 'gt'], about: '与“列”合用' }, numeric((order) => order > 0)],
  [{ names: ['小于', 'lt'], about: '与“列”合用' }, numeric((order) => order < 0)],
  [{ names: ['不小于', 'gte'], about: '与“列”合用' }, numeric((order) => order >= 0)],
  [{ names: ['不大于', 'lte'], about: '与“列”合用' }, numeric((order) => order <= 0)],
]
const column: HelperOption = {
  names: ['列', 'column'],
  about: '只要这一列符合条件的行，条件写在下面几项里',
}
/** Options of every helper that takes conditions. */
export const conditionOptions: readonly HelperOption[] = [
  column,
  ...comparisons.map(([option]) => option),
]

interface Condition {
  readonly column: string
  readonly test: CellTest
  readonly wanted: Value
  readonly words: string
}
interface Chosen {
  readonly items: readonly Value[]
  /** Cells that the conditions looked at. */
  readonly looked: readonly Scalar[]
  /** The conditions in words for the formula, empty without any. */
  readonly words: string
}

/**
 * The items that meet every condition of the call.
 * @param own options that mean something else to this helper
 */
export function chosenItems(
  call: HelperCall,
  of: Value,
  items: readonly Value[],
  own: readonly HelperOption[],
): Chosen {
  const conditions = readConditions(call, of, own)
  const looked: Scalar[] = []
  const chosen = items.filter((item) =>
    conditions
      .map(({ column, test, wanted }) => {
        const cell = cellOf(item, column)
        looked.push(cell)
        // what says nothing meets no condition but that of being blank; a cell that is wrong cannot be passed over
        if (cell.kind !== 'missing') return test(cell, wanted)
        if (cell.fault !== undefined) throw new MissingInput([cell])
        return test === equal && isNoText(wanted)
      })
      .every(Boolean),
  )
  const words = conditions.map(({ words }) => words).join('，')
  return { items: chosen, looked, words: words === '' ? '' : `（${words}）` }
}

function readConditions(call: HelperCall, of: Value, own: readonly HelperOption[]): Condition[] {
  const known = columnNames(of)
  const declared = [...own, ...conditionOptions].flatMap(
    (option) => option.names as readonly string[],
  )
  const plain = Object.entries(call.options)
    .filter(([name]) => !declared.includes(name))
    .map(([name, wanted]) => {
      const meant = columnMeant(of, name)
      if (meant === null)
        throw new HelperProblem('option', name, nearestName(name, [...declared, ...known]))
      return condition(meant, '等于', equal, wanted)
    })
  const asked = comparisons.filter(([option]) => optionValue(call, option) !== undefined)
  const named = optionValue(call, column)
  if (named === undefined && asked.length > 0)
    throw new HelperProblem('column-needed', asked[0]?.[0].names[0] ?? '')
  if (named === undefined) return plain
  const name = knownColumn(of, textArgument(named, column.names[0]))
  if (asked.length === 0) throw new HelperProblem('option', `${column.names[0]}="${name}"`)
  return [
    ...plain,
    ...asked.map(([option, test]) =>
      condition(name, option.names[0], test, optionValue(call, option)),
    ),
  ]
}

function condition(
  name: string,
  word: string,
  test: CellTest,
  wanted: Value | undefined,
): Condition {
  if (wanted?.kind === 'missing') throw new MissingInput([wanted])
  if (wanted === undefined) throw new HelperProblem('not-a-row', name)
  const shown =
    wanted.kind === 'number' || wanted.kind === 'text' || wanted.kind === 'boolean'
      ? scalarText(wanted)
      : ''
  return { column: name, test, wanted, words: `${name}${word}${shown}` }
}
