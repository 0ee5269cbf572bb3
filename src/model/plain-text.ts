/** The visible text of inlines and blocks, as a reader would copy it. */
import type { Block, Inline } from './document.ts'
import { listMarker } from './list-markers.ts'
import { headingLabel } from './numbering.ts'

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

export const inlinesText = (inlines: readonly Inline[]): string => inlines.map(inlineText).join('')

/** One string per printed paragraph of the block: what DOCX and PDF must both show. */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [headingLabel(block) + inlinesText(block.children) + inlinesText(block.runIn ?? [])]
    case 'paragraph':
    case 'salutation':
    case 'addressee':
    case 'annotation':
      return [inlinesText(block.children)]
    case 'title':
    case 'byline':
    case 'signature':
    case 'letterhead':
    case 'colophon':
      return block.lines.map(inlinesText)
    case 'attachment-note':
      return block.lines.map((line, index) => attachmentMark(block.lines, index) + inlinesText(line))
    case 'list':
      return block.items.flatMap((item, index) => [
        listMarker(block, index) + inlinesText(item.children),
        ...item.blocks.flatMap(blockLines),
      ])
    case 'table':
      return [
        ...(block.caption ? [tableCaption(block.number, block.caption)] : []),
        ...(block.unit ? [inlinesText(block.unit)] : []),
        ...[block.header, ...block.rows].flatMap((row) => row.map((cell) => inlinesText(cell.children))),
      ]
    case 'figure':
      return block.caption ? [figureCaption(block.number, block.caption)] : []
    case 'toc':
      return block.written
        ? block.written.map(inlinesText)
        : block.entries.map((entry) => entry.label + entry.text + (entry.by === '' ? '' : `（${entry.by}）`))
    case 'cover':
    case 'editors-note':
    case 'quote':
    case 'attachment':
    case 'group':
    case 'piece':
      return block.blocks.flatMap(blockLines)
    case 'section-end':
    case 'page-break':
      return []
  }
}

const numbered = (word: string, number: number, caption: readonly Inline[]): string =>
  `${number > 0 ? `${word}${number}　` : ''}${inlinesText(caption)}`
export const tableCaption = (number: number, caption: readonly Inline[]): string => numbered('表', number, caption)
export const figureCaption = (number: number, caption: readonly Inline[]): string => numbered('图', number, caption)

/** What stands before a name in the attachment note: 附件： before the first, numbers when there are several (GB/T 9704-2012 7.3.4). */
export function attachmentMark(lines: readonly (readonly Inline[])[], index: number): string {
  const typed = lines.some((line) => /^(?:附件[：:]|\d+[.．])/.test(inlinesText(line)))
  if (typed) return ''
  return (index === 0 ? '附件：' : '') + (lines.length > 1 ? `${index + 1}.` : '')
}
