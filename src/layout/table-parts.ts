/** Where tables go on on further pages, for themes that name them there (续表). */
import type { Block, Document, TableBlock } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { eachBlock } from '../model/walk.ts'
import type { Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'
import { continuedCaption, rowId } from '../typeset/table.ts'

/** Tables whose further pages have a caption. */
const named = (document: Document, theme: Theme): TableBlock[] =>
  [...eachBlock(document.blocks)].filter(
    (block: Block): block is TableBlock =>
      block.type === 'table' && continuedCaption(block, theme) !== null,
  )

/** Rows whose places have to be measured. */
export const rowProbes = (document: Document, theme: Theme): string[] =>
  named(document, theme).flatMap((table) => table.rows.map((_, row) => rowId(table.id, row)))

/** The parts with the next one that the pages ask for: the first row that stands on a further page without a caption; null for none. */
export function nextPart(
  document: Document,
  theme: Theme,
  parts: Adjustments['tableParts'],
  { anchors }: PageFacts,
): Adjustments['tableParts'] | null {
  for (const { id, rows } of named(document, theme)) {
    const own = parts[id] ?? []
    const start = own.at(-1) ?? 0
    const first = anchors[rowId(id, start)] ?? Number.POSITIVE_INFINITY
    const at = rows.findIndex((_, row) => row > start && (anchors[rowId(id, row)] ?? 0) > first)
    if (at > 0) return { ...parts, [id]: [...own, at] }
  }
  return null
}
