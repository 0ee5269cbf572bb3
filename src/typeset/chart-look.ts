/** How a chart looks, decided once for both renderers: names, number forms, scales, colours. */
import Big from 'big.js'
import type { Chart, ChartSeries, FigureValue } from '../model/document.ts'
import { areaWidth, type Theme } from '../theme/theme.ts'
import { labelPlaces, type SeriesLabels } from './chart-labels.ts'
import type { Scale, SeriesLook } from './chart-series.ts'

export interface ChartLook {
  readonly series: readonly SeriesLook[]
  /** Colours of slices, one for each category. */
  readonly slices: readonly string[]
  readonly legend: boolean
  /** Null where both outputs have shares of 100. */
  readonly scale: Scale | null
  readonly secondScale: Scale | null
  /** Names under the columns do not fit beside each other. */
  readonly slanted: boolean
  /** Where the values of each series stand. */
  readonly labels: readonly SeriesLabels[]
  /** Values that do not stand beside what is drawn are read off the axes; two scales always are. */
  readonly axes: boolean
}

/** Width and height of a chart, twips. */
export const chartSize = (chart: Chart, theme: Theme): { width: number; height: number } => ({
  width: Math.round(areaWidth(theme) * chart.width),
  height: Math.round(chart.height * theme.grid.pitch),
})

const dashes = ['solid', 'dash', 'dot', 'dashDot'] as const
const marks = ['circle', 'square', 'triangle', 'diamond'] as const

/**
 * The look of a chart.
 * @param box width and height of the chart, twips
 */
export function lookOf(
  chart: Chart,
  theme: Theme,
  box: { readonly width: number; readonly height: number },
): ChartLook {
  const { colors, size } = theme.chart
  const { width } = box
  const colorAt = (index: number): string => colors[index % colors.length] ?? '000000'
  const on = (secondary: boolean): ChartSeries[] =>
    chart.series.filter((one) => one.secondary === secondary)
  const room = width / Math.max(1, chart.categories.length)
  const series = chart.series.map(
    (one, index): SeriesLook => ({
      label: one.unit === '' || one.unit === '%' ? percentLabel(one) : `${one.name}（${one.unit}）`,
      color: colorAt(index),
      ink: inkOn(colorAt(index)),
      dash: dashes[index % dashes.length] ?? 'solid',
      mark: marks[index % marks.length] ?? 'circle',
      below: isLower(one, chart.series),
      ...numbersOf(one),
    }),
  )
  const hasShares = chart.stacking === 'percent' || chart.form === 'pie'
  const scale = hasShares ? null : scaleOf(on(false), chart.stacking === 'stacked')
  const lines = on(true)
  const apart =
    lines.length > 0 && !hasShares && chart.stacking === 'none'
      ? linesAbove(on(false), lines)
      : null
  const secondScale = lines.length > 0 ? (apart?.second ?? scaleOf(lines, false)) : null
  const first = apart?.first ?? scale
  const ownScale = (index: number): Scale | null =>
    chart.series[index]?.secondary ? secondScale : first
  const labels = labelPlaces(chart, series, ownScale, box, size)
  return {
    series,
    labels,
    axes:
      secondScale !== null ||
      labels.some(({ place, left }) => place === null || left.includes(true)),
    slices: chart.categories.map((_, index) => sliceColor(index, chart.categories.length, colors)),
    legend:
      chart.form !== 'pie' &&
      (chart.series.length > 1 || chart.series.some((one) => one.unit !== '')),
    scale: first,
    secondScale,
    slanted:
      chart.form !== 'bar' &&
      chart.categories.some((name) => [...name].length * size > room * 0.95),
  }
}
function isLower(own: ChartSeries, all: readonly ChartSeries[]): boolean {
  const mean = (one: ChartSeries): number => {
    const known = numbersOf(one).values.filter((value) => value !== null)
    return known.reduce((sum, value) => sum + value, 0) / Math.max(1, known.length)
  }
  const lines = all.filter((one) => one.form === 'line' && one.secondary === own.secondary)
  return lines.length === 2 && lines.every((one) => one === own || mean(one) > mean(own))
}
const percentLabel = ({ name, unit }: ChartSeries): string => (unit === '%' ? `${name}（%）` : name)

/** The last slice never has the colour of the first, beside which it lies. */
const sliceColor = (index: number, count: number, colors: readonly string[]): string =>
  colors[
    index > 0 && index === count - 1 && index % colors.length === 0 ? 1 : index % colors.length
  ] ?? '000000'

/** Black or white, whichever stands out more (relative luminance, WCAG 2). */
function inkOn(color: string): string {
  const [red = 0, green = 0, blue = 0] = [0, 2, 4].map((at) =>
    Number.parseInt(color.slice(at, at + 2), 16),
  )
  const linear = (part: number): number =>
    part <= 10 ? part / 3294 : ((part / 255 + 0.055) / 1.055) ** 2.4
  const light = 0.2126 * linear(red) + 0.7152 * linear(green) + 0.0722 * linear(blue)
  return (light + 0.05) ** 2 > 1.05 * 0.05 ? '000000' : 'FFFFFF'
}

