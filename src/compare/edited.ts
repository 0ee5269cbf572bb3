/** An edited copy as it is compared: paragraphs and tables in reading order, tracked changes as if they were accepted. */
import type {
  Draft,
  DraftBlock,
  DraftChange,
  DraftLook,
  DraftParagraph,
  DraftRun,
} from '../import/draft.ts'
import { unitOfMark } from '../ooxml/stamp.ts'
import { lettersIn, plainText } from './letters.ts'

export interface EditedParagraph {
  readonly type: 'paragraph'
  /** Where a person finds it: the paragraph of the file, from 1. */
  readonly line: number
  /** As it reads when every tracked change is accepted. */
  readonly text: string
  /** Tracked changes by their place in that text; what was deleted has no length. */
  readonly changes: readonly TrackedChange[]
  /** Units of the base whose bookmarks open in it, from 0. */
  readonly marks: readonly number[]
  readonly look: DraftLook
  /** It begins a page, by itself or behind a break. */
  readonly opensPage: boolean
  readonly runs: readonly DraftRun[]
}
export interface TrackedChange {
  readonly from: number
  readonly to: number
  readonly change: DraftChange
  /** The words, those of a deletion too. */
  readonly text: string
}
export interface EditedTable {
  readonly type: 'table'
  readonly line: number
  readonly rows: readonly (readonly (readonly EditedParagraph[])[])[]
  readonly marks: readonly number[]
}
export type EditedUnit = EditedParagraph | EditedTable

/**
 * Everything that has words.
 * @param accepted the copy read as if every tracked change were accepted
 * @param kept the same with the changes on its runs
 */
export function editedUnits(accepted: Blocks, kept: Blocks): EditedUnit[] {
  const tracked = changesByLine(kept.blocks)
  const units = accepted.blocks.flatMap((block, index) =>
    unitOf(block, tracked, accepted.blocks[index - 1]?.type === 'page-break'),
  )
  return units.filter((unit) => unit.type === 'table' || lettersIn(unit.text) !== '')
}
type Blocks = Pick<Draft, 'blocks'>
/** Changes that a paragraph of the file holds, by its line. */
type Tracked = ReadonlyMap<number, readonly TrackedChange[]>

function unitOf(block: DraftBlock, tracked: Tracked, broken: boolean): EditedUnit[] {
  if (block.type === 'page-break') return []
  if (block.type === 'paragraph') return [paragraphOf(block, tracked, broken)]
  const rows = block.rows.map((row) => row.map(({ blocks }) => paragraphsIn(blocks, tracked)))
  const marks = rows.flat(2).flatMap((paragraph) => paragraph.marks)
  return [{ type: 'table', line: block.line, rows, marks }]
}

/** Paragraphs of a cell, those of tables within it too. */
const paragraphsIn = (blocks: readonly DraftBlock[], tracked: Tracked): EditedParagraph[] =>
  paragraphBlocks(blocks).map((block) => paragraphOf(block, tracked, false))

const paragraphBlocks = (blocks: readonly DraftBlock[]): DraftParagraph[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [block]
    if (block.type === 'page-break') return []
    return block.rows.flat().flatMap((cell) => paragraphBlocks(cell.blocks))
  })

function paragraphOf(
  { line, number, runs, look, bookmarks }: DraftParagraph,
  tracked: Tracked,
  broken: boolean,
): EditedParagraph {
  const text = plainText((number ?? '') + runs.map((run) => run.text).join(''))
  const marks = bookmarks.flatMap((name) => unitOfMark(name) ?? [])
  const changes = tracked.get(line) ?? []
  const opensPage = broken || look.pageBreakBefore === true
  return { type: 'paragraph', line, text, changes, marks, look, opensPage, runs }
}

const isGone = ({ type }: DraftChange): boolean => type === 'deleted' || type === 'moved-from'

function changesByLine(blocks: readonly DraftBlock[]): Tracked {
  const tracked = new Map<number, TrackedChange[]>()
  const lengths = new Map<number, number>()
  for (const { line, number, runs } of paragraphBlocks(blocks)) {
    let at = lengths.get(line) ?? plainText(number ?? '').length
    const changes = tracked.get(line) ?? []
    for (const { text, change } of runs) {
      const words = plainText(text)
      const from = at
      if (!change || !isGone(change)) at += words.length
      if (change && words !== '') changes.push({ from, to: at, change, text: words })
    }
    lengths.set(line, at)
    if (changes.length > 0) tracked.set(line, changes)
  }
  return tracked
}

/** The letters of a unit. */
export const editedLetters = (unit: EditedUnit): string =>
  unit.type === 'paragraph'
    ? lettersIn(unit.text)
    : lettersIn(
        unit.rows
          .flat(2)
          .map(({ text }) => text)
          .join(''),
      )

/** All tracked changes of a copy that was read with them. */
export const trackedChanges = ({ blocks }: Blocks): TrackedChange[] =>
  [...changesByLine(blocks).values()].flat()
