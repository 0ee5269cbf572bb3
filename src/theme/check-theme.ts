/** Values of a theme that are lengths each, but together would make text vanish, overlap or leave the paper. */
import type { YamlFault } from '../text/yaml-faults.ts'
import { twips } from './length.ts'
import {
  advance,
  areaHeight,
  areaWidth,
  type Style,
  type StyleRole,
  styleRoles,
  type Theme,
} from './theme.ts'

/** The value at a path as it is written, empty where nothing is. */
type Written = (path: readonly string[]) => string
interface Range {
  readonly path: readonly string[]
  /** In the range's unit; twips unless another one is named. */
  readonly value: number
  readonly from: number
  readonly to: number
  readonly unit?: '%' | '字'
}

/** Word's widest paper is 22 inches. */
const paper = { from: twips('50mm'), to: twips('558mm') }
const typeSize = { from: twips('4pt'), to: twips('200pt') }
/** Word draws no line heavier than 12 pt. */
const heaviest = twips('12pt')
/** Lines may touch, but not cover each other. */
const tightest = 0.8
/** The type area holds at least so many characters and lines; an indented paragraph so many characters. */
const least = { characters: 5, lines: 3, indented: 3 }
/** Cells of ten columns keep room for their text. */
const paddings = 20

/** Everything in the theme that makes no sense, in the order of the file. */
export function senseFaults(theme: Theme, written: Written): YamlFault[] {
  const alone = [...pageRanges(theme), ...typeRanges(theme, written)].filter(isOut)
  // what depends on the type area is said once that makes sense
  if (alone.length > 0) return alone.map((range) => asFault(range, written))
  const tight = roomFault(theme)
  if (tight) return [tight]
  const ranges = [
    // one indent too many makes the others wrong
    ...styleRoles.flatMap((role) => styleRanges(role, theme).filter(isOut).slice(0, 1)),
    ...letterheadRanges(theme),
    ...volumeRanges(theme),
    ...ruleRanges(theme),
    ...pageNumberRanges(theme),
  ]
  return ranges.filter(isOut).map((range) => asFault(range, written))
}

const isOut = ({ value, from, to }: Range): boolean =>
  !(value >= from && value <= Math.max(from, to))

function asFault({ path, value, from, to, unit }: Range, written: Written): YamlFault {
  const shown = (one: number): string =>
    unit === undefined ? points(one) : `${rounded(one)}${unit}`
  const last = Math.max(from, to)
  const range = from === last ? shown(from) : `${shown(from)} – ${shown(last)}`
  return { path, problem: 'value', value: written(path) || shown(value), allowed: range }
}
const rounded = (value: number): number => Math.round(value * 10) / 10
const points = (value: number): string => `${rounded(value / 20)}pt`

function pageRanges({ page, grid }: Theme): Range[] {
  const edges = (['top', 'right', 'bottom', 'left'] as const).map((edge): Range => {
    const along = edge === 'top' || edge === 'bottom' ? page.height : page.width
    return { path: ['page', edge], value: page[edge], from: 0, to: along }
  })
  return [
    ...(['width', 'height'] as const).map(
      (side): Range => ({ path: ['page', side], value: page[side], ...paper }),
    ),
    ...edges,
    { path: ['grid', 'pitch'], value: grid.pitch, from: typeSize.from, to: page.height },
    { path: ['grid', 'scale'], value: grid.scale, from: 50, to: 150, unit: '%' },
  ]
}

const typeRanges = ({ styles, chart, pageNumber }: Theme, written: Written): Range[] => [
  ...styleRoles.flatMap((role): Range[] => [
    { path: ['styles', role, 'size'], value: styles[role].size, ...typeSize },
    ...spacingRange(styles[role], ['styles', role, 'spacing'], written),
  ]),
  { path: ['chart', 'size'], value: chart.size, ...typeSize },
  { path: ['page-number', 'size'], value: pageNumber.size, ...typeSize },
]

/** Only a written spacing: what the scale of characters makes is in its own range. */
const spacingRange = (style: Style, path: readonly string[], written: Written): Range[] =>
  written(path) === ''
    ? []
    : [{ path, value: style.spacing, from: twips('-2pt'), to: twips('20pt') }]

