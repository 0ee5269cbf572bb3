/** The house's own kinds and themes as the build has read and checked them, so that no start does it again. */
import { existsSync, readFileSync } from 'node:fs'
import { join, sep } from 'node:path'
import { fileURLToPath } from 'node:url'
import type { Kind, KindText } from '../../kind/kind.ts'
import type { WordLists } from '../../lists/word-lists.ts'
import { bareRecord } from '../../model/values.ts'
import type { ThemeSheet } from '../../theme/read-theme.ts'
import { packageRoot } from './package-root.ts'
import { sha256 } from './sha256.ts'

export interface PreparedHouse {
  readonly kinds: Readonly<Record<string, Prepared<Kind>>>
  readonly themes: Readonly<Record<string, PreparedTheme>>
  readonly lists: Prepared<WordLists>
}
interface Prepared<T> {
  /** Of the texts it was read from: what was changed since is read again. */
  readonly stamp: string
  readonly value: T
}
interface PreparedTheme extends Prepared<ThemeSheet> {
  /** The themes that it extends, the nearest first. */
  readonly parents: readonly string[]
}

/** Hashes of texts: kinds have most of theirs in common. */
const hashes = new Map<string, string>()
const most = 1000

function hashOnce(text: string): string {
  const known = hashes.get(text)
  if (known !== undefined) return known
  // a helper that runs for days meets many versions of them
  if (hashes.size >= most) hashes.clear()
  const hash = sha256(text)
  hashes.set(text, hash)
  return hash
}

export const stampOf = (texts: readonly string[]): string => sha256(texts.map(hashOnce).join(' '))

let read: PreparedHouse | null | undefined

/** What the build has prepared; null for a run from the sources. */
function prepared(): PreparedHouse | null {
  if (read !== undefined) return read
  const dist = join(packageRoot(), 'dist')
  const file = join(dist, 'house.json')
  const built = fileURLToPath(import.meta.url).startsWith(dist + sep)
  read =
    built && existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as PreparedHouse) : null
  return read
}

/** What a kind was read from: its own texts and those of the kinds that it extends. */
export const kindTexts = (common: string, chain: readonly KindText[]): string[] => [
  common,
  ...chain.flatMap(({ manifest, template }) => [manifest, template ?? '']),
]

/**
 * A kind of the house's own that was made of the very texts; null for any other.
 * @param find the texts of a kind that it extends
 */
export function preparedKind(
  id: string,
  text: KindText,
  common: string,
  find: (id: string) => KindText | null,
): Kind | null {
  const found = own(prepared()?.kinds, id)
  if (!found) return null
  const parents = found.value.parents.flatMap((parent) => find(parent) ?? [])
  if (found.stamp !== stampOf(kindTexts(common, [text, ...parents]))) return null
  const { fields, data, parts, checks } = found.value
  // keys of these are looked up by what people write
  return {
    ...found.value,
    fields: bareRecord(Object.entries(fields)),
    data: bareRecord(Object.entries(data)),
    parts: bareRecord(Object.entries(parts)),
    checks: bareRecord(Object.entries(checks)),
  }
}

/**
 * A theme of the house's own that was made of the very texts; null for any other.
 * @param textOf the text of a theme of the house; null where the workspace has one of that name
 */
export function preparedTheme(
  name: string,
  textOf: (name: string) => string | null,
): ThemeSheet | null {
  const found = own(prepared()?.themes, name)
  if (!found) return null
  const texts = [name, ...found.parents].map(textOf)
  return texts.every((text) => text !== null) && found.stamp === stampOf(texts) ? found.value : null
}

/** The house's word lists that were made of the very texts; null for any other. */
export function preparedLists(
  texts: readonly (readonly [file: string, text: string])[],
): WordLists | null {
  const found = prepared()?.lists
  return found?.stamp === stampOf(texts.flat()) ? found.value : null
}

const own = <T>(record: Readonly<Record<string, T>> | undefined, key: string): T | undefined =>
  record && Object.hasOwn(record, key) ? record[key] : undefined
