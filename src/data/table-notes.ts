/** Lines under a table that say something of it: 注：, 数据来源：, 填表人： and what follows them. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, type DataSheet, originOf } from '../origin.ts'
import { isFigure } from './figures.ts'
import { placeIn, type SheetRow } from './sheet.ts'

const noteWords =
  /^[（(*※]?(?:注|备注|附注|说明|数据来源|资料来源|来源|口径|(?:填报|填表|制表|审核|复核)(?:人|单位|日期|时间)?|单位负责人|联系人|联系电话)\d{0,2}[：:、.）)]/

/** The rows without notes; each note is said. */
export function withoutNotes(
  rows: readonly SheetRow[],
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
  const isNote = ({ cells }: SheetRow): boolean =>
    noteWords.test(cells[0]?.text ?? '') && !cells.some(isFigure)
  let first = rows.length
  // from the end: all below the first note are notes or lines of one text
  for (let at = rows.length - 1; at >= 0; at--) {
    const row = rows[at] as SheetRow
    if (isNote(row)) first = at
    else if (row.cells.length > 1) break
  }
  for (const row of rows.slice(first)) {
    const [cell] = row.cells
    if (!cell) continue
    const at = placeIn(source, row, cell.column)
    diagnostics.push(
      diagnose('data/note-row', originOf(at), {
        cell: cellAddress(at),
        text: cell.text.slice(0, 30),
      }),
    )
  }
  return rows.slice(0, first)
}
