/** One sheet of a data file, CSV or workbook alike. */
import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { PackageProblem } from '../ooxml/open-package.ts'
import type { Origin } from '../origin.ts'
import { decodeText } from '../text/decode.ts'
import { readCsv } from './csv.ts'
import type { Sheet } from './sheet.ts'
import { excessOfSheet } from './table-size.ts'
import { openWorkbook } from './xlsx/workbook.ts'

/** Remembers a decoded text under its file name, so that messages can give line and column. */
export type KeepText = (file: string, text: string) => void

export const endingOf = (file: string): string => /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
const workbooks = ['xlsx', 'xlsm']
/** Whether a file is rows of cells. */
export const hasSheets = (file: string): boolean =>
  [...workbooks, 'csv', 'tsv'].includes(endingOf(file))

/**
 * Reads a sheet.
 * @param wanted its name, empty for the first that is not hidden
 * @param place where the paper names the file, for messages
 */
export function readSheetFile(
  { bytes, file }: { readonly bytes: Uint8Array; readonly file: string },
  wanted: string,
  place: Origin | null,
  keep: KeepText,
): Result<Sheet | null> {
  if (workbooks.includes(endingOf(file))) return readWorkbookSheet(bytes, file, wanted, place)
  const text = decodeText(bytes, file)
  if (text.value === null) return { value: null, diagnostics: text.diagnostics }
  keep(file, text.value)
  const sheet = readCsv(text.value, file)
  return { value: sheet.value, diagnostics: [...text.diagnostics, ...sheet.diagnostics] }
}

function readWorkbookSheet(
  bytes: Uint8Array,
  file: string,
  wanted: string,
  place: Origin | null,
): Result<Sheet | null> {
  const fail = (one: Diagnostic): Result<null> => ({ value: null, diagnostics: [one] })
  try {
    const book = openWorkbook(bytes, file)
    const name = wanted || (book.names[0] ?? '')
    const sheet = book.sheet(name)
    const known = book.names
    if (!sheet) {
      const nearest = nearestName(name, book.names)
      return fail(diagnose('data/missing-sheet', place, { file, sheet: name, nearest, known }))
    }
    const much = excessOfSheet(sheet)
    if (much) return fail(diagnose('data/too-large', place, much))
    const chosen = wanted === '' && book.names.length > 1
    return {
      value: sheet,
      diagnostics: chosen
        ? [diagnose('data/sheet-chosen', place, { file, sheet: name, known })]
        : [],
    }
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error
    return fail(diagnose('data/workbook', place, { file, fault: error.fault }))
  }
}

/** Names of the sheets of a workbook, hidden ones last; null for a file without sheets, or one that cannot be opened. */
export function sheetNamesOf(bytes: Uint8Array, file: string): readonly string[] | null {
  if (!workbooks.includes(endingOf(file))) return null
  try {
    return openWorkbook(bytes, file).names
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error
    return null
  }
}
