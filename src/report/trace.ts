/** 数据核对表: every figure of a paper with the cells it rests on, and every number that rests on none. */

import { findNumbers } from '../chinese/numbers.ts'
import { lettersOf } from '../chinese/unparted.ts'
import type { Block, Chart, Document, Inline, TableBlock } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { figureCaption, inlinesText, inlineText, tableCaption } from '../model/plain-text.ts'
import { cellsOf, formulaOf, isFromData } from '../model/values.ts'
import { eachBlock, inlineRuns } from '../model/walk.ts'
import { type DataPlace, placeName, sheetName } from '../origin.ts'

export interface TraceRow {
  /** As printed. */
  readonly shown: string
  /** Printed page number, empty where nothing was printed or the page bears none. */
  readonly page: string
  readonly sentence: string
  /** The value before formatting, empty for a number without data. */
  readonly raw: string
  readonly cells: readonly DataPlace[]
  /** How it was computed, in words; empty for a value taken as it stands. */
  readonly formula: string
  /** What it counts in, as far as that is known. */
  readonly unit: string
  /** How it was rounded for print, in words; empty where it prints as it is. */
  readonly rounding: string
}
export interface Trace {
  readonly bound: readonly TraceRow[]
  readonly unbound: readonly TraceRow[]
}

/** What rests on one cell. */
export interface CellUse {
  readonly cell: DataPlace
  readonly uses: readonly TraceRow[]
}

/** The trace the other way round: every cell with the sentences, tables and charts that rest on it. */
export function cellUses({ bound }: Trace): CellUse[] {
  const byName = new Map<string, { cell: DataPlace; uses: TraceRow[] }>()
  for (const row of bound)
    for (const cell of row.cells) {
      const name = placeName(cell)
      const known = byName.get(name)
      if (known) known.uses.push(row)
      else byName.set(name, { cell, uses: [row] })
    }
  return [...byName.values()].sort((a, b) => comparePlaces(a.cell, b.cell))
}

function comparePlaces(a: DataPlace, b: DataPlace): number {
  const [one, other] = [sheetName(a.of), sheetName(b.of)]
  if (one !== other) return one < other ? -1 : 1
  if (a.kind !== 'cell' || b.kind !== 'cell') return 0
  return a.row - b.row || a.column - b.column
}

/** Rounded, cut, or shown in another size than it is. */
function roundingOf(shown: string, raw: string): string {
  const digits = /-?\d[\d,，]*(?:\.\d+)?/.exec(shown)?.[0].replace(/[,，]/g, '')
  const exact = /^-?\d+(?:\.(\d+))?$/.exec(raw)
  if (digits === undefined || !exact || digits === raw) return ''
  const [printed, held] = [digits.split('.')[1]?.length ?? 0, exact[1]?.length ?? 0]
  if (printed >= held) return Number(digits) === Math.abs(Number(raw)) ? '' : '换了单位或写法'
  return printed === 0 ? '取整数' : `取${printed}位小数`
}

/**
 * Traces a paper.
 * @param facts its printed pages, with anchors of all blocks if there are; null leaves the pages open
 */
export function traceFigures(document: Document, facts: PageFacts | null): Trace {
  const bound: TraceRow[] = []
  const unbound: TraceRow[] = []
  const pages = facts ? pageFinder(facts) : () => ''
  for (const block of eachBlock(document.blocks)) {
    if (block.type === 'toc') continue
    for (const { run, printed, context } of printedRuns(block)) {
      const text = inlinesText(run)
      const made = (shown: string, from: number): TraceRow => ({
        shown,
        page: pages(block, printed, from),
        sentence: context || sentenceAt(text, from),
        raw: '',
        cells: [],
        formula: '',
        unit: '',
        rounding: '',
      })
      const taken: [number, number][] = []
      for (const { inline, from, to } of placed(run)) {
        // a value typed into the paper itself has no source
        if (inline.type !== 'figure-value' || !isFromData(inline.provenance)) continue
        taken.push([from, to])
        const [cells, formula] = [cellsOf(inline.provenance), formulaOf(inline.provenance)]
        // words out of the data are traced where they say a number
        if (/\d/.test(inline.shown) || formula !== '')
          bound.push({
            ...made(inline.shown, from),
            raw: inline.raw,
            cells,
            formula,
            unit: inline.unit ?? '',
            rounding: roundingOf(inline.shown, inline.raw),
          })
      }
      for (const { from, to, text: shown } of findNumbers(text))
        if (!taken.some(([start, end]) => from < end && start < to)) unbound.push(made(shown, from))
    }
  }
  return { bound, unbound }
}

