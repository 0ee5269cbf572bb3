/** A draft as lines that can be changed one by one: paragraphs, those of cells and of notes, in reading order. */
import type {
  Draft,
  DraftBlock,
  DraftFormat,
  DraftLook,
  DraftParagraph,
  DraftRun,
} from '../draft.ts'

export interface Line {
  /** Where a person finds it in the file, from 1. */
  readonly line: number
  /** Where it stands: in the text, in a cell, in a note; a table and a page break hold no text of their own. */
  readonly of: 'text' | 'cell' | 'note' | 'table' | 'break'
  readonly runs: readonly DraftRun[]
  /** The automatic number as it prints; null without. */
  readonly number: string | null
  readonly look: DraftLook
  /** Of a table: its rows. */
  readonly rows: readonly (readonly LineCell[])[]
  /** Of a line in a note: the id of that note. */
  readonly note: string
  /** It begins a paragraph that a word processor keeps as one: no end of a line, which may stand anywhere. */
  readonly isParagraph: boolean
}
/** A cell, with the indexes of its lines. */
export interface LineCell {
  readonly columns: number
  readonly rows: number
  readonly lines: readonly number[]
}

export const textOf = ({ runs }: Pick<Line, 'runs'>): string =>
  runs.map(({ text }) => text).join('')

/** A line without anything in it. */
export const blank: Omit<Line, 'line' | 'of'> = {
  runs: [],
  number: null,
  look: {},
  rows: [],
  note: '',
  isParagraph: false,
}

const wordFormats: ReadonlySet<DraftFormat> = new Set(['docx', 'doc', 'wps', 'rtf', 'odt'])

/** The lines of a draft; a table comes before the lines of its cells. */
export function linesOf({
  blocks,
  notes,
  format,
}: Pick<Draft, 'blocks' | 'notes' | 'format'>): Line[] {
  const lines: Line[] = []
  addBlocks(blocks, 'text', '', lines)
  for (const { id, blocks: inside } of notes) addBlocks(inside, 'note', id, lines)
  const begins = (line: Line, index: number): boolean => line.line !== lines[index - 1]?.line
  return wordFormats.has(format)
    ? lines.map((line, index) => ({ ...line, isParagraph: begins(line, index) }))
    : lines
}

/** Gives the indexes of the lines that the blocks are; what stands in the cells of a table among them has its own. */
function addBlocks(
  blocks: readonly DraftBlock[],
  of: 'text' | 'cell' | 'note',
  note: string,
  lines: Line[],
): number[] {
  return blocks.flatMap((block) => {
    if (block.type === 'paragraph')
      return brokenUp(block, of, note).map((each) => lines.push(each) - 1)
    if (block.type === 'page-break')
      return [lines.push({ ...blank, line: block.line, of: 'break' }) - 1]
    const place = lines.push({ ...blank, line: block.line, of: 'table' }) - 1
    const rows = block.rows.map((row) =>
      row.map(
        (cell): LineCell => ({
          columns: cell.columns,
          rows: cell.rows,
          lines: addBlocks(cell.blocks, 'cell', note, lines),
        }),
      ),
    )
    lines[place] = { ...blank, line: block.line, of: 'table', rows }
    return [place]
  })
}

/** A paragraph with line breaks in it is several lines of one look. */
function brokenUp(block: DraftParagraph, of: Line['of'], note: string): Line[] {
  const { line, look, number, runs } = block
  const parts: DraftRun[][] = [[]]
  for (const run of runs)
    for (const [index, text] of run.text.split('\n').entries()) {
      if (index > 0) parts.push([])
      if (text !== '' || (index === 0 && (run.note ?? run.picture) !== undefined))
        parts.at(-1)?.push({ ...run, text })
    }
  return parts.map((part, index) => ({
    ...blank,
    line,
    of,
    runs: part,
    look: index === 0 ? look : { ...look, pageBreakBefore: false },
    number: index === 0 ? number : null,
    note,
  }))
}

/** Runs with a stretch of their text replaced; what comes in looks like what stood there. */
export function replaceInRuns(
  runs: readonly DraftRun[],
  at: number,
  length: number,
  to: string,
): readonly DraftRun[] {
  const changed: DraftRun[] = []
  let start = 0
  let written = false
  for (const run of runs) {
    const end = start + run.text.length
    const [from, until] = [Math.max(at, start), Math.min(at + length, end)]
    const touches: boolean = at >= start && at <= end && !written && (length === 0 || at < end)
    const inside = until > from ? until - from : 0
    if (!touches && inside === 0) changed.push(run)
    else {
      const offset = Math.max(0, from - start)
      const put = touches ? to : ''
      written ||= touches
      const text = run.text.slice(0, offset) + put + run.text.slice(offset + inside)
      if (text !== '' || run.text === '' || run.picture !== undefined || run.note !== undefined)
        changed.push({ ...run, text })
    }
    start = end
  }
  return written || to === '' ? changed : [...changed, { text: to }]
}
