/** Many words looked for in one pass over a text: the first two letters of each lead to it. */

export interface Entry<T> {
  readonly word: string
  /** Longer words in which it is another one. */
  readonly except: readonly string[]
  readonly value: T
}
export interface Found<T> {
  readonly value: T
  readonly from: number
  readonly to: number
}
export interface WordIndex<T> {
  readonly find: (text: string) => Found<T>[]
}
interface Candidate<T> extends Entry<T> {
  /** Each longer word with where the word stands in it. */
  readonly around: readonly (readonly [longer: string, at: number])[]
}

const keyOf = (text: string, at: number): number =>
  text.charCodeAt(at) * 65536 + text.charCodeAt(at + 1)

/**
 * @param entries words of two letters or more; of two in one place the longer one counts
 * @param accepts what else must hold where a word stands
 */
export function wordIndex<T>(
  entries: readonly Entry<T>[],
  accepts: (value: T, text: string, from: number, to: number) => boolean = () => true,
): WordIndex<T> {
  const firsts = new Uint8Array(65536)
  const byStart = new Map<number, Candidate<T>[]>()
  const longestFirst = [...entries].sort((one, other) => other.word.length - one.word.length)
  for (const entry of longestFirst) {
    firsts[entry.word.charCodeAt(0)] = 1
    const key = keyOf(entry.word, 0)
    const candidate = {
      ...entry,
      around: entry.except.flatMap((word) => placesIn(word, entry.word)),
    }
    byStart.set(key, [...(byStart.get(key) ?? []), candidate])
  }
  const foundAt = (text: string, from: number): Found<T> | null => {
    for (const { word, around, value } of byStart.get(keyOf(text, from)) ?? []) {
      const to = from + word.length
      if (!text.startsWith(word, from) || isIn(around, text, from)) continue
      if (accepts(value, text, from, to)) return { value, from, to }
    }
    return null
  }
  return {
    find: (text) => {
      const found: Found<T>[] = []
      for (let at = 0; at < text.length - 1; at++) {
        if (firsts[text.charCodeAt(at)] === 0) continue
        const one = foundAt(text, at)
        if (!one) continue
        found.push(one)
        at = one.to - 1
      }
      return found
    },
  }
}

/** Every place of a word in a longer one. */
function placesIn(longer: string, word: string): (readonly [string, number])[] {
  const places: (readonly [string, number])[] = []
  for (let at = longer.indexOf(word); at >= 0; at = longer.indexOf(word, at + 1))
    places.push([longer, at])
  return places
}

const isIn = (
  around: readonly (readonly [string, number])[],
  text: string,
  from: number,
): boolean => around.some(([longer, at]) => from >= at && text.startsWith(longer, from - at))
