/** Diagnostics with line and column, as every report shows them. */
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import { lineOf, lineStarts } from '../text/lines.ts'

export interface Located {
  readonly file: string
  /** 1-based; 0 when the diagnostic has no place. */
  readonly line: number
  readonly column: number
  /** Behind the last character; the same place as the start where only that is known. */
  readonly endLine: number
  readonly endColumn: number
  readonly severity: Severity
  readonly rule: string
  readonly message: string
  readonly hint: string
}

/**
 * Gives every diagnostic its line and column.
 * @param texts decoded texts by file name; a place in a file that is not among them stands at its top
 * @param showFile how a file of the workspace is shown to the reader
 */
export function locate(
  diagnostics: readonly Diagnostic[],
  texts: ReadonlyMap<string, string>,
  lang: Lang,
  showFile: (file: string) => string,
): Located[] {
  const placesIn = new Map<string, (offset: number) => Place>()
  return diagnostics.map((finding) => {
    const { severity, rule, origin } = finding
    const [message, hint] = wordDiagnostic(finding, lang)
    const words = { severity, rule, message, hint }
    if (!origin) return { file: '', ...span(nowhere, nowhere), ...words }
    const { file, start, end } = origin
    // a cell of a workbook is its own place
    if (/\.xls[xm]#[^!]*![A-Z]+\d+$/.test(file))
      return { file: showFile(file), ...span(nowhere, nowhere), ...words }
    const placeOf = placesIn.get(file) ?? places(texts.get(file) ?? '')
    placesIn.set(file, placeOf)
    const first = placeOf(start)
    const last = end > start ? placeOf(end) : first
    return { file: showFile(file), ...span(first, last), ...words }
  })
}

interface Place {
  readonly line: number
  readonly column: number
}
const nowhere: Place = { line: 0, column: 0 }
const span = ({ line, column }: Place, last: Place) => ({
  line,
  column,
  endLine: last.line,
  endColumn: last.column,
})

/** Line and column of offsets into a text; columns count characters as a reader does, not UTF-16 units. */
function places(text: string): (offset: number) => Place {
  const starts = lineStarts(text)
  return (offset) => {
    const line = lineOf(starts, offset)
    return { line: line + 1, column: [...text.slice(starts[line] ?? 0, offset)].length + 1 }
  }
}
