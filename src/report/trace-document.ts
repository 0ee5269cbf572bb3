/** The trace of a paper as a document of its own, so that it prints like one, and as rows of a sheet. */
import type { Document, TableBlock } from '../model/document.ts'
import { heading, paragraph, text } from '../model/nodes.ts'
import { placeNames } from '../origin.ts'
import type { Trace, TraceRow } from './trace.ts'

const boundHead = ['序号', '文中数字', '页', '所在句子', '原值', '来源', '怎样算的'] as const
const unboundHead = ['序号', '文中数字', '页', '所在句子'] as const

const boundCells = (row: TraceRow, index: number): string[] => [
  String(index + 1),
  row.shown,
  row.page,
  row.sentence,
  row.raw,
  placeNames(row.cells),
  row.formula,
]
const unboundCells = (row: TraceRow, index: number): string[] => [
  String(index + 1),
  row.shown,
  row.page,
  row.sentence,
]

/** Both lists as sheets: name, then rows with their header. */
export const traceSheets = (trace: Trace): { name: string; rows: string[][] }[] => [
  { name: '来自数据', rows: [[...boundHead], ...trace.bound.map(boundCells)] },
  { name: '没有来源', rows: [[...unboundHead], ...trace.unbound.map(unboundCells)] },
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

/** A long fraction is cut for print; the workbook has it whole. */
const short = (cells: readonly string[]): string[] =>
  cells.map((one) => (/^-?\d+\.\d{7,}$/.test(one) ? `${one.slice(0, one.indexOf('.') + 5)}…` : one))

/** The 数据核对表 of a paper. */
export function traceDocument(title: string, trace: Trace): Document {
  const none = (words: string) => [paragraph([text(words)])]
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
      heading(1, [text(`来自数据的数字，${trace.bound.length}处`)]),
      ...(trace.bound.length > 0
        ? [
            table(
              boundHead,
              trace.bound.map((row, index) => short(boundCells(row, index))),
            ),
          ]
        : none('没有。')),
      heading(1, [text(`没有来源的数字，${trace.unbound.length}处，请逐个核对`)]),
      ...(trace.unbound.length > 0
        ? [table(unboundHead, trace.unbound.map(unboundCells))]
        : none('没有。')),
    ],
  }
}
