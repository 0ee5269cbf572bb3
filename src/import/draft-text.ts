/** The text of a draft's blocks, without looks: a line for each paragraph. */
import type { DraftBlock } from './draft.ts'

/** Its paragraphs with their numbers, those of tables cell by cell. */
export function linesOf(blocks: readonly DraftBlock[]): readonly string[] {
  return blocks.flatMap((block): readonly string[] => {
    if (block.type === 'page-break') return []
    if (block.type === 'table')
      return block.rows.flatMap((row) => row.flatMap((cell) => linesOf(cell.blocks)))
    return [`${block.number ?? ''}${block.runs.map(({ text }) => text).join('')}`]
  })
}

export const textOfBlocks = (blocks: readonly DraftBlock[]): string => linesOf(blocks).join('\n')
