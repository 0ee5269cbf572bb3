/** What is said of a changed cell, in both languages. */
import type { Lang } from '../messages/index.ts'

export type RowsKind = 'table' | 'chart'

export interface WhatIfWords {
  readonly assumed: (cell: string, value: string) => string
  /** Formulas that rest on the cell. */
  readonly stale: (count: number, cells: string) => string
  /** A statement that is a cell of a table. */
  readonly inTable: (row: string, column: string, value: string) => string
  readonly inChart: (category: string, series: string, value: string) => string
  /** A whole row that came or went. */
  readonly row: (kind: RowsKind, name: string, cells: readonly string[]) => string
  /** Rows in another order, such as 城关镇 9→1. */
  readonly moved: (kind: RowsKind, rows: readonly string[]) => string
  readonly absent: string
  readonly gone: string
  readonly figure: (shown: string, cells: string, sentence: string) => string
  readonly unbuilt: (side: 'before' | 'after') => string
  readonly none: string
  readonly changes: (count: number) => string
  readonly old: (count: number) => string
}

const zhKinds: Readonly<Record<RowsKind, string>> = { table: '表', chart: '图' }

export const whatIfWords: Readonly<Record<Lang, WhatIfWords>> = {
  zh: {
    assumed: (cell, value) => `假定 ${cell} 是 ${value}（没有改文件，公式不重算）`,
    stale: (count, cells) => `有 ${count} 格公式直接或间接用到它，结果是旧的：${cells}`,
    inTable: (row, column, value) => `表，${row}，${column}：${value}`,
    inChart: (category, series, value) => `图，${category}，${series}：${value}`,
    row: (kind, name, cells) => `${zhKinds[kind]}，${name}：${cells.join('、')}`,
    moved: (kind, rows) => `${zhKinds[kind]}，次序变了：${rows.join('、')}`,
    absent: '（没有）',
    gone: '（没有了）',
    figure: (shown, cells, sentence) => `${shown}（${cells}）：${sentence}`,
    unbuilt: (side) => `${side === 'before' ? '改前' : '改后'}出不了稿，看上面的提示。`,
    none: '没有一句会变。',
    changes: (count) => `会变 ${count} 处：`,
    old: (count) => `靠公式算、这里没有重算、不能当作没变的 ${count} 处：`,
  },
  en: {
    assumed: (cell, value) =>
      `if ${cell} were ${value} (no file was changed, no formula computed again)`,
    stale: (count, cells) => `${count} formula(s) rest on it, their results are old: ${cells}`,
    inTable: (row, column, value) => `table, ${row}, ${column}: ${value}`,
    inChart: (category, series, value) => `chart, ${category}, ${series}: ${value}`,
    row: (kind, name, cells) => `${kind}, ${name}: ${cells.join(', ')}`,
    moved: (kind, rows) => `${kind}, in another order: ${rows.join(', ')}`,
    absent: '(nothing)',
    gone: '(no more)',
    figure: (shown, cells, sentence) => `${shown} (${cells}): ${sentence}`,
    unbuilt: (side) => `cannot be built ${side} the change; see the findings above`,
    none: 'no sentence would change',
    changes: (count) => `${count} place(s) would change:`,
    old: (count) => `${count} figure(s) of formulas, not computed again, which may change too:`,
  },
}
