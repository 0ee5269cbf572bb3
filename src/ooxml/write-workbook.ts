/** Rows of text as a workbook, one sheet after the other; the same rows give the same bytes. */
import { strToU8 } from 'fflate'
import { columnLetters } from '../origin.ts'
import { escapeXml } from '../text/escape-xml.ts'
import { zipInOrder } from './zip-in-order.ts'

export interface SheetRows {
  readonly name: string
  /** The first row is the header. */
  readonly rows: readonly (readonly string[])[]
}
const main = 'http://schemas.openxmlformats.org/spreadsheetml/2006/main'
const relations = 'http://schemas.openxmlformats.org/officeDocument/2006/relationships'
const packages = 'http://schemas.openxmlformats.org/package/2006'
const head = '<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n'
/** Narrowest and widest column, and all that a sheet of A4 lying on its side holds, in digits of the default face. */
const [narrowest, widest, paper]: readonly [number, number, number] = [6, 60, 128]

export function writeWorkbook(sheets: readonly SheetRows[]): Uint8Array {
  const each = (make: (sheet: SheetRows, number: number) => string): string =>
    sheets.map((sheet, index) => make(sheet, index + 1)).join('')
  const parts: Record<string, string> = {
    '[Content_Types].xml': `<Types xmlns="${packages}/content-types"><Default Extension="rels" ContentType="application/vnd.openxmlformats-package.relationships+xml"/><Default Extension="xml" ContentType="application/xml"/><Override PartName="/xl/workbook.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.sheet.main+xml"/><Override PartName="/xl/styles.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.styles+xml"/>${each((_, n) => `<Override PartName="/xl/worksheets/sheet${n}.xml" ContentType="application/vnd.openxmlformats-officedocument.spreadsheetml.worksheet+xml"/>`)}</Types>`,
    '_rels/.rels': `<Relationships xmlns="${packages}/relationships"><Relationship Id="rId1" Type="${relations}/officeDocument" Target="xl/workbook.xml"/></Relationships>`,
    'xl/workbook.xml': `<workbook xmlns="${main}" xmlns:r="${relations}"><sheets>${each(({ name }, n) => `<sheet name="${escapeXml(name)}" sheetId="${n}" r:id="rId${n}"/>`)}</sheets><definedNames>${each(({ name }, n) => `<definedName name="_xlnm.Print_Titles" localSheetId="${n - 1}">'${escapeXml(name)}'!$1:$1</definedName>`)}</definedNames></workbook>`,
    'xl/_rels/workbook.xml.rels': `<Relationships xmlns="${packages}/relationships">${each((_, n) => `<Relationship Id="rId${n}" Type="${relations}/worksheet" Target="worksheets/sheet${n}.xml"/>`)}<Relationship Id="rId${sheets.length + 1}" Type="${relations}/styles" Target="styles.xml"/></Relationships>`,
    'xl/styles.xml': `<styleSheet xmlns="${main}"><fonts count="2"><font><sz val="11"/><name val="宋体"/></font><font><b/><sz val="11"/><name val="宋体"/></font></fonts><fills count="2"><fill><patternFill patternType="none"/></fill><fill><patternFill patternType="gray125"/></fill></fills><borders count="1"><border/></borders><cellStyleXfs count="1"><xf/></cellStyleXfs><cellXfs count="3"><xf fontId="0"/><xf fontId="1" applyFont="1"/><xf fontId="0" applyAlignment="1"><alignment vertical="top" wrapText="1"/></xf></cellXfs></styleSheet>`,
  }
  sheets.forEach((sheet, index) => {
    parts[`xl/worksheets/sheet${index + 1}.xml`] = sheetXml(sheet)
  })
  const bytes = Object.fromEntries(
    Object.entries(parts).map(([name, xml]) => [name, strToU8(head + xml)]),
  )
  return zipInOrder(bytes, Object.keys(bytes))
}

/** A column of words that is cut to less than this is read letter by letter. */
const legible = 12

/** Chinese is twice as wide as digits and letters. */
const widthOf = (text: string): number =>
  Array.from(text).reduce((sum, letter) => sum + (letter > '\u00ff' ? 2 : 1), 0)

/** As wide as the words want; where a sheet of paper has no room for that, room goes where words need most lines. */
function columnWidths(rows: SheetRows['rows']): number[] {
  const columns = rows.reduce((most, row) => Math.max(most, row.length), 1)
  const seen = rows.slice(0, 500)
  const lengths = Array.from({ length: columns }, (_, column) =>
    seen.map((row) => widthOf(row[column] ?? '')),
  )
  const wanted = lengths.map((all) =>
    Math.min(
      widest,
      all.reduce((most, length) => Math.max(most, length + 2), narrowest),
    ),
  )
  const means = lengths.map((all) => all.reduce((sum, length) => sum + length, 0) / all.length)
  const widths = wanted.map((width) => Math.min(width, legible))
  let room = paper - widths.reduce((sum, width) => sum + width, 0)
  while (room > 0) {
    const lines = widths.map((width, column) =>
      width < (wanted[column] ?? 0) ? (means[column] ?? 0) / width : -1,
    )
    const neediest = lines.indexOf(lines.reduce((most, own) => Math.max(most, own), 0))
    if (neediest < 0) break
    widths[neediest] = (widths[neediest] ?? 0) + 1
    room--
  }
  return widths
}

/** Height of a line of words, points. */
const line = 14.5
/** How much of a line words fill, since they are not parted in their middle. */
const filled = 0.84

/** Readers that do not measure wrapped words themselves are told how high a row is. */
function heightOf(row: readonly string[], widths: readonly number[]): string {
  const lines = row.map((cell, column) =>
    Math.ceil(widthOf(cell) / ((widths[column] ?? 1) * filled)),
  )
  const most = lines.reduce((before, own) => Math.max(before, own), 1)
  return most > 1 ? ` ht="${most * line}" customHeight="1"` : ''
}

function sheetXml({ rows }: SheetRows): string {
  const widths = columnWidths(rows)
  const cols = widths
    .map(
      (width, index) =>
        `<col min="${index + 1}" max="${index + 1}" width="${width}" customWidth="1"/>`,
    )
    .join('')
  const lines = rows.map((row, index) => {
    const cells = row.map(
      (cell, column) =>
        `<c r="${columnLetters(column)}${index + 1}" t="inlineStr"${index === 0 ? ' s="1"' : ' s="2"'}><is><t xml:space="preserve">${escapeXml(cell)}</t></is></c>`,
    )
    return `<row r="${index + 1}"${heightOf(row, widths)}>${cells.join('')}</row>`
  })
  return `<worksheet xmlns="${main}"><sheetPr><pageSetUpPr fitToPage="1"/></sheetPr><sheetViews><sheetView workbookViewId="0"><pane ySplit="1" topLeftCell="A2" activePane="bottomLeft" state="frozen"/></sheetView></sheetViews><cols>${cols}</cols><sheetData>${lines.join('')}</sheetData><pageMargins left="0.5" right="0.5" top="0.6" bottom="0.6" header="0.3" footer="0.3"/><pageSetup paperSize="9" orientation="landscape" fitToWidth="1" fitToHeight="0"/></worksheet>`
}
