/** CSV and TSV into rows of cells, each with the address a spreadsheet would give it. */
import { parse } from 'csv-parse/sync'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import { lineStarts } from '../text/lines.ts'
import type { Grid, GridCell } from './table.ts'

/** Most rows a table may have. */
export const rowLimit = 200_000

/** Reads a delimited text; rows that are wholly empty are passed over, a row of the wrong width is an error. */
export function readCsv(text: string, file: string): Result<Grid | null> {
  const delimiter =
    file.endsWith('.tsv') || !text.slice(0, lineEnd(text, 0)).includes(',') ? '\t' : ','
  const diagnostics: Diagnostic[] = []
  let records: { record: string[]; info: { lines: number } }[]
  try {
    const options = {
      delimiter: text.includes(delimiter) ? delimiter : ',',
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
    }
    records = parse(text, options) as unknown as typeof records
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    const reason = (error as { code?: string }).code ?? 'IMPOSSIBLE'
    return {
      value: null,
      diagnostics: [diagnose('data/syntax', lineOrigin(text, file, line), { reason })],
    }
  }
  if (records.length > rowLimit) {
    const data = { rows: records.length, limit: rowLimit }
    return {
      value: null,
      diagnostics: [diagnose('data/too-large', lineOrigin(text, file, 1), data)],
    }
  }
  const starts = lineStarts(text)
  const rows: GridCell[][] = []
  let width = 0
  let line = 1
  records.forEach(({ record, info }, index) => {
    const start = starts[line - 1] ?? 0
    const origin = { file, start, end: lineEnd(text, start) }
    line = info.lines + 1
    if (record.every((cell) => cell.trim() === '')) return
    if (width === 0) width = record.length
    else if (record.length !== width)
      diagnostics.push(
        diagnose('data/ragged-row', origin, {
          row: index + 1,
          expected: width,
          actual: record.length,
        }),
      )
    rows.push(
      record.map((cell, column) => ({
        text: cell.trim(),
        cell: `${columnLetters(column)}${index + 1}`,
        origin,
        ...(noNumber.test(cell.trim()) ? { fault: cell.trim() } : {}),
      })),
    )
  })
  return { value: { rows }, diagnostics }
}

/** What programs write for a number that is none. */
const noNumber = /^[+-]?(?:nan|inf|infinity)$/i

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}
function lineOrigin(text: string, file: string, line: number): Origin {
  const start = lineStarts(text)[line - 1] ?? 0
  return { file, start, end: lineEnd(text, start) }
}
