/** Workbooks written part by part, so that a test can say exactly what stands in each cell. */
import { strToU8, zipSync } from 'fflate'

/** A number, a text, a date by its serial number, or raw XML of a cell's inside with its attributes. */
export type Cell = number | string | null | { readonly raw: string; readonly attributes?: string }
export interface SheetSpec {
  readonly name: string
  readonly rows: readonly (readonly Cell[])[]
  readonly merged?: readonly string[]
  /** 0-based rows that are hidden. */
  readonly hidden?: readonly number[]
  readonly state?: string
}
const escaped = (text: string): string => text.replace(/&/g, '&amp;').replace(/</g, '&lt;')
const letters = (index: number): string =>
  (index >= 26 ? letters(Math.floor(index / 26) - 1) : '') + String.fromCharCode(65 + (index % 26))

/** Cell styles by index: 0 general, 1 percent with one decimal, 2 date, 3 two decimals, 4 thousands. */
const styles =
  '<styleSheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><numFmts count="2"><numFmt numFmtId="164" formatCode="0.0%"/><numFmt numFmtId="165" formatCode="yyyy&quot;年&quot;m&quot;月&quot;d&quot;日&quot;"/></numFmts><cellXfs count="5"><xf numFmtId="0"/><xf numFmtId="164"/><xf numFmtId="165"/><xf numFmtId="2"/><xf numFmtId="3"/></cellXfs></styleSheet>'

export function workbook(...sheets: SheetSpec[]): Uint8Array {
  const parts: Record<string, Uint8Array> = {
    '[Content_Types].xml': strToU8(
      '<Types xmlns="http://schemas.openxmlformats.org/package/2006/content-types"/>',
    ),
    'xl/styles.xml': strToU8(styles),
    'xl/workbook.xml': strToU8(
      `<workbook xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main" xmlns:r="http://schemas.openxmlformats.org/officeDocument/2006/relationships"><sheets>${sheets.map((sheet, index) => `<sheet name="${escaped(sheet.name)}" sheetId="${index + 1}" r:id="r${index + 1}"${sheet.state ? ` state="${sheet.state}"` : ''}/>`).join('')}</sheets></workbook>`,
    ),
    'xl/_rels/workbook.xml.rels': strToU8(
      `<Relationships xmlns="http://schemas.openxmlformats.org/package/2006/relationships">${sheets.map((_, index) => `<Relationship Id="r${index + 1}" Type="worksheet" Target="worksheets/sheet${index + 1}.xml"/>`).join('')}</Relationships>`,
    ),
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = strToU8(sheetXml(sheet))
  })
  return zipSync(parts, { level: 6, mtime: '1980-01-01T00:00:00' })
}

function sheetXml({ rows, merged = [], hidden = [] }: SheetSpec): string {
  const lines = rows.map((row, index) => {
    const cells = row
      .map((cell, column) => cellXml(cell, `${letters(column)}${index + 1}`))
      .join('')
    return `<row r="${index + 1}"${hidden.includes(index) ? ' hidden="1"' : ''}>${cells}</row>`
  })
  const merges =
    merged.length > 0
      ? `<mergeCells>${merged.map((ref) => `<mergeCell ref="${ref}"/>`).join('')}</mergeCells>`
      : ''
  return `<worksheet xmlns="http://schemas.openxmlformats.org/spreadsheetml/2006/main"><sheetData>${lines.join('')}</sheetData>${merges}</worksheet>`
}

function cellXml(cell: Cell, address: string): string {
  if (cell === null) return ''
  if (typeof cell === 'number') return `<c r="${address}"><v>${cell}</v></c>`
  if (typeof cell === 'string')
    return `<c r="${address}" t="inlineStr"><is><t>${escaped(cell)}</t></is></c>`
  return `<c r="${address}" ${cell.attributes ?? ''}>${cell.raw}</c>`
}
/** A number shown in one of the styles above. */
export const styled = (style: number, value: number): Cell => ({
  raw: `<v>${value}</v>`,
  attributes: `s="${style}"`,
})
