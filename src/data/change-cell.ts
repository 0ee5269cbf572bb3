/** A data file with another value in one cell, to see beforehand what would change; formulas are not run. */
import { parse } from 'csv-parse/sync'
import { replacePart } from '../ooxml/replace-part.ts'
import { type CellPlace, cellAddress, columnLetters } from '../origin.ts'
import { decodeText } from '../text/decode.ts'
import { escapeXml } from '../text/escape-xml.ts'
import { endingOf } from './read-sheet.ts'
import { columnOf, parseRange } from './sheet.ts'
import { dependentsOf } from './xlsx/dependents.ts'
import { workbookParts } from './xlsx/workbook.ts'

export interface CellChange {
  readonly file: string
  /** Empty for the first sheet, and for a text file. */
  readonly sheet: string
  readonly row: number
  readonly column: number
  readonly value: string
}
export interface Changed {
  readonly bytes: Uint8Array
  readonly cell: CellPlace
  /** Formula cells that rest on it: what the file holds for them is old. */
  readonly stale: readonly CellPlace[]
}

/** `台账.xlsx#指标!C5=40`; null when it is not written so. */
export function readChange(written: string): CellChange | null {
  const match = /^(.+?\.\w+)(?:#([^!]+))?!([A-Za-z]{1,3}\d{1,7})=(.*)$/.exec(written.trim())
  const range = match && parseRange(match[3] ?? '')
  if (!match || !range) return null
  const sheet = (match[2] ?? '').replace(/^'|'$/g, '')
  return { file: match[1] ?? '', sheet, row: range.top, column: range.left, value: match[4] ?? '' }
}

/** Null when the file has no such sheet or row. */
export function changeCell(bytes: Uint8Array, file: string, change: CellChange): Changed | null {
  const { row, column } = change
  if (['csv', 'tsv'].includes(endingOf(file))) return changeText(bytes, file, change)
  const book = workbookParts(bytes, file)
  const sheet = book.sheets.find(({ name }) => change.sheet === '' || name === change.sheet)
  if (!sheet) return null
  const of = { file, sheet: sheet.name }
  const cell: CellPlace = { kind: 'cell', of, row, column, line: null }
  const xml = withCell(new TextDecoder().decode(sheet.xml), cell, change.value)
  if (xml === null) return null
  return { bytes: replacePart(bytes, sheet.part, xml), cell, stale: dependentsOf(book, cell) }
}

function withCell(xml: string, cell: CellPlace, value: string): string | null {
  const address = cellAddress(cell)
  const number = /^-?\d+(?:\.\d+)?%?$/.test(value)
  const amount = value.endsWith('%') ? String(Number(value.slice(0, -1)) / 100) : value
  const made = (prefix: string, style: string): string =>
    number
      ? `<${prefix}c r="${address}"${style}><${prefix}v>${amount}</${prefix}v></${prefix}c>`
      : `<${prefix}c r="${address}"${style} t="inlineStr"><${prefix}is><${prefix}t>${escapeXml(value)}</${prefix}t></${prefix}is></${prefix}c>`
  const there = new RegExp(
    `<((?:\\w+:)?)c\\b([^>]*\\br="${address}"[^>]*?)(?:/>|>[\\s\\S]*?</(?:\\w+:)?c>)`,
  )
  const found = there.exec(xml)
  if (found) {
    const style = /\ss="\d+"/.exec(found[2] ?? '')?.[0] ?? ''
    return xml.replace(there, () => made(found[1] ?? '', style))
  }
  const rowPattern = new RegExp(`<((?:\\w+:)?)row\\b[^>]*\\br="${cell.row + 1}"[^>]*?(/?)>`)
  const row = rowPattern.exec(xml)
  if (!row || row[2] === '/') return null
  const start = row.index + row[0].length
  const end = xml.indexOf(`</${row[1] ?? ''}row>`, start)
  const after = [...xml.slice(start, end).matchAll(/<(?:\w+:)?c\b[^>]*\br="([A-Z]+)\d+"/g)].find(
    (one) => columnOf(one[1] ?? '') > cell.column,
  )
  const at = after ? start + after.index : end
  return `${xml.slice(0, at)}${made(row[1] ?? '', '')}${xml.slice(at)}`
}

function changeText(bytes: Uint8Array, file: string, change: CellChange): Changed | null {
  const { value: text } = decodeText(bytes, file)
  if (text === null) return null
  const delimiter = file.endsWith('.tsv') ? '\t' : ','
  const options = { delimiter, relax_column_count: true, skip_empty_lines: false }
  const records: string[][] = parse(text, options)
  const record = records[change.row]
  if (!record || change.column >= record.length) return null
  record[change.column] = change.value
  const quoted = (field: string): string =>
    /["\n]/.test(field) || field.includes(delimiter) ? `"${field.replaceAll('"', '""')}"` : field
  const lines = records.map((one) => one.map(quoted).join(delimiter))
  const of = { file, sheet: '' }
  const { row, column } = change
  return {
    bytes: new TextEncoder().encode(`${lines.join('\n')}\n`),
    cell: { kind: 'cell', of, row, column, line: null },
    stale: [],
  }
}

/** C5. */
export const addressOf = ({ row, column }: CellChange): string =>
  `${columnLetters(column)}${row + 1}`
