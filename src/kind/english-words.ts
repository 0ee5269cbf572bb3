/** The words of a kind in English, out of what its kind.yml and common.yml say under `english`. */
import { bareRecord } from '../model/values.ts'
import type { Kind } from './kind.ts'

/** The English of every text of the kind that has one, by its Chinese words. */
export function englishWords(
  kind: Omit<Kind, 'english'>,
  english: Readonly<Record<string, string | null>>,
): Record<string, string> {
  const known = new Map(Object.entries(english))
  return bareRecord(
    wordsOf(kind).flatMap((words) => {
      const found = known.get(words)
      return found ? [[words, found] as const] : []
    }),
  )
}

/** Everything that a kind says in words of its own. */
const wordsOf = (kind: Omit<Kind, 'english'>): string[] => [
  kind.family,
  kind.description,
  ...Object.values(kind.fields).map(({ description = '' }) => description),
  ...Object.values(kind.data).map(({ description }) => description),
  ...Object.values(kind.parts).map(({ label }) => label),
  ...kind.adds,
]
