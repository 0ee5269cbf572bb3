/** One sheet: its cells, merged ranges and hidden rows, as the file holds them. */

import { readXml } from '../../ooxml/open-package.ts'
import { printable } from '../../text/printable.ts'
import { cellText } from './cell-text.ts'
import type { NumberFormat } from './number-format.ts'

export interface SheetCell {
  readonly column: number
  /** Empty for a cell without a value. */
  readonly text: string
  /** Why the cell cannot be trusted: an error value (#DIV/0!), or a formula whose result the file does not hold. */
  readonly fault: string
}
export interface SheetRow {
  /** 0-based. */
  readonly row: number
  readonly hidden: boolean
  readonly cells: readonly SheetCell[]
}
export interface Range {
  readonly top: number
  readonly left: number
  readonly bottom: number
  readonly right: number
}
export interface Sheet {
  readonly rows: readonly SheetRow[]
  readonly merged: readonly Range[]
}
export interface SheetContext {
  readonly strings: readonly string[]
  readonly formats: readonly NumberFormat[]
  readonly date1904: boolean
}

/** The fault of a formula cell without its result. */
export const uncached = '?'

interface OpenCell {
  column: number
  type: string
  style: number
  formula: boolean
  value: string
  hasValue: boolean
}

export function readSheet(xml: string, context: SheetContext): Sheet {
  const rows: { row: number; hidden: boolean; cells: SheetCell[] }[] = []
  const merged: Range[] = []
  let cell: OpenCell | null = null
  let reading = false
  let phonetic = 0
  readXml(xml, {
    open: (name, attributes) => {
      switch (name) {
        case 'row':
          rows.push({
            row: Number(attributes['r'] ?? rows.length + 1) - 1,
            hidden: attributes['hidden'] === '1',
            cells: [],
          })
          break
        case 'c':
          cell = {
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
          if (cell) cell.formula = true
          break
        case 'v':
        case 't':
          reading = phonetic === 0
          if (cell) cell.hasValue = true
          break
        case 'rPh':
          phonetic++
          break
        case 'mergeCell': {
          const range = parseRange(attributes['ref'] ?? '')
          if (range) merged.push(range)
        }
      }
    },
    close: (name) => {
      if (name === 'rPh') phonetic--
      if (name === 'v' || name === 't') reading = false
      if (name === 'c' && cell) {
        const done = finishCell(cell, context)
        if (done.text !== '' || done.fault !== '') rows.at(-1)?.cells.push(done)
        cell = null
      }
    },
    text: (text) => {
      if (reading && cell) cell.value += text
    },
  })
  return { rows, merged }
}

function finishCell(cell: OpenCell, { strings, formats, date1904 }: SheetContext): SheetCell {
  const { column, type, value } = cell
  const made = (text: string, fault = ''): SheetCell => ({
    column,
    text: printable(unescaped(text)).text.trim(),
    fault,
  })
  // Excel's own word for a number that cannot be
  const madeOf = (text: string | null): SheetCell =>
    text === null ? made('', '#NUM!') : made(text)
  if (cell.formula && !cell.hasValue) return made('', uncached)
  switch (type) {
    case 'e':
      return made(value, value || '#')
    case 's':
      return made(strings[Number(value)] ?? '')
    case 'b':
      return made(value === '1' ? '是' : '否')
    case 'd':
      return made(value.slice(0, 10))
    case 'n':
      if (value === '') return made('', cell.formula ? uncached : '')
      return madeOf(cellText(value, formats[cell.style], date1904))
    default:
      return made(value)
  }
}

/** Excel writes what XML cannot hold as _x0007_ (ECMA-376 22.4.2.4). */
const unescaped = (text: string): string =>
  text.replace(/_x([0-9A-Fa-f]{4})_/g, (_, code: string) =>
    String.fromCharCode(Number.parseInt(code, 16)),
  )

/** Shared strings; readings in small type (phonetic) are left out. */
export function readStrings(xml: string | undefined): string[] {
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

/** A → 0, AA → 26, of an address such as AB12. */
function columnOf(address: string): number {
  let column = 0
  for (const letter of /^[A-Z]+/.exec(address)?.[0] ?? 'A')
    column = column * 26 + letter.charCodeAt(0) - 64
  return column - 1
}

/** A3:F20, or a single cell; null for anything else. */
export function parseRange(text: string): Range | null {
  const match = /^\$?([A-Z]{1,3})\$?(\d{1,7})(?::\$?([A-Z]{1,3})\$?(\d{1,7}))?$/.exec(
    text.trim().toUpperCase(),
  )
  if (!match) return null
  const [left, top] = [columnOf(match[1] ?? 'A'), Number(match[2]) - 1]
  const [right, bottom] = match[3] ? [columnOf(match[3]), Number(match[4]) - 1] : [left, top]
  return {
    top: Math.min(top, bottom),
    left: Math.min(left, right),
    bottom: Math.max(top, bottom),
    right: Math.max(left, right),
  }
}
