/** Small constructors for the nodes that several phases make. */

import type { Origin } from '../origin.ts'
import type { Heading, HeadingLevel, Inline, Paragraph, Text } from './document.ts'
import { inlineText } from './plain-text.ts'

export const text = (value: string, origin: Origin | null = null): Text => ({
  type: 'text',
  value,
  origin,
})

export const paragraph = (
  children: readonly Inline[],
  origin: Origin | null = null,
): Paragraph => ({
  type: 'paragraph',
  id: '',
  children,
  origin,
})

export const heading = (
  level: HeadingLevel,
  children: readonly Inline[],
  rest: Partial<Heading> = {},
): Heading => ({
  type: 'heading',
  id: '',
  level,
  numbered: true,
  number: 0,
  written: null,
  children,
  runIn: null,
  origin: null,
  ...rest,
})

/** The part `[from, to)` of a text node, its origin cut with it where text and source agree letter by letter. */
export function sliceText(node: Text, from: number, to: number): Text {
  const { origin, value } = node
  const aligned = origin !== null && origin.end - origin.start === value.length
  return {
    ...node,
    value: value.slice(from, to),
    origin: aligned ? { ...origin, start: origin.start + from, end: origin.start + to } : origin,
  }
}

/** Running text cut at offsets of what it prints; only text nodes are cut, an offset inside another node moves to its start. */
export function splitInlines(inlines: readonly Inline[], offsets: readonly number[]): Inline[][] {
  const parts: Inline[][] = [[]]
  let at = 0
  const rest = [...offsets]
  for (const inline of inlines) {
    const length = inlineText(inline).length
    let from = 0
    while (rest.length > 0 && (rest[0] ?? 0) <= at + length) {
      const cut = (rest.shift() ?? 0) - at
      if (inline.type === 'text' && cut > from) parts.at(-1)?.push(sliceText(inline, from, cut))
      if (inline.type === 'text') from = cut
      parts.push([])
    }
    if (inline.type !== 'text' || from === 0) parts.at(-1)?.push(inline)
    else if (from < length) parts.at(-1)?.push(sliceText(inline, from, length))
    at += length
  }
  return parts.filter((part) => part.length > 0)
}
