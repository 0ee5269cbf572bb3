/** The figures that the tables of a paper give of somebody: whose, of what, of which time, and in which cell. */
import {
  cellsOf,
  isScalar,
  type NumberValue,
  scalarText,
  type TableValue,
} from '../model/values.ts'
import { type Origin, placeNames, sheetName } from '../origin.ts'
import type { PaperData } from './paper-data.ts'

/** Plain data. */
export interface ToldFigure {
  readonly subject: string
  readonly indicator: string
  readonly period: string
  /** Which period the table's name or its sheet's speaks of; empty when it says nothing. */
  readonly told: string
  readonly unit: string
  /** As it is written. */
  readonly shown: string
  /** As decimal text. */
  readonly amount: string
  readonly cell: string
  /** Where the paper names the table. */
  readonly place: Origin | null
}
/** A figure as its table has it. */
interface Found extends Pick<ToldFigure, 'subject' | 'indicator' | 'period' | 'unit'> {
  readonly value: NumberValue
}
const periods: readonly (readonly [RegExp, string])[] = [
  [/^(?:上年同期|上年|去年同期|去年)/, '上年'],
  [/^(?:年度)?(?:全年)?目标/, '目标'],
  [/^(?:本期|今年|本年)/, ''],
]
const timeColumns = /^(?:年度|年份|季度|月份|月|期间|时间|日期)$/
const timeWords =
  /\d{2,4}年|[一二三四]季度|[上下]半年|\d{1,2}月|全年|年初|年底|期初|期末|上月|上期|上季度/g

export function toldFigures({ unit, data, places }: PaperData): ToldFigure[] {
  return Object.entries(data).flatMap(([name, table]) => {
    if (table.kind !== 'table') return []
    const place = places[name] ?? null
    const indicators = table.columns.some((column) => column.name === '单位')
    const found = indicators ? indicatorFigures(table, subjectOf(unit)) : subjectFigures(table)
    const { period, told } = tablePeriods(name, table)
    return found
      .filter(({ value }) => isCell(value))
      .map(({ value, ...figure }) => ({
        ...figure,
        period: `${period}${figure.period}`,
        told,
        shown: value.lexeme,
        amount: value.amount,
        cell: placeNames(cellsOf(value.provenance)),
        place,
      }))
  })
}

/** Only what stands in one cell: a sum over other rows is another sum. */
const isCell = ({ provenance }: NumberValue): boolean =>
  provenance.kind === 'cell' || provenance.kind === 'entry'

/** The periods a table's name or its sheet speaks of: a sheet 上年 is last year's, whatever its columns are called. */
function tablePeriods(
  name: string,
  table: TableValue,
): { readonly period: string; readonly told: string } {
  const words = `${name} ${sheetName(table.source)}`
  return { period: roughPeriod(words), told: (words.match(timeWords) ?? []).join('') }
}

function roughPeriod(words: string): string {
  if (/上年|去年/.test(words)) return '上年'
  return /目标|计划|任务/.test(words) ? '目标' : ''
}

/** 云岭县人民政府 and 云岭县政务服务管理局 speak of 云岭县. */
const subjectOf = (unit: string): string =>
  /^.*?[市县区州盟旗镇乡](?=人民政府|政府|政务|委|办|局|$)/.exec(unit.replace(/\s/g, ''))?.[0] ?? ''

/** Rows are indicators of whom the paper is about. */
function indicatorFigures(table: TableValue, subject: string): Found[] {
  if (subject === '') return []
  return Object.entries(table.byKey).flatMap(([indicator, row]) =>
    Object.entries(row.fields).flatMap(([column, value]): Found[] => {
      const period = periods.find(([pattern]) => pattern.test(column))?.[1]
      if (value.kind !== 'number' || period === undefined) return []
      const cell = row.fields['单位']
      const unit = cell && isScalar(cell) ? scalarText(cell) : ''
      return [{ subject, indicator, period, value, unit }]
    }),
  )
}

/** Rows are counties or offices, columns their indicators, last year's and the target under names that begin so. */
function subjectFigures(table: TableValue): Found[] {
  return Object.entries(table.byKey).flatMap(([subject, row]) => {
    if (!/[市县区州盟旗镇乡]$/.test(subject)) return []
    const time = Object.entries(row.fields)
      .map(([column, value]) =>
        timeColumns.test(column) && isScalar(value) ? scalarText(value) : '',
      )
      .join('')
    return Object.entries(row.fields).flatMap(([column, value]): Found[] => {
      if (value.kind !== 'number') return []
      const prefix = periods.find(([pattern]) => pattern.test(column))
      const indicator = prefix ? column.replace(prefix[0], '') : column
      if (indicator === '') return []
      return [
        { subject, indicator, period: `${time}${prefix?.[1] ?? ''}`, value, unit: value.unit },
      ]
    })
  })
}
