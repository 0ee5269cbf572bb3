/** The visible text of inlines and blocks, as a reader would copy it. */
import type { Inline } from './document.ts'

export function inlineText(inline: Inline): string {
  switch (inline.type) {
    case 'text':
      return inline.value
    case 'ordinal':
      return inline.marker
    case 'blank':
      return inline.written
    case 'figure-value':
    case 'count':
    case 'ref':
      return inline.shown
    case 'note':
      return ''
    case 'strong':
    case 'lead':
    case 'link':
      return inlinesText(inline.children)
  }
}

export function inlinesText(inlines: readonly Inline[]): string {
  const [first] = inlines
  // most cells hold one
  if (first && inlines.length === 1) return inlineText(first)
  return inlines.map(inlineText).join('')
}

const numbered = (word: string, number: number, caption: readonly Inline[]): string =>
  `${number > 0 ? `${word}${number}　` : ''}${inlinesText(caption)}`
/** What stands between a number with a dot and its text: 1.5个县 would be a decimal. */
export const numberGap = (number: string, inlines: readonly Inline[]): string =>
  number.endsWith('.') && /^\d/.test(inlinesText(inlines)) ? ' ' : ''

export const tableCaption = (number: number, caption: readonly Inline[]): string =>
  numbered('表', number, caption)
export const figureCaption = (number: number, caption: readonly Inline[]): string =>
  numbered('图', number, caption)

/** 2.名单, never 2.5万亩农田. */
const startsWithNumber = (text: string, number: number): boolean =>
  new RegExp(`^${number}[.．、]\\s*(?!\\d)`).test(text)

/** What stands before a name in the attachment note: 附件： before the first, numbers when there are several (GB/T 9704-2012 7.3.4). */
export function attachmentMark(lines: readonly (readonly Inline[])[], index: number): string {
  const typed = lines.every((line, at) =>
    at === 0 ? /^附件[：:]/.test(inlinesText(line)) : startsWithNumber(inlinesText(line), at + 1),
  )
  if (typed) return ''
  return (index === 0 ? '附件：' : '') + (lines.length > 1 ? `${index + 1}.` : '')
}
