/** Small constructors for the nodes that several phases make. */
import type { Heading, HeadingLevel, Inline, Origin, Paragraph, Text } from './document.ts'

export const text = (value: string, origin: Origin | null = null): Text => ({ type: 'text', value, origin })

export const paragraph = (children: readonly Inline[], origin: Origin | null = null): Paragraph => ({
  type: 'paragraph',
  id: '',
  children,
  origin,
})

export const heading = (level: HeadingLevel, children: readonly Inline[], rest: Partial<Heading> = {}): Heading => ({
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
  return text(value.slice(from, to), aligned ? { ...origin, start: origin.start + from, end: origin.start + to } : origin)
}
