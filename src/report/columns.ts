/** A table for the terminal: columns as wide as their widest cell, a Chinese character counting two. */
const wide =
  /[\u1100-\u115f\u2e80-\u303e\u3041-\ua4cf\uac00-\ud7a3\uf900-\ufaff\ufe30-\ufe6f\uff00-\uff60\uffe0-\uffe6]|[\u{1f300}-\u{1faff}\u{20000}-\u{3fffd}]/u
/** How many columns a text takes. */
export const width = (text: string): number =>
  [...text].reduce((sum, character) => sum + (wide.test(character) ? 2 : 1), 0)

/** Rows as lines; the last column is not padded. */
export function columns(rows: readonly (readonly string[])[]): string {
  const widths = (rows[0] ?? []).map((_, column) =>
    rows.reduce((most, row) => Math.max(most, width(row[column] ?? '')), 0),
  )
  const line = (row: readonly string[]): string =>
    row
      .map(
        (cell, column) =>
          cell + ' '.repeat(column === row.length - 1 ? 0 : (widths[column] ?? 0) - width(cell)),
      )
      .join('  ')
  return rows.map((row) => `${line(row)}\n`).join('')
}
