/** Where the values of a chart stand, so that none lies on another or on a bar: geometry in shares of the plot, for both outputs. */
import type { Chart } from '../model/document.ts'
import type { Scale, SeriesLook } from './chart-series.ts'

/** `outside` at the end of a bar, `inside` on it, `above` or `below` a point; null where there is no room: the axis says it. */
export type LabelPlace = 'outside' | 'inside' | 'above' | 'below' | null

interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
/** What the labels share: lengths in twips. */
interface Plot {
  readonly chart: Chart
  readonly series: readonly SeriesLook[]
  readonly scaleOf: (index: number) => Scale | null
  readonly room: number
  readonly height: number
  /** Size of the words. */
  readonly size: number
}
/** Where the values of one series stand, and those of them that find no room there. */
export interface SeriesLabels {
  readonly place: LabelPlace
  /** By category; a value that is left off is read off the axis. */
  readonly left: readonly boolean[]
}
/** Width of the gap between groups of bars, in bars. */
export const gap = 0.8
/** What legend, names of categories and margins take from the height. */
const around = 4.5

/** Digits are half as wide as they are high, Chinese as wide. */
export const widthOf = (text: string, size: number): number =>
  Array.from(text).reduce((sum, one) => sum + (/[\u2e80-\uffee]/.test(one) ? 1 : 0.52), 0) * size

export function labelPlaces(
  chart: Chart,
  series: readonly SeriesLook[],
  scaleOf: (index: number) => Scale | null,
  { width, height }: { readonly width: number; readonly height: number },
  size: number,
): SeriesLabels[] {
  if (!chart.labels) return chart.series.map(() => everyValue(null))
  if (chart.form === 'pie') return chart.series.map(() => everyValue('outside'))
  const plot: Plot = {
    chart,
    series,
    scaleOf,
    room: (width * 0.94) / Math.max(1, chart.categories.length),
    height: Math.max(size * 4, height - around * size),
    size,
  }
  if (chart.stacking !== 'none') {
    const thick = chart.form !== 'bar' || lyingBar(plot, height, 1) >= size * 1.1
    return chart.series.map((_, index) => stackedLabels(plot, index, thick, width))
  }
  const places = chart.form === 'bar' ? lyingPlaces(plot, height) : standingPlaces(plot)
  return places.map(everyValue)
}

const everyValue = (place: LabelPlace): SeriesLabels => ({ place, left: [] })

/** How high a lying bar is beside the others of its category. */
const lyingBar = ({ chart, size }: Plot, height: number, bars: number): number =>
  (height - 3 * size) / Math.max(1, chart.categories.length) / (bars + gap)

/** Lying bars want the height of a line each. */
function lyingPlaces(plot: Plot, height: number): LabelPlace[] {
  const { series } = plot.chart
  const fits = lyingBar(plot, height, series.length) >= plot.size * 0.9
  return series.map(() => (fits ? 'outside' : null))
}

/** What names of categories take from the width of lying bars. */
const names = 0.78

/** A value stands in its part of the bar where the part is large enough for it. */
function stackedLabels(
  { chart, series, scaleOf, room, height, size }: Plot,
  index: number,
  thick: boolean,
  width: number,
): SeriesLabels {
  const own = series[index]
  const scale = scaleOf(index)
  if (!own || !thick) return everyValue(null)
  const length = chart.form === 'bar' ? width * names : height
  const left = own.values.map((value, at) => {
    if (value === null) return false
    const sum = series.reduce((before, one) => before + (one.values[at] ?? 0), 0)
    const whole = (scale ? scale.max - scale.min : sum) || 1
    const part = (Math.abs(value) / whole) * length
    const text = widthOf(own.shown[at] ?? '', size)
    return chart.form === 'bar'
      ? part < text + size * 0.5
      : part < size * 1.1 || text > room / (1 + gap)
  })
  return left.every((off, at) => off || own.values[at] === null)
    ? everyValue(null)
    : { place: 'inside', left }
}

