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

/** Everything that has words. */
export const editedUnits = ({ blocks }: Pick<Draft, 'blocks'>): EditedUnit[] =>
  blocks.flatMap(unitOf)

function unitOf(block: DraftBlock): EditedUnit[] {
  if (block.type === 'page-break') return []
  if (block.type === 'paragraph') {
    const paragraph = paragraphOf(block)
    const empty = lettersIn(paragraph.text) === '' && paragraph.changes.length === 0
    return empty ? [] : [paragraph]
  }
  const rows = block.rows.map((row) => row.map(({ blocks }) => paragraphsIn(blocks)))
  const marks = rows.flat(2).flatMap((paragraph) => paragraph.marks)
  return [{ type: 'table', line: block.line, rows, marks }]
}

/** Paragraphs of a cell, those of tables within it too. */
const paragraphsIn = (blocks: readonly DraftBlock[]): EditedParagraph[] =>
  blocks.flatMap((block) => {
    if (block.type === 'paragraph') return [paragraphOf(block)]
    if (block.type === 'table')
      return block.rows.flat().flatMap((cell) => paragraphsIn(cell.blocks))
    return []
  })

const isGone = ({ type }: DraftChange): boolean => type === 'deleted' || type === 'moved-from'

function paragraphOf({ line, number, runs, look, bookmarks }: DraftParagraph): EditedParagraph {
  let text = plainText(number ?? '')
  const changes: TrackedChange[] = []
  for (const run of runs) {
    const words = plainText(run.text)
    const from = text.length
    if (!run.change || !isGone(run.change)) text += words
    if (run.change && words !== '')
      changes.push({ from, to: text.length, change: run.change, text: words })
  }
  const marks = bookmarks.flatMap((name) => unitOfMark(name) ?? [])
  return { type: 'paragraph', line, text, changes, marks, look, runs }
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
