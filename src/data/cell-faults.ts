/** Cells of a table that cannot be trusted, gathered while it is read: one message for each kind of fault. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { type CellPlace, cellAddress, type DataSheet, originOf, placeName } from '../origin.ts'
import { isMask } from '../tables/no-figure.ts'
import { uncached } from './sheet.ts'

interface Fault {
  readonly first: CellPlace
  count: number
}

export class CellFaults {
  private readonly faults = new Map<string, Fault>()
  private readonly texts = new Map<string, { column: string; value: string } & Fault>()
  private readonly scaled = new Map<string, { unit: string; format: string } & Fault>()
  readonly source: DataSheet
  constructor(source: DataSheet) {
    this.source = source
  }

  /** An error value, a formula without its result, or a mask. */
  add(fault: string, place: CellPlace): void {
    const known = this.faults.get(fault)
    if (known) known.count++
    else this.faults.set(fault, { first: place, count: 1 })
  }
  /** Words in a column that is said to hold numbers. */
  addText(column: string, value: string, place: CellPlace): void {
    const known = this.texts.get(column)
    if (known) known.count++
    else this.texts.set(column, { column, value, first: place, count: 1 })
  }
  /** A format that scales under a unit of another scale. */
  addScaled(column: string, unit: string, format: string, place: CellPlace): void {
    const known = this.scaled.get(column)
    if (known) known.count++
    else this.scaled.set(column, { unit, format, first: place, count: 1 })
  }

  diagnostics(): Diagnostic[] {
    return [
      ...[...this.faults].map(([fault, { first, count }]) => {
        const data = { cell: placeName(first), fault, count }
        if (fault === uncached) return diagnose('data/uncached', originOf(first), data)
        const rule = isMask(fault) ? 'data/mask-cell' : 'data/error-cell'
        return diagnose(rule, originOf(first), data)
      }),
      ...[...this.texts.values()].map(({ column, value, first, count }) =>
        diagnose('data/not-a-number', originOf(first), {
          column,
          cell: cellAddress(first),
          value,
          count,
        }),
      ),
      ...[...this.scaled].map(([column, { unit, format, first, count }]) =>
        diagnose('data/scaled-unit', originOf(first), {
          column,
          unit,
          format,
          cell: cellAddress(first),
          count,
        }),
      ),
    ]
  }
}
