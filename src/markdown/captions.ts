/** 表：题 above a table, （单位：…） between them, 图：题 under a picture: lines that belong to the block beside them. */
import type { Inline } from '../model/document.ts'
import { sliceText } from '../model/nodes.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { ReadBlock } from './blocks/read-block.ts'

const unitLine = /^[（(]?单位[：:].+$/

/** Moves caption and unit paragraphs into their table or figure. */
export function attachCaptions(read: readonly ReadBlock[]): ReadBlock[] {
  const done: ReadBlock[] = []
  for (const current of read) {
    const last = done.at(-1)
    if (current.block.type === 'table') done.push(withLinesAbove(current, done))
    else if (
      (last?.block.type === 'figure' || last?.block.type === 'chart') &&
      !last.block.caption &&
      isCaption(current, '图')
    )
      done[done.length - 1] = { ...last, block: { ...last.block, caption: captionOf(current) } }
    else done.push(current)
  }
  return done
}

/** Takes 表： and the unit line off the end of what was read so far, in either order. */
function withLinesAbove(current: ReadBlock, done: ReadBlock[]): ReadBlock {
  if (current.block.type !== 'table') return current
  let { caption, unit } = current.block
  for (let step = 0; step < 2; step++) {
    const above = done.at(-1)
    if (!above) break
    if (!caption && isCaption(above, '表')) caption = captionOf(above)
    else if (
      !unit &&
      !above.literal &&
      above.block.type === 'paragraph' &&
      unitLine.test(inlinesText(above.block.children)) &&
      (caption === null || step === 0)
    )
      unit = above.block.children
    else break
    done.pop()
  }
  return { ...current, block: { ...current.block, caption, unit } }
}

function isCaption(current: ReadBlock, word: '表' | '图'): boolean {
  if (current.literal || current.block.type !== 'paragraph') return false
  const first = current.block.children[0]
  return (
    first?.type === 'text' &&
    new RegExp(`^${word}[：:]`).test(first.value) &&
    inlinesText(current.block.children).trim().length > 2
  )
}

function captionOf(current: ReadBlock): readonly Inline[] {
  if (current.block.type !== 'paragraph') return []
  const [first, ...rest] = current.block.children
  if (first?.type !== 'text') return current.block.children
  const skip = /^.[：:][\s\u3000]*/.exec(first.value)?.[0].length ?? 0
  return skip < first.value.length ? [sliceText(first, skip, first.value.length), ...rest] : rest
}