/** A stretch of running text of a block. */
interface PrintedRun {
  readonly run: readonly Inline[]
  /** What the page shows on the same line: the text itself, or the row of a table. */
  readonly printed: string
  /** Where a value stands that has no sentence around it: table, row and column. */
  readonly context: string
}

function printedRuns(block: Block): PrintedRun[] {
  if (block.type === 'table') return tableRuns(block)
  if (block.type === 'chart') return chartRuns(block)
  // items of lists and what stands in holders come by themselves
  return inlineRuns(block).map((run) => ({ run, printed: inlinesText(run), context: '' }))
}

const plainRun = (run: readonly Inline[]): PrintedRun => ({
  run,
  printed: inlinesText(run),
  context: '',
})

function tableRuns(block: TableBlock): PrintedRun[] {
  const title = block.caption ? tableCaption(block.number, block.caption) : '表'
  const heads = block.header.map((cell) => inlinesText(cell.children))
  const around = [
    ...(block.caption ? [block.caption] : []),
    ...(block.unit ? [block.unit] : []),
  ].map(plainRun)
  const rows = block.rows.flatMap((row) => {
    const printed = row.map((cell) => inlinesText(cell.children)).join('')
    const name = inlinesText(row[0]?.children ?? [])
    return row.map(({ children }, column) => ({
      run: children,
      printed,
      context: `${title}：${name}${column === 0 ? '' : `，${heads[column] ?? ''}`}`,
    }))
  })
  return [...around, ...block.header.map((cell) => plainRun(cell.children)), ...rows]
}

function chartRuns(block: Chart): PrintedRun[] {
  const title = block.caption ? figureCaption(block.number, block.caption) : '图'
  const values = block.series.flatMap(({ name, values }) =>
    values.map((value, index) => ({
      run: [value],
      printed: title,
      context: `${title}：${block.categories[index] ?? ''}，${name}`,
    })),
  )
  return [...values, ...(block.caption ? [plainRun(block.caption)] : [])]
}

/** Leaves of running text with their place in what it prints. */
function placed(
  inlines: readonly Inline[],
  start = 0,
): { inline: Inline; from: number; to: number }[] {
  let at = start
  return inlines.flatMap((inline) => {
    const from = at
    at += inlineText(inline).length
    return 'children' in inline && inline.type !== 'note'
      ? placed(inline.children, from)
      : [{ inline, from, to: at }]
  })
}

/** The sentence around an offset, whole if it is not too long. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1
  const ends = ['。', '；'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0)
  const end = ends.length > 0 ? ends.reduce((least, at) => Math.min(least, at)) + 1 : text.length
  const sentence = text.slice(start, end).trim()
  if ([...sentence].length <= 80) return sentence
  return `…${text.slice(Math.max(start, at - 30), Math.min(end, at + 40)).trim()}…`
}

/**
 * Finds the printed page of a place in a text: the text is looked for from the page on which its block begins, or, where that is
 * not known, in the order of the paper.
 */
function pageFinder(facts: PageFacts): (block: Block, printed: string, from: number) => string {
  const starts: number[] = []
  let all = ''
  for (const page of facts.pages) {
    starts.push(all.length)
    all += page.lines.map((line) => line.text).join('')
  }
  let cursor = 0
  const numberOf = (page: number): string =>
    page < facts.firstNumbered ? '' : String(page - facts.firstNumbered + 1)
  return (block, printed, from) => {
    const anchor = facts.anchors[block.id]
    const wanted = lettersOf(printed)
    const begin = anchor === undefined ? cursor : (starts[anchor] ?? 0)
    const found = wanted === '' ? -1 : all.indexOf(wanted, begin)
    if (found < 0) return anchor === undefined ? '' : numberOf(anchor)
    if (anchor === undefined) cursor = found
    const at = found + lettersOf(printed.slice(0, from)).length
    return numberOf(starts.findLastIndex((start) => start <= at))
  }
}
