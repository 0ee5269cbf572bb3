/** A ```chart fence: YAML that names a table and the columns to draw, or holds the few values itself. */
import type { Chart, ChartForm } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import type { Value } from '../../model/values.ts'
import type { Origin } from '../../origin.ts'
import { chartSettings, seriesSettings } from '../../tables/setting-groups.ts'
import { settingNames } from '../../tables/setting-names.ts'
import { checkSense, type Drawn, type Stacking } from './chart-sense.ts'
import { type Drawing, fromTable, fromValues } from './chart-series.ts'
import {
  choiceOf,
  FenceFault,
  numberOf,
  openFence,
  tableOf,
  textOf,
  yesNo,
} from './fence-settings.ts'
import type { MissingCell } from './missing-cells.ts'

const names = settingNames(...chartSettings)
const seriesNames = settingNames(...seriesSettings)
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
/** 百分比: what a slice of a pie is of the whole. */
const labelChoices: Readonly<Record<string, 'yes' | 'no' | 'share' | null>> = {
  ...Object.fromEntries(
    Object.entries(yesNo).map(([word, yes]) => [word, yes ? ('yes' as const) : ('no' as const)]),
  ),
  百分比: 'share',
  percent: 'share',
}
/** Values up to this number stand in the chart unless the author says otherwise. */
const mostLabels = 24

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
  const { settings, whole } = openFence(yaml, names, seriesNames)
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
