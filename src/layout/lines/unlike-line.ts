/** The pages as they were set here against those that were printed: the first line that is another one. */
import type { PageFacts } from '../../model/page-facts.ts'

export interface UnlikeLine {
  /** From 1. */
  readonly page: number
  /** Empty where one of them has no such line. */
  readonly counted: string
  readonly printed: string
}

/** What the text of a PDF says in other letters than were printed: dashes, pictures and what joins them. */
const unsure =
  /[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}\p{M}\p{Cf}\p{Co}]/gu
const comparable = (text: string): string => text.replaceAll('―', '—').replace(unsure, '')

/** @param drawings pages hold charts, whose words are printed and not counted */
export function unlikeLine(
  counted: PageFacts,
  printed: PageFacts,
  drawings: boolean,
): UnlikeLine | null {
  const count = Math.max(counted.pages.length, printed.pages.length)
  for (let page = 0; page < count; page++) {
    const mine = linesOf(counted, page)
    const theirs = linesOf(printed, page)
    let place = 0
    for (const line of mine) {
      while (drawings && place < theirs.length && theirs[place] !== line) place++
      if (theirs[place] !== line)
        return { page: page + 1, counted: line, printed: theirs[place] ?? '' }
      place++
    }
    const more = theirs[place]
    if (!drawings && more !== undefined) return { page: page + 1, counted: '', printed: more }
  }
  return counted.pages.length === printed.pages.length
    ? null
    : { page: count, counted: '', printed: '' }
}

const linesOf = ({ pages }: PageFacts, page: number): string[] =>
  (pages[page]?.lines ?? []).map(({ text }) => comparable(text)).filter((text) => text !== '')
