/** What pages print again and again: bare page numbers that count on, and running heads beside them. */
import { type Line, textOf } from './lines.ts'

/** Indexes of such lines. */
export function furnitureIn(lines: readonly Line[]): Set<number> {
  const texts = lines.map((line) => (line.of === 'text' ? textOf(line).trim() : ''))
  const bare = texts.flatMap((text, index) =>
    /^\d{1,3}$/.test(text) ? [{ index, n: Number(text) }] : [],
  )
  const counting = bare.filter(
    ({ n }, at) => bare[at - 1]?.n === n - 1 || bare[at + 1]?.n === n + 1,
  )
  const found = new Set(counting.map(({ index }) => index))
  const beside = new Map<string, number[]>()
  for (const { index } of counting)
    for (const [step, text] of [nextText(texts, index, -1), nextText(texts, index, 1)])
      if (text !== '') beside.set(text, [...(beside.get(text) ?? []), step])
  for (const [text, indexes] of beside)
    if (indexes.length > 2 && [...text].length <= 30 && !/[。；：，！？]$/.test(text))
      for (const index of indexes) found.add(index)
  return found
}

function nextText(texts: readonly string[], from: number, step: 1 | -1): [number, string] {
  let index = from + step
  while (index >= 0 && index < texts.length && texts[index] === '') index += step
  return [index, texts[index] ?? '']
}
