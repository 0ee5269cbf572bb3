/** CSV and TSV as a sheet: every cell a text, with the address that a spreadsheet would give it. */
import { parse } from 'csv-parse/sync'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import { lineStarts } from '../text/lines.ts'
import { indentOf, type Sheet, type SheetCell, type SheetRow } from './sheet.ts'
import { cellLimit, excess, rowLimit } from './table-size.ts'

/** What the parser gives for a line when it is asked for its number. */
interface CsvRecord {
  readonly record: readonly string[]
  readonly info: { readonly lines: number }
}

/** Reads a delimited text. */
export function readCsv(text: string, file: string): Result<Sheet | null> {
  const starts = lineStarts(text)
  const lineAt = (line: number): Origin => {
    const start = starts[line - 1] ?? 0
    return { file, start, end: lineEnd(text, start) }
  }
  const fail = (one: Diagnostic): Result<null> => ({ value: null, diagnostics: [one] })
  let cells = 0
  let records: CsvRecord[]
  try {
    const options = {
      delimiter: delimiterOf(text, file),
      info: true,
      relax_column_count: true,
      skip_empty_lines: false,
      // what is too large is counted as far as that takes, and kept no further
      to: rowLimit + 1,
      on_record: (entry: string[]) => {
        cells += (entry as unknown as CsvRecord).record.length
        return cells > cellLimit ? null : entry
      },
    }
    records = parse(plainCells(text), options) as unknown as CsvRecord[]
  } catch (error) {
    const line = (error as { lines?: number }).lines ?? 1
    const reason = (error as { code?: string }).code ?? 'IMPOSSIBLE'
    return fail(diagnose('data/syntax', lineAt(line), { reason }))
  }
  const much = excess({ rows: records.length, cells })
  if (much) return fail(diagnose('data/too-large', lineAt(1), much))
  let next = 1
  const rows = records.map(({ record, info }, row): SheetRow => {
    const line = lineAt(next)
    next = info.lines + 1
    const cells = record.flatMap((written, column) => cellOf(written, column) ?? [])
    return { row, hidden: false, cells, line, width: record.length }
  })
  return { value: { source: { file, sheet: '' }, rows, merged: [] }, diagnostics: [] }
}

/** What programs write for a number that is none. */
const noNumber = /^[+-]?(?:nan|inf|infinity)$/i

function cellOf(written: string, column: number): SheetCell | null {
  // an apostrophe in front keeps a spreadsheet from reading a number too
  const text = written.trim().replace(/^'(?=\d)/, '')
  if (text === '') return null
  const isFault = noNumber.test(text)
  return {
    kind: isFault ? 'fault' : 'text',
    column,
    text: isFault ? '' : text,
    value: isFault ? text : '',
    format: '',
    indent: indentOf(written),
  }
}

/** `="001"` keeps a spreadsheet from reading a number: the cell is 001. */
const plainCells = (text: string): string =>
  text.includes('="') ? text.replace(/(?<=^|[,;\t])="([^"\n]*)"(?=[,;\t\r\n]|$)/gm, '$1') : text

/** A tab or a semicolon where more lines have one than have a comma. */
function delimiterOf(text: string, file: string): string {
  const lines = text.split('\n', 200)
  const having = (mark: string): number => lines.filter((line) => line.includes(mark)).length
  if (file.endsWith('.tsv') && text.includes('\t')) return '\t'
  const [most = ','] = [',', '\t', ';'].sort((a, b) => having(b) - having(a))
  return most
}

function lineEnd(text: string, start: number): number {
  const end = text.indexOf('\n', start)
  return end < 0 ? text.length : end
}
