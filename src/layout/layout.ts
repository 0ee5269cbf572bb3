/** What both renderers must agree on before they set anything. */

import { lettersOf } from '../chinese/unparted.ts'
import {
  authorMark,
  type Block,
  type Document,
  type LinesBlock,
  type TableBlock,
} from '../model/document.ts'
import { readLetterhead } from '../model/letterhead.ts'
import { inlinesText } from '../model/plain-text.ts'
import { bareRecord } from '../model/values.ts'
import { eachBlock } from '../model/walk.ts'
import { areaWidth, sidewaysWidth, type Theme } from '../theme/theme.ts'
import { type Adjustments, noAdjustments } from '../typeset/adjustments.ts'
import { markShape } from '../typeset/letterhead.ts'
import { columnWidths } from './column-widths.ts'
import { markBreak } from './title/mark-break.ts'
import { shapeTitle } from './title/shape-title.ts'

/**
 * Adjustments that need no printed page.
 * @param terms words that titles keep whole
 */
export function layoutDocument(
  document: Document,
  theme: Theme,
  terms: readonly string[],
): Adjustments {
  const all = [...eachBlock(document.blocks)]
  const tables = all.filter((block): block is TableBlock => block.type === 'table')
  const turned = new Set(
    all.flatMap((block) => (block.type === 'sideways' ? [...eachBlock(block.blocks)] : [])),
  )
  const widths = (table: TableBlock): number[] =>
    columnWidths(table, theme, turned.has(table) ? sidewaysWidth(theme) : areaWidth(theme))
  const known = [...terms, ...document.meta.author.split(authorMark)].filter((term) => term !== '')
  const kept = [...new Set([...known, ...organsOf(document)])]
  return {
    ...noAdjustments,
    names: known.map(lettersOf),
    columnWidths: bareRecord(tables.map((table) => [table.id, widths(table)])),
    titleBreaks: bareRecord([
      ...titlesIn(document.blocks, false).map(
        (one) => [one.block.id, titleBreaks(one, theme, kept)] as const,
      ),
      ...all.flatMap((block) => {
        const breaks = block.type === 'letterhead' ? markBreaks(block, theme, kept) : []
        return breaks.length > 0 ? [[block.id, breaks] as const] : []
      }),
    ]),
  }
}

/** Organs that the paper names in its head and at its end; an office's name holds that of its organ. */
function organsOf(document: Document): string[] {
  const lines = [...eachBlock(document.blocks)].flatMap((block): string[] => {
    if (block.type === 'letterhead') {
      const { organs, issuer } = readLetterhead(block)
      return [...organs, ...(issuer ? [issuer] : [])].map(inlinesText)
    }
    return block.type === 'signature' ? block.lines.map(inlinesText) : []
  })
  const names = lines.map(lettersOf).filter((name) => /^\p{Script=Han}{3,}$/u.test(name))
  return names.flatMap((name) => [name, name.replace(/(?:办公室|办公厅|秘书处)$/, '')])
}

interface Title {
  readonly block: LinesBlock
  readonly cover: boolean
}

function titlesIn(blocks: readonly Block[], cover: boolean): Title[] {
  return blocks.flatMap((block): Title[] => {
    if (block.type === 'title') return [{ block, cover }]
    return 'blocks' in block ? titlesIn(block.blocks, block.type === 'cover') : []
  })
}

/** A name that takes more of a mark than this cannot stay whole in it, characters. */
const shareOf = (mark: string): number => [...mark].length * 0.7

/** A mark too long for one line is parted between its words. */
function markBreaks(block: LinesBlock, theme: Theme, terms: readonly string[]): number[] {
  const { organs, suffix } = readLetterhead(block)
  const { lines } = markShape(organs, suffix, theme)
  if (organs.length !== 1 || lines.length < 2) return []
  const mark = lines.join('')
  // the name that is parted is not one that stays whole
  const others = terms.filter((term) => !mark.startsWith(term) || [...term].length < shareOf(mark))
  return [markBreak(mark, others) ?? []].flat()
}

/** Share of the line that a title fills at most: a title that fits exactly is broken (T6 of the title rules). */
const fill = 0.9

/** A title typed on one line breaks by sense; one typed on several keeps the author's lines. */
function titleBreaks({ block, cover }: Title, theme: Theme, terms: readonly string[]): number[] {
  const [first = [], second] = block.lines.map(inlinesText)
  const typed = second !== undefined && !/^(?:——|（)/.test(second)
  if (typed && !cover) return []
  const style = theme.styles[cover ? 'cover' : 'title']
  const room = areaWidth(theme) / style.size
  const limits = { widest: Math.floor(room * fill), fullest: Math.floor(room) }
  const lines = shapeTitle(String(first), limits, terms)
  let at = 0
  return lines.slice(0, -1).map((line) => (at += line.length))
}
