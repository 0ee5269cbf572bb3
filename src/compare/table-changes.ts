/** What was changed in a table: cells that are the same by row and column, rows that are new or gone. */
import { align, type Group } from './align.ts'
import type { Item, MarkedItem } from './alignment.ts'
import type { Base, BaseParagraph, BaseTable } from './base.ts'
import { type Change, type FileEdit, plainChange } from './change.ts'
import { changesIn, type OtherUses, paragraphText, rowName, trackedBy } from './changes-in.ts'
import type { EditedParagraph, EditedTable } from './edited.ts'
import { escaped, type Span, spanOf } from './file-places.ts'
import { lettersIn } from './letters.ts'

type BaseRow = BaseTable['rows'][number]
type EditedRow = EditedTable['rows'][number]

export function tableChanges(
  base: BaseTable,
  edited: EditedTable,
  files: Base['files'],
  uses: OtherUses,
): Change[] {
  const groups = alignRows(base.rows.map(itemOf(paragraphText)), edited.rows.map(markedItem))
  return groups.flatMap((group, at) => {
    const [row, other] = [base.rows[group.base[0] ?? -1], edited.rows[group.edited[0] ?? -1]]
    if (row && other) return rowChanges(row, other, edited.line, files, uses)
    const before = groups.slice(0, at).findLast((one) => one.base.length > 0)?.base[0]
    if (other) return [newRow(other, edited.line, base.rows[before ?? -1], files)]
    return row ? [goneRow(row, edited.line, files)] : []
  })
}

/** Its name tells a row more than its figures do. */
const nameWeight = 3
const itemOf =
  <T>(words: (paragraph: T) => string) =>
  (row: readonly (readonly T[])[]): Item => {
    const [name = '', ...cells] = row.map((cell) => lettersIn(cell.map(words).join('')))
    return { type: 'table', letters: name.repeat(nameWeight) + cells.join('') }
  }
/** As many rows as before are the same rows, unless one of them stands elsewhere. */
function alignRows(base: readonly Item[], edited: readonly MarkedItem[]): readonly Group[] {
  const places = new Map(base.map(({ letters }, row) => [letters, row]))
  const elsewhere = edited.some(({ letters }, row) => {
    const place = places.get(letters)
    return place !== undefined && place !== row && base[row]?.letters !== letters
  })
  if (base.length !== edited.length || elsewhere) return align(base, edited)
  return base.map((_, row) => ({ base: [row], edited: [row], by: 'content', moved: false }))
}
const markedItem = (row: EditedRow): MarkedItem => ({
  ...itemOf(({ text }: EditedParagraph) => text)(row),
  marks: [],
})

function rowChanges(
  row: BaseRow,
  other: EditedRow,
  line: number,
  files: Base['files'],
  uses: OtherUses,
): Change[] {
  if (row.length !== other.length) {
    const [before, after] = [rowText(row), editedText(other)]
    return [
      { ...plainChange, class: 'text', form: 'replaced', before, after, line, trouble: 'table' },
    ]
  }
  return row.flatMap((cell, column) =>
    changesIn({ base: cell, edited: inOne(other[column] ?? [], cell.length) }, files, uses).map(
      (change) => ({
        ...change,
        sentence: rowName(row) + change.sentence,
      }),
    ),
  )
}

/** Lines of a cell that was one paragraph are layout. */
function inOne(paragraphs: readonly EditedParagraph[], wanted: number): readonly EditedParagraph[] {
  const [first] = paragraphs
  if (!first || paragraphs.length <= wanted) return paragraphs
  return [{ ...first, text: paragraphs.map(({ text }) => text).join('\n') }]
}

const rowText = (row: BaseRow): string =>
  row.map((cell) => cell.map(paragraphText).join('')).join('｜')
const editedText = (row: EditedRow): string =>
  row.map((cell) => cell.map(({ text }) => text).join('')).join('｜')

/** A row that is written in the paper goes behind the one that stood before it. */
function newRow(
  row: EditedRow,
  line: number,
  before: BaseRow | undefined,
  files: Base['files'],
): Change {
  const by = row.flat().flatMap(({ changes }) => changes)[0]
  const change = {
    ...plainChange,
    class: 'text',
    form: 'new-row',
    before: '',
    after: editedText(row),
    line,
    ...trackedBy(by),
  } as const
  const span = before ? rowSpan(before, files) : null
  if (!span) return { ...change, trouble: 'table' }
  const cells = row.map((cell) =>
    escaped(cell.map(({ text }) => text.trim()).join('')).replaceAll('|', '\\|'),
  )
  const source = files[span.file]?.text ?? ''
  // behind the heads stands the line that rules them off
  const rule = /^\n[ \t:|-]+(?=\n|$)/.exec(source.slice(span.end))?.[0].length ?? 0
  const at = span.end + rule
  return {
    ...change,
    edits: [{ file: span.file, start: at, end: at, to: `\n| ${cells.join(' | ')} |` }],
  }
}

function goneRow(row: BaseRow, line: number, files: Base['files']): Change {
  const change = {
    ...plainChange,
    class: 'text',
    form: 'gone-row',
    before: rowText(row),
    after: '',
    line,
  } as const
  const span = rowSpan(row, files)
  if (!span) return { ...change, trouble: 'table' }
  const edit: FileEdit = { file: span.file, start: span.start, end: span.end + 1, to: '' }
  return { ...change, edits: [edit] }
}

/** The line of a row that is typed in the paper. */
function rowSpan(row: BaseRow, files: Base['files']): Span | null {
  const span = spanOf(
    row.flat().flatMap(({ pieces }: BaseParagraph) => pieces),
    files,
  )
  const source = span ? (files[span.file]?.text ?? '').slice(span.start, span.end) : ''
  return span && source.includes('|') && !source.includes('\n') ? span : null
}