function roomFault(theme: Theme): YamlFault | null {
  const [width, height] = [areaWidth(theme), areaHeight(theme)]
  const needed = [
    theme.styles.body.size * least.characters,
    theme.grid.pitch * least.lines,
  ] as const
  if (width >= needed[0] && height >= needed[1]) return null
  const area = (one: readonly number[]): string => one.map(points).join(' × ')
  return { path: ['page'], problem: 'room', value: area([width, height]), allowed: area(needed) }
}

function styleRanges(role: StyleRole, theme: Theme): Range[] {
  const style = theme.styles[role]
  const [width, height] = [areaWidth(theme), areaHeight(theme)]
  const step = advance(style)
  const room = width - least.indented * step
  const at = (key: string): string[] => ['styles', role, key]
  const pitch = { value: style.pitch, from: style.size * tightest, to: height }
  return [
    {
      path: at('size'),
      value: style.size,
      from: typeSize.from,
      to: Math.min(typeSize.to, width / (least.indented + 1)),
    },
    { path: at('pitch'), ...pitch },
    { path: at('left'), value: style.left, from: 0, to: room - style.right },
    { path: at('right'), value: style.right, from: 0, to: room - style.left },
    // a first line may hang into the edge of the paper
    {
      path: at('first-line'),
      value: style.firstLine,
      from: -(style.left + theme.page.left) / step,
      to: (room - style.left - style.right) / step,
      unit: '字',
    },
    { path: at('before'), value: style.before, from: 0, to: height },
    { path: at('after'), value: style.after, from: 0, to: height },
  ]
}

function letterheadRanges(theme: Theme): Range[] {
  const { letterhead: own } = theme
  const height = areaHeight(theme)
  const at = (key: string, value: number, to: number): Range => ({
    path: ['letterhead', key],
    value,
    from: 0,
    to,
  })
  return [
    at('mark-top', own.markTop, height),
    at('order-top', own.orderTop, height),
    at('number-gap', own.numberGap, height),
    at('rule-gap', own.ruleGap, height),
    at('text-gap', own.textGap, height),
    at('letter-top', own.letterTop, height),
    at('letter-rule-gap', own.letterRuleGap, height),
    at('letter-row-gap', own.letterRowGap, height),
    at('letter-rule-width', own.letterRuleWidth, paper.to),
    at('letter-foot', own.letterFoot, height),
    at('double-gap', own.doubleGap, heaviest),
  ]
}

const volumeRanges = (theme: Theme): Range[] => [
  {
    path: ['volume', 'divider-top'],
    value: theme.dividerTop,
    from: 0,
    to: areaHeight(theme) - theme.styles.group.pitch,
  },
  {
    path: ['volume', 'rule-gap'],
    value: theme.volume.ruleGap,
    from: 0,
    to: areaHeight(theme) - theme.dividerTop - theme.styles.group.pitch,
  },
]

function ruleRanges(theme: Theme): Range[] {
  const { rules, table } = theme
  const at = (key: string, value: number): Range => ({
    path: ['rules', key],
    value,
    from: 0,
    to: heaviest,
  })
  return [
    at('thick', rules.thick),
    at('thin', rules.thin),
    at('red', rules.red),
    at('red-thick', rules.redThick),
    at('red-thin', rules.redThin),
    { path: ['figure', 'tallest'], value: theme.figure.tallest * 100, from: 5, to: 100, unit: '%' },
    { path: ['table', 'line'], value: table.line, from: 0, to: heaviest },
    { path: ['table', 'padding'], value: table.padding, from: 0, to: areaWidth(theme) / paddings },
  ]
}

/** The whole number stands between the type area and the edge of the paper, and its form fits the line. */
function pageNumberRanges(theme: Theme): Range[] {
  const { page, pageNumber } = theme
  const half = Math.round(pageNumber.size / 2)
  const form = pageNumber.size * least.indented
  const bottom: Range = {
    path: ['page', 'bottom'],
    value: page.bottom,
    from: pageNumber.size,
    to: page.height,
  }
  if (isOut(bottom)) return [bottom]
  return [
    { path: ['page-number', 'gap'], value: pageNumber.gap, from: half, to: page.bottom - half },
    {
      path: ['page-number', 'inset'],
      value: pageNumber.inset,
      from: 0,
      to: areaWidth(theme) - form,
    },
  ]
}
