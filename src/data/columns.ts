/** What each column of a found table is: its name, unit and type, said by the author or read off header and cells. */
import { type Column, numberValue, plainUnit } from '../model/values.ts'
import { plainName } from '../tables/find-column.ts'
import { isMask, isNoFigure } from '../tables/no-figure.ts'
import { isUnit } from '../tables/unit-names.ts'
import { type Heading, letterName } from './headings.ts'
import { takesRowUnit } from './row-units.ts'
import type { SheetCell, SheetRow } from './sheet.ts'

/** What the author says of a column; `from` is its header in the file. */
export interface ColumnDeclaration {
  readonly from: string
  readonly type: 'number' | 'text' | null
  readonly unit: string | null
  readonly decimals: number | null
  readonly owner: string
  readonly period: string
}
export type ColumnDeclarations = Readonly<Record<string, ColumnDeclaration>>

/** `完成率 (%)` → name 完成率, unit %; 人数（其中：女） → name 人数 and no unit; 投资额/万元 and 增减% have theirs. */
function splitHeader(header: string): { name: string; unit: string } {
  const text = header.replace(/\s+/g, '')
  const match = /^(.+?)[（([［【]([^（()）[\]［］【】]*)[)）\]］】]$/.exec(text)
  // an outer heading says the unit of all below it, 资金（万元）本期, but for rates and ranks
  const outer = /^[^（(]+[（(]([^（()）]*)[)）]([^（()）]+)$/.exec(text)
  const below = outer?.[1] !== undefined && takesRowUnit(outer[2] ?? '', outer[1]) ? outer[1] : ''
  const bare = /\p{Script=Han}/u.test(text) ? /[/／]([^/／]+)$|([%％‰])$/.exec(text) : null
  const unit = plainUnit(match?.[2] ?? (outer ? below : (bare?.[1] ?? bare?.[2])) ?? '')
  return { name: match?.[1] ?? text, unit: isUnit(unit) && !isUnit(text) ? unit : '' }
}

/** Names of columns: the header without its bracket where that tells it apart, else all of it, else with the column's letter. */
export function columnNames(
  headers: readonly { readonly text: string; readonly letter: string }[],
): string[] {
  const times = (words: readonly string[]): Map<string, number> => {
    const counts = new Map<string, number>()
    for (const word of words) counts.set(word, (counts.get(word) ?? 0) + 1)
    return counts
  }
  const shorts = times(headers.map(({ text }) => splitHeader(text).name))
  const full = times(headers.map(({ text }) => text))
  return headers.map(({ text, letter }) => {
    const { name } = splitHeader(text)
    if (shorts.get(name) === 1) return name
    return full.get(text) === 1 ? text : `${text}（${letter}）`
  })
}

/** What was read off the cells of a column. */
export interface ColumnFacts {
  /** Cells that say something: no figure, a fault and a mask do not. */
  readonly filled: number
  readonly numbers: number
  readonly dates: number
  /** The first cells that are no numbers. */
  readonly strays: readonly { readonly row: SheetRow; readonly cell: SheetCell }[]
  readonly strayCount: number
}
const strayLimit = 5

/** One pass over all cells; the facts of each column by its index in the sheet. */
export function columnFacts(rows: readonly SheetRow[]): ReadonlyMap<number, ColumnFacts> {
  const facts: Counting[] = []
  for (const row of rows)
    for (const cell of row.cells) {
      const own = facts[cell.column] ?? newCounting()
      facts[cell.column] = own
      count(own, row, cell)
    }
  return new Map(facts.flatMap((own, column) => (own ? [[column, own] as const] : [])))
}

type Counting = { -readonly [Key in keyof ColumnFacts]: ColumnFacts[Key] } & {
  strays: { row: SheetRow; cell: SheetCell }[]
}
const newCounting = (): Counting => ({ filled: 0, numbers: 0, dates: 0, strays: [], strayCount: 0 })
export const noFacts: ColumnFacts = newCounting()

function count(own: Counting, row: SheetRow, cell: SheetCell): void {
  if (cell.kind === 'fault') return
  const number = isNumber(cell)
  if (!number && cell.kind === 'text' && (isNoFigure(cell.text) || isMask(cell.text))) return
  own.filled++
  if (number) {
    own.numbers++
    return
  }
  if (cell.kind === 'date' || writtenDate.test(cell.text)) own.dates++
  own.strayCount++
  if (own.strays.length < strayLimit) own.strays.push({ row, cell })
}

const writtenDate = /^\d{4}(?:[-/.]\d{1,2}[-/.]\d{1,2}|年\d{1,2}月(?:\d{1,2}日)?)$/

export const isNumber = (cell: SheetCell): boolean =>
  cell.kind === 'number' || (cell.kind === 'text' && numberValue(cell.text) !== null)

/** The header under which a declaration finds its column. */
export function declaredFor(
  declared: ColumnDeclarations,
  header: string,
  name: string,
): readonly [string, ColumnDeclaration] | null {
  const entries = Object.entries(declared)
  return (
    entries.find(([, { from }]) => from === header || from === name) ??
    entries.find(([, { from }]) => plainName(from) === plainName(header)) ??
    entries.find(([, { from }]) => splitHeader(from).name === name) ??
    null
  )
}

export function describeColumn(
  header: string,
  name: string,
  declared: ColumnDeclarations,
  numeric: boolean,
): Column {
  const found = declaredFor(declared, header, name)
  const said = found?.[1]
  const renamed = found !== null && ![header, name].map(plainName).includes(plainName(found[0]))
  return {
    name: found?.[0] ?? name,
    header,
    head: renamed ? found[0] : header,
    type: said?.type ?? (numeric ? 'number' : 'text'),
    unit: said?.unit ?? splitHeader(header).unit,
    decimals: said?.decimals ?? null,
    owner: said?.owner ?? '',
    period: said?.period ?? '',
    inferred: !said?.type,
  }
}

/** Headers with the letters of their columns; one without a heading is called by its letter. */
export const headersOf = (
  headings: readonly Heading[],
): { readonly text: string; readonly letter: string }[] =>
  headings.map((heading) => ({
    text: heading.text || letterName(heading),
    letter: letterName(heading),
  }))
