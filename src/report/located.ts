/** Diagnostics with line and column, as every report shows them. */
import type { Diagnostic, Severity } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'

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
  const rulers = new Map<string, Ruler>()
  return diagnostics.map((one) => {
    const [message, hint] = wordDiagnostic(one, lang)
    const base = { severity: one.severity, rule: one.rule, message, hint }
    if (!one.origin) return { file: '', line: 0, column: 0, ...base }
    const { file, start } = one.origin
    // a cell of a workbook is its own place
    if (isCell(file)) return { file: showFile(file), line: 0, column: 0, ...base }
    const text = texts.get(file) ?? ''
    const ruler = rulers.get(file) ?? rulerOf(text)
    rulers.set(file, ruler)
    return { file: showFile(file), ...measure(ruler, start), ...base }
  })
}

/** `台账.xlsx#指标!C4` */
const isCell = (file: string): boolean =>
  /\.xls[xm]#/.test(file) && /^[A-Z]+\d+$/.test(file.slice(file.lastIndexOf('!') + 1))

/** What a place in a text is measured by: made once, however many faults there are. */
interface Ruler {
  /** Where lines start. */
  readonly lines: readonly number[]
  /** The second halves of characters that take two UTF-16 units: columns count characters as a reader does. */
  readonly halves: readonly number[]
}
const rulerOf = (text: string): Ruler => ({
  lines: lineStarts(text),
  halves: [...text.matchAll(/[\ud800-\udbff][\udc00-\udfff]/g)].map((pair) => pair.index + 1),
})

function measure({ lines, halves }: Ruler, offset: number): { line: number; column: number } {
  const line = countUpTo(lines, offset)
  const from = lines[line - 1] ?? 0
  const pairs = countUpTo(halves, offset - 1) - countUpTo(halves, from)
  return { line, column: offset - from - pairs + 1 }
}

function lineStarts(text: string): number[] {
  const starts = [0]
  for (let at = text.indexOf('\n'); at >= 0; at = text.indexOf('\n', at + 1)) starts.push(at + 1)
  return starts
}

/** How many of the places, in order, stand at the offset or before it. */
function countUpTo(places: readonly number[], offset: number): number {
  let low = 0
  let high = places.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((places[middle] ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return low
}
