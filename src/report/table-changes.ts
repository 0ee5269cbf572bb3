/** What a changed cell changes in a table or a chart: rows are paired by their names, and a row that moved is said once. */
import type { Block } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { longestRising } from '../text/longest-rising.ts'
import type { RowsKind, WhatIfWords } from './what-if-words.ts'

/** A table, or a chart with its categories as rows. */
export interface NamedRows {
  readonly kind: RowsKind
  readonly heads: readonly string[]
  readonly rows: readonly NamedRow[]
}
interface NamedRow {
  readonly name: string
  readonly cells: readonly string[]
}
/** From what to what. */
export type ChangedPair = [string, string]

const ranks = new Set(['序号', '名次', '排名', '位次'])

/** Null for a block that has no rows. */
export function namedRows(block: Block): NamedRows | null {
  if (block.type === 'chart')
    return {
      kind: 'chart',
      heads: block.series.map(({ name }) => name),
      rows: block.categories.map((name, index) => ({
        name,
        cells: block.series.map(({ values }) => {
          const value = values[index]
          return value ? inlinesText([value]) : ''
        }),
      })),
    }
  if (block.type !== 'table') return null
  const heads = block.header.map(({ children }) => inlinesText(children))
  // the rank of a row is its place, which is said by itself
  const first = ranks.has((heads[0] ?? '').trim()) ? 1 : 0
  const rows = block.rows.map((row): NamedRow => {
    const cells = row.map(({ children }) => inlinesText(children))
    return { name: cells[first] ?? '', cells: cells.slice(first) }
  })
  return { kind: 'table', heads: heads.slice(first), rows: numbered(rows) }
}

/** Rows of one name are told apart by which of them they are. */
function numbered(rows: readonly NamedRow[]): NamedRow[] {
  const counts = new Map<string, number>()
  return rows.map((row) => {
    const count = (counts.get(row.name) ?? 0) + 1
    counts.set(row.name, count)
    return count === 1 ? row : { ...row, name: `${row.name}（第${count}个）` }
  })
}

export function tableChanges(old: NamedRows, next: NamedRows, words: WhatIfWords): ChangedPair[] {
  const byName = new Map(next.rows.map((row) => [row.name, row]))
  const known = new Set(old.rows.map(({ name }) => name))
  const changed = old.rows.flatMap((row): ChangedPair[] => {
    const other = byName.get(row.name)
    return other
      ? cellChanges(row, other, old, next, words)
      : [[rowText(row, old, words), words.gone]]
  })
  const come = next.rows
    .filter(({ name }) => !known.has(name))
    .map((row): ChangedPair => [words.absent, rowText(row, next, words)])
  return [...changed, ...come]
}

const rowText = ({ name, cells }: NamedRow, { kind }: NamedRows, words: WhatIfWords): string =>
  words.row(kind, name, cells)

function cellChanges(
  row: NamedRow,
  other: NamedRow,
  { kind, heads }: NamedRows,
  next: NamedRows,
  words: WhatIfWords,
): ChangedPair[] {
  const cell = (head: string, text: string): string =>
    kind === 'chart' ? words.inChart(row.name, head, text) : words.inTable(row.name, head, text)
  const length = Math.max(row.cells.length, other.cells.length)
  return Array.from(
    { length },
    (_, column): ChangedPair => [
      cell(heads[column] ?? '', row.cells[column] ?? words.absent),
      cell(next.heads[column] ?? '', other.cells[column] ?? words.gone),
    ],
  ).filter(([from, to]) => from !== to)
}

/** Rows that stand elsewhere among those that both have, the fewest that tell the new order: 城关镇 9→1. */
export function movedRows(old: NamedRows, next: NamedRows): string[] {
  const places = new Map(old.rows.map(({ name }, index) => [name, index]))
  const both = next.rows.flatMap(({ name }, index) => {
    const from = places.get(name)
    return from === undefined ? [] : [{ name, from, to: index }]
  })
  const kept = new Set(longestRising(both.map(({ from }) => from)))
  return both
    .filter((_, index) => !kept.has(index))
    .map(({ name, from, to }) => `${name} ${from + 1}→${to + 1}`)
}
