/** The files below a folder, by their paths in it, in natural order. */
import { readdirSync, readFileSync, statSync } from 'node:fs'
import { join } from 'node:path'

export function filesIn(folder: string): Record<string, Uint8Array> {
  const names = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((one) =>
    statSync(join(folder, one)).isFile(),
  )
  const collator = new Intl.Collator('zh', { numeric: true })
  return Object.fromEntries(
    names
      .sort(collator.compare)
      .map((one) => [one, new Uint8Array(readFileSync(join(folder, one)))] as const),
  )
}
