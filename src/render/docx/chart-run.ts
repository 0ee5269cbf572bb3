/** A chart as a native one: Word, WPS and LibreOffice draw it, and its numbers can be edited in the workbook that it carries. */
import { type ChartDataLabels, ChartRun, type ChartSeries, type ChartValueAxis } from 'docx/charts'
import type { Chart } from '../../model/document.ts'
import type { Theme } from '../../theme/theme.ts'
import type { SeriesLabels } from '../../typeset/chart-labels.ts'
import { type ChartLook, lookOf } from '../../typeset/chart-look.ts'
import type { Scale, SeriesLook } from '../../typeset/chart-series.ts'
import { pieLabels } from '../../typeset/pie-labels.ts'

/**
 * The run that holds a chart.
 * @param size width and height, twips
 * @param words what it shows, for readers who cannot see it
 */
export function chartRun(
  chart: Chart,
  theme: Theme,
  size: { readonly width: number; readonly height: number },
  words: string,
): ChartRun {
  const look = lookOf(chart, theme, size)
  const font = { name: theme.fonts[theme.chart.font].name, color: '000000' }
  const common = {
    categories: [...chart.categories],
    font,
    chartArea: { fill: 'none', border: 'none' as const },
    transformation: { width: size.width / 15, height: size.height / 15 },
    altText: { name: chart.id, title: words.slice(0, 60), description: words },
  }
  const [first] = look.series
  if (chart.form === 'pie' && first) {
    return new ChartRun({
      ...common,
      type: 'pie',
      legend: false,
      series: [
        {
          name: first.label,
          values: [...first.values],
          colors: [...look.slices],
          ...joinedLabels(chart, first, theme, size),
        },
      ],
      dataLabels: {
        ...labels(first, theme, 'outsideEnd', '000000'),
        value: chart.labels && !chart.shares,
        percentage: chart.shares,
        category: true,
        numberFormat: chart.shares ? '0.0%' : format(first, chart.series[0]?.unit ?? ''),
      },
    })
  }
  const small = { size: theme.chart.size / 20 }
  return new ChartRun({
    ...common,
    type: chart.form === 'pie' ? 'column' : chart.form,
    stacking: chart.stacking,
    legend: look.legend ? { position: 'bottom', font: small } : false,
    categoryAxis: {
      font: small,
      ...(look.slanted ? { labelRotation: -45 } : {}),
      ...(chart.form === 'bar' ? { reverseOrder: true } : {}),
    },
    valueAxis: {
      ...valueAxis(look.scale, look, small.size),
      // below the last of the categories, which stand in reverse order
      ...(chart.form === 'bar' ? { crossesAt: 'maximum' as const } : {}),
    },
    ...(look.secondScale
      ? {
          secondaryValueAxis: {
            ...valueAxis(look.secondScale, look, small.size),
            gridlines: false,
          },
        }
      : {}),
    emptyValues: 'gap',
    ...(chart.form === 'line' ? {} : { gapWidth: 80, overlap: 0 }),
    series: chart.series.map((one, index) =>
      seriesOf(look.series[index] as SeriesLook, look.labels[index], one, chart, theme),
    ),
  })
}

/** Words of slices that are too thin to have their own stand together at one of them. */
function joinedLabels(
  chart: Chart,
  { shown, values }: SeriesLook,
  theme: Theme,
  size: { readonly width: number; readonly height: number },
) {
  const amounts = values.map((value) => value ?? 0)
  const whole = amounts.reduce((sum, value) => sum + value, 0) || 1
  const unit = chart.series[0]?.unit ?? ''
  const valueAt = (at: number): string =>
    chart.shares ? `${(((amounts[at] ?? 0) / whole) * 100).toFixed(1)}%` : `${shown[at]}${unit}`
  const words = chart.categories.map((name, at) => [name, chart.labels ? valueAt(at) : ''] as const)
  const labels = pieLabels(amounts, words, size, theme.chart.size)
  if (labels.every(({ slices }) => slices.length === 1)) return {}
  const line = (at: number): string => (words[at] ?? []).filter((word) => word !== '').join('，')
  const pointLabels = chart.categories.map((_, at) => {
    const own = labels.find(({ slices }) => slices.includes(at))
    if (!own || own.slices.length === 1) return undefined
    if (own.at !== at) return false
    return {
      text: own.slices.map(line).join('\n'),
      position: 'outsideEnd' as const,
      font: { size: theme.chart.size / 20, color: '000000' },
    }
  })
  return { pointLabels }
}

function seriesOf(
  own: SeriesLook,
  seriesLabels: SeriesLabels | undefined,
  { form, secondary }: Chart['series'][number],
  chart: Chart,
  theme: Theme,
): ChartSeries {
  const line = form === 'line'
  const place = seriesLabels?.place ?? null
  const left = seriesLabels?.left ?? []
  return {
    name: own.label,
    values: [...own.values],
    color: own.color,
    ...(form === 'line' && chart.form !== 'line' ? { type: 'line' as const } : {}),
    ...(form === 'column' && chart.form === 'line' ? { type: 'column' as const } : {}),
    ...(secondary ? { axis: 'secondary' as const } : {}),
    ...(line
      ? {
          markers: { shape: own.mark, size: 6 },
          line: { color: own.color, width: 1.5, dash: own.dash },
        }
      : {}),
    dataLabels:
      place === null
        ? false
        : labels(own, theme, positions[place], place === 'inside' ? own.ink : '000000'),
    ...(left.includes(true) ? { pointLabels: left.map((off) => (off ? false : undefined)) } : {}),
  }
}

const positions = {
  outside: 'outsideEnd',
  inside: 'center',
  above: 'above',
  below: 'below',
} as const

const labels = (
  own: SeriesLook,
  theme: Theme,
  position: ChartDataLabels['position'],
  color: string,
): ChartDataLabels => ({
  value: true,
  ...(position ? { position } : {}),
  numberFormat: format(own, ''),
  font: { size: theme.chart.size / 20, color },
})

/** An Excel number format; General writes each number as short as it is. */
const format = ({ decimals }: SeriesLook, unit: string): string => {
  const fixed = decimals === 0 ? '0' : `0.${'0'.repeat(decimals ?? 0)}`
  const number = decimals === null ? 'General' : fixed
  return unit === '' ? number : `${number}"${unit.replaceAll('"', '')}"`
}

const valueAxis = (scale: Scale | null, look: ChartLook, size: number): ChartValueAxis => ({
  ...(scale ? { minimum: scale.min, maximum: scale.max, interval: scale.step } : {}),
  visible: look.axes,
  gridlines: true,
  font: { size },
})
