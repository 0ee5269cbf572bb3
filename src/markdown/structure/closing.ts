/** 结束语: without `---` a last paragraph that starts with the salutation and ， or ！. */
import type { Block, Heading } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'

/** Puts the end of all sections before a closing that nobody marked. */
export function markClosing(blocks: readonly Block[], salutation: string): Block[] {
  const behind = blocks.findLastIndex((block) => !ends.has(block.type))
  const last = blocks[behind]
  if (blocks.some((block) => block.type === 'section-end') || last?.type !== 'paragraph')
    return [...blocks]
  const called = salutation
    .split(/[，、]/)
    .concat('同志们')
    .filter((word) => word.trim() !== '')
  const text = inlinesText(last.children)
  const calls = called.some((word) =>
    ['，', '！', ','].some((mark) => text.startsWith(word + mark)),
  )
  if (!calls || !blocks.some((block): block is Heading => block.type === 'heading'))
    return [...blocks]
  return [
    ...blocks.slice(0, behind),
    { type: 'section-end', id: '', origin: last.origin },
    ...blocks.slice(behind),
  ]
}

const ends = new Set<Block['type']>([
  'attachment-note',
  'signature',
  'annotation',
  'attachment',
  'colophon',
])

/** Whom the text greets, without the ：. */
export function greeting(blocks: readonly Block[]): string {
  const found = blocks.find((block) => block.type === 'salutation')
  return found?.type === 'salutation' ? inlinesText(found.children).replace(/[：:]$/, '') : ''
}
