/** Attachments: their names in the note under the text, and the pages they have of their own (GB/T 9704-2012 7.3.4, 7.3.7). */

import { lettersOf } from '../chinese/unparted.ts'
import type { Block, HolderBlock, LinesBlock } from './document.ts'
import { readLetterhead } from './letterhead.ts'
import { inlinesText } from './plain-text.ts'

/** The names in a note, without what stands before and behind them. */
export const notedNames = (note: LinesBlock): string[] =>
  note.lines
    .map((line) =>
      lettersOf(inlinesText(line)).replace(
        /^(?:附件[：:])?(?:\d{1,2}[.．、](?!\d))?|[；;。，,]$/g,
        '',
      ),
    )
    .filter((name) => name !== '')

/** The title of an attachment, lines joined; empty when it has none. */
export const attachmentTitle = ({ blocks }: HolderBlock): string => {
  const title = blocks.find((block) => block.type === 'title')
  return title?.type === 'title' ? lettersOf(title.lines.map(inlinesText).join('')) : ''
}

/** Whether an attachment is bound by itself: its first line says of which paper it is (7.3.7). */
export const isApart = ({ attributes }: HolderBlock): boolean =>
  !['否', 'no', undefined].includes(attributes['apart'])

/** Whether it is called 附件: what a paper issues, 现将《某办法》印发给你们, stands behind it without that word and in no note. */
export const isLabelled = ({ attributes }: HolderBlock): boolean =>
  !['否', 'no'].includes(attributes['label'] ?? '')

/** The 发文字号 of a paper as its 版头 prints it; empty without one. */
function documentNumber(blocks: readonly Block[]): string {
  const head = blocks.find((block): block is LinesBlock => block.type === 'letterhead')
  return head ? inlinesText(readLetterhead(head).number ?? []) : ''
}

/**
 * Attachments as they print: several are numbered in their order unless the author has numbered them, and a first line that is the
 * name in the note, or a heading without a number, is the title. One that is bound apart bears the number of its paper.
 */
export function settleAttachments(blocks: readonly Block[]): Block[] {
  const note = blocks.find((block): block is LinesBlock => block.type === 'attachment-note')
  const names = note ? notedNames(note) : []
  const several = Math.max(names.length, blocks.filter((block) => isAttachment(block)).length) > 1
  const of = documentNumber(blocks)
  let count = 0
  return blocks.map((block) => {
    if (block.type !== 'attachment') return block
    if (!isLabelled(block)) return { ...block, blocks: withTitle(block.blocks, []) }
    count++
    const number = block.attributes['number'] ?? (several ? String(count) : undefined)
    const attributes = {
      ...(isApart(block) && of !== '' ? { of } : {}),
      ...block.attributes,
      ...(number === undefined ? {} : { number }),
    }
    return { ...block, attributes, blocks: withTitle(block.blocks, names) }
  })
}

const isAttachment = (block: Block): boolean => block.type === 'attachment' && isLabelled(block)

function withTitle(blocks: readonly Block[], names: readonly string[]): readonly Block[] {
  const [first, ...rest] = blocks
  if (!first || (first.type !== 'paragraph' && first.type !== 'heading')) return blocks
  if (blocks.some((block) => block.type === 'title')) return blocks
  const bare =
    first.type === 'heading' && first.level === 1 && first.written === null && !first.runIn
  if (!bare && !names.includes(lettersOf(inlinesText(first.children)))) return blocks
  return [
    { type: 'title', id: '', attributes: {}, lines: [first.children], origin: first.origin },
    ...rest,
  ]
}
