/** One indicator with two values over the tables of a run: the city's workbook says 156, the county's own 165. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import {
  cellsOf,
  isScalar,
  type NumberValue,
  scalarText,
  type TableValue,
} from '../../model/values.ts'
import { type Origin, placeNames, sheetName } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import type { PaperData, RunRule } from '../rule.ts'

const cards = {
  'data/two-values': card<{
    subject: string
    indicator: string
    first: string
    firstCell: string
    second: string
    secondCell: string
  }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ subject, indicator, first, firstCell, second, secondCell }) => [
      `${subject}的“${indicator}”有两个数：${first}（${firstCell}），${second}（${secondCell}）`,
      '核对哪一个对，改掉另一个。',
    ],
    en: ({ subject, indicator, first, firstCell, second, secondCell }) => [
      `"${indicator}" of ${subject} has two values: ${first}（${firstCell}）, ${second}（${secondCell}）`,
      'Find out which is right.',
    ],
    fires: [
      {
        paper:
          '---\n文种: 讲话稿\n标题: 讲话\n单位: 云岭县人民政府\ndata: {指标: 县.csv}\n---\n服务点{{指标.服务点.本期}}个。\n',
        files: {
          '市.csv': '县区,服务点\n云岭县,156\n',
          '县.csv': '指标,单位,本期\n服务点,个,165\n',
          '市.md':
            '---\n文种: 讲话稿\n标题: 讲话\ndata: {⟦各县⟧: 市.csv}\n---\n云岭县{{各县.云岭县.服务点}}个。\n',
        },
        says: '云岭县的“服务点”有两个数：165（县.csv!C2），156（市.csv!B2）',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper:
          '---\n文种: 讲话稿\n标题: 讲话\n单位: 云岭县人民政府\ndata: {指标: 县.csv}\n---\n服务点{{指标.服务点.本期}}个。\n',
        files: {
          '市.csv': '县区,服务点\n云岭县,156\n',
          '县.csv': '指标,单位,本期\n服务点,个,156.40\n',
          '市.md':
            '---\n文种: 讲话稿\n标题: 讲话\ndata: {各县: 市.csv}\n---\n云岭县{{各县.云岭县.服务点}}个。\n',
        },
        also: ['data/inferred'],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

interface Fact {
  readonly subject: string
  readonly indicator: string
  readonly period: string
  /** Which period the table's name or its sheet's speaks of; empty when it says nothing. */
  readonly told: string
  readonly value: NumberValue
  readonly unit: string
  readonly place: Origin | null
}
const periods: readonly (readonly [RegExp, string])[] = [
  [/^(?:上年同期|上年|去年同期|去年)/, '上年'],
  [/^(?:年度)?(?:全年)?目标/, '目标'],
  [/^(?:本期|今年|本年)/, ''],
]
const timeColumns = /^(?:年度|年份|季度|月份|月|期间|时间|日期)$/
const timeWords =
  /\d{2,4}年|[一二三四]季度|[上下]半年|\d{1,2}月|全年|年初|年底|期初|期末|上月|上期|上季度/g

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

export const twoValues: RunRule = {
  cards,
  needs: ['run'],
  run: compare,
}

/** Values that contradict each other, each pair said once at the second place. */
function compare(papers: readonly PaperData[]): Diagnostic[] {
  const first = new Map<string, Fact>()
  const pairs = new Set<string>()
  const found: Diagnostic[] = []
  for (const fact of papers.flatMap(factsOf)) {
    const key = [fact.subject, fact.indicator, fact.period].join(' ')
    const known = first.get(key)
    if (!known) first.set(key, fact)
    else if (contradict(known, fact)) {
      // the same cell stands in every table that is made of its own
      const pair = [known, fact].map(cellOf).join(' ')
      if (pairs.has(pair)) continue
      pairs.add(pair)
      const indicator = `${fact.period}${fact.indicator}`
      found.push(
        diagnose('data/two-values', fact.place, {
          subject: fact.subject,
          indicator,
          first: known.value.lexeme,
          firstCell: cellOf(known),
          second: fact.value.lexeme,
          secondCell: cellOf(fact),
        }),
      )
    }
  }
  return found
}

/** Only what stands in one cell: a sum over other rows is another sum. */
const isCell = ({ provenance }: NumberValue): boolean =>
  provenance.kind === 'cell' || provenance.kind === 'entry'
const cellOf = ({ value }: Fact): string => placeNames(cellsOf(value.provenance))
const alike = (a: string, b: string): boolean => a === b || a === '' || b === ''
/** 6240 beside 6240.35 is the same value, rounded. */
function equalAsRounded(a: string, b: string): boolean {
  const places = [a, b].reduce(
    (least, amount) => Math.min(least, amount.split('.')[1]?.length ?? 0),
    Number.POSITIVE_INFINITY,
  )
  return new Big(a).round(places, 1).eq(new Big(b).round(places, 1))
}
const contradict = (a: Fact, b: Fact): boolean =>
  alike(a.told, b.told) && alike(a.unit, b.unit) && !equalAsRounded(a.value.amount, b.value.amount)

function factsOf({ unit, data, places }: PaperData): Fact[] {
  return Object.entries(data).flatMap(([name, table]) => {
    if (table.kind !== 'table') return []
    const place = places[name] ?? null
    const indicators = table.columns.some((column) => column.name === '单位')
    const facts = indicators
      ? indicatorFacts(table, subjectOf(unit), place)
      : subjectFacts(table, place)
    const { period, told } = tablePeriods(name, table)
    return facts
      .filter(({ value }) => isCell(value))
      .map((fact) => ({ ...fact, period: `${period}${fact.period}`, told }))
  })
}

/** Rows are indicators of whom the paper is about. */
function indicatorFacts(table: TableValue, subject: string, place: Origin | null): Fact[] {
  if (subject === '') return []
  return Object.entries(table.byKey).flatMap(([indicator, row]) =>
    Object.entries(row.fields).flatMap(([column, value]): Fact[] => {
      const period = periods.find(([pattern]) => pattern.test(column))?.[1]
      if (value.kind !== 'number' || period === undefined) return []
      const unit = row.fields['单位']
      return [
        {
          subject,
          indicator,
          period,
          value,
          unit: unit && isScalar(unit) ? scalarText(unit) : '',
          told: '',
          place,
        },
      ]
    }),
  )
}

/** Rows are counties or offices, columns their indicators, last year's and the target under names that begin so. */
function subjectFacts(table: TableValue, place: Origin | null): Fact[] {
  return Object.entries(table.byKey).flatMap(([subject, row]) => {
    const time = Object.entries(row.fields)
      .map(([column, value]) =>
        timeColumns.test(column) && isScalar(value) ? scalarText(value) : '',
      )
      .join('')
    return Object.entries(row.fields).flatMap(([column, value]): Fact[] => {
      if (value.kind !== 'number' || !/[市县区州盟旗镇乡]$/.test(subject)) return []
      const prefix = periods.find(([pattern]) => pattern.test(column))
      const indicator = prefix ? column.replace(prefix[0], '') : column
      return indicator === ''
        ? []
        : [
            {
              subject,
              indicator,
              period: `${time}${prefix?.[1] ?? ''}`,
              value,
              unit: value.unit,
              told: '',
              place,
            },
          ]
    })
  })
}
