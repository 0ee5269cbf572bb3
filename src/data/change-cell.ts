/** A data file with another value in one cell, to see beforehand what would change; formulas are not run. */
import { parse } from 'csv-parse/sync'
import { replacePart } from '../ooxml/replace-part.ts'
import { type CellPlace, cellAddress } from '../origin.ts'
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
  const text = written.trim()
  const equals = text.indexOf('=')
  const mark = text.lastIndexOf('!', equals)
  if (equals < 0 || mark < 0) return null
  const [file = '', named = ''] = text.slice(0, mark).split('#')
  const address = text.slice(mark + 1, equals)
  const range = /^[A-Z]{1,3}\d{1,7}$/i.test(address) ? parseRange(address) : null
  if (!range || !/.\.\w{1,5}$/.test(file)) return null
  const sheet = named.replace(/^'|'$/g, '')
  return { file, sheet, row: range.top, column: range.left, value: text.slice(equals + 1) }
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
  const tags = [...xml.matchAll(tag)]
  const there = tags.find((one) => one[2] === 'c' && addressIn(one) === address)
  if (there) {
    const style = /\ss="\d+"/.exec(there[3] ?? '')?.[0] ?? ''
    return replaced(xml, there.index, endOf(xml, there), made(there[1] ?? '', style))
  }
  const row = tags.find((one) => one[2] === 'row' && addressIn(one) === String(cell.row + 1))
  if (!row || isEmpty(row)) return null
  const end = xml.indexOf(`</${row[1] ?? ''}row>`, row.index)
  const after = tags.find(
    (one) =>
      one[2] === 'c' &&
      one.index > row.index &&
      one.index < end &&
      columnOf(addressIn(one).replace(/\d/g, '')) > cell.column,
  )
  const at = after?.index ?? end
  return replaced(xml, at, at, made(row[1] ?? '', ''))
}

/** Start tags of rows and cells: prefix, name, attributes. */
const tag = /<(\w+:)?(c|row)\b([^<>]*)>/g
type Tag = RegExpExecArray
const isEmpty = ([, , , attributes = '']: Tag): boolean => attributes.endsWith('/')
const addressIn = ([, , , attributes = '']: Tag): string =>
  /\sr="([A-Z]{0,3}\d{1,7})"/.exec(attributes)?.[1] ?? ''
/** Behind the end tag of a cell. */
function endOf(xml: string, start: Tag): number {
  const open = start.index + start[0].length
  const close = `</${start[1] ?? ''}c>`
  return isEmpty(start) ? open : xml.indexOf(close, open) + close.length
}
const replaced = (text: string, from: number, to: number, other: string): string =>
  text.slice(0, from) + other + text.slice(to)

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
