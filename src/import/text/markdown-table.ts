/** Rows of a Markdown table: cells between `|`, and the line under the header. */

/** `|---|:--:|`. */
export const isTableRule = (line: string): boolean => line.includes('-') && /^[ \t|:-]+$/.test(line)

/** The cells of a row, and the marks between them. */
export function cellsOf(line: string): { cells: string[]; marks: string[] } {
  const parts = line.trim().split(/(?<!\\)\|/)
  if (parts[0] === '') parts.shift()
  if (parts.at(-1)?.trim() === '') parts.pop()
  const marks = line.match(/(?<!\\)\|/g) ?? []
  return { cells: parts.map((cell) => cell.trim()), marks: [...marks] }
}
