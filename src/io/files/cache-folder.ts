/** A folder of our own for what may be made again at any time: the first of a few places where it can be made. */
import { realpathSync } from 'node:fs'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { reasonOf, UserError } from '../../error.ts'
import { enReason, zhReason } from '../../rules/words.ts'
import { cachePlaces, placeFault } from './cache-places.ts'

/** Faults of a place, not of what is made there: another place may do. */
const faultsOfPlaces = new Set([
  'EACCES',
  'EPERM',
  'EROFS',
  'ENOSPC',
  'EDQUOT',
  'ENOTDIR',
  'ENOENT',
  'EEXIST',
  'EIO',
  'ENXIO',
])

/** Places that this run has passed over, each with the reason, and those where something was made. */
const passedOver = new Map<string, string>()
const used = new Set<string>()

/**
 * Makes something in the first place where it can be made.
 * @param make gives it for a folder; where the disk is full or may not be written to, the next one is tried
 * @throws UserError when there is none
 */
export function inCache<T>(make: (folder: string) => T): T {
  for (const place of openPlaces())
    try {
      const made = make(realpathSync(place))
      used.add(place)
      return made
    } catch (error) {
      passOver(place, error)
    }
  throw noPlace()
}

/** The same for what is made with waiting. */
export async function inCacheLater<T>(make: (folder: string) => Promise<T>): Promise<T> {
  for (const place of openPlaces())
    try {
      const made = await make(realpathSync(place))
      used.add(place)
      return made
    } catch (error) {
      passOver(place, error)
    }
  throw noPlace()
}

function* openPlaces(): Generator<string> {
  for (const place of cachePlaces()) {
    const fault = placeFault(place)
    if (fault === null) yield place
    else passedOver.set(place, fault)
  }
}

function passOver(place: string, error: unknown): void {
  const reason = reasonOf(error)
  if (!faultsOfPlaces.has(reason)) throw error
  passedOver.set(place, reason)
}

/** What there is to say of places that were passed over; nothing where none would do, since that is an error. */
export const cacheNotes = (): Diagnostic[] =>
  [...passedOver].flatMap(([place, reason]) => {
    const other = [...used].find((folder) => folder !== place)
    return other ? [diagnose('cache/elsewhere', null, { place, reason, used: other })] : []
  })

function noPlace(): UserError {
  const places = (words: (reason: string) => string, mark: string): string =>
    [...passedOver].map(([place, reason]) => `${place}（${words(reason)}）`).join(mark)
  const english = [...passedOver].map(([place, reason]) => `${place} (${enReason(reason)})`)
  return new UserError(
    `没有可以放缓存的文件夹：${places(zhReason, '，')}`,
    '把环境变量 XDG_CACHE_HOME 设成一个自己能写、别人不能写、还有 300 MB 空地方的文件夹。',
    [
      `no folder for the cache: ${english.join(', ')}`,
      'Set XDG_CACHE_HOME to a folder with 300 MB to spare that you can write to and others cannot.',
    ],
  )
}
