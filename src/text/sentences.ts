/** Sentences of a text: from one full stop to the next, never over a line's end. */

/** A full stop, and what closes behind it. */
const stop = /[。！？!?；;]+[”’）》」』)"']*/g
/** Nothing that stands further from a place is its sentence. */
const reach = 1000

export interface Stretch {
  readonly start: number
  /** Behind its last character. */
  readonly end: number
}

/** The sentences of a line, in order; together they are the whole line. */
export function sentencesOf(line: string): Stretch[] {
  const stops = [...line.matchAll(stop)].map((match) => match.index + match[0].length)
  return [0, ...stops]
    .map((start, index) => ({ start, end: stops[index] ?? line.length }))
    .filter(({ start, end }) => end > start)
}

/** The sentence that a place in a text stands in, or all those that it touches; the whole lines of one that goes over several. */
export function sentenceAt(text: string, { start, end }: Stretch): Stretch {
  const behind = Math.max(end, start + 1)
  const from = Math.max(text.lastIndexOf('\n', start - 1) + 1, start - reach)
  const next = text.indexOf('\n', Math.max(start, end - 1))
  const to = Math.min(next < 0 ? text.length : next, behind + reach)
  const line = text.slice(from, to)
  if (line.includes('\n')) return { start: from, end: to }
  const touched = sentencesOf(line).filter(
    (sentence) => from + sentence.start < behind && from + sentence.end > start,
  )
  const [first] = touched
  return { start: from + (first?.start ?? 0), end: from + (touched.at(-1)?.end ?? line.length) }
}
