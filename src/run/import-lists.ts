/** What an import reads beside the drafts: the list of a volume, and cells whose figures stand in a text. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { ListedPaper } from '../import/result/volume.ts'
import { cellsOf, isScalar, scalarText, type TableValue } from '../model/values.ts'
import { placeNames } from '../origin.ts'
import { readDataFile } from './read-data-file.ts'

const columns = {
  unit: /^(?:单位|供稿单位|发言单位|报送单位|地区|区县)/,
  title: /^(?:标题|题目|题名|材料题目|名称|发言题目|稿件)/,
  file: /^(?:文件|文件名|附件)/,
} as const

/** The rows of a list of papers: unit, title, file, by the words of its header. */
export function readPaperList(bytes: Uint8Array, file: string): Result<readonly ListedPaper[]> {
  const { value: tables, diagnostics } = readDataFile(bytes, file, () => undefined)
  for (const { table } of tables) {
    const named = Object.entries(columns).map(
      ([key, pattern]) =>
        [key, table.columns.find(({ name }) => pattern.test(name))?.name] as const,
    )
    if (named.every(([, name]) => name === undefined)) continue
    const value = table.rows.map((row): ListedPaper => {
      const text = (name: string | undefined): string => {
        const cell = name === undefined ? undefined : row.fields[name]
        return cell && isScalar(cell) ? scalarText(cell).trim() : ''
      }
      const said = Object.fromEntries(named.map(([key, name]) => [key, text(name)]))
      return { unit: said['unit'] ?? '', title: said['title'] ?? '', file: said['file'] ?? '' }
    })
    return { value: value.filter((row) => row.unit + row.title + row.file !== ''), diagnostics: [] }
  }
  const errors = diagnostics.filter(({ severity }) => severity === 'error')
  const fault = diagnose('import/no-list', null, { file })
  return { value: [], diagnostics: errors.length > 0 ? errors : [fault] }
}

/** A figure of a text that equals a cell. */
export interface Suggestion {
  readonly figure: string
  /** The words around it. */
  readonly near: string
  /** The cells, 台账.xlsx#指标!C5. */
  readonly cells: string
}
export interface FigureCells {
  readonly cells: ReadonlyMap<string, readonly string[]>
  readonly diagnostics: readonly Diagnostic[]
}

/** Every figure of a data file with the cells that hold it. */
export function figureCells(bytes: Uint8Array, file: string): FigureCells {
  const { value: tables, diagnostics } = readDataFile(bytes, file, () => undefined)
  const cells = new Map<string, string[]>()
  const add = ({ rows }: TableValue): void => {
    for (const value of rows.flatMap((row) => Object.values(row.fields))) {
      if (value.kind !== 'number') continue
      const place = placeNames(cellsOf(value.provenance))
      cells.set(plain(value.amount), [...(cells.get(plain(value.amount)) ?? []), place])
    }
  }
  for (const { table } of tables) add(table)
  return { cells, diagnostics: diagnostics.filter(({ severity }) => severity === 'error') }
}

/** 1,234.50 as 1234.5. */
const plain = (figure: string): string => {
  const bare = figure.replace(/[,，%％]/g, '')
  if (!bare.includes('.')) return bare
  let end = bare.length
  while (bare[end - 1] === '0') end--
  return bare.slice(0, bare[end - 1] === '.' ? end - 1 : end)
}

/** Figures of a body that equal a cell; small numbers and years say nothing. */
export function suggestionsIn(body: string, { cells }: FigureCells): Suggestion[] {
  return [...body.matchAll(/(?<![\d.A-Za-z])\d[\d,]*(?:\.\d+)?(?![\d.])/g)].flatMap((match) => {
    const [figure] = match
    const own = plain(figure)
    const found = cells.get(own)
    const isPlain = own.length < 2 || /^(?:19|20)\d\d$/.test(own)
    if (!found || isPlain) return []
    const near = body.slice(Math.max(0, match.index - 8), match.index + figure.length + 6)
    return [{ figure, near: near.replace(/\s+/g, ' '), cells: found.join('、') }]
  })
}
