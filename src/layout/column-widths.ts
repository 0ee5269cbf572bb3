/** Widths of table columns from what stands in them, so that DOCX and PDF break cells alike. */
import type { TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { areaWidth, type Theme } from '../theme/theme.ts'
import { textWidth } from './title/text-width.ts'

/** Longest word that a column keeps whole, in characters. */
const longestWord = 6

/** What no cell of the column can do without: numbers and Latin words stay whole, Chinese breaks anywhere. */
const leastWidth = (texts: readonly string[]): number =>
  Math.min(longestWord, widest(texts.flatMap((text) => text.match(/[\w.,%+-]+/g) ?? [])))

/** Width of the widest text, at least two characters. */
const widest = (texts: readonly string[]): number =>
  texts.reduce((most, text) => Math.max(most, textWidth(text)), 2)

/**
 * Every column gets what its longest word needs; what is left is shared by what else they hold. Sum = type area, or `total`.
 * A table with more columns than the area has room for shares it in proportion.
 */
export function columnWidths(table: TableBlock, theme: Theme, total = areaWidth(theme)): number[] {
  const cell = theme.styles['table-cell'].size
  const edge = 2 * theme.table.padding + cell / 2
  const columns = table.header.map((head, column) =>
    [head, ...table.rows.map((row) => row[column])].map((one) =>
      one ? inlinesText(one.children) : '',
    ),
  )
  const least = columns.map((texts) => leastWidth(texts) * cell + edge)
  const wanted = columns.map((texts, index) =>
    Math.max(least[index] ?? 0, Math.min(24, widest(texts)) * cell + edge),
  )
  const sum = (all: readonly number[]): number => all.reduce((a, b) => a + b, 0)
  const spare = total - sum(least)
  const share = sum(wanted) - sum(least)
  const widths = wanted.map((want, index) => {
    const floor = least[index] ?? 0
    if (spare <= 0) return Math.floor((floor / sum(least)) * total)
    return share > spare
      ? Math.floor(floor + ((want - floor) / share) * spare)
      : Math.floor((want / sum(wanted)) * total)
  })
  const rest = total - sum(widths)
  return widths.map((width, index) => (index === widths.length - 1 ? width + rest : width))
}
