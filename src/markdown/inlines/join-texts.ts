/** Neighbouring texts whose places follow each other are one text. */
import type { Inline, Text } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'

export function joinTexts(inlines: readonly Inline[]): Inline[] {
  const joined: Inline[] = []
  for (const inline of inlines) {
    const last = joined.at(-1)
    if (inline.type === 'text' && last?.type === 'text' && follows(last, inline))
      joined[joined.length - 1] = join(last, inline)
    else joined.push(inline)
  }
  return joined
}

/** An escaped mark stands one backslash behind the text before it. */
function follows(before: Text, after: Text): boolean {
  if (before.origin === null || after.origin === null) return before.origin === after.origin
  const gap = after.origin.start - before.origin.end
  return before.origin.file === after.origin.file && gap >= 0 && gap <= 1
}

function join(before: Text, after: Text): Text {
  const origin = before.origin && after.origin ? { ...before.origin, end: after.origin.end } : null
  return text(before.value + after.value, origin)
}
