/** Values from the author's data: scalars keep their lexeme and the cell they came from. */
import { type DataPlace, type DataSheet, distinctPlaces, type Origin, originOf } from '../origin.ts'

/** Made of other values. */
export interface Computed {
  readonly kind: 'computed'
  readonly cells: readonly DataPlace[]
  /** In words. */
  readonly formula: string
}
/** The author's own, in the text or the front matter. */
export interface Typed {
  readonly kind: 'typed'
  readonly place: Origin | null
}
/** Where a value comes from: taken as it stands in the data, computed, or typed. */
export type Provenance = DataPlace | Computed | Typed

/** The cells that a value rests on; none for what is typed. */
export function cellsOf(provenance: Provenance): readonly DataPlace[] {
  if (provenance.kind === 'computed') return provenance.cells
  return provenance.kind === 'typed' ? [] : [provenance]
}
/** How a value was computed, in words; empty for one taken as it stands. */
export const formulaOf = (provenance: Provenance): string =>
  provenance.kind === 'computed' ? provenance.formula : ''
/** Where the value itself stands, if it stands anywhere. */
export function placeOf(provenance: Provenance): Origin | null {
  if (provenance.kind === 'computed') return null
  return provenance.kind === 'typed' ? provenance.place : originOf(provenance)
}
/** Whether a value rests on data. */
export const isFromData = (provenance: Provenance): boolean => cellsOf(provenance).length > 0
/** The cells of several values, each once. */
export const cellsOfAll = (values: readonly { readonly provenance: Provenance }[]): DataPlace[] =>
  distinctPlaces(values.flatMap((value) => cellsOf(value.provenance)))
export const computedFrom = (cells: readonly DataPlace[], formula: string): Computed => ({
  kind: 'computed',
  cells,
  formula,
})
/** What stands in no cell of a table although a cell is asked for. */
export const lackOf = (of: DataSheet, path: string): DataPlace => ({
  kind: 'entry',
  of,
  path,
  line: null,
})
export interface NumberValue {
  readonly kind: 'number'
  /** As written in the source: `12.30` stays `12.30`, `1,234` stays `1,234`. */
  readonly lexeme: string
  /** The same number for arithmetic: no thousands marks, no percent sign. */
  readonly amount: string
  readonly unit: string
  /** The number format by which a workbook shows it, where it has one: sums of its column are shown so too. */
  readonly format?: string
  readonly provenance: Provenance
}
export interface TextValue {
  readonly kind: 'text'
  readonly text: string
  /** The day that it says, 2026-07-05; only for dates of data. */
  readonly date?: string
  readonly provenance: Provenance
}
export interface BooleanValue {
  readonly kind: 'boolean'
  readonly value: boolean
  readonly provenance: Provenance
}
/** An empty cell or a null; printing it is an error that names the address. */
export interface MissingValue {
  readonly kind: 'missing'
  /** Who has to supply it (责任单位), empty when nobody was named. */
  readonly owner: string
  /** What stands in a cell that says it has no value: —. Empty for an empty cell. */
  readonly written: string
  /** What is wrong with the cell: #DIV/0!, ×, or ? for a formula whose result the file does not hold. */
  readonly fault?: string
  /** A merged cell of the same row or column stands for it: it is blank on purpose and counts nothing. */
  readonly merged?: true
  readonly provenance: Provenance
}
export type Scalar = NumberValue | TextValue | BooleanValue | MissingValue
export interface ListValue {
  readonly kind: 'list'
  readonly items: readonly Value[]
}
export interface RecordValue {
  readonly kind: 'record'
  readonly fields: Readonly<Record<string, Value>>
  /** Other names of the fields, as the file's header has them: 占比(%) → 占比. */
  readonly names?: Readonly<Record<string, string>>
  /** True for 其中: its figures stand in another row too. False where it counts although its name is like that of a total. */
  readonly part?: boolean
}
export interface Column {
  /** The name templates use: header without spaces and trailing unit. */
  readonly name: string
  readonly header: string
  /** As a table prints it: the header as it stands in the file, or the name that the author gave. */
  readonly head: string
  readonly type: 'number' | 'text'
  readonly unit: string
  readonly decimals: number | null
  readonly owner: string
  /** The time that its values are of (2026年上半年), empty when nobody said. */
  readonly period: string
  /** True when the type was read off the cells, not declared. */
  readonly inferred: boolean
}
/** How the rows of a table were chosen out of more. */
export interface Choice {
  /** The condition as written. */
  readonly words: string
  /** What it looked at, also in the rows that it left out. */
  readonly looked: readonly Scalar[]
}
export interface TableValue {
  readonly kind: 'table'
  readonly name: string
  readonly source: DataSheet
  readonly columns: readonly Column[]
  readonly rows: readonly RecordValue[]
  /** The column that names the rows. */
  readonly key: string
  /** Rows by the text of the key column, without those whose name is blank or repeated. */
  readonly byKey: Readonly<Record<string, RecordValue>>
  /** Null when all rows are there. */
  readonly choice: Choice | null
}
export type Value = Scalar | ListValue | RecordValue | TableValue

