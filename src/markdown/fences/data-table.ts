/** A ```table fence: YAML that names a table and, if wanted, columns, rows, order, groups, totals, caption and unit line. */
import { toChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Inline, TableBlock, TableCell } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { cellsOfAll, type RecordValue, type Value } from '../../model/values.ts'
import { namesOfPlaces, type Origin } from '../../origin.ts'
import { groupRows } from '../../tables/group-rows.ts'
import { tableColumnSettings, tableSettings } from '../../tables/setting-groups.ts'
import { settingNames } from '../../tables/setting-names.ts'
import { firstRows, readSortOrder, sortRows, unsortableCell } from '../../tables/sort-rows.ts'
import { isMadeOfOthers } from '../../tables/total-rows.ts'
import { isOtherUnit } from '../../tables/unlike-units.ts'
import type { RowExpressions } from '../context.ts'
import {
  choiceOf,
  columnOf,
  FenceFault,
  numberOf,
  openFence,
  type Setting,
  type Settings,
  tableOf,
  textOf,
  yesNo,
} from './fence-settings.ts'
import type { MissingCell } from './missing-cells.ts'
import { columnsOf } from './table-columns.ts'
import type { Making, TableColumn } from './table-making.ts'
import { sumRow, totalAsked, totalRow, withoutTotals } from './table-sums.ts'

const names = settingNames(...tableSettings)
const columnNames = settingNames(...tableColumnSettings)
interface MadeTable {
  readonly table: TableBlock
  readonly sideways: boolean
  readonly missing: readonly MissingCell[]
  readonly diagnostics: readonly Diagnostic[]
}
/**
 * The table of a fence.
 * @param place gives the author's place of a stretch of the fence
 * @throws FenceFault with the place inside the fence
 */
export function dataTable(
  yaml: string,
  data: Readonly<Record<string, Value>>,
  expressions: RowExpressions,
  origin: Origin | null,
  place: (start: number, end: number) => Origin,
): MadeTable {
  const { settings, whole } = openFence(yaml, names, columnNames)
  const table = tableOf(settings['table'] ?? whole, data)
  const making: Making = {
    table,
    whole,
    expressions,
    origin,
    place: ({ start, end }) => place(start, end),
    empty: textOf(settings['empty']),
    missing: [],
    diagnostics: [],
  }
  const total = totalAsked(settings['total'])
  const chosen = chosenRows(settings, making)
  const rows = total ? withoutTotals(chosen, making) : chosen
  const columns = columnsOf(settings['columns'], rows, making)
  if (orders.some((setting) => settings[setting])) sayShared(rows, columns, making)
  const line = (words: string): readonly Inline[] | null =>
    words === '' ? null : [text(words, origin)]
  const unit = textOf(settings['unit'])
  refuseOtherUnit(settings['unit'], columns, making)
  const block: TableBlock = {
    type: 'table',
    id: '',
    caption: line(textOf(settings['caption'])),
    unit: line(unit === '' ? '' : `（单位：${unit}）`),
    number: 0,
    align: columns.map((column) => column.align),
    header: columns.map(({ head }) => ({ children: [text(head, origin)], origin })),
    rows: [...bodyRows(settings, rows, columns, making), ...totalRow(total, rows, columns, making)],
    origin,
  }
  const sideways = choiceOf(settings['sideways'], yesNo, false)
  return { table: block, sideways, missing: making.missing, diagnostics: making.diagnostics }
}

/** What takes the rows that share a figure away from each other. */
const orders = ['where', 'sort', 'first', 'group'] as const

/** A figure that is merged over several rows stands in the first of them, wherever that is now. */
function sayShared(
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  { table, origin, diagnostics }: Making,
): void {
  const merged = rows.flatMap(({ fields }) =>
    columns.flatMap(({ name }) => {
      const cell = fields[name]
      return cell?.kind === 'missing' && cell.merged === true ? [cell] : []
    }),
  )
  if (merged.length === 0) return
  const cells = namesOfPlaces(cellsOfAll(merged))
  diagnostics.push(diagnose('data/shared-figure', origin, { name: table.name, cells }))
}

/** The line above a table speaks for every column whose head names no unit of its own. */
function refuseOtherUnit(
  wanted: Setting | undefined,
  columns: readonly TableColumn[],
  { table }: Making,
): void {
  const unit = textOf(wanted)
  for (const { name, head } of columns) {
    const own = table.columns.find((column) => column.name === name)?.unit ?? ''
    if (wanted && !head.includes(own) && isOtherUnit(own, unit))
      throw new FenceFault('other-unit', unit, [head, own], wanted)
  }
}

/** Rows that are asked for, in the order that is asked for. */
function chosenRows(settings: Settings, making: Making): readonly RecordValue[] {
  const { table, expressions, place, diagnostics } = making
  let { rows } = table
  if (settings['where']) {
    const held = expressions.conditions(rows, textOf(settings['where']), place(settings['where']))
    for (const each of held.diagnostics) diagnostics.push(each)
    rows = rows.filter((_, index) => held.value[index])
  }
  if (settings['sort']) {
    const asked = readSortOrder(textOf(settings['sort']))
    const order = { ...asked, column: columnOf(table, asked.column, settings['sort']) }
    const stray = unsortableCell(rows, order.column)
    if (stray !== null) throw new FenceFault('not-a-number', stray, [], settings['sort'])
    rows = sortRows(rows, order)
  }
  return settings['first']
    ? firstRows(rows, numberOf(settings['first'], 1, 10_000, rows.length))
    : rows
}

function bodyRows(
  settings: Settings,
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  making: Making,
): TableCell[][] {
  const { origin } = making
  const cells = (row: RecordValue): TableCell[] =>
    columns.map((column) => ({ children: column.cells.get(row) ?? [], origin }))
  if (!settings['group']) return rows.map(cells)
  const by = columnOf(making.table, textOf(settings['group']), settings['group'])
  if (rows.some(isMadeOfOthers)) throw new FenceFault('total-twice', '合计', [], settings['group'])
  return groupRows(rows, by).flatMap(({ name, rows: own }, index) => [
    sumRow(
      `${toChineseNumeral(index + 1)}、${name || '其他'}`,
      own,
      columns,
      `${name}小计`,
      making,
    ),
    ...own.map(cells),
  ])
}
