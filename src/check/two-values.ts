/** One indicator with two values over the tables of a run: the city's workbook says 156, the county's own 165. */
import Big from 'big.js'
import { type Diagnostic, diagnose, type Place } from '../diagnostic.ts'
import { isScalar, type NumberValue, scalarText, type TableValue, type Value } from '../model/data.ts'

export interface PaperData {
  /** 单位 of the paper: whom a table of indicators is about. */
  readonly unit: string
  readonly data: Readonly<Record<string, Value>>
  readonly places: Readonly<Record<string, Place | null>>
}
interface Fact {
  readonly subject: string
  readonly indicator: string
  readonly period: string
  readonly value: NumberValue
  readonly unit: string
  readonly place: Place | null
}
const periods: readonly (readonly [RegExp, string])[] = [
  [/^(?:上年同期|上年|去年同期|去年)/, '上年'],
  [/^(?:年度)?(?:全年)?目标/, '目标'],
  [/^(?:本期|今年|本年)/, ''],
]
/** 云岭县人民政府 and 云岭县政务服务管理局 speak of 云岭县. */
const subjectOf = (unit: string): string =>
  /^.*?[市县区州盟旗镇乡](?=人民政府|政府|政务|委|办|局|$)/.exec(unit.replace(/\s/g, ''))?.[0] ?? ''

/** Values that contradict each other, each pair said once at the second place. */
export function twoValues(papers: readonly PaperData[]): Diagnostic[] {
  const first = new Map<string, Fact>()
  const found: Diagnostic[] = []
  for (const fact of papers.flatMap(factsOf)) {
    const key = [fact.subject, fact.indicator, fact.period].join(' ')
    const known = first.get(key)
    if (!known) first.set(key, fact)
    else if (contradict(known, fact)) {
      const indicator = `${fact.period}${fact.indicator}`
      const shown = ({ value }: Fact): string => `${value.lexeme}（${value.provenance.cells.join('、')}）`
      found.push(
        diagnose('data/two-values', fact.place, { subject: fact.subject, indicator, first: shown(known), second: shown(fact) }),
      )
    }
  }
  return found
}

const contradict = (a: Fact, b: Fact): boolean =>
  (a.unit === b.unit || a.unit === '' || b.unit === '') && !new Big(a.value.amount).eq(b.value.amount)

function factsOf({ unit, data, places }: PaperData): Fact[] {
  return Object.entries(data).flatMap(([name, table]) => {
    if (table.kind !== 'table') return []
    const place = places[name] ?? null
    const indicators = table.columns.some((column) => column.name === '单位')
    return indicators ? indicatorFacts(table, subjectOf(unit), place) : subjectFacts(table, place)
  })
}

/** Rows are indicators of whom the paper is about. */
function indicatorFacts(table: TableValue, subject: string, place: Place | null): Fact[] {
  if (subject === '') return []
  return Object.entries(table.byKey).flatMap(([indicator, row]) =>
    Object.entries(row.fields).flatMap(([column, value]): Fact[] => {
      const period = periods.find(([pattern]) => pattern.test(column))?.[1]
      if (value.kind !== 'number' || period === undefined) return []
      const said = row.fields['单位']
      return [{ subject, indicator, period, value, unit: said && isScalar(said) ? scalarText(said) : '', place }]
    }),
  )
}

/** Rows are counties or offices, columns their indicators, last year's and the target under names that begin so. */
function subjectFacts(table: TableValue, place: Place | null): Fact[] {
  return Object.entries(table.byKey).flatMap(([subject, row]) =>
    Object.entries(row.fields).flatMap(([column, value]): Fact[] => {
      if (value.kind !== 'number' || !/[市县区州盟旗镇乡]$/.test(subject)) return []
      const prefix = periods.find(([pattern]) => pattern.test(column))
      const indicator = prefix ? column.replace(prefix[0], '') : column
      return indicator === '' ? [] : [{ subject, indicator, period: prefix?.[1] ?? '', value, unit: value.unit, place }]
    }),
  )
}