export const noProvenance: Typed = { kind: 'typed', place: null }

/** A unit as figures carry it: （％） and 百分比 are %; what only explains (含开发区, 截至6月底, 销售) is none. */
export function plainUnit(written: string): string {
  const unit = written
    .replace(/[\s（()）]/g, '')
    .replace(/^(?:(?:金额|计量|货币)?单位[：:]?)?(?:人民币)?/, '')
    .replace(/^(?:％|百分比|百分数)$/, '%')
  return /^(?:不?含|其中|截[至止]|见|注|按|以|数据|[一二三四五六七八九十]+$)|\d/.test(unit) ||
    unit.length > 6
    ? ''
    : unit
}

/** A map without a prototype, so that a name such as `constructor` finds nothing. */
export function bareRecord<T>(entries: Iterable<readonly [string, T]> = []): Record<string, T> {
  const record: Record<string, T> = Object.create(null)
  for (const [key, value] of entries) record[key] = value
  return record
}
export const textValue = (text: string, provenance: Provenance = noProvenance): TextValue => ({
  kind: 'text',
  text,
  provenance,
})
export const missingValue = (
  provenance: Provenance = noProvenance,
  owner = '',
  written = '',
): MissingValue => ({
  kind: 'missing',
  owner,
  written,
  provenance,
})

const numberPattern = /^[-+−]?(?:\d{1,3}(?:,\d{3})+|0|[1-9]\d*)(?:\.\d+)?[%％]?$/

/** Reads a written number; null when the text is none (a code such as 0123 is text, not a number). */
export function numberValue(
  lexeme: string,
  provenance: Provenance = noProvenance,
  unit = '',
): NumberValue | null {
  const text = lexeme.trim()
  if (!numberPattern.test(text)) return null
  const amount = text.replace(/[,%％+]/g, '').replace('−', '-')
  return {
    kind: 'number',
    lexeme: text,
    amount,
    unit: /[%％]$/.test(text) ? '%' : unit,
    provenance,
  }
}

/** Whether what is shown has its per cent sign: 5.4%, (5.4%), ↑5.4%. */
export const showsPercent = (lexeme: string): boolean => /[%％]/.test(lexeme)

export function isScalar(value: Value): value is Scalar {
  return (
    value.kind === 'number' ||
    value.kind === 'text' ||
    value.kind === 'boolean' ||
    value.kind === 'missing'
  )
}

/** What a scalar prints, without any formatting. */
export function scalarText(value: Scalar): string {
  switch (value.kind) {
    case 'number':
      return value.lexeme
    case 'text':
      return value.text
    case 'boolean':
      return value.value ? '是' : '否'
    case 'missing':
      return ''
  }
}