/** Columns first, all of them or none; then each line above its points, below them, or not at all. */
function standingPlaces(plot: Plot): LabelPlace[] {
  const { chart } = plot
  const columns = chart.series.flatMap((one, index) => (one.form === 'column' ? [index] : []))
  const bodies = columns.flatMap((index, order) => barsOf(plot, index, order, columns.length))
  const labels = columns.flatMap((index, order) => columnLabels(plot, index, order, columns.length))
  const points = chart.series.flatMap((one, index) =>
    one.form === 'line' ? pointMarks(plot, index) : [],
  )
  const free = labels.every(
    (label, at) =>
      ![...bodies, ...points].some((other) => overlap(label, other)) &&
      !labels.some((other, index) => index !== at && overlap(label, other)),
  )
  const taken: Box[] = free ? [...labels] : []
  return chart.series.map((one, index): LabelPlace => {
    if (one.form === 'column') return free ? 'outside' : null
    const first = plot.series[index]?.below ? 'below' : 'above'
    const tries = first === 'above' ? (['above', 'below'] as const) : (['below', 'above'] as const)
    for (const place of tries) {
      const boxes = pointLabels(plot, index, place)
      const blocked = boxes.some(
        (box, at) =>
          [...bodies, ...taken].some((other) => overlap(box, other)) ||
          boxes.some((other, own) => own !== at && overlap(box, other)) ||
          box.top > plot.height * 1.04 ||
          box.bottom < 0,
      )
      if (blocked) continue
      for (const box of boxes) taken.push(box)
      return place
    }
    return null
  })
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top

/** Height of a value above the foot of the plot. */
function heightOf({ scaleOf, height }: Plot, index: number, value: number): number {
  const scale = scaleOf(index)
  return scale ? ((value - scale.min) / (scale.max - scale.min || 1)) * height : 0
}
const barWidth = (room: number, count: number): number => room / (count + gap)
const barLeft = (room: number, count: number, order: number, at: number): number =>
  at * room + barWidth(room, count) * (gap / 2 + order)

function barsOf(plot: Plot, index: number, order: number, count: number): Box[] {
  return (plot.series[index]?.values ?? []).flatMap((value, at): Box[] => {
    if (value === null) return []
    const [a, b] = [heightOf(plot, index, 0), heightOf(plot, index, value)]
    const left = barLeft(plot.room, count, order, at)
    const right = left + barWidth(plot.room, count)
    return [{ left, right, top: Math.max(a, b), bottom: Math.min(a, b) }]
  })
}

function columnLabels(plot: Plot, index: number, order: number, count: number): Box[] {
  const own = plot.series[index]
  return (own?.values ?? []).flatMap((value, at): Box[] => {
    if (value === null) return []
    const middle = barLeft(plot.room, count, order, at) + barWidth(plot.room, count) / 2
    const end = heightOf(plot, index, value)
    const bottom = value < 0 ? end - plot.size * 1.3 : end + plot.size * 0.15
    return [boxAt(middle, bottom, own?.shown[at] ?? '', plot.size)]
  })
}

/** The marks at the points of a line. */
function pointMarks(plot: Plot, index: number): Box[] {
  return (plot.series[index]?.values ?? []).flatMap((value, at): Box[] => {
    if (value === null) return []
    const [middle, point] = [(at + 0.5) * plot.room, heightOf(plot, index, value)]
    const half = plot.size * 0.3
    return [{ left: middle - half, right: middle + half, top: point + half, bottom: point - half }]
  })
}

function pointLabels(plot: Plot, index: number, place: 'above' | 'below'): Box[] {
  const own = plot.series[index]
  return (own?.values ?? []).flatMap((value, at): Box[] => {
    if (value === null) return []
    const point = heightOf(plot, index, value)
    const bottom = place === 'above' ? point + plot.size * 0.4 : point - plot.size * 1.5
    return [boxAt((at + 0.5) * plot.room, bottom, own?.shown[at] ?? '', plot.size)]
  })
}

const boxAt = (middle: number, bottom: number, text: string, size: number): Box => ({
  left: middle - widthOf(text, size) / 2,
  right: middle + widthOf(text, size) / 2,
  top: bottom + size * 1.1,
  bottom,
})
