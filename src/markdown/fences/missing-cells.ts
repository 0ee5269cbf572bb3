/** Empty cells met while a fence is made into a block: each is a hole in print and an error by its address. */

import type { Blank } from '../../model/document.ts'
import { hole } from '../../model/hole.ts'
import { cellsOf, type Value } from '../../model/values.ts'
import { type DataPlace, fewPlaces, type Origin } from '../../origin.ts'

export interface MissingCell {
  /** The column, or what the author called the value. */
  readonly name: string
  readonly cells: readonly DataPlace[]
  readonly owner: string
}

/** The hole that stands for a value that is not there; noted in `missing`. */
export function missingCell(
  value: Value | undefined,
  name: string,
  origin: Origin | null,
  missing: MissingCell[],
): Blank {
  const { cells, owner } =
    value?.kind === 'missing'
      ? { cells: cellsOf(value.provenance), owner: value.owner }
      : { cells: [], owner: '' }
  missing.push({ name, cells, owner })
  return hole([fewPlaces(cells), owner], origin)
}
