/** What a ```chart fence draws: categories and series out of a table, or values that stand in the fence itself. */
import Big from 'big.js'
import type { Blank, ChartForm, ChartSeries, FigureValue } from '../../model/document.ts'
import {
  cellsOf,
  isScalar,
  numberValue,
  scalarText,
  type TableValue,
  textValue,
  type Value,
} from '../../model/values.ts'
import { type Origin, placeNames } from '../../origin.ts'
import { rowLabel } from '../../tables/key-rows.ts'
import { isMadeOfOthers, isPartName, isSumName, isTotalName } from '../../tables/total-rows.ts'
import { isOtherUnit } from '../../tables/unlike-units.ts'
import type { Drawn } from './chart-sense.ts'
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
import { type MissingCell, missingCell } from './missing-cells.ts'

const seriesForms: Readonly<Record<string, ChartForm>> = {
  柱形: 'column',
  折线: 'line',
  column: 'column',
  line: 'line',
}
const axes: Readonly<Record<string, boolean>> = { 左: false, 右: true, left: false, right: true }

/** What all of a fence's parts share. */
export interface Drawing {
  readonly form: ChartForm
  /** The fence as a place, for faults that have none of their own. */
  readonly whole: Setting
  readonly origin: Origin | null
  readonly missing: MissingCell[]
}
/** Categories and series out of a table; every number column when none is named. */
export function fromTable(table: TableValue, settings: Settings, drawing: Drawing): Drawn {
  const { form, whole } = drawing
  const key = settings['categories']
    ? columnOf(table, textOf(settings['categories']), settings['categories'])
    : table.key
  const without = settings['without'] ? listOf(settings['without']).map(textOf) : []
  const nameOf = (row: TableValue['rows'][number]): string => rowLabel(row, key)
  const stray = without.find((name) => !table.rows.some((row) => nameOf(row) === name))
  if (stray !== undefined)
    throw new FenceFault('row', stray, table.rows.map(nameOf), settings['without'] ?? whole)
  // a sum beside its parts would make them look small
  const sums = table.rows.filter((row) => isMadeOfOthers(row) && !without.includes(nameOf(row)))
  const rows = table.rows.filter((row) => !without.includes(nameOf(row)) && !isMadeOfOthers(row))
  const wanted: readonly Setting[] = settings['series']
    ? listOf(settings['series'])
    : table.columns
        .filter((column) => column.type === 'number' && column.name !== key)
        .map((column) => ({ start: whole.start, end: whole.end, value: column.name }))
  const series = wanted.map((setting) => {
    const own: Settings = isSettings(setting) ? setting.value : { column: setting }
    if (own['values'])
      return { plot: literalSeries(own, own['values'], rows.length, drawing, setting), setting }
    const name = columnOf(table, textOf(own['column']), own['column'] ?? setting)
    const column = table.columns.find((other) => other.name === name)
    refuseWord(
      rows.map((row) => row.fields[name]),
      name,
      setting,
      drawing,
    )
    const values = rows.map((row) => drawnValue(row.fields[name], name, setting, drawing))
    const numbers = rows.flatMap(({ fields }) =>
      fields[name]?.kind === 'number' ? [fields[name]] : [],
    )
    const units = [...new Set(numbers.map((value) => value.unit))]
    if (units.length > 1)
      throw new FenceFault(
        'units',
        name,
        units.map((unit) => unit || '？'),
        setting,
      )
    const unit = units[0] ?? column?.unit ?? ''
    if (own['unit'] && isOtherUnit(unit, textOf(own['unit'])))
      throw new FenceFault('other-unit', textOf(own['unit']), [name, unit], own['unit'])
    return { plot: seriesOf(own, name, unit, values, form), setting }
  })
  return {
    categories: rows.map(nameOf),
    series,
    total: null,
    leftOut: sums.map(nameOf),
  }
}

const seriesOf = (
  settings: Settings,
  name: string,
  unit: string,
  values: ChartSeries['values'],
  form: ChartForm,
): ChartSeries => ({
  name: textOf(settings['name']) || name,
  unit: textOf(settings['unit']) || unit,
  form: choiceOf(settings['form'], seriesForms, form),
  secondary: choiceOf(settings['axis'], axes, false),
  values,
})

/** A chart whose values stand in the fence itself. */
export function fromValues(settings: Settings, drawing: Drawing): Drawn {
  if (!settings['categories'] || !settings['series'])
    throw new FenceFault('data', '', [], drawing.whole)
  const categories = listOf(settings['categories']).map(textOf)
  const series = listOf(settings['series']).map((setting) => {
    const own: Settings = isSettings(setting) ? setting.value : {}
    if (!own['values']) throw new FenceFault('values', '', [], setting)
    return { plot: literalSeries(own, own['values'], categories.length, drawing, setting), setting }
  })
  return {
    categories,
    series,
    total:
      categories.find((name) => isTotalName(name) || isPartName(name) || isSumName(name)) ?? null,
    leftOut: [],
  }
}

function literalSeries(
  own: Settings,
  written: Setting,
  count: number,
  drawing: Drawing,
  setting: Setting,
): ChartSeries {
  const values = listOf(written)
  if (values.length !== count)
    throw new FenceFault('lengths', String(values.length), [String(count)], written)
  if (textOf(own['name']) === '') throw new FenceFault('name', '', [], setting)
  const drawn = values.map((entry) => {
    const lexeme = textOf(entry)
    const value: Value | undefined =
      lexeme === '' ? undefined : (numberValue(lexeme) ?? textValue(lexeme))
    return drawnValue(value, textOf(own['name']), entry, drawing)
  })
  const percent = drawn.every(
    (value) => value.type === 'figure-value' && /[%％]$/.test(value.shown),
  )
  return seriesOf(own, '', percent ? '%' : '', drawn, drawing.form)
}

/** One word makes a whole column text: the word is what to name, not the numbers around it. */
function refuseWord(
  values: readonly (Value | undefined)[],
  name: string,
  at: Setting,
  drawing: Drawing,
): void {
  const word = values.find((value) => value?.kind === 'text' && numberValue(value.text) === null)
  if (word) drawnValue(word, name, at, drawing)
}

/** A value as a chart has it; an empty cell is a hole. */
function drawnValue(
  value: Value | undefined,
  name: string,
  at: Setting,
  { origin, missing }: Drawing,
): FigureValue | Blank {
  if (!value || value.kind === 'missing') return missingCell(value, name, origin, missing)
  if (value.kind !== 'number') {
    const cells = isScalar(value) ? placeNames(cellsOf(value.provenance)) : ''
    const shown = isScalar(value) ? scalarText(value) : ''
    throw new FenceFault('not-a-number', cells === '' ? shown : `${cells} ${shown}`, [], at)
  }
  // a word processor keeps what it draws as a binary number
  if (!new Big(String(Number(value.amount))).eq(value.amount))
    throw new FenceFault('precision', value.lexeme, [], at)
  return {
    type: 'figure-value',
    shown: value.lexeme,
    raw: value.amount,
    ...(value.unit === '' ? {} : { unit: value.unit }),
    provenance: value.provenance,
    origin,
  }
}
