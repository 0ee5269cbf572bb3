/** The paragraph of a draft that a place of its imported text came from: found by its letters, since marks and numbers were mended. */

/** Letters that cleaning leaves alone. */
const bare = (text: string): string => text.replace(/[^\p{L}\p{N}]/gu, '').normalize('NFKC')

/** Letters on each side that a place is first looked for with. */
const around = 16
/** Fewer say nothing. */
const least = 2

export interface DraftPlaces {
  /** Index of the paragraph; null when it is not found. @param share how far down the text it stands, 0 to 1 */
  readonly find: (words: string, share: number) => number | null
}

export function draftPlaces(paragraphs: readonly string[]): DraftPlaces {
  const texts = paragraphs.map(bare)
  return {
    find: (words, share) => {
      const sought = bare(words)
      if (sought.length < least) return null
      const found = texts.flatMap((text, index) => (text.includes(sought) ? [index] : []))
      const wanted = share * texts.length
      const [first] = found.sort((a, b) => Math.abs(a - wanted) - Math.abs(b - wanted))
      return first ?? null
    },
  }
}

/** The paragraph of a place in a text, by ever fewer letters around it, never beyond its line. */
export function paragraphAt(
  places: DraftPlaces,
  text: string,
  { start, end }: { readonly start: number; readonly end: number },
): number | null {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const below = text.indexOf('\n', start)
  const to = below < 0 ? text.length : below
  for (let wide = around; wide >= 0; wide -= 4) {
    const words = text.slice(Math.max(from, start - wide), Math.min(to, end + wide))
    // a number of a heading was written anew, and a key of the front matter is ours
    const found = places.find(
      words.replace(
        /^(?:#+ )?(?:[^\s:]{2,6}: |[一二三四五六七八九十]+、|（[一二三四五六七八九十]+）)/,
        '',
      ),
      start / Math.max(1, text.length),
    )
    if (found !== null) return found
  }
  return null
}
