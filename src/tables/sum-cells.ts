/** Sums of columns: exact, with the cells that they rest on; what does not add up has none. */
import Big from 'big.js'
import {
  cellsOfAll,
  computedFrom,
  type NumberValue,
  type RecordValue,
  type Value,
} from '../model/values.ts'

/** Columns whose values do not add up, by their names. */
const noSum =
  /率|比重|占比|比例|人均|户均|平均|均值|均价|月均|日均|年均|单价|价格|排名|名次|位次|序号|编号|代码|邮编|增幅|增速|增长|同比|环比|进度|指数|得分|评分|满意度|电话|手机|年份|年度|时限|日期/

export const mayAddUp = (column: string): boolean => !noSum.test(column)

/**
 * The sum of a column; null when it is none of numbers alone, holds per cent or different units, or lacks a value.
 * @param formula in words, for the trace
 */
export function sumCells(
  rows: readonly RecordValue[],
  column: string,
  formula: string,
): NumberValue | null {
  const values = rows.map((row) => row.fields[column])
  if (values.length === 0 || !values.every(isNumber)) return null
  const units = new Set(values.map((value) => value.unit))
  if (units.size > 1 || units.has('%')) return null
  const places = Math.max(...values.map(({ amount }) => amount.split('.')[1]?.length ?? 0))
  const amount = values.reduce((sum, value) => sum.plus(value.amount), new Big(0)).toFixed(places)
  return {
    kind: 'number',
    lexeme: amount,
    amount,
    unit: values[0]?.unit ?? '',
    provenance: computedFrom(cellsOfAll(values), formula),
  }
}

const isNumber = (value: Value | undefined): value is NumberValue => value?.kind === 'number'
