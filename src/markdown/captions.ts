/** 表：题 above a table, （单位：…） between them, 图：题 under a picture: lines that belong to the block beside them. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Block, Inline } from '../model/document.ts'
import { sliceText } from '../model/nodes.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock } from '../model/walk.ts'
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

/** 表1：题 or 图 2　题, typed with a number. */
const typedCaption = /^([表图])[ \u3000]?(\d{1,3})[ \u3000：:.．][^。]{0,40}$/

/** Says that a number typed above a table, or under a picture, is one that the paper counts too. */
export function noteTypedCaptions(blocks: readonly Block[], diagnostics: Diagnostic[]): void {
  const counted = { 表: 0, 图: 0 }
  for (const block of eachBlock(blocks)) {
    const word = wordOf(block)
    if (word && 'caption' in block && block.caption) counted[word]++
  }
  const siblings = [...eachBlock(blocks)].flatMap((block) =>
    'blocks' in block ? [block.blocks] : [],
  )
  for (const side of [blocks, ...siblings])
    side.forEach((block, index) => {
      if (block.type !== 'paragraph') return
      const [, word, number] = typedCaption.exec(inlinesText(block.children).trim()) ?? []
      if (word !== '表' && word !== '图') return
      const beside = side[word === '表' ? index + 1 : index - 1]
      if (!beside || wordOf(beside) !== word || Number(number) > counted[word]) return
      const data = { written: `${word}${number ?? ''}`, word }
      diagnostics.push(diagnose('markdown/typed-caption', block.origin, data))
    })
}

const wordOf = ({ type }: Block): '表' | '图' | null => {
  if (type === 'table') return '表'
  return type === 'figure' || type === 'chart' ? '图' : null
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
