/** Figures typed into the text against the paper's own data: 服务点1268个, where the data say 1286. */
import Big from 'big.js'
import { findNumbers } from '../../chinese/numbers.ts'
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import type { Inline } from '../../model/document.ts'
import { inlinesText, inlineText } from '../../model/plain-text.ts'
import {
  cellsOfAll,
  isScalar,
  type NumberValue,
  scalarText,
  type Value,
} from '../../model/values.ts'
import { namesOfPlaces } from '../../origin.ts'
import { card } from '../../rules/card.ts'
import { enList, zhList } from '../../rules/words.ts'
import type { CheckFacts, TextRule } from '../rule.ts'
import { runningText } from '../running-text.ts'

const cards = {
  'data/unlike': card<{
    name: string
    said: string
    known: readonly string[]
    cells: readonly string[]
  }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ name, said, known, cells }) => [
      `文中“${name}”写的是 ${said}，数据里是 ${zhList(known)}（${zhList(cells.slice(0, 4))}）`,
      '改数，或者写成 {{…}} 由数据来填。',
    ],
    en: ({ name, said, known, cells }) => [
      `the text gives ${said} for "${name}", the data ${enList(known)} (${enList(cells.slice(0, 4))})`,
      'Correct it, or bind it to the data.',
    ],
    fires: [
      {
        paper: '⟦全市服务点达到1268个。上年服务点{{t.服务点.上年同期}}个。⟧',
        head: 'data: {t: t.csv}\n',
        files: {
          't.csv': '指标,单位,本期,上年同期\n服务点,个,1286,1145\n建设资金,万元,6240,5480\n',
        },
        says: '文中“服务点”写的是 1268，数据里是 1286、1145（t.csv!C2、t.csv!D2）',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper:
          '全市服务点达到1286个，建设资金共6240万元，即0.624亿元。上年服务点{{t.服务点.上年同期}}个。',
        head: 'data: {t: t.csv}\n',
        files: {
          't.csv': '指标,单位,本期,上年同期\n服务点,个,1286,1145\n建设资金,万元,6240,5480\n',
        },
        also: ['data/inferred'],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

/** An indicator of the data with its unit and every value that its row holds. */
interface Indicator {
  readonly name: string
  readonly unit: string
  readonly values: readonly NumberValue[]
}
/** Words before a name that leave it what it is; 新建服务点 or 青禾区服务点 are something else. */
const before =
  /(?:^|[，。；：、])(?:截至[^，。；：]{0,12}[，,]?)?(?:目前|现在|现有|共有|其中)?(?:全[市省县区州]|我[市省县区州])?(?:的)?$/
/** Differences, plans and parts are other figures than the one that the data hold. */
const change = /[差还再新增减降拟需]|下放|下沉|分别|任务|计划|力争|确保|目标|打算/
/** Places in a sentence: what it says may be theirs. */
const place =
  /(?<![全我各本])[\p{Script=Han}]{2}(?:[区县镇乡村]|街道|社区)(?!域|级|直|划|间|情|内|外)/u
/** What may stand between the name of an indicator and its figure. */
const between =
  /^(?:总数|总量|数量)?(?:已经|已|共|共有)?(?:达到|达|有|为|是|建成|增至|增加到|完成)?(?:了)?$/
const scales: Readonly<Record<string, number>> = { '': 0, 万: 4, 亿: 8 }

export const unlikeData: TextRule = {
  cards,
  needs: ['text', 'data'],
  run: (document, facts) => {
    const indicators = indicatorsOf(facts)
    if (indicators.length === 0) return []
    return runningText(document).flatMap(({ inlines, block }) =>
      inRun(inlines, indicators, block.origin),
    )
  },
}

/** Rows of tables that name an indicator and its unit. */
function indicatorsOf({ data }: CheckFacts): Indicator[] {
  return Object.values(data).flatMap((table: Value): Indicator[] => {
    if (table.kind !== 'table' || !table.columns.some((column) => column.name === '单位')) return []
    return Object.entries(table.byKey).flatMap(([name, row]) => {
      const unit = row.fields['单位']
      const values = Object.values(row.fields).filter(
        (value): value is NumberValue => value.kind === 'number',
      )
      if (name.length < 2 || !unit || !isScalar(unit) || values.length === 0) return []
      return [{ name, unit: scalarText(unit), values }]
    })
  })
}

function inRun(
  run: readonly Inline[],
  indicators: readonly Indicator[],
  origin: Diagnostic['origin'],
): Diagnostic[] {
  const text = inlinesText(run)
  const bound = boundPlaces(run)
  return findNumbers(text).flatMap(({ from, to, text: said }): Diagnostic[] => {
    if (bound.some(([start, end]) => from < end && start < to)) return []
    const ahead = text.slice(0, from)
    const sentence = ahead.slice(Math.max(ahead.lastIndexOf('。'), ahead.lastIndexOf('；')) + 1)
    if (place.test(sentence) || change.test(sentence)) return []
    const named = indicators.filter(({ name }) => {
      const at = sentence.lastIndexOf(name)
      return (
        at >= 0 &&
        between.test(sentence.slice(at + name.length)) &&
        before.test(sentence.slice(0, at))
      )
    })
    // 便民服务点 and 服务点: the longer name is meant
    const indicator = named.sort((a, b) => b.name.length - a.name.length)[0]
    const written = indicator && inUnit(said, text.slice(to), indicator.unit)
    if (
      !indicator ||
      !written ||
      indicator.values.some((value) => new Big(value.amount).eq(written))
    )
      return []
    const known = indicator.values.map((value) => value.lexeme)
    const cells = namesOfPlaces(cellsOfAll(indicator.values))
    return [
      diagnose('data/unlike', origin, {
        name: indicator.name,
        said,
        known,
        cells,
      }),
    ]
  })
}

/** The figure in the unit of the data, 1.2亿元 as 12000 where that is 万元; null when it is of something else. */
function inUnit(said: string, behind: string, unit: string): Big | null {
  if (unit === '%' || unit === '％') return /[%％]$/.test(said) ? new Big(said.slice(0, -1)) : null
  const [, scale = '', noun = ''] = /^([万亿]?)(.*)$/.exec(unit) ?? []
  const [, own = '', rest = ''] = /^([万亿]?)(.*)$/s.exec(behind) ?? []
  if (noun === '' || !rest.startsWith(noun) || /[%％]$/.test(said)) return null
  return new Big(said.replace(/,/g, '')).times(
    new Big(10).pow((scales[own] ?? 0) - (scales[scale] ?? 0)),
  )
}

/** Where figures of data stand in what a run prints. */
function boundPlaces(run: readonly Inline[]): [number, number][] {
  const places: [number, number][] = []
  let at = 0
  const visit = (inlines: readonly Inline[]): void => {
    for (const inline of inlines) {
      const length = inlineText(inline).length
      if (inline.type === 'figure-value') places.push([at, at + length])
      if ('children' in inline && inline.type !== 'note') visit(inline.children)
      else at += length
    }
  }
  visit(run)
  return places
}
