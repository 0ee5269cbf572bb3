/** The row 合计 of a data table against the rows that it adds up: a total off by 0.1 in the workbook is printed by no table check. */
import Big from 'big.js'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { cellsOf, placeOf, type RecordValue, type TableValue } from '../../model/values.ts'
import { namesOfPlaces } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import { enList, zhList } from '../../rules/words.ts'
import { mayAddUp, sumCells } from '../../tables/sum-cells.ts'
import { isGroupName, isMadeOfOthers, isTotalRow } from '../../tables/total-rows.ts'
import type { CheckFacts, TextRule } from '../rule.ts'
import { isRoundedSum, isSameSum } from '../table-figures.ts'

const cards = {
  'data/total': card<{ column: string; cells: readonly string[]; total: string; sum: string }>({
    severity: 'error',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ column, cells, total, sum }) => [
      `数据里“${column}”的合计（${zhList(cells)}）是 ${total}，各行加起来是 ${sum}`,
      '在数据里改对：改合计，或者找出错的那一行。',
    ],
    en: ({ column, cells, total, sum }) => [
      `the total of "${column}" in the data (${enList(cells)}) is ${total}, its rows add up to ${sum}`,
      'Correct the data.',
    ],
    fires: [
      {
        paper: '{{t.甲.数}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,1.2\n乙,3.4\n⟦合计,4.7⟧\n' },
        says: '数据里“数”的合计（t.csv!B4）是 4.7，各行加起来是 4.6',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper: '{{t.甲.数}}个。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n甲,0.1\n乙,0.2\n合计,0.3\n' },
        also: ['data/inferred'],
      },
    ],
  }),
  'data/rounded-total': card<{
    column: string
    cells: readonly string[]
    total: string
    sum: string
  }>({
    severity: 'info',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ column, cells, total, sum }) => [
      `数据里“${column}”的合计（${zhList(cells)}）是 ${total}，各行加起来是 ${sum}，也许是四舍五入差的`,
      '各行是四舍五入的数就不用改，可以在表下注明；不是就核对。',
    ],
    en: ({ column, cells, total, sum }) => [
      `the total of "${column}" in the data (${enList(cells)}) is ${total}, its rows add up to ${sum}, perhaps by rounding`,
      'Leave rounded figures as they are; check those that are not.',
    ],
    fires: [
      {
        paper: '{{t.一产.数}}亿元。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n一产,12.3\n二产,45.6\n三产,33.3\n⟦合计,91.3⟧\n' },
        says: '数据里“数”的合计（t.csv!B5）是 91.3，各行加起来是 91.2，也许是四舍五入差的',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper: '{{t.一产.数}}亿元。',
        head: 'data: {t: t.csv}\n',
        files: { 't.csv': '名,数\n一产,12.3\n二产,45.6\n三产,33.4\n合计,91.3\n' },
        also: ['data/inferred'],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** 一、城区片区: a row that heads those below, most likely with their sum. */
const isGroup = ({ fields }: RecordValue): boolean =>
  Object.values(fields).some((value) => value.kind === 'text' && isGroupName(value.text.trim()))

export const dataTotal: TextRule = {
  cards,
  needs: ['data'],
  run: (_, { unshaped, dataPlaces }) => wrongTotals(unshaped, dataPlaces),
}

/** @param places where the paper declares each table */
export const wrongTotals = (
  unshaped: CheckFacts['unshaped'],
  places: CheckFacts['dataPlaces'],
): Diagnostic[] =>
  Object.entries(unshaped).flatMap(([name, table]) =>
    table.kind === 'table' ? check(table, places[name] ?? null) : [],
  )

const check = (table: TableValue, declared: Diagnostic['origin']): Diagnostic[] =>
  wrongIn(table).map(({ place, rule, ...data }) => diagnose(rule, place ?? declared, data))

interface WrongTotal {
  readonly rule: 'data/total' | 'data/rounded-total'
  /** Where the total stands in its file. */
  readonly place: Diagnostic['origin']
  readonly column: string
  readonly cells: readonly string[]
  readonly total: string
  readonly sum: string
}
const found = new WeakMap<TableValue, readonly WrongTotal[]>()
/** The wrong totals of a table, looked for once: a table with a row for each of a thousand papers is asked for by all of them. */
function wrongIn(table: TableValue): readonly WrongTotal[] {
  const known = found.get(table) ?? wrongColumns(table)
  found.set(table, known)
  return known
}

function wrongColumns(table: TableValue): WrongTotal[] {
  const totals = table.rows.filter(isTotalRow)
  const parts = table.rows.filter((row) => !isMadeOfOthers(row))
  const [total] = totals
  // several totals, or parts of parts: which adds up to which is not said
  if (
    !total ||
    totals.length > 1 ||
    parts.length < 2 ||
    parts.length + 1 < table.rows.length ||
    parts.some(isGroup)
  )
    return []
  return table.columns.flatMap((column): WrongTotal[] => {
    const stated = total.fields[column.name]
    if (stated?.kind !== 'number' || stated.unit === '%' || !mayAddUp(column.name)) return []
    const sum = sumCells(parts, column.name, '')
    const whole = new Big(stated.amount)
    if (!sum || isSameSum(new Big(sum.amount), whole)) return []
    const isRounded = isRoundedSum(new Big(sum.amount), whole, figuresOf(parts, column.name))
    return [
      {
        rule: isRounded ? 'data/rounded-total' : 'data/total',
        place: placeOf(stated.provenance),
        column: column.name,
        cells: namesOfPlaces(cellsOf(stated.provenance)),
        total: stated.lexeme,
        sum: sum.lexeme,
      },
    ]
  })
}

const figuresOf = (rows: readonly RecordValue[], column: string): Big[] =>
  rows.flatMap(({ fields }) => {
    const value = fields[column]
    return value?.kind === 'number' ? [new Big(value.amount)] : []
  })
