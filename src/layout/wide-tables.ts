/** Tables too wide for the type area go on pages turned by 90° (GB/T 9704-2012 8). */
import type { Block, BlockType, Document, TableBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { areaWidth, type Theme } from '../theme/theme.ts'
import { textWidth } from './title/text-width.ts'

/** A heading of a column breaks after so many characters at the earliest, a number or Latin word nowhere up to this length. */
const headWidth = 3
const longestNumber = 14

/** Holders in which pages may turn. */
const mayHold: ReadonlySet<BlockType> = new Set(['attachment', 'piece', 'group'])

/** The document with its wide tables turned, and which those are. */
export function turnWideTables(
  document: Document,
  theme: Theme,
): { document: Document; turned: readonly TableBlock[] } {
  const turned: TableBlock[] = []
  const turn = (blocks: readonly Block[]): Block[] =>
    blocks.map((block): Block => {
      if (block.type === 'table' && neededWidth(block, theme) > areaWidth(theme)) {
        turned.push(block)
        return {
          type: 'sideways',
          id: `${block.id}w`,
          attributes: {},
          blocks: [block],
          origin: block.origin,
        }
      }
      return 'blocks' in block && mayHold.has(block.type)
        ? { ...block, blocks: turn(block.blocks) }
        : block
    })
  const blocks = turn(document.blocks)
  return { document: turned.length > 0 ? { ...document, blocks } : document, turned }
}

/** The widest number or Latin word, no wider than one that stays whole. */
const widestWord = (text: string): number =>
  (text.match(/[\w.,%+-]+/g) ?? []).reduce(
    (most, word) => Math.max(most, Math.min(longestNumber, textWidth(word))),
    0,
  )

/** Width below which numbers would be parted and headings stand letter by letter, twips. */
function neededWidth(table: TableBlock, theme: Theme): number {
  const cell = theme.styles['table-cell'].size
  const edge = 2 * theme.table.padding + cell / 2
  return table.header.reduce((sum, head, column) => {
    const title = inlinesText(head.children)
    const named = Math.max(2, Math.min(headWidth, textWidth(title)))
    const least = table.rows.reduce(
      (most, row) => Math.max(most, widestWord(inlinesText(row[column]?.children ?? []))),
      Math.max(named, widestWord(title)),
    )
    return sum + least * cell + edge
  }, 0)
}
