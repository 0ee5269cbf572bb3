/** The books of letters: what a draft held, and what a paper and the changes hold, compared as sums. */
import { blockLines } from '../../model/block-lines.ts'
import type { Block } from '../../model/document.ts'
import { listMarker } from '../../model/list-markers.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, eachInline, inlineRuns } from '../../model/walk.ts'
import { readBack } from './read-back.ts'

/** How often each letter stands somewhere, white space aside. */
export type Letters = Map<string, number>

export function addLetters(letters: Letters, text: string, times = 1): void {
  for (const letter of text) {
    if (/[\s\u3000]/.test(letter)) continue
    letters.set(letter, (letters.get(letter) ?? 0) + times)
  }
}

/** What the first has more than the second, as text: at most some letters of it. */
export function surplus(first: Letters, second: Letters): string {
  const more = [...first].flatMap(([letter, count]) =>
    Array.from({ length: Math.max(0, count - (second.get(letter) ?? 0)) }, () => letter),
  )
  return more.slice(0, 200).join('')
}

/** The letters of a body of the dialect, read back from the text that was written. */
export const bodyLetters = (body: string): string => blocksLetters(readBack(body, null))

/** Every note once, however often it is called. */
function blocksLetters(blocks: readonly Block[]): string {
  const all = [...eachBlock(blocks)]
  const notes = new Map<string, string>()
  for (const inline of all.flatMap((block) =>
    inlineRuns(block).flatMap((run) => [...eachInline(run)]),
  ))
    if (inline.type === 'note') notes.set(inline.name, inlinesText(inline.children))
  return [...all.map(ownLetters), ...notes.values()].join('')
}

function ownLetters(block: Block): string {
  if ('blocks' in block) return ''
  if (block.type === 'heading')
    return (block.written ?? '') + inlinesText(block.children) + inlinesText(block.runIn ?? [])
  if (block.type === 'list')
    return block.items
      .map((item, index) => listMarker(block, index) + inlinesText(item.children))
      .join('')
  if (block.type === 'attachment-note') return block.lines.map(inlinesText).join('')
  return blockLines(block).join('')
}
