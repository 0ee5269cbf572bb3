/** Empty cells met while a fence is made into a block: each is a hole in print and an error by its address. */

import type { Blank } from '../../model/document.ts'
import { fewCells, hole, missingFrom } from '../../model/hole.ts'
import type { Value } from '../../model/values.ts'
import type { Origin } from '../../origin.ts'

export interface MissingCell {
  /** The column, or what the author called the value. */
  readonly name: string
  readonly cells: readonly string[]
  readonly owners: readonly string[]
}

/** The hole that stands for a value that is not there; noted in `missing`. */
export function missingCell(
  value: Value | undefined,
  name: string,
  origin: Origin | null,
  missing: MissingCell[],
): Blank {
  const { cells, owners } = missingFrom(value)
  missing.push({ name, cells, owners })
  return hole([fewCells(cells), owners], origin)
}
