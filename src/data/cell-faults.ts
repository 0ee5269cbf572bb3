/** Cells of a table that cannot be trusted, gathered while it is read: one message for each kind of fault. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { type CellPlace, cellAddress, type DataPlace, originOf, placeName } from '../origin.ts'
import { isMask } from '../tables/no-figure.ts'
import { uncached } from './sheet.ts'

interface Fault<Place extends DataPlace> {
  readonly first: Place
  count: number
}
export interface CellFaults {
  /** An error value, a formula without its result, or a mask. */
  readonly add: (fault: string, place: DataPlace) => void
  /** Words in a column that is said to hold numbers. */
  readonly addText: (column: string, value: string, place: CellPlace) => void
  /** A format that scales under a unit of another scale. */
  readonly addScaled: (column: string, unit: string, format: string, place: CellPlace) => void
  /** A number format that cannot be read. */
  readonly addFormat: (format: string, place: CellPlace) => void
  readonly diagnostics: () => Diagnostic[]
}

/** Gathers faults by what they are of. */
export function cellFaults(): CellFaults {
  const groups = new Map<string, { count: number; readonly said: (count: number) => Diagnostic }>()
  const add = <Place extends DataPlace>(
    key: string,
    first: Place,
    word: (fault: Fault<Place>) => Diagnostic,
  ): void => {
    const known = groups.get(key)
    if (known) known.count++
    else groups.set(key, { count: 1, said: (count) => word({ first, count }) })
  }
  return {
    add: (fault, place) =>
      add(`fault ${fault}`, place, ({ first, count }) => {
        const data = { cell: placeName(first), fault, count }
        if (fault === uncached) return diagnose('data/uncached', originOf(first), data)
        const rule = isMask(fault) ? 'data/mask-cell' : 'data/error-cell'
        return diagnose(rule, originOf(first), data)
      }),
    addText: (column, value, place) =>
      add(`text ${column}`, place, ({ first, count }) =>
        diagnose('data/not-a-number', originOf(first), {
          column,
          cell: cellAddress(first),
          value,
          count,
        }),
      ),
    addScaled: (column, unit, format, place) =>
      add(`scaled ${column}`, place, ({ first, count }) =>
        diagnose('data/scaled-unit', originOf(first), {
          column,
          unit,
          format,
          cell: cellAddress(first),
          count,
        }),
      ),
    addFormat: (format, place) =>
      add(`format ${format}`, place, ({ first, count }) =>
        diagnose('data/unread-format', originOf(first), {
          format,
          cell: cellAddress(first),
          count,
        }),
      ),
    diagnostics: () => [...groups.values()].map(({ count, said }) => said(count)),
  }
}
