/** A ```table fence: YAML that names a table and, if wanted, columns, rows, order, groups, totals, caption and unit line. */

import { toChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { CellAlign, Inline, TableBlock, TableCell } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { printedExcess } from '../../model/table-size.ts'
import {
  bareRecord,
  cellsOfAll,
  isScalar,
  missingValue,
  type RecordValue,
  scalarText,
  type TableValue,
  type Value,
} from '../../model/values.ts'
import { namesOfPlaces, type Origin } from '../../origin.ts'
import { groupRows } from '../../tables/group-rows.ts'
import { settingNames } from '../../tables/setting-names.ts'
import { firstRows, readSortOrder, sortRows, unsortableCell } from '../../tables/sort-rows.ts'
import { mayAddUp, sumCells, sumColumn } from '../../tables/sum-cells.ts'
import { isMadeOfOthers, isTotalRow } from '../../tables/total-rows.ts'
import type { RowExpressions } from '../context.ts'
import {
  choiceOf,
  columnOf,
  FenceFault,
  isSettings,
  listOf,
  numberOf,
  readSettings,
  type Setting,
  type Settings,
  tableOf,
  textOf,
  yesNo,
} from './fence-settings.ts'
import { type MissingCell, missingCell } from './missing-cells.ts'

const names = settingNames(
  ...(['table', 'columns', 'where', 'sort', 'first', 'group', 'total'] as const),
  ...(['caption', 'unit', 'sideways', 'empty'] as const),
)
const columnNames = settingNames('column', 'name', 'write', 'align')
const aligns: Readonly<Record<string, CellAlign>> = {
  左: 'left',
  中: 'center',
  右: 'right',
  left: 'left',
  center: 'center',
  right: 'right',
}

interface MadeTable {
  readonly table: TableBlock
  readonly sideways: boolean
  readonly missing: readonly MissingCell[]
  readonly diagnostics: readonly Diagnostic[]
}
interface Making {
  readonly table: TableValue
  /** All that the fence holds. */
  readonly whole: Setting
  readonly expressions: RowExpressions
  readonly origin: Origin | null
  /** Where a setting stands in the author's file. */
  readonly place: (setting: Setting) => Origin
  /** What an empty cell prints; without it, it is missing and said. */
  readonly empty: string
  readonly missing: MissingCell[]
  readonly diagnostics: Diagnostic[]
}
/** A column as it prints. */
interface TableColumn {
  readonly head: string
  /** The column of the data; empty for one that is written by an expression. */
  readonly name: string
  readonly align: CellAlign
  /** What writes the cells of a column that the data do not have. */
  readonly written: Setting | null
  readonly cells: ReadonlyMap<RecordValue, readonly Inline[]>
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
  const settings = readSettings(yaml, names, columnNames)
  const whole: Setting = { start: 0, end: yaml.length, value: '' }
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
  const rows = chosenRows(settings, making)
  refuseSize(settings['columns'], rows.length, making)
  const columns = columnsOf(settings['columns'], rows, making)
  const line = (words: string): readonly Inline[] | null =>
    words === '' ? null : [text(words, origin)]
  const unit = textOf(settings['unit'])
  const block: TableBlock = {
    type: 'table',
    id: '',
    caption: line(textOf(settings['caption'])),
    unit: line(unit === '' ? '' : `（单位：${unit}）`),
    number: 0,
    align: columns.map((column) => column.align),
    header: columns.map(({ head }) => ({ children: [text(head, origin)], origin })),
    rows: [
      ...bodyRows(settings, rows, columns, making),
      ...totalRow(settings['total'], rows, columns, making),
    ],
    origin,
  }
  const sideways = choiceOf(settings['sideways'], yesNo, false)
  return { table: block, sideways, missing: making.missing, diagnostics: making.diagnostics }
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

/** Before the cells are made. */
function refuseSize(wanted: Setting | undefined, rows: number, { table, whole }: Making): void {
  const columns = wanted ? listOf(wanted).length : table.columns.length
  const size = printedExcess(columns, columns * (rows + 1))
  if (size) throw new FenceFault('size', size.what, [String(size.limit)], wanted ?? whole)
}

function columnsOf(
  wanted: Setting | undefined,
  rows: readonly RecordValue[],
  making: Making,
): TableColumn[] {
  const { table } = making
  if (!wanted) return table.columns.map(({ name }) => dataColumn(name, {}, rows, making))
  const all = listOf(wanted)
  if (all.length === 0) throw new FenceFault('no-columns', '', [], wanted)
  return all.map((setting) => {
    const own: Settings = isSettings(setting) ? setting.value : { column: setting }
    if (own['write']) return writtenColumn(own, own['write'], rows, making)
    return dataColumn(
      columnOf(table, textOf(own['column']), own['column'] ?? setting),
      own,
      rows,
      making,
    )
  })
}

function dataColumn(
  name: string,
  settings: Settings,
  rows: readonly RecordValue[],
  making: Making,
): TableColumn {
  const column = making.table.columns.find((one) => one.name === name)
  const numeric = column?.type === 'number'
  return {
    head: textOf(settings['name']) || (column?.head ?? name),
    name,
    written: null,
    align: choiceOf(settings['align'], aligns, numeric ? 'right' : 'left'),
    cells: new Map(rows.map((row) => [row, cellOf(row.fields[name], name, making)])),
  }
}

/** `写: 同比 本期 上年同期`: what a helper or a name writes, row by row. */
function writtenColumn(
  own: Settings,
  written: Setting,
  rows: readonly RecordValue[],
  making: Making,
): TableColumn {
  const head = textOf(own['name'])
  if (head === '') throw new FenceFault('name', '', [], written)
  const printed = making.expressions.cells(rows, textOf(written), making.place(written))
  for (const each of printed.diagnostics) making.diagnostics.push(each)
  return {
    head,
    name: '',
    written,
    align: choiceOf(own['align'], aligns, 'right'),
    cells: new Map(rows.map((row, index) => [row, printed.value?.[index] ?? []])),
  }
}

function cellOf(
  value: Value | undefined,
  name: string,
  { origin, missing, empty }: Making,
): readonly Inline[] {
  // what a merged cell stands for is said once, in that cell
  if (value?.kind === 'missing' && value.merged) return []
  if (value?.kind === 'missing' && value.fault === undefined && (value.written || empty) !== '')
    return [text(value.written || empty, origin)]
  if (!value || !isScalar(value) || value.kind === 'missing')
    return [missingCell(value, name, origin, missing)]
  if (value.kind !== 'number' && !/\d/.test(scalarText(value)))
    return [text(scalarText(value), origin)]
  const raw = value.kind === 'number' ? value.amount : scalarText(value)
  const unit = value.kind === 'number' && value.unit !== '' ? { unit: value.unit } : {}
  const shown = scalarText(value)
  return [{ type: 'figure-value', shown, raw, ...unit, provenance: value.provenance, origin }]
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

/** A row of sums; what is written row by row is written of the sums (growth of a total); columns that do not add up are left open. */
function sumRow(
  name: string,
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  formula: string,
  { table, expressions, origin, place, diagnostics }: Making,
  wanted: readonly string[] | null = null,
): TableCell[] {
  const summed = new Map(
    table.columns
      .filter((column) => (wanted ? wanted.includes(column.name) : mayAddUp(column.name)))
      .map((column) => [column.name, sumColumn(rows, column.name, formula)] as const),
  )
  const shown = new Set(columns.map((column) => column.name))
  const gaps = [...summed].flatMap(([column, one]) => (one && shown.has(column) ? one.gaps : []))
  if (gaps.length > 0)
    diagnostics.push(
      diagnose('data/passed-over', origin, {
        name: formula,
        cells: namesOfPlaces(cellsOfAll(gaps)),
      }),
    )
  const sums = new Map([...summed].map(([column, one]) => [column, one?.sum ?? null] as const))
  const whole: RecordValue = {
    kind: 'record',
    fields: bareRecord(
      table.columns.map(
        (column) => [column.name, sums.get(column.name) ?? missingValue()] as const,
      ),
    ),
  }
  const open: readonly Inline[] = [text('—', origin)]
  const cell = ({ name: column, written }: TableColumn): readonly Inline[] => {
    if (written) {
      const cells = expressions.sums(whole, textOf(written), place(written))
      const words = cells.value ?? []
      return cells.diagnostics.some((finding) => finding.severity === 'error') || words.length === 0
        ? open
        : words
    }
    const sum = sums.get(column)
    return sum
      ? [
          {
            type: 'figure-value',
            shown: sum.lexeme,
            raw: sum.amount,
            provenance: sum.provenance,
            origin,
          },
        ]
      : open
  }
  const strong = (children: readonly Inline[]): readonly Inline[] => [
    { type: 'strong', children, origin },
  ]
  return columns.map((column, index) => ({
    children: strong(index === 0 ? [text(name, origin)] : cell(column)),
    origin,
  }))
}

/** The row 合计 behind all others, where it is asked for and the data have none. */
function totalRow(
  setting: Setting | undefined,
  rows: readonly RecordValue[],
  columns: readonly TableColumn[],
  making: Making,
): TableCell[][] {
  if (!setting || (typeof setting.value === 'string' && !choiceOf(setting, yesNo, false))) return []
  const wanted =
    typeof setting.value === 'string'
      ? null
      : listOf(setting).map((column) => columnOf(making.table, textOf(column), column))
  if (rows.some(isTotalRow)) throw new FenceFault('total-twice', '合计', [], setting)
  const parts = rows.filter((row) => !isMadeOfOthers(row))
  const unsummable = wanted?.find((name) => sumCells(parts, name, '') === null)
  if (unsummable !== undefined) throw new FenceFault('no-sum', unsummable, [], setting)
  return [sumRow('合计', parts, columns, '合计', making, wanted)]
}
