/** A ```chart fence: YAML that names a table and the columns to draw, or holds the few values itself. */

import Big from 'big.js'
import type { Blank, Chart, ChartForm, ChartSeries, FigureValue } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
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
import { settingNames } from '../../tables/setting-names.ts'
import { isMadeOfOthers, isPartName, isTotalName } from '../../tables/total-rows.ts'
import { checkSense, type Drawn, type Stacking } from './chart-sense.ts'
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
  ...(['table', 'type', 'categories', 'series', 'without'] as const),
  ...(['caption', 'labels', 'width', 'height'] as const),
)
const seriesNames = settingNames('column', 'name', 'unit', 'form', 'axis', 'values')
const types: Readonly<Record<string, readonly [ChartForm, Stacking]>> = {
  柱形: ['column', 'none'],
  条形: ['bar', 'none'],
  折线: ['line', 'none'],
  饼图: ['pie', 'none'],
  堆积柱形: ['column', 'stacked'],
  堆积条形: ['bar', 'stacked'],
  百分比柱形: ['column', 'percent'],
  百分比条形: ['bar', 'percent'],
  组合: ['column', 'none'],
  column: ['column', 'none'],
  bar: ['bar', 'none'],
  line: ['line', 'none'],
  pie: ['pie', 'none'],
  'stacked column': ['column', 'stacked'],
  'stacked bar': ['bar', 'stacked'],
  'percent column': ['column', 'percent'],
  'percent bar': ['bar', 'percent'],
  combined: ['column', 'none'],
}
const seriesForms: Readonly<Record<string, ChartForm>> = {
  柱形: 'column',
  折线: 'line',
  column: 'column',
  line: 'line',
}
/** 百分比: what a slice of a pie is of the whole. */
const labelChoices: Readonly<Record<string, 'yes' | 'no' | 'share' | null>> = {
  ...Object.fromEntries(
    Object.entries(yesNo).map(([word, yes]) => [word, yes ? ('yes' as const) : ('no' as const)]),
  ),
  百分比: 'share',
  percent: 'share',
}
const axes: Readonly<Record<string, boolean>> = { 左: false, 右: true, left: false, right: true }

/** Values up to this number stand in the chart unless the author says otherwise. */
const mostLabels = 24

/** What all of a fence's parts share. */
interface Drawing {
  readonly form: ChartForm
  /** The fence as a place, for faults that have none of their own. */
  readonly whole: Setting
  readonly origin: Origin | null
  readonly missing: MissingCell[]
}
/**
 * The chart of a fence.
 * @throws FenceFault with the place inside the fence
 */
export function dataChart(
  yaml: string,
  data: Readonly<Record<string, Value>>,
  origin: Origin | null,
): {
  chart: Chart
  total: string | null
  leftOut: readonly string[]
  missing: readonly MissingCell[]
} {
  const settings = readSettings(yaml, names, seriesNames)
  const whole: Setting = { start: 0, end: yaml.length, value: '' }
  const [form, stacking] = choiceOf(settings['type'], types, ['column', 'none'] as const)
  const table = settings['table'] ? tableOf(settings['table'], data) : null
  const drawing: Drawing = { form, whole, origin, missing: [] }
  const drawn = table ? fromTable(table, settings, drawing) : fromValues(settings, drawing)
  const width = numberOf(settings['width'], 0.2, 1, 1)
  checkSense({ ...drawn, form, stacking, width, whole })
  const series = drawn.series.map(({ plot }) => plot)
  const points = series.length * drawn.categories.length
  const caption = textOf(settings['caption'])
  const labels = settings['labels'] ? choiceOf(settings['labels'], labelChoices, null) : null
  const isShort = form === 'pie' || points <= mostLabels
  if (labels === 'share' && form !== 'pie' && settings['labels'])
    throw new FenceFault('choice', textOf(settings['labels']), ['是', '否'], settings['labels'])
  return {
    chart: {
      type: 'chart',
      id: '',
      form,
      stacking,
      caption: caption === '' ? null : [text(caption, origin)],
      number: 0,
      categories: drawn.categories,
      series,
      labels: labels !== 'no' && labels !== null ? true : labels === null && isShort,
      shares: labels === 'share',
      width,
      height: numberOf(settings['height'], 4, 20, form === 'bar' ? barHeight(drawn) : 9),
      origin,
    },
    total: drawn.total,
    leftOut: drawn.leftOut,
    missing: drawing.missing,
  }
}

/** Lying bars want room for each; lines of text. */
const barHeight = ({ categories, series }: Drawn): number =>
  Math.min(20, Math.max(5, Math.ceil(2 + categories.length * (0.5 + 0.25 * series.length))))

/** Categories and series out of a table; every number column when none is named. */
function fromTable(table: TableValue, settings: Settings, drawing: Drawing): Drawn {
  const { form, whole } = drawing
  const key = settings['categories']
    ? columnOf(table, textOf(settings['categories']), settings['categories'])
    : table.key
  const without = settings['without'] ? listOf(settings['without']).map(textOf) : []
  const nameOf = (row: TableValue['rows'][number]): string => {
    const value = row.fields[key]
    return value && isScalar(value) ? scalarText(value) : ''
  }
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
    return { plot: seriesOf(own, name, units[0] ?? column?.unit ?? '', values, form), setting }
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
function fromValues(settings: Settings, drawing: Drawing): Drawn {
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
    total: categories.find((name) => isTotalName(name) || isPartName(name)) ?? null,
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