/** Values all written with the same decimals keep them; else each is written without the noughts at its end. */
function numbersOf({ values }: ChartSeries): Pick<SeriesLook, 'decimals' | 'shown' | 'values'> {
  const amounts = values.map((value) => (value.type === 'figure-value' ? value.raw : null))
  const written = values.map((value) => (value.type === 'figure-value' ? placesOf(value) : null))
  const places = new Set(written.filter((one) => one !== null))
  const decimals = places.size === 1 ? ([...places][0] ?? 0) : null
  return {
    decimals,
    shown: amounts.map((one, index) =>
      one === null ? '' : new Big(one).toFixed(decimals ?? written[index] ?? undefined),
    ),
    values: amounts.map((one) => (one === null ? null : Number(one))),
  }
}

/** Decimals that the cell shows; where it shows another size, those of the number itself. */
function placesOf({ shown, raw }: FigureValue): number {
  // (5.4%), ¥1,234.50, ↑3%: what stands around the digits is no part of them
  const own = /\d+(?:\.(\d+))?/.exec(shown.replace(/[,，\s]/g, ''))
  const places = own?.[1]?.length ?? 0
  const isRaw = own !== null && new Big(raw).abs().round(places, Big.roundHalfUp).eq(own[0])
  return isRaw ? places : (raw.split('.')[1]?.length ?? 0)
}

/** A scale with some five round steps; bars begin at nought, lines may begin higher when they would lie flat. */
function scaleOf(series: readonly ChartSeries[], stacked: boolean): Scale {
  const rows = series.map((one) => numbersOf(one).values.map((value) => value ?? 0))
  const known = series.flatMap((one) => numbersOf(one).values).filter((value) => value !== null)
  const sums = stacked
    ? (rows[0] ?? []).map((_, index) => rows.reduce((sum, row) => sum + (row[index] ?? 0), 0))
    : known
  const [low, high] = [lowest(sums), highest(sums)]
  const lines = series.every((one) => one.form === 'line')
  const lifted = lines && low > 0 && low > high * 0.6
  const from = lifted ? low - (high - low || high * 0.1) * 0.5 : Math.min(0, low)
  const to = Math.max(lifted ? high : 0, high) + (high - from) * 0.08
  const { min, max, step } = steps(from, to)
  return { min, max: max > min ? max : Number((min + step).toPrecision(12)), step }
}

const highest = (values: readonly number[]): number =>
  values.reduce((most, value) => Math.max(most, value), Number.NEGATIVE_INFINITY)
const lowest = (values: readonly number[]): number =>
  values.reduce((least, value) => Math.min(least, value), Number.POSITIVE_INFINITY)

/** How much of the height columns take where lines of another scale stand above them. */
const lower = 0.6

/** Two scales that keep columns below and the lines of the other axis above them; null where that would need a scale below nought. */
function linesAbove(
  columns: readonly ChartSeries[],
  lines: readonly ChartSeries[],
): { readonly first: Scale; readonly second: Scale } | null {
  const known = (all: readonly ChartSeries[]): number[] =>
    all.flatMap((one) => numbersOf(one).values).filter((value) => value !== null)
  const [bars, points] = [known(columns), known(lines)]
  const isColumns = columns.every((one) => one.form === 'column')
  if (!isColumns || bars.length === 0 || points.length === 0 || lowest(bars) < 0) return null
  const [low, high] = [lowest(points), highest(points)]
  const spread = high - low || Math.abs(high) * 0.1 || 1
  const first = steps(0, highest(bars) / lower)
  // no axis of shares goes on above the whole
  const top = high + spread * 0.9
  const isShares = high <= 100 && lines.every((one) => one.unit === '%')
  const second = steps(low - spread * 3.6, isShares ? Math.min(100, top) : top)
  return low >= 0 && second.min < 0 ? null : { first, second }
}

function steps(from: number, to: number): Scale {
  const step = niceStep((to - from || 1) / 5)
  const round = (value: number): number => Number(value.toPrecision(12))
  const min = round(Math.floor(from / step) * step)
  return { min, max: round(Math.ceil(to / step) * step), step: round(step) }
}

/** 1, 2, 2.5 or 5 times a power of ten. */
function niceStep(rough: number): number {
  const power = 10 ** Math.floor(Math.log10(rough))
  const times = [1, 2, 2.5, 5, 10].find((one) => one * power >= rough) ?? 10
  return times * power
}
const formNames = { column: '柱形图', bar: '条形图', line: '折线图', pie: '饼图' } as const

/** What the chart shows, in words, for readers who cannot see it. */
export function chartWords(chart: Chart, caption: string): string {
  const combined = new Set(chart.series.map((one) => one.form)).size > 1
  const form = combined
    ? '组合图'
    : `${chart.stacking === 'none' ? '' : '堆积'}${formNames[chart.form]}`
  const series = chart.series.map((one) => {
    const unit = one.unit === '%' ? '' : one.unit
    const values = one.values.map((value, index) => {
      const shown = value.type === 'figure-value' ? `${value.shown}${unit}` : '缺'
      return `${chart.categories[index]}${shown}`
    })
    return `${one.name}：${values.join('，')}`
  })
  return `${form}${caption === '' ? '' : `，${caption}`}。${series.join('。')}。`
}

/** All words that stand in a chart. */
export function wordsOf(chart: Chart): string[] {
  const values = chart.series.flatMap((one) =>
    one.values.map((value) => (value.type === 'figure-value' ? value.shown : '')),
  )
  return [
    ...chart.categories,
    ...chart.series.map((one) => `${one.name}（${one.unit}）`),
    ...values,
    '0123456789.-%，',
  ]
}
