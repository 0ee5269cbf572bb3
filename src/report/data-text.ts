/** How a data file is read, as text: tables, names, units, types, totals, first rows, and what to paste under data. */
import type { Diagnostic } from '../diagnostic.ts'
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import {
  type Column,
  isScalar,
  type RecordValue,
  scalarText,
  type TableValue,
} from '../model/values.ts'
import { placeName } from '../origin.ts'
import { columns as inColumns } from './columns.ts'
import { type DataWords, dataWords } from './data-words.ts'

export interface TableToSay {
  readonly table: TableValue
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
  /** Names of rows that are made of others. */
  readonly made: readonly string[]
}
const firstRows = 3

export function dataText(tables: readonly TableToSay[], lang: Lang): string {
  return tables.map((one) => tableText(one, lang)).join('\n')
}

function tableText({ table, path, diagnostics, made }: TableToSay, lang: Lang): string {
  const words = dataWords[lang]
  const said = diagnostics
    .filter((one) => one.rule !== 'data/inferred' && one.rule !== 'data/unit-line')
    .map((one) => {
      const at = one.origin?.cell ? `${placeName(one.origin.cell)}${words.colon}` : ''
      return `  ${at}${wordDiagnostic(one, lang)[0]}\n`
    })
  const heads = table.columns.map((column) => column.header)
  const rows = table.rows
    .slice(0, firstRows)
    .map((row) => heads.map((_, at) => cellText(row, table.columns[at], words)))
  return [
    `${path}${words.colon}${words.size(table.rows.length, table.columns.length)}\n`,
    `  ${words.key(table.key)}${example(table, words)}\n`,
    ...table.columns.map((column) => `  ${columnText(column, table, words)}\n`),
    made.length === 0 ? '' : `  ${words.made(made)}\n`,
    ...said,
    inColumns([heads, ...rows])
      .replace(/^/gm, '    ')
      .trimEnd(),
    '\n',
    `  ${words.paste}${declaration(table, path, words)}\n`,
  ].join('')
}

const cellText = (row: RecordValue, column: Column | undefined, { empty }: DataWords): string => {
  const value = column && row.fields[column.name]
  if (!value || !isScalar(value)) return ''
  return value.kind === 'missing' ? value.written || empty : scalarText(value)
}

/** 序号: it counts the rows and says nothing of them. */
const counting = /^(?:序号|编号)$/

/** A call that prints a figure of the first row. */
function example(table: TableValue, words: DataWords): string {
  const [name] = Object.keys(table.byKey)
  const column = table.columns.find(
    (one) => one.type === 'number' && one.name !== table.key && !counting.test(one.name),
  )
  return name && column ? words.example(`{{表.${name}.${column.name}}}`) : ''
}

/** The units of the figures in a column, each once. */
export const unitsIn = ({ rows }: TableValue, column: string): string[] =>
  [
    ...new Set(
      rows.flatMap(({ fields }) => {
        const value = fields[column]
        return value?.kind === 'number' ? [value.unit] : []
      }),
    ),
  ].filter((unit) => unit !== '')

function columnText(
  { name, header, type, unit }: Column,
  table: TableValue,
  words: DataWords,
): string {
  const units = unitsIn(table, name)
  const counted = units.length > 0 ? units.join('、') : unit
  const holds = counted === '' ? words[type] : words.unit(words[type], counted)
  return `${name}${words.colon}${holds}${header === name ? '' : words.header(header)}`
}

/** What to paste: units and types settled as they were read. */
function declaration(table: TableValue, path: string, { keys }: DataWords): string {
  const settled = table.columns.flatMap(({ name, type }) => {
    if (type !== 'number' || counting.test(name)) return []
    const units = new Set(
      table.rows.flatMap(({ fields }) => {
        const value = fields[name]
        return value?.kind === 'number' ? [value.unit] : []
      }),
    )
    const [unit = ''] = units
    const said = units.size === 1 && unit !== '' && unit !== '%' ? `, ${keys.unit}: ${unit}` : ''
    return [`${quoted(name)}: {${keys.type}: ${keys.number}${said}}`]
  })
  const { file, key, columns } = keys
  const own = `${file}: "${path}", ${key}: ${quoted(table.key)}, ${columns}: {${settled.join(', ')}}`
  return `data: {${quoted(table.name)}: {${own}}}`
}
const quoted = (name: string): string =>
  /^[\p{L}\p{N}_—（）]+$/u.test(name) && !/^\d+$/.test(name) ? name : JSON.stringify(name)
