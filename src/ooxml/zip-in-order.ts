/** Office packages written so that equal parts give equal bytes: in a given order, all with one date. */
import { type Zippable, zipSync } from 'fflate'

export type Parts = Readonly<Record<string, Uint8Array>>

/** The earliest date a ZIP can hold. */
const zipDate = '1980-01-01T00:00:00'

/** The parts that are there, in the order of their names. */
export function zipInOrder(parts: Parts, names: readonly string[]): Uint8Array {
  const zippable: Zippable = {}
  for (const name of names) if (parts[name]) zippable[name] = parts[name]
  return zipSync(zippable, { level: 6, mtime: zipDate })
}
