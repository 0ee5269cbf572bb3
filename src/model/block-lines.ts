/** The visible text of blocks, a printed paragraph each: what DOCX and PDF must both show. */
import type { Block, Document } from './document.ts'
import { letterheadLines } from './letterhead.ts'
import { itemMark } from './list-markers.ts'
import { headingMark } from './numbering.ts'
import { attachmentMark, figureCaption, inlinesText, tableCaption } from './plain-text.ts'
import { eachBlock } from './walk.ts'

/** One string per printed paragraph of the block: what DOCX and PDF must both show. */
export function blockLines(block: Block): string[] {
  switch (block.type) {
    case 'heading':
      return [headingMark(block) + inlinesText(block.children) + inlinesText(block.runIn ?? [])]
    case 'paragraph':
    case 'salutation':
    case 'addressee':
    case 'annotation':
      return [inlinesText(block.children)]
    case 'title':
    case 'byline':
    case 'signature':
    case 'attendance':
    case 'colophon':
      return block.lines.map(inlinesText)
    case 'letterhead':
      return letterheadLines(block)
    case 'attachment-note':
      return block.lines.map(
        (line, index) => attachmentMark(block.lines, index) + inlinesText(line),
      )
    case 'list':
      return block.items.flatMap((item, index) => [
        itemMark(block, index) + inlinesText(item.children),
        ...item.blocks.flatMap(blockLines),
      ])
    case 'table':
      return [
        ...(block.caption ? [tableCaption(block.number, block.caption)] : []),
        ...(block.unit ? [inlinesText(block.unit)] : []),
        ...[block.header, ...block.rows].flatMap((row) =>
          row.map((cell) => inlinesText(cell.children)),
        ),
      ]
    case 'figure':
    case 'chart':
      return block.caption ? [figureCaption(block.number, block.caption)] : []
    case 'toc':
      return block.written
        ? block.written.map(inlinesText)
        : block.entries.map(
            (entry) => entry.label + entry.text + (entry.by === '' ? '' : `（${entry.by}）`),
          )
    case 'cover':
    case 'editors-note':
    case 'quote':
    case 'attachment':
    case 'sideways':
    case 'group':
    case 'piece':
      return block.blocks.flatMap(blockLines)
    case 'section-end':
    case 'page-break':
      return []
  }
}

/** All that is printed of a document, block after block. */
export const documentText = (document: Document): string =>
  [...eachBlock(document.blocks)].flatMap(blockLines).join('')
