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
import { isMadeOfOthers, isPartName, isTotalName } from '../../tables/total-rows.ts'
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

const names: Readonly<Record<string, string>> = {
  数据: 'data',
  data: 'data',
  类型: 'type',
  type: 'type',
  类别: 'categories',
  categories: 'categories',
  系列: 'series',
  series: 'series',
  略去: 'without',
  without: 'without',
  题: 'caption',
  caption: 'caption',
  标数: 'labels',
  labels: 'labels',
  宽: 'width',
  width: 'width',
  高: 'height',
  height: 'height',
}
const seriesNames: Readonly<Record<string, string>> = {
  列: 'column',
  column: 'column',
  名称: 'name',
  name: 'name',
  单位: 'unit',
  unit: 'unit',
  画成: 'form',
  form: 'form',
  轴: 'axis',
  axis: 'axis',
  值: 'values',
  values: 'values',
}
type Stacking = Chart['stacking']
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

/** Most categories of a chart as wide as the type area: their names stand beside each other, below each other, or around a pie. */
const mostCategories: Readonly<Record<ChartForm, number>> = {
  column: 36,
  line: 36,
  bar: 50,
  pie: 16,
}
/** Longest name of a category, in characters: longer ones push the drawing off the page. */
const longestName = 20
const mostSeries = 8
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
interface Drawn {
  readonly categories: readonly string[]
  readonly series: readonly { readonly made: ChartSeries; readonly said: Setting }[]
  /** A category that is the sum of the others. */
  readonly total: string | null
  /** Rows of the table that are made of others and are not drawn; empty without any. */
  readonly leftOut: string
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
  leftOut: string
  missing: readonly MissingCell[]
} {
  const said = readSettings(yaml, names, seriesNames)
  const whole: Setting = { start: 0, end: yaml.length, value: '' }
  const [form, stacking] = choiceOf(said['type'], types, ['column', 'none'] as const)
  const table = said['data'] ? tableOf(said['data'], data) : null
  const drawing: Drawing = { form, whole, origin, missing: [] }
  const drawn = table ? fromTable(table, said, drawing) : fromValues(said, drawing)
  const width = numberOf(said['width'], 0.2, 1, 1)
  checkSense(drawn, form, stacking, width, whole)
  const series = drawn.series.map((one) => one.made)
  const points = series.length * drawn.categories.length
  const caption = textOf(said['caption'])
  const labels = said['labels'] ? choiceOf(said['labels'], labelChoices, null) : null
  const isShort = form === 'pie' || points <= mostLabels
  if (labels === 'share' && form !== 'pie' && said['labels'])
    throw new FenceFault('choice', textOf(said['labels']), '是、否', said['labels'])
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
      height: numberOf(said['height'], 4, 20, form === 'bar' ? barHeight(drawn) : 9),
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
function fromTable(table: TableValue, said: Settings, drawing: Drawing): Drawn {
  const { form, whole } = drawing
  const key = said['categories']
    ? columnOf(table, textOf(said['categories']), said['categories'])
    : table.key
  const without = said['without'] ? listOf(said['without']).map(textOf) : []
  const nameOf = (row: TableValue['rows'][number]): string => {
    const value = row.fields[key]
    return value && isScalar(value) ? scalarText(value) : ''
  }
  const stray = without.find((name) => !table.rows.some((row) => nameOf(row) === name))
  if (stray !== undefined)
    throw new FenceFault('row', stray, table.rows.map(nameOf).join('、'), said['without'] ?? whole)
  // a sum beside its parts would make them look small
  const made = table.rows.filter((row) => isMadeOfOthers(row) && !without.includes(nameOf(row)))
  const rows = table.rows.filter((row) => !without.includes(nameOf(row)) && !isMadeOfOthers(row))
  const wanted: readonly Setting[] = said['series']
    ? listOf(said['series'])
    : table.columns
        .filter((column) => column.type === 'number' && column.name !== key)
        .map((column) => ({ start: whole.start, end: whole.end, value: column.name }))
  const series = wanted.map((one) => {
    const own: Settings = isSettings(one) ? one.value : { column: one }
    if (own['values'])
      return { made: literalSeries(own, own['values'], rows.length, drawing, one), said: one }
    const name = columnOf(table, textOf(own['column']), own['column'] ?? one)
    const column = table.columns.find((other) => other.name === name)
    const values = rows.map((row) => drawnValue(row.fields[name], name, one, drawing))
    const numbers = rows.flatMap(({ fields }) =>
      fields[name]?.kind === 'number' ? [fields[name]] : [],
    )
    const units = [...new Set(numbers.map((value) => value.unit))]
    if (units.length > 1)
      throw new FenceFault(
        'units',
        `${name}：${units.map((unit) => unit || '？').join('、')}`,
        '',
        one,
      )
    return { made: seriesOf(own, name, units[0] ?? column?.unit ?? '', values, form), said: one }
  })
  return {
    categories: rows.map(nameOf),
    series,
    total: null,
    leftOut: made.map(nameOf).join('、'),
  }
}

const seriesOf = (
  said: Settings,
  name: string,
  unit: string,
  values: ChartSeries['values'],
  form: ChartForm,
): ChartSeries => ({
  name: textOf(said['name']) || name,
  unit: textOf(said['unit']) || unit,
  form: choiceOf(said['form'], seriesForms, form),
  secondary: choiceOf(said['axis'], axes, false),
  values,
})

/** A chart whose values stand in the fence itself. */
function fromValues(said: Settings, drawing: Drawing): Drawn {
  if (!said['categories'] || !said['series']) throw new FenceFault('data', '', '', drawing.whole)
  const categories = listOf(said['categories']).map(textOf)
  const series = listOf(said['series']).map((one) => {
    const own: Settings = isSettings(one) ? one.value : {}
    if (!own['values']) throw new FenceFault('values', '', '', one)
    return { made: literalSeries(own, own['values'], categories.length, drawing, one), said: one }
  })
  return {
    categories,
    series,
    total: categories.find((name) => isTotalName(name) || isPartName(name)) ?? null,
    leftOut: '',
  }
}

function literalSeries(
  own: Settings,
  written: Setting,
  count: number,
  drawing: Drawing,
  said: Setting,
): ChartSeries {
  const values = listOf(written)
  if (values.length !== count)
    throw new FenceFault('lengths', String(values.length), String(count), written)
  if (textOf(own['name']) === '') throw new FenceFault('name', '', '', said)
  const drawn = values.map((one) => {
    const lexeme = textOf(one)
    const value: Value | undefined =
      lexeme === '' ? undefined : (numberValue(lexeme) ?? textValue(lexeme))
    return drawnValue(value, textOf(own['name']), one, drawing)
  })
  const percent = drawn.every((one) => one.type === 'figure-value' && /[%％]$/.test(one.shown))
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
    throw new FenceFault('not-a-number', cells === '' ? shown : `${cells} ${shown}`, '', at)
  }
  // a word processor keeps what it draws as a binary number
  if (!new Big(String(Number(value.amount))).eq(value.amount))
    throw new FenceFault('precision', value.lexeme, '', at)
  return {
    type: 'figure-value',
    shown: value.lexeme,
    raw: value.amount,
    ...(value.unit === '' ? {} : { unit: value.unit }),
    provenance: value.provenance,
    origin,
  }
}

