/** Sentences that are long to say in one breath. */
import type { Inline } from '../model/document.ts'
import { inlineText } from '../model/plain-text.ts'
import type { Origin } from '../origin.ts'
import { countWords } from './count-words.ts'

export interface LongSentence {
  readonly text: string
  /** Letters without marks. */
  readonly letters: number
  readonly origin: Origin | null
}

/** Letters from which a sentence is long. */
export const longFrom = 60

/** A full stop with what closes behind it; a ; goes on. */
const stop = /[。！？!?]+[”’）》」』]*/g

/** The long sentences of a paragraph. */
export function longSentences(inlines: readonly Inline[]): LongSentence[] {
  const leaves = leavesOf(inlines)
  const text = leaves.map(inlineText).join('')
  if (text.length < longFrom) return []
  const stops = [...text.matchAll(stop)].map((match) => match.index + match[0].length)
  return [0, ...stops].flatMap((start, index): LongSentence[] => {
    const sentence = text.slice(start, stops[index] ?? text.length)
    const { letters } = countWords(sentence)
    if (letters < longFrom) return []
    return [{ text: sentence.trim(), letters, origin: originAt(leaves, start) }]
  })
}

const leavesOf = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) =>
    inline.type === 'strong' || inline.type === 'lead' || inline.type === 'link'
      ? leavesOf(inline.children)
      : [inline],
  )

/** Where the author wrote a letter; where its value is asked for, for one that came from data. */
function originAt(leaves: readonly Inline[], offset: number): Origin | null {
  let at = 0
  for (const leaf of leaves) {
    const text = inlineText(leaf)
    const { origin } = leaf
    if (offset < at + text.length) {
      const isOwn = origin !== null && origin.end - origin.start === text.length
      return isOwn ? { ...origin, start: origin.start + (offset - at) } : origin
    }
    at += text.length
  }
  return null
}
