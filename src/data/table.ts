/** A found table into a Table: columns described, cells read as values, rows also found by key. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { RecordValue, TableValue } from '../model/values.ts'
import { type Origin, originOf, sheetName } from '../origin.ts'
import { counting, keyColumn, keyRows } from '../tables/key-rows.ts'
import { firstName, standingOf } from '../tables/total-rows.ts'
import { cellFaults } from './cell-faults.ts'
import type { ColumnDeclarations } from './columns.ts'
import { settledTotals } from './doubtful-totals.ts'
import { filledDown } from './filled-down.ts'
import type { FoundTable } from './find-table.ts'
import { namesMoved } from './names-under-numbers.ts'
import { ordinalRows, type Standing } from './ordinal-rows.ts'
import { partRows } from './part-rows.ts'
import { cellIn, placeIn } from './sheet.ts'
import { rowsOf } from './table-cells.ts'
import { columnsOf, type TableColumn } from './table-columns.ts'
import { addsUp, sayInferred, smallShares, unnamedTotal } from './table-doubts.ts'
import { missingColumns, noteKeys } from './table-faults.ts'

/**
 * Makes a table of what was found in a sheet.
 * @param sheet as it was found
 * @param declared columns by the name templates use
 * @param place where the declaration stands, for messages
 */
export function gridTable(
  name: string,
  sheet: FoundTable,
  declared: ColumnDeclarations,
  place: Origin | null,
): Result<TableValue> {
  const diagnostics: Diagnostic[] = []
  const named = namesMoved(sheet)
  const { source } = named
  const columns = columnsOf(named, declared, diagnostics)
  const found = filledDown(named, columns, diagnostics)
  const specs = columns.map((column) => column.spec)
  const headers = specs.map((one) => one.header)
  for (const each of missingColumns(specs, headers, declared, sheetName(source), place))
    diagnostics.push(each)
  const faults = cellFaults()
  const rows = rowsOf(found, columns, faults)
  const doubts = [...smallShares(name, rows, place), ...sayInferred(name, specs, place)]
  for (const each of [...faults.diagnostics(), ...doubts]) diagnostics.push(each)
  const labels = columns.filter(({ index }) => found.covered.labels.has(index))
  const key = keyColumn(specs, rows, new Set(labels.map(({ spec }) => spec.name)))
  const parted = withParts(rows, found, columns, key, diagnostics)
  for (const each of unnamedTotal(parted, specs, key)) diagnostics.push(each)
  const { byKey, unusable } = keyRows(key, parted)
  for (const each of noteKeys(name, parted, unusable, place)) diagnostics.push(each)
  return {
    value: { kind: 'table', name, source, columns: specs, rows: parted, key, byKey, choice: null },
    diagnostics,
  }
}

/** Rows that are parts or sums of others are marked, and said. */
function withParts(
  rows: readonly RecordValue[],
  found: FoundTable,
  columns: readonly TableColumn[],
  key: string,
  diagnostics: Diagnostic[],
): readonly RecordValue[] {
  const standing = standings(rows, found, columns, key)
  if (standing.every((one) => one === null)) return rows
  const keyIndex = columns.find(({ spec }) => spec.name === key)?.index ?? 0
  for (const kind of ['part', 'sum'] as const) {
    const own = found.rows.filter((_, at) => standing[at] === kind)
    const [first] = own
    if (!first) continue
    const place = placeIn(found.source, first, keyIndex)
    const names = own.map((row) => (cellIn(row, keyIndex) ?? row.cells[0])?.text ?? '')
    const rule = kind === 'part' ? 'data/part-rows' : 'data/sum-rows'
    const data = { count: names.length, rows: names.slice(0, 5) }
    diagnostics.push(diagnose(rule, originOf(place), data))
  }
  return rows.map((row, at) => {
    const own = standing[at]
    return own ? { ...row, part: own !== 'own' } : row
  })
}

/** What each row is beside the others, told by its name, its indent, its number, and the figures below it. */
function standings(
  rows: readonly RecordValue[],
  found: FoundTable,
  columns: readonly TableColumn[],
  key: string,
): (Standing | 'own')[] {
  const named = columns.map(({ index, spec }) => ({
    index,
    isText: spec.type === 'text',
    name: spec.name,
  }))
  const parts = partRows(found.rows, named, key)
  // 1, 1.2, 2 under 管径（米） are figures that name the rows, and number none
  const numbered = columns.filter(
    ({ spec }) => counting.test(spec.name) || (spec.name === key && spec.type === 'text'),
  )
  const adding = columns.map(({ spec }) => spec).filter((spec) => addsUp(spec, key))
  const settled = settledTotals(rows, { key, adding: adding.map((spec) => spec.name) })
  const own = rows.map((row, at) => {
    const verdict = settled[at]
    if (verdict === 'own') return null
    return verdict ?? standingOf(row)
  })
  const ordered = ordinalRows(
    found.rows,
    { records: rows, adding: adding.map((spec) => spec.name) },
    numbered.map(({ index }) => index),
    (at) => (own[at] === 'opening' ? 'opening' : parts[at] === true || own[at] !== null),
  )
  const total = own.lastIndexOf('total')
  const isAfter = (row: RecordValue, at: number): boolean =>
    total >= 0 && at > total && afterTotal.test(firstName(row))
  return rows.map((row, at) => {
    if (parts[at]) return 'part'
    if (own[at] === 'sum' || isAfter(row, at)) return 'sum'
    return ordered[at] ?? (settled[at] === 'own' ? 'own' : null)
  })
}

/** What stands below a total is said of it: 上年同期, 同比增长（%）. */
const afterTotal = /^(?:上年|去年|上期|上月|同期|比上|比去|较上|同比|环比|增[长减幅速])/
