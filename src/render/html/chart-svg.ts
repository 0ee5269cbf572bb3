/** A chart as SVG: text stays text, nothing in it runs. Drawn beforehand, since the drawing library is only loaded for papers with charts. */
import { BarChart, LineChart, PieChart } from 'echarts/charts'
import { GridComponent, LegendComponent } from 'echarts/components'
import { type EChartsCoreOption, init, use } from 'echarts/core'
import { SVGRenderer } from 'echarts/renderers'
import type { Chart } from '../../model/document.ts'
import type { Theme } from '../../theme/theme.ts'
import type { SeriesLabels } from '../../typeset/chart-labels.ts'
import { type ChartLook, lookOf } from '../../typeset/chart-look.ts'
import type { Scale, SeriesLook } from '../../typeset/chart-series.ts'

use([BarChart, LineChart, PieChart, GridComponent, LegendComponent, SVGRenderer])

/** CSS pixels of twips. */
const px = (twips: number): number => twips / 15
const dashes = { solid: 'solid', dash: [6, 3], dot: [2, 2], dashDot: [6, 2, 2, 2] } as const
const symbols = {
  circle: 'circle',
  square: 'rect',
  triangle: 'triangle',
  diamond: 'diamond',
} as const

/**
 * Draws a chart.
 * @param size width and height, twips
 */
