/** CSV and TSV into rows of cells, each with the address a spreadsheet would give it. */
import { parse } from 'csv-parse/sync'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
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
    const reason = error instanceof Error ? error.message : String(error)
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
  const source = { file, sheet: '' }
  let lineNumber = 1
  records.forEach(({ record, info }, index) => {
    const start = starts[lineNumber - 1] ?? 0
    const line = { file, start, end: lineEnd(text, start) }
    lineNumber = info.lines + 1
    if (record.every((cell) => cell.trim() === '')) return
    if (width === 0) width = record.length
    else if (record.length !== width)
      diagnostics.push(
        diagnose('data/ragged-row', line, {
          row: index + 1,
          expected: width,
          actual: record.length,
        }),
      )
    rows.push(
      record.map((cell, column) => ({
        text: cell.trim(),
        place: { kind: 'cell', of: source, row: index, column, line },
      })),
    )
  })
  return { value: { source, rows }, diagnostics }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}
function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}
function lineOrigin(text: string, file: string, line: number): Origin {
  const start = lineStarts(text)[line - 1] ?? 0
  return { file, start, end: lineEnd(text, start) }
}
