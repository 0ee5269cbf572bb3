/** What a body says by its form: doubled title, typed outline sheet, salutation, run-in heads, ends, closing, broken lines. */
import type { Diagnostic } from '../../diagnostic.ts'
import type { Block } from '../../model/document.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { noteBrokenLines, noteBrokenTables } from '../broken-lines.ts'
import { annexBlock } from './annexes.ts'
import { dropByline } from './byline.ts'
import { greeting, markClosing } from './closing.ts'
import type { BodyFacts } from './facts.ts'
import { takeSheet } from './outline-sheet.ts'
import { noteRunInSections, type RunInSections, readRunInSections } from './run-in-sections.ts'
import { takeSalutation } from './salutation.ts'
import { dropTitle } from './title.ts'
import { takeEnds } from './typed-ends.ts'

export function readStructure(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  diagnostics: Diagnostic[],
): Block[] {
  const { sheet, rest } = takeSheet(read)
  const untitled = dropTitle(rest, facts.title, diagnostics)
  const bare = dropByline(untitled, facts, diagnostics)
  const greeted = takeSalutation(bare, facts, diagnostics)
  const ends = takeEnds(greeted, facts, diagnostics)
  const parts: RunInSections[] = []
  const heads = (inside: readonly ReadBlock[]): Block[] => {
    const part = readRunInSections(inside)
    parts.push(part)
    return part.read.map((current) => withInside(current, heads))
  }
  for (const inside of [ends.text, ...ends.annexes.map((annex) => annex.read)]) {
    noteBrokenLines(inside, diagnostics)
    noteBrokenTables(inside, diagnostics)
  }
  const text = heads(ends.text)
  const annexes = [
    ...heads(ends.held),
    ...ends.annexes.map((annex) => annexBlock(annex, heads(annex.read))),
  ]
  noteRunInSections(parts, diagnostics)
  const blocks = [...text, ...ends.blocks, ...annexes, ...ends.colophon]
  return [...(sheet ? [sheet] : []), ...markClosing(blocks, facts.salutation || greeting(text))]
}

/** What an attachment or a paper in a container holds is numbered by itself. */
function withInside(current: ReadBlock, heads: (inside: readonly ReadBlock[]) => Block[]): Block {
  const { block, inside } = current
  if (!inside || (block.type !== 'attachment' && block.type !== 'piece')) return block
  return { ...block, blocks: heads(inside) }
}
