/** A chart as a native one: Word, WPS and LibreOffice draw it, and its numbers can be edited in the workbook that it carries. */
import { type ChartDataLabels, ChartRun, type ChartSeries, type ChartValueAxis } from 'docx/charts'
import type { Chart } from '../../model/document.ts'
import type { Theme } from '../../theme/theme.ts'
import type { LabelPlace } from '../../typeset/chart-labels.ts'
import { type ChartLook, lookOf } from '../../typeset/chart-look.ts'
import type { Scale, SeriesLook } from '../../typeset/chart-series.ts'

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
      series: [{ name: first.label, values: [...first.values], colors: [...look.slices] }],
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
    valueAxis: valueAxis(look.scale, look, small.size),
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
      seriesOf(look.series[index] as SeriesLook, look.labels[index] ?? null, one, chart, theme),
    ),
  })
}

function seriesOf(
  own: SeriesLook,
  place: LabelPlace,
  { form, secondary }: Chart['series'][number],
  chart: Chart,
  theme: Theme,
): ChartSeries {
  const line = form === 'line'
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
