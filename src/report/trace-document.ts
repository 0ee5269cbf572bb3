/** The trace of a paper as a document of its own, so that it prints like one, and as rows of a sheet. */
import type { Lang } from '../messages/index.ts'
import type { Block, Document, TableBlock } from '../model/document.ts'
import { heading, paragraph, text } from '../model/nodes.ts'
import { cellAddress, placeName, sheetName } from '../origin.ts'
import { placeRanges } from './place-ranges.ts'
import { cellUses, type Trace, type TraceRow } from './trace.ts'

/** What is said of a paper beside its figures. */
export interface TraceNotes {
  /** How its data were read: units, keys, rows left out. */
  readonly assumed: readonly string[]
  /** Figures that contradict each other or the data. */
  readonly contradictions: readonly string[]
}
const noNotes: TraceNotes = { assumed: [], contradictions: [] }

const boundHead = [
  '序号',
  '文中数字',
  '页',
  '所在句子',
  '原值',
  '单位',
  '取舍',
  '来源',
  '怎样算的',
] as const
const unboundHead = ['序号', '文中数字', '页', '所在句子'] as const
const cellHead = ['表', '格', '用在页', '印成', '所在句子或表、图'] as const

const boundCells = (row: TraceRow, index: number): string[] => [
  String(index + 1),
  row.shown,
  row.page,
  row.sentence,
  row.raw,
  row.unit,
  row.rounding,
  placeRanges(row.cells),
  row.formula,
]
const unboundCells = (row: TraceRow, index: number): string[] => [
  String(index + 1),
  row.shown,
  row.page,
  row.sentence,
]
const cellRows = (trace: Trace): string[][] =>
  cellUses(trace).flatMap(({ cell, uses }) =>
    uses.map((use) => [
      sheetName(cell.of),
      cell.kind === 'cell' ? cellAddress(cell) : placeName(cell),
      use.page,
      use.shown,
      use.sentence,
    ]),
  )

/** 数字共 60 处：来自数据 48 处，手写 12 处，有矛盾 1 处. */
export const coverage = ({ bound, unbound }: Trace, { contradictions }: TraceNotes): string =>
  `数字共${bound.length + unbound.length}处：来自数据${bound.length}处，手写${unbound.length}处，有矛盾${contradictions.length}处`

/** The same for a person at a terminal, with the title; the papers that are written stay Chinese. */
export function coverageLine(title: string, trace: Trace, notes: TraceNotes, lang: Lang): string {
  if (lang === 'zh') return `${title}：${coverage(trace, notes)}\n`
  const [bound, typed] = [trace.bound.length, trace.unbound.length]
  const contradicted = notes.contradictions.length
  return `${title}: ${bound + typed} figure(s), ${bound} from data, ${typed} typed, ${contradicted} contradicted\n`
}

/** All lists as sheets: name, then rows with their header. */
export const traceSheets = (
  trace: Trace,
  notes: TraceNotes = noNotes,
): { name: string; rows: string[][] }[] => [
  { name: '来自数据', rows: [[...boundHead], ...trace.bound.map(boundCells)] },
  { name: '没有来源', rows: [[...unboundHead], ...trace.unbound.map(unboundCells)] },
  { name: '按格查', rows: [[...cellHead], ...cellRows(trace)] },
  {
    name: '读数和矛盾',
    rows: [
      ['类别', '说明'],
      ['合计', coverage(trace, notes)],
      ...notes.contradictions.map((one) => ['矛盾', one]),
      ...notes.assumed.map((one) => ['读数', one]),
    ],
  },
]

const table = (head: readonly string[], rows: readonly string[][]): TableBlock => ({
  type: 'table',
  id: '',
  caption: null,
  unit: null,
  number: 0,
  align: head.map(() => 'left'),
  header: head.map((one) => ({ children: [text(one)], origin: null })),
  rows: rows.map((row) => row.map((one) => ({ children: [text(one)], origin: null }))),
  origin: null,
})

/** For print: the figure with its page, its sentence, and all that is known of it in one column each. */
const printedHead = ['序号', '文中数字', '页', '所在句子', '来源和算法'] as const
function printedCells(row: TraceRow, index: number): string[] {
  const raw = /^-?\d+\.\d{7,}$/.test(row.raw)
    ? `${row.raw.slice(0, row.raw.indexOf('.') + 5)}…`
    : row.raw
  const facts = [
    placeRanges(row.cells),
    row.formula,
    raw === row.shown || raw === '' ? '' : `原值${raw}${row.unit === '%' ? '%' : row.unit}`,
    row.rounding,
  ]
  return [
    String(index + 1),
    row.shown,
    row.page,
    row.sentence,
    facts.filter((one) => one !== '').join('；'),
  ]
}

/** The 数据核对表 of a paper. */
export function traceDocument(title: string, trace: Trace, notes: TraceNotes = noNotes): Document {
  const none = (words: string): Block[] => [paragraph([text(words)])]
  const lines = (words: readonly string[]): Block[] =>
    words.length > 0 ? words.map((one) => paragraph([text(one)])) : none('没有。')
  return {
    version: 1,
    kind: 'trace',
    meta: { title: `${title}数据核对表`, subtitle: '', author: '', date: '', lang: 'zh-CN' },
    blocks: [
      {
        type: 'title',
        id: '',
        attributes: {},
        lines: [[text('数据核对表')], [text(`——${title}`)]],
        origin: null,
      },
      paragraph([text(`${coverage(trace, notes)}。`)]),
      heading(1, [text(`来自数据的数字，${trace.bound.length}处`)]),
      ...(trace.bound.length > 0
        ? [sideways(table(printedHead, trace.bound.map(printedCells)))]
        : none('没有。')),
      heading(1, [text(`没有来源的数字，${trace.unbound.length}处，请逐个核对`)]),
      ...(trace.unbound.length > 0
        ? [table(unboundHead, trace.unbound.map(unboundCells))]
        : none('没有。')),
      heading(1, [text(`互相矛盾的数字，${notes.contradictions.length}处`)]),
      ...lines(notes.contradictions),
      heading(1, [text('读数据时认定的')]),
      ...lines(notes.assumed),
    ],
  }
}

const sideways = (block: TableBlock): Block => ({
  type: 'sideways',
  id: '',
  attributes: {},
  blocks: [block],
  origin: null,
})