/** What no chart can show rightly. */
function checkSense(
  { categories, series }: Drawn,
  form: ChartForm,
  stacking: Stacking,
  width: number,
  whole: Setting,
): void {
  const most = form === 'bar' ? mostCategories.bar : Math.floor(mostCategories[form] * width)
  const drawn = series
    .flatMap(({ made }) => made.values)
    .filter((value) => value.type === 'figure-value')
  if (categories.length === 0 || drawn.length === 0) throw new FenceFault('empty', '', '', whole)
  // the drawing library keeps names as keys of plain objects
  const odd = [...categories, ...series.map((one) => one.made.name)].find(
    (name) => name === '__proto__',
  )
  if (odd !== undefined) throw new FenceFault('odd-name', odd, '', whole)
  if (categories.length > most)
    throw new FenceFault('categories', String(categories.length), String(most), whole)
  const long = categories.find((name) => [...name].length > longestName)
  if (long !== undefined) throw new FenceFault('long-name', long, String(longestName), whole)
  if (series.length > mostSeries)
    throw new FenceFault('series', String(series.length), String(mostSeries), whole)
  const [, second] = series
  if (form === 'pie' && second) throw new FenceFault('pie', '', '', second.said)
  const names = series.map((one) => one.made.name)
  const twice = series.find((one, index) => names.indexOf(one.made.name) < index)
  if (twice) throw new FenceFault('twice', twice.made.name, '', twice.said)
  for (const { made, said } of series) {
    if (form !== made.form && form !== 'column' && form !== 'line')
      throw new FenceFault('mixed', made.name, '', said)
    const negative = made.values.find(
      (value) => value.type === 'figure-value' && value.raw.startsWith('-'),
    )
    if ((form === 'pie' || stacking !== 'none') && negative?.type === 'figure-value')
      throw new FenceFault('negative', negative.shown, '', said)
    if (made.secondary && (form === 'bar' || form === 'pie' || stacking !== 'none'))
      throw new FenceFault('axis', made.name, '', said)
  }
  if (series.every((one) => one.made.secondary) && series[0])
    throw new FenceFault('axis', series[0].made.name, '', series[0].said)
  for (const secondary of [false, true]) {
    const units = [
      ...new Set(
        series.filter((one) => one.made.secondary === secondary).map((one) => one.made.unit),
      ),
    ]
    const other = series.find(
      (one) => one.made.secondary === secondary && one.made.unit !== units[0],
    )
    if (other)
      throw new FenceFault('scale', units.map((unit) => unit || '？').join('、'), '', other.said)
  }
  if (form === 'pie' && drawn.every((value) => Number(value.raw) === 0))
    throw new FenceFault('empty', '', '', whole)
}