export function chartSvg(
  chart: Chart,
  theme: Theme,
  size: { readonly width: number; readonly height: number },
): string {
  const look = lookOf(chart, theme, size)
  const drawn = init(null, null, {
    renderer: 'svg',
    ssr: true,
    width: px(size.width),
    height: px(size.height),
  })
  drawn.setOption(chart.form === 'pie' ? pie(chart, look, theme) : axes(chart, look, theme))
  const svg = drawn.renderToSVGString({ useViewBox: true })
  drawn.dispose()
  // names are counted through the process: equal input gives equal bytes
  return svg.replace(/zr\d+-/g, `${chart.id}-`).replace(/font-family:[^;"]*;?/g, '')
}

const text = (theme: Theme, color = '000000') => ({
  fontSize: px(theme.chart.size),
  color: `#${color}`,
})

function pie(chart: Chart, look: ChartLook, theme: Theme): EChartsCoreOption {
  const [series] = look.series
  const unit = chart.series[0]?.unit ?? ''
  const whole = (series?.values ?? []).reduce<number>((sum, value) => sum + (value ?? 0), 0)
  const words = (index: number): string =>
    chart.shares
      ? `${(((series?.values[index] ?? 0) / (whole || 1)) * 100).toFixed(1)}%`
      : `${series?.shown[index] ?? ''}${unit}`
  return {
    animation: false,
    series: [
      {
        type: 'pie',
        radius: '68%',
        startAngle: 90,
        avoidLabelOverlap: true,
        minShowLabelAngle: 0,
        itemStyle: { borderColor: '#fff', borderWidth: 1 },
        labelLine: { length: 8, length2: 8, lineStyle: { color: '#000' } },
        label: { show: true, position: 'outside', ...text(theme) },
        data: chart.categories.map((name, index) => ({
          name,
          value: series?.values[index] ?? 0,
          label: {
            formatter: chart.labels ? () => `${name}，${words(index)}` : () => name,
          },
          itemStyle: { color: `#${look.slices[index] ?? ''}` },
        })),
      },
    ],
  }
}

function axes(chart: Chart, look: ChartLook, theme: Theme): EChartsCoreOption {
  const lying = chart.form === 'bar'
  const size = px(theme.chart.size)
  const category = {
    type: 'category',
    data: [...chart.categories],
    inverse: lying,
    axisTick: { show: false },
    axisLine: { lineStyle: { color: '#595959' } },
    axisLabel: { interval: 0, rotate: look.slanted ? 45 : 0, ...text(theme) },
  }
  const values = [
    valueAxis(look.scale, look, theme),
    ...(look.secondScale
      ? [{ ...valueAxis(look.secondScale, look, theme), splitLine: { show: false } }]
      : []),
  ]
  return {
    animation: false,
    legend: look.legend
      ? {
          bottom: 0,
          itemWidth: size * 1.8,
          itemHeight: size * 0.8,
          textStyle: text(theme),
          icon: undefined,
        }
      : { show: false },
    grid: {
      top: size * 1.2,
      left: size * 0.6,
      right: lying && look.labels.some(({ place }) => place === 'outside') ? size * 3 : size * 0.6,
      bottom: look.legend ? size * 2.6 : size * 0.6,
      outerBoundsMode: 'same',
      outerBoundsContain: 'axisLabel',
    },
    xAxis: lying ? values : category,
    yAxis: lying ? category : values,
    series: chart.series.map((one, index) => {
      const own = look.series[index] as SeriesLook
      const data = percentOf(chart, look, index).map((value) => value ?? '-')
      const labels = look.labels[index] ?? { place: null, left: [] }
      return one.form === 'line'
        ? line(own, data, one.secondary, labels, theme)
        : bar(own, data, one.secondary, labels, chart, theme)
    }),
  }
}

/** Values to draw; stacked to 100 they are shares of their category. */
function percentOf(chart: Chart, { series }: ChartLook, index: number): (number | null)[] {
  const own = series[index]?.values ?? []
  if (chart.stacking !== 'percent') return [...own]
  return own.map((value, at) => {
    const sum = series.reduce((all, one) => all + (one.values[at] ?? 0), 0)
    return value === null || sum === 0 ? null : (value / sum) * 100
  })
}

const valueAxis = (scale: Scale | null, look: ChartLook, theme: Theme) => ({
  type: 'value',
  ...(scale
    ? { min: scale.min, max: scale.max, interval: scale.step }
    : { min: 0, max: 100, interval: 20 }),
  axisLine: { show: false },
  splitLine: { lineStyle: { color: '#D9D9D9' } },
  axisLabel: {
    show: look.axes,
    ...text(theme),
    ...(scale ? { formatter: String } : { formatter: '{value}%' }),
  },
})

type Drawn = readonly (number | '-')[]
const label = (
  own: SeriesLook,
  { place, left }: SeriesLabels,
  theme: Theme,
  position: string,
  color: string,
) => ({
  show: place !== null,
  position,
  ...text(theme, color),
  formatter: ({ dataIndex }: { dataIndex: number }) =>
    left[dataIndex] ? '' : (own.shown[dataIndex] ?? ''),
})

/** A value below nought stands behind the end of its bar like any other. */
const beyondEnd = (value: number | '-', lying: boolean) =>
  typeof value === 'number' && value < 0
    ? { value, label: { position: lying ? 'left' : 'bottom' } }
    : value

function bar(
  own: SeriesLook,
  data: Drawn,
  secondary: boolean,
  labels: SeriesLabels,
  chart: Chart,
  theme: Theme,
) {
  const stacked = chart.stacking !== 'none'
  return {
    type: 'bar',
    name: own.label,
    data: stacked ? [...data] : data.map((value) => beyondEnd(value, chart.form === 'bar')),
    ...(stacked ? { stack: 'all' } : {}),
    ...(secondary ? { yAxisIndex: 1 } : {}),
    barMaxWidth: 40,
    barGap: '0%',
    itemStyle: { color: `#${own.color}`, borderColor: '#404040', borderWidth: 0.5 },
    label: stacked
      ? label(own, labels, theme, 'inside', own.ink)
      : label(own, labels, theme, chart.form === 'bar' ? 'right' : 'top', '000000'),
  }
}

function line(
  own: SeriesLook,
  data: Drawn,
  secondary: boolean,
  labels: SeriesLabels,
  theme: Theme,
) {
  return {
    type: 'line',
    name: own.label,
    data: [...data],
    ...(secondary ? { yAxisIndex: 1 } : {}),
    connectNulls: false,
    symbol: symbols[own.mark],
    symbolSize: 6,
    lineStyle: { color: `#${own.color}`, width: 2, type: dashes[own.dash] },
    itemStyle: { color: `#${own.color}` },
    label: label(own, labels, theme, labels.place === 'below' ? 'bottom' : 'top', '000000'),
  }
}
