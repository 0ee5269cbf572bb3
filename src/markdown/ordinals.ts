/** Points of a series in prose: 一是, 二要, 首先, 第一，, and the bare lines 1. （1）; read and kept as written. */

import { byText } from '../chinese/by-text.ts'
import { fromChineseNumeral } from '../chinese/numerals.ts'
import type { Block, Inline, Ordinal, OrdinalFamily, Text } from '../model/document.ts'
import { text } from '../model/nodes.ts'
import { collectSeries } from '../model/series.ts'
import { mapBlocks } from '../model/walk.ts'
import { joinTexts } from './inlines/join-texts.ts'
import { flatText, type Mark, markText } from './marks.ts'

const numeral = '[一二三四五六七八九十]{1,3}'
const behind = '。；：，！？”’）…;:,!?"）)'
/** Each family with where it may stand: `start` of a paragraph only, behind 。；： or behind any mark. */
const families: readonly [OrdinalFamily, RegExp][] = [
  ['是', new RegExp(`(?:^|(?<=[${behind}]))(${numeral})是`, 'g')],
  [
    '要',
    new RegExp(`(?:^|(?<=[${behind}]))(${numeral})要(?!素|闻|点|事|件|员|领|塞|旨|义|诀)`, 'g'),
  ],
  ['首先', /(?:^|(?<=[。；：;:]))(首先|其次|再次|最后)(?=[，,：:是要])/g],
  [
    '第',
    new RegExp(`(?:^|(?<=[。；：！？;:!?][ \\u3000]?))第(${numeral})[，,](?!${numeral}季度)`, 'g'),
  ],
  ['digit', /^(\d{1,3})(?:[.．](?!\d)|、)(?=\S)/g],
  ['bracket', /^[（(](\d{1,3})[）)](?=\S)/g],
]
const firstWords: Readonly<Record<string, number>> = { 首先: 1, 其次: 2, 再次: 3, 最后: 0 }

/** Marks points in every paragraph; one that stays alone is text again, since a series exists once its second member comes. */
export function markOrdinals(blocks: readonly Block[]): Block[] {
  const marked = mapBlocks(blocks, (block) => inRunningText(block, markPoints))
  const lonely = new Set(
    collectSeries(marked)
      .filter((series) => series.points.length < 2)
      .flatMap((series) => series.points),
  )
  return mapBlocks(marked, (block) => inRunningText(block, (inlines) => unmark(inlines, lonely)))
}

function inRunningText(
  block: Block,
  change: (inlines: readonly Inline[]) => readonly Inline[],
): Block {
  if (block.type === 'paragraph') return { ...block, children: change(block.children) }
  return block.type === 'heading' && block.runIn ? { ...block, runIn: change(block.runIn) } : block
}

function markPoints(inlines: readonly Inline[]): readonly Inline[] {
  const marks = pointsIn(flatText(inlines))
  return marks.length === 0 ? inlines : markText(inlines, marks)
}

const pointsIn = byText((flat): readonly Mark[] => {
  const marks: Mark[] = []
  for (const [family, pattern] of families)
    for (const match of flat.matchAll(pattern)) {
      const word = match[1] ?? ''
      const n = family === '首先' ? firstWords[word] : fromChineseNumeral(word)
      if (n === null || n === undefined) continue
      const make = ({ value, origin }: Text): Ordinal => ({
        type: 'ordinal',
        family,
        n,
        marker: value,
        origin,
      })
      marks.push({ from: match.index, to: match.index + match[0].length, make })
    }
  return marks.sort((a, b) => a.from - b.from)
})

function unmark(inlines: readonly Inline[], lonely: ReadonlySet<Ordinal>): readonly Inline[] {
  const plain = inlines.map((inline): Inline => {
    if (inline.type === 'ordinal' && lonely.has(inline)) return text(inline.marker, inline.origin)
    return inline.type === 'strong' || inline.type === 'lead'
      ? { ...inline, children: unmark(inline.children, lonely) }
      : inline
  })
  return joinTexts(plain)
}
