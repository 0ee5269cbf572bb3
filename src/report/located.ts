/** Diagnostics with line and column, as every report shows them. */
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import { placeName } from '../origin.ts'
import { lineOf, lineStarts, type TextOf } from '../text/lines.ts'

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
  texts: TextOf,
  lang: Lang,
  showFile: (file: string) => string,
): Located[] {
  const placesIn = new Map<string, (offset: number) => Place>()
  return diagnostics.map((finding) => {
    const { severity, rule, origin } = finding
    const [message, hint] = wordDiagnostic(finding, lang)
    const words = { severity, rule, message, hint }
    if (!origin) return { file: '', ...span(nowhere, nowhere), ...words }
    const { file, start, end, cell } = origin
    // a cell of a workbook is its own place
    if (cell) return { file: showFile(placeName(cell)), ...span(nowhere, nowhere), ...words }
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
  /** The second halves of characters that take two units. */
  const halves = [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map(({ index }) => index + 1)
  return (offset) => {
    const line = lineOf(starts, offset)
    const from = starts[line] ?? 0
    const pairs = countBefore(halves, offset) - countBefore(halves, from)
    return { line: line + 1, column: offset - from - pairs + 1 }
  }
}

/** How many of the places, in order, stand before an offset. */
const countBefore = (places: readonly number[], offset: number): number =>
  places.length === 0 || (places[0] ?? 0) >= offset ? 0 : lineOf(places, offset - 1) + 1
