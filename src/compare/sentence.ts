/** The sentence that a place of a text stands in. */

/** Letters of a sentence that are shown at most. */
const longest = 60

export function sentenceAround(text: string, at: number): string {
  const before = text.slice(0, at)
  const start =
    Math.max(...['。', '！', '？', '；', '\n'].map((mark) => before.lastIndexOf(mark))) + 1
  const rest = /[。！？；\n]/.exec(text.slice(at))
  const end = rest ? at + rest.index + 1 : text.length
  const sentence = text.slice(start, end).trim()
  if (sentence.length <= longest) return sentence
  const from = Math.max(0, at - start - longest / 2)
  const cut = sentence.slice(from, from + longest)
  return `${from > 0 ? '…' : ''}${cut}${from + longest < sentence.length ? '…' : ''}`
}
