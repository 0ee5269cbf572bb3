/** Widths of table columns from what stands in them, so that DOCX and PDF break cells alike. */
import type { TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { areaWidth, type Theme } from '../theme/theme.ts'
import { textWidth } from './title/text-width.ts'

/** Longest word that a column keeps whole, in characters. */
const longestWord = 6
/** Widest text that a column is made for, in characters. */
const widestText = 24

const sumOf = (all: readonly number[]): number => all.reduce((sum, one) => sum + one, 0)

/** Width of the widest text, at least two characters. */
const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 2)

/** What no cell of the column can do without: numbers and Latin words stay whole, Chinese breaks anywhere. */
const leastWidth = (texts: readonly string[]): number =>
  Math.min(longestWord, widest(texts.flatMap((text) => text.match(/[\w.,%+-]+/g) ?? [])))

/**
 * Every column gets what its longest word needs; then heads are kept whole where there is room for it, else parted before （; what
 * is left is shared by what else they hold. Sum = type area, or `total`. A table with more columns than the area has room for
 * shares it in proportion.
 */
export function columnWidths(table: TableBlock, theme: Theme, total = areaWidth(theme)): number[] {
  const cell = theme.styles['table-cell'].size
  const edge = 2 * theme.table.padding + cell / 2
  const heads = table.header.map((head) => inlinesText(head.children))
  const columns = heads.map((head, column) => [
    head,
    ...table.rows.map((row) => inlinesText(row[column]?.children ?? [])),
  ])
  const words = columns.map((texts) => leastWidth(texts) * cell + edge)
  const whole = heads.map((head) => textWidth(head) * cell + edge)
  const parted = heads.map((head) => widest(head.split(/(?=（)/)) * cell + edge)
  const wanted = columns.map((texts) => Math.min(widestText, widest(texts)) * cell + edge)
  const taken = columns.map((texts) => texts.slice(0, mostRows).map(textWidth))
  const linesIn: LineCount = (widths) => rowLines(taken, widths, cell, edge)
  const named = grow(words, parted, total)
  const [narrow, wide] = [named, grow(named, whole, total)].map((least) =>
    level(share(least, wanted, total), least, cell, linesIn),
  ) as [number[], number[]]
  // a head in two parts is better than rows that are higher for it
  return linesIn(wide) <= linesIn(narrow) ? wide : narrow
}

/** Rows that are looked at: a longer table is like its beginning. */
const mostRows = 200
/** Characters that one column may give another at once. */
const gifts = [1, 2, 3, 4, 5, 6]

/** Lines that all rows take together. */
type LineCount = (widths: readonly number[]) => number

function rowLines(
  columns: readonly (readonly number[])[],
  widths: readonly number[],
  cell: number,
  edge: number,
): number {
  // digits take half a character
  const rooms = widths.map((width) =>
    Math.max(1, Math.floor(2 * ((width - edge) / cell + 0.25)) / 2),
  )
  const rows = columns[0]?.map((_, row) =>
    columns.reduce(
      (most, texts, column) => Math.max(most, Math.ceil((texts[row] ?? 0) / (rooms[column] ?? 1))),
      1,
    ),
  )
  return sumOf(rows ?? [])
}

/** Columns that give others some characters where the rows take fewer lines for it. */
function level(
  widths: readonly number[],
  least: readonly number[],
  cell: number,
  linesIn: LineCount,
): number[] {
  let best = { widths: [...widths], lines: linesIn(widths) }
  for (let found = true; found; ) {
    found = false
    const moves = widths.flatMap((_, from) =>
      widths.flatMap((__, to) => (from === to ? [] : gifts.map((gift) => ({ from, to, gift })))),
    )
    for (const { from, to, gift } of moves) {
      const moved = best.widths.map((width, column) => {
        if (column === from) return width - gift * cell
        return column === to ? width + gift * cell : width
      })
      if ((moved[from] ?? 0) < (least[from] ?? 0)) continue
      const lines = linesIn(moved)
      if (lines >= best.lines) continue
      best = { widths: moved, lines }
      found = true
    }
  }
  return best.widths
}

/** What is left of the total beyond the least widths, shared by what else the columns hold. */
function share(least: readonly number[], content: readonly number[], total: number): number[] {
  const wanted = content.map((width, index) => Math.max(least[index] ?? 0, width))
  const spare = total - sumOf(least)
  const more = sumOf(wanted) - sumOf(least)
  const widths = wanted.map((want, index) => {
    const floor = least[index] ?? 0
    if (spare <= 0) return Math.floor((floor / sumOf(least)) * total)
    return more > spare
      ? Math.floor(floor + ((want - floor) / more) * spare)
      : Math.floor((want / sumOf(wanted)) * total)
  })
  const rest = total - sumOf(widths)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}

/** Columns grown to what they had better have, the cheapest first, while the sum allows it. */
function grow(widths: readonly number[], better: readonly number[], total: number): number[] {
  const grown = [...widths]
  const by = (column: number): number => (better[column] ?? 0) - (widths[column] ?? 0)
  const order = widths.map((_, column) => column).sort((a, b) => by(a) - by(b))
  for (const column of order)
    if (by(column) > 0 && sumOf(grown) + by(column) <= total) grown[column] = better[column] ?? 0
  return grown
}
