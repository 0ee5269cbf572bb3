/** One sheet of a workbook out of its XML: cells by kind and format, merged ranges, hidden rows. */

import { readXml } from '../../ooxml/open-package.ts'
import type { DataSheet } from '../../origin.ts'
import { shownText } from '../../tables/number-format.ts'
import { printable } from '../../text/printable.ts'
import {
  columnOf,
  indentOf,
  parseRange,
  type Range,
  type Sheet,
  type SheetCell,
  type SheetRow,
  uncached,
} from '../sheet.ts'
import { cellLimit, mergedLimit, rowLimit } from '../table-size.ts'
import { type CellFormat, plainFormat } from './cell-formats.ts'
import { numberCell } from './number-cell.ts'
import type { Holding } from './reckon-formula.ts'
import { type StoredCell, withoutUnreckoned } from './unreckoned.ts'

export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly CellFormat[]
  readonly date1904: boolean
  /** Whoever wrote the workbook wants all formulas reckoned when it is opened: their results may be none. */
  readonly isUnreckoned: boolean
}

interface OpenCell {
  column: number
  type: string
  style: number
  formula: boolean
  value: string
  hasValue: boolean
}

export function readSheet(xml: Uint8Array, source: DataSheet, context: SheetContext): Sheet {
  const rows: (SheetRow & { cells: SheetCell[] })[] = []
  const merged: Range[] = []
  const hiddenColumns: { left: number; right: number }[] = []
  let open: OpenCell | null = null
  let reading = false
  let phonetic = 0
  let cells = 0
  let formula = ''
  let inFormula = false
  const stored: StoredCell[] = []
  readXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          // what is too large is read no further: its size is refused by whoever reads it
          if (rows.length > rowLimit) break
          rows.push({
            row: Number(attributes['r'] ?? (rows.at(-1)?.row ?? -1) + 2) - 1,
            hidden: attributes['hidden'] === '1' || attributes['hidden'] === 'true',
            cells: [],
            line: null,
            width: 0,
          })
          break
        case 'col':
          if (attributes['hidden'] === '1' || attributes['hidden'] === 'true')
            hiddenColumns.push({
              left: Number(attributes['min']) - 1,
              right: Number(attributes['max']) - 1,
            })
          break
        case 'c':
          open = {
            column: attributes['r']
              ? columnOf(attributes['r'])
              : (rows.at(-1)?.cells.at(-1)?.column ?? -1) + 1,
            type: attributes['t'] ?? 'n',
            style: Number(attributes['s'] ?? 0),
            formula: false,
            value: '',
            hasValue: false,
          }
          break
        case 'f':
          if (open) open.formula = true
          inFormula = context.isUnreckoned
          formula = ''
          break
        case 'v':
        case 't':
          reading = phonetic === 0
          if (open) open.hasValue = true
          break
        case 'rPh':
          phonetic++
          break
        case 'mergeCell': {
          const range = parseRange(attributes['ref'] ?? '')
          if (range && merged.length <= mergedLimit) merged.push(range)
        }
      }
    },
    close: (name) => {
      if (name === 'rPh') phonetic--
      if (name === 'v' || name === 't') reading = false
      if (name === 'f') inFormula = false
      if (name === 'c' && open) {
        const cell = finishCell(open, context)
        if (context.isUnreckoned && cells <= cellLimit)
          stored.push(storedCell(open, formula, rows.at(-1)?.row ?? 0))
        if (cell && cells <= cellLimit) {
          cells++
          rows.at(-1)?.cells.push(cell)
        }
        open = null
      }
    },
    text: (text) => {
      if (reading && open) open.value += text
      if (inFormula) formula += text
    },
  })
  return { source, rows: withoutUnreckoned(rows, stored), merged, hiddenColumns }
}

const storedCell = (
  { column, type, formula: isFormula, value, hasValue }: OpenCell,
  formula: string,
  row: number,
): StoredCell => ({
  row,
  column,
  holds: heldIn(type, hasValue ? value : ''),
  formula: isFormula ? formula : '',
  isFormula,
})

function heldIn(type: string, value: string): Holding {
  if (type === 'n') return value === '' ? null : Number(value)
  return type === 'e' ? null : 'words'
}

/** Null for a cell without a value. */
function finishCell(
  open: OpenCell,
  { strings, formats, date1904 }: SheetContext,
): SheetCell | null {
  const { column, type, value } = open
  const own = formats[open.style] ?? plainFormat
  if (open.formula && !open.hasValue) return fault(column, uncached)
  switch (type) {
    case 'n':
      if (value !== '') return numberCell(column, value, own, date1904) ?? fault(column, noNumber)
      return open.formula ? fault(column, uncached) : null
    case 's':
      return textCell(column, strings[Number(value)] ?? '', own)
    case 'e':
      return fault(column, value || '#')
    case 'b':
      return { kind: 'boolean', column, text: value === '1' ? '是' : '否', ...bare }
    case 'd':
      return textCell(column, value.slice(0, 10), own)
    default:
      return textCell(column, value, own)
  }
}

/** Excel's own word for a number that cannot be. */
const noNumber = '#NUM!'
const bare = { value: '', format: '', indent: 0 }
const fault = (column: number, value: string): SheetCell => ({
  kind: 'fault',
  column,
  text: '',
  value,
  format: '',
  indent: 0,
})

function textCell(
  column: number,
  written: string,
  { format, indent }: CellFormat,
): SheetCell | null {
  const plain = odd.test(written) ? printable(unescaped(written)).text : written
  const text = shownText(plain.trim(), format.code)
  if (text === '') return null
  return { kind: 'text', column, text, value: '', format: '', indent: indent + indentOf(plain) }
}

/** What most texts have none of: escapes, and letters that no output can hold. */
const odd = /_x[0-9A-Fa-f]{4}_|[^\u0020-\u007e\u00a0-\u200a\u2010-\u2027\u2030-\ud7ff\uff00-\uffdf]/

/** Excel writes what XML cannot hold as _x0007_ (ECMA-376 22.4.2.4). */
const unescaped = (text: string): string =>
  text.includes('_x')
    ? text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
        String.fromCharCode(Number.parseInt(code, 16)),
      )
    : text

/** Shared strings; readings in small type (phonetic) are left out. */
export function readStrings(xml: Uint8Array | undefined): string[] {
  const strings: string[] = []
  let reading = false
  let phonetic = 0
  if (!xml) return strings
  readXml(xml, {
    open: (name) => {
      if (name === 'si') strings.push('')
      if (name === 'rPh') phonetic++
      if (name === 't') reading = phonetic === 0
    },
    close: (name) => {
      if (name === 'rPh') phonetic--
      if (name === 't') reading = false
    },
    text: (text) => {
      if (reading) strings[strings.length - 1] += text
    },
  })
  return strings
}
