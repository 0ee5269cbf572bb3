/** Units that are not written in a header: in the number format of a cell, and in the line above a table. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { plainUnit } from '../model/values.ts'
import { originOf } from '../origin.ts'
import { readFormat } from '../tables/number-format.ts'
import { isUnit, sizeOf } from '../tables/unit-names.ts'
import type { FoundTable } from './find-table.ts'
import type { LineUnit } from './row-units.ts'

const words: Readonly<Record<number, string>> = { 0: '', 4: '万', 8: '亿', 12: '万亿' }

/** `0"个"` → 个; `0!.0,"万元"` shows 元 by the ten thousand → 元. Empty when the format says no unit. */
export function formatUnit(code: string): string {
  if (code === '') return ''
  const { suffix, scale, kind } = readFormat(code)
  if (suffix === '' || kind !== 'number' || !isUnit(suffix)) return ''
  const { size, noun } = sizeOf(suffix)
  // 万 alone is a size, not a unit
  if (noun === '') return ''
  const front = words[size - scale]
  return front === undefined ? '' : front + noun
}

/** The unit that a line above a table gives to its columns, and whether it names % beside it; one of several others gives none, and is said. */
export function lineUnit(unit: FoundTable['unit'], diagnostics: Diagnostic[]): LineUnit {
  if (!unit) return { unit: '', percent: false }
  const written = plainUnit(unit.written)
  if (isUnit(written)) return { unit: written, percent: false }
  const parts = unit.written.split(/[、，,/／和及]/).map(plainUnit)
  const [first = '', ...others] = parts.filter((part) => part !== '%')
  if (!parts.every(isUnit)) return { unit: '', percent: false }
  if (others.length === 0) return { unit: first, percent: first === '' || parts.length > 1 }
  diagnostics.push(diagnose('data/unit-lines', originOf(unit.place), { unit: unit.written }))
  return { unit: '', percent: false }
}
