/** The places for the cache: which serves, whose it is, how much stands in it. */
import { lstatSync, readdirSync, type Stats } from 'node:fs'
import { join } from 'node:path'
import type { CacheState } from '../../machine/checkup.ts'
import { cachePlaces, placeFault } from '../files/cache-places.ts'

/** Up to the first that serves. */
export function cacheStates(): CacheState[] {
  const states: CacheState[] = []
  for (const folder of cachePlaces()) {
    const fault = placeFault(folder)
    states.push({ folder, fault, mode: modeOf(folder), size: fault === null ? sizeOf(folder) : 0 })
    if (fault === null) break
  }
  return states
}

function modeOf(folder: string): string {
  const mode = process.getuid ? statsOf(folder)?.mode : undefined
  return mode === undefined ? '' : (mode & 0o777).toString(8)
}

/** Bytes of all files; links are not followed. */
function sizeOf(folder: string): number {
  return readdirSync(folder, { withFileTypes: true }).reduce((sum, entry) => {
    const path = join(folder, entry.name)
    return sum + (entry.isDirectory() ? sizeOf(path) : (statsOf(path)?.size ?? 0))
  }, 0)
}

function statsOf(path: string): Stats | undefined {
  try {
    return lstatSync(path)
  } catch {
    return undefined
  }
}
