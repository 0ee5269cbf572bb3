/** What no chart can show rightly: too much, doubled, below zero, on scales that do not go together. */
import type { Blank, Chart, ChartForm, ChartSeries, FigureValue } from '../../model/document.ts'
import { FenceFault, type Setting } from './fence-settings.ts'

export type Stacking = Chart['stacking']
/** What is drawn, each series with the setting that asked for it. */
export interface Drawn {
  readonly categories: readonly string[]
  readonly series: readonly { readonly plot: ChartSeries; readonly setting: Setting }[]
  /** A category that is the sum of the others. */
  readonly total: string | null
  /** Rows of the table that are made of others and are not drawn. */
  readonly leftOut: readonly string[]
}
interface Sketch extends Drawn {
  readonly form: ChartForm
  readonly stacking: Stacking
  /** Share of the type area. */
  readonly width: number
  /** The fence as a place, for faults that have none of their own. */
  readonly whole: Setting
}

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

/** @throws FenceFault for the first thing that is wrong */
export function checkSense(sketch: Sketch): void {
  checkSize(sketch)
  checkSeries(sketch)
  checkScales(sketch)
  const { form, whole } = sketch
  if (form === 'pie' && figuresOf(sketch).every((value) => Number(value.raw) === 0))
    throw new FenceFault('empty', '', [], whole)
}

const isFigure = (value: FigureValue | Blank): value is FigureValue => value.type === 'figure-value'
const figuresOf = ({ series }: Drawn): FigureValue[] =>
  series.flatMap(({ plot }) => plot.values).filter(isFigure)

function checkSize(sketch: Sketch): void {
  const { categories, series, form, width, whole } = sketch
  const most = form === 'bar' ? mostCategories.bar : Math.floor(mostCategories[form] * width)
  if (categories.length === 0 || figuresOf(sketch).length === 0)
    throw new FenceFault('empty', '', [], whole)
  const names = [...categories, ...series.map(({ plot }) => plot.name)]
  // the drawing library keeps names as keys of plain objects
  const odd = names.find((name) => name === '__proto__')
  if (odd !== undefined) throw new FenceFault('odd-name', odd, [], whole)
  if (categories.length > most)
    throw new FenceFault('categories', String(categories.length), [String(most)], whole)
  const long = categories.find((name) => [...name].length > longestName)
  if (long !== undefined) throw new FenceFault('long-name', long, [String(longestName)], whole)
  if (series.length > mostSeries)
    throw new FenceFault('series', String(series.length), [String(mostSeries)], whole)
}

function checkSeries({ series, form, stacking }: Sketch): void {
  const [, second] = series
  if (form === 'pie' && second) throw new FenceFault('pie', '', [], second.setting)
  const names = series.map(({ plot }) => plot.name)
  const twice = series.find(({ plot }, index) => names.indexOf(plot.name) < index)
  if (twice) throw new FenceFault('twice', twice.plot.name, [], twice.setting)
  for (const { plot, setting } of series) {
    if (form !== plot.form && form !== 'column' && form !== 'line')
      throw new FenceFault('mixed', plot.name, [], setting)
    const negative = plot.values.filter(isFigure).find((value) => value.raw.startsWith('-'))
    if ((form === 'pie' || stacking !== 'none') && negative)
      throw new FenceFault('negative', negative.shown, [], setting)
    if (plot.secondary && (form === 'bar' || form === 'pie' || stacking !== 'none'))
      throw new FenceFault('axis', plot.name, [], setting)
  }
}

/** An axis has one unit, and the one on the right goes with one on the left. */
function checkScales({ series }: Drawn): void {
  const [first] = series
  if (first && series.every(({ plot }) => plot.secondary))
    throw new FenceFault('axis', first.plot.name, [], first.setting)
  for (const secondary of [false, true]) {
    const own = series.filter(({ plot }) => plot.secondary === secondary)
    const units = [...new Set(own.map(({ plot }) => plot.unit))]
    const other = own.find(({ plot }) => plot.unit !== units[0])
    if (other)
      throw new FenceFault(
        'scale',
        '',
        units.map((unit) => unit || '？'),
        other.setting,
      )
  }
}
