/** Lines under a table that say something of it: 注：, 数据来源：, 填表人： and what follows them. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { cellAddress, type DataSheet, originOf } from '../origin.ts'
import { isFigure } from './figures.ts'
import { placeIn, type SheetRow } from './sheet.ts'

const noteWords =
  /^[（(*※]?(?:注|备注|附注|说明|数据来源|资料来源|来源|口径|(?:填报|填表|制表|审核|复核|报送|经办|编制)(?:人|单位|日期|时间)?|单位负责人|分管领导|负责人|联系人|联系电话|(?:金额|计量|货币)?单\s?位(?=\s?[：:]))\d{0,2}\s?[：:、.）)]/
/** 说明 over its points, 报送日期 beside its date. */
const noteName =
  /^(?:注|备注|附注|说明|数据来源|资料来源|来源|口径|(?:填报|填表|制表|审核|复核|报送|经办|编制)(?:人|单位|日期|时间)?|单位负责人|分管领导|负责人|联系人|联系电话)$/

/** Words that are no data: by how they open, or a sentence or a date alone. */
function isNote({ cells }: SheetRow): boolean {
  const [first, second, third] = cells
  if (!first || cells.some(isFigure)) return false
  if (noteWords.test(first.text)) return true
  if (noteName.test(first.text.replace(/\s+/g, ''))) return !third
  return (
    !second && (first.kind === 'date' || date.test(first.text) || /.{8}[。；]$/.test(first.text))
  )
}
const date = /^\d{4}年\d{1,2}月(?:\d{1,2}日)?$/

/** The rows without notes; each note is said. */
export function withoutNotes(
  rows: readonly SheetRow[],
  source: DataSheet,
  diagnostics: Diagnostic[],
): readonly SheetRow[] {
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
