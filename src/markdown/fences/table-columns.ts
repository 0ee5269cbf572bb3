/** The columns of a ```table fence: those of the data, and those that are written row by row. */
import type { CellAlign, Inline } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { printedExcess } from '../../model/table-size.ts'
import { isScalar, type RecordValue, scalarText, type Value } from '../../model/values.ts'
import {
  choiceOf,
  columnOf,
  FenceFault,
  isSettings,
  listOf,
  type Setting,
  type Settings,
  textOf,
} from './fence-settings.ts'
import { missingCell } from './missing-cells.ts'
import type { Making, TableColumn } from './table-making.ts'

const aligns: Readonly<Record<string, CellAlign>> = {
  左: 'left',
  中: 'center',
  右: 'right',
  left: 'left',
  center: 'center',
  right: 'right',
}

/** Before the cells are made. */
function refuseSize(wanted: Setting | undefined, rows: number, { table, whole }: Making): void {
  const columns = wanted ? listOf(wanted).length : table.columns.length
  const size = printedExcess(columns, columns * (rows + 1))
  if (size) throw new FenceFault('size', size.what, [String(size.limit)], wanted ?? whole)
}

export function columnsOf(
  wanted: Setting | undefined,
  rows: readonly RecordValue[],
  making: Making,
): TableColumn[] {
  const { table } = making
  refuseSize(wanted, rows.length, making)
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
