/** Diagnostics with line and column, as every report shows them. */
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import { placeName } from '../origin.ts'

export interface Located {
  readonly file: string
  /** 1-based; 0 when the diagnostic has no place. */
  readonly line: number
  readonly column: number
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
  const starts = new Map<string, number[]>()
  return diagnostics.map((one) => {
    const [message, hint] = wordDiagnostic(one, lang)
    const base = { severity: one.severity, rule: one.rule, message, hint }
    if (!one.origin) return { file: '', line: 0, column: 0, ...base }
    const { file, start, cell } = one.origin
    // a cell of a workbook is its own place
    if (cell) return { file: showFile(placeName(cell)), line: 0, column: 0, ...base }
    const text = texts.get(file) ?? ''
    const lines = starts.get(file) ?? lineStarts(text)
    starts.set(file, lines)
    const line = lineOf(lines, start)
    // columns count characters as a reader does, not UTF-16 units
    const column = [...text.slice(lines[line] ?? 0, start)].length + 1
    return { file: showFile(file), line: line + 1, column, ...base }
  })
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

function lineOf(starts: readonly number[], offset: number): number {
  let low = 0
  let high = starts.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((starts[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}
