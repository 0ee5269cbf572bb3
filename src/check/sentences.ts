/** The sentences of a text that are long enough to be told again by mistake, each with where it stands; an item of a list that no mark ends is none. */

export interface Sentence {
  /** Its letters alone: marks and blanks make no other sentence of it. */
  readonly letters: string
  readonly from: number
  readonly to: number
}

/** @param shortest how many letters one has at least */
export const sentencesIn = (text: string, shortest: number): Sentence[] =>
  [...text.matchAll(/[^。！？；\n]+[。！？；]?/g)].flatMap((match) => {
    const letters = match[0].replace(/[^\p{L}\p{N}]/gu, '')
    if (letters.length < shortest || !/[。！？；]$/.test(match[0])) return []
    const lead = match[0].length - match[0].trimStart().length
    return [{ letters, from: match.index + lead, to: match.index + match[0].trimEnd().length }]
  })

/** How a message shows a sentence. */
export const opening = (text: string): string => (text.length > 16 ? `${text.slice(0, 16)}…` : text)
