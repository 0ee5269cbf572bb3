/** A ```table fence: YAML that names a table and, if wanted, columns, caption and unit line. */
import { parse as parseYaml } from 'yaml'
import { isScalar, type Scalar, scalarText, type Value } from '../model/data.ts'
import type { CellAlign, Inline, Origin, TableBlock, TableCell } from '../model/document.ts'
import { text } from '../model/nodes.ts'
import { type MissingCell, missingCell } from './missing-cells.ts'

interface Wanted {
  readonly data: string
  readonly columns: readonly string[] | null
  readonly caption: string | null
  readonly unit: string | null
  readonly sideways: boolean
}
const knownKeys: Readonly<Record<string, string>> = {
  data: 'data',
  数据: 'data',
  columns: 'columns',
  列: 'columns',
  caption: 'caption',
  题: 'caption',
  unit: 'unit',
  单位: 'unit',
  sideways: 'sideways',
  横排: 'sideways',
}

/** The table block and whether it is set sideways, or what is wrong with the fence in a few words. */
export function dataTable(
  yaml: string,
  data: Readonly<Record<string, Value>>,
  origin: Origin | null,
): { table: TableBlock; sideways: boolean; missing: readonly MissingCell[] } | string {
  const wanted = readWanted(yaml)
  if (typeof wanted === 'string') return wanted
  const table = data[wanted.data]
  if (table?.kind !== 'table') return `data: ${wanted.data}`
  const names = wanted.columns ?? table.columns.map((column) => column.name)
  const unknown = names.find((name) => !table.columns.some((column) => column.name === name))
  if (unknown !== undefined) return `columns: ${unknown}`
  const missing: MissingCell[] = []
  const line = (words: string | null): readonly Inline[] | null => (words === null ? null : [text(words, origin)])
  const made: TableBlock = {
    type: 'table',
    id: '',
    caption: line(wanted.caption),
    unit: line(wanted.unit === null ? null : `（单位：${wanted.unit}）`),
    number: 0,
    align: names.map(
      (name): CellAlign => (table.columns.find((column) => column.name === name)?.type === 'number' ? 'right' : 'left'),
    ),
    header: names.map((name) => ({ children: [text(name, origin)], origin })),
    rows: table.rows.map((row) => names.map((name) => cell(row.fields[name], name, origin, missing))),
    origin,
  }
  return { table: made, sideways: wanted.sideways, missing }
}

function readWanted(yaml: string): Wanted | string {
  let raw: unknown
  try {
    raw = parseYaml(yaml)
  } catch (error) {
    return error instanceof Error ? (error.message.split('\n')[0] ?? '') : ''
  }
  if (typeof raw !== 'object' || raw === null || Array.isArray(raw)) return 'data: ?'
  const said: Record<string, unknown> = Object.create(null)
  for (const [key, value] of Object.entries(raw)) {
    const name = knownKeys[key]
    if (!name) return key
    said[name] = value
  }
  const optional = (value: unknown): string | null => (value === undefined || value === null ? null : String(value))
  const columns = Array.isArray(said['columns']) ? said['columns'].map(String) : null
  const sideways = said['sideways'] === true || said['sideways'] === '是'
  if (said['sideways'] !== undefined && !sideways && said['sideways'] !== false && said['sideways'] !== '否')
    return `横排: ${said['sideways']}`
  return { data: String(said['data'] ?? ''), sideways, columns, caption: optional(said['caption']), unit: optional(said['unit']) }
}

function cell(value: Value | undefined, name: string, origin: Origin | null, missing: MissingCell[]): TableCell {
  if (!value || !isScalar(value) || value.kind === 'missing')
    return { children: [missingCell(value, name, origin, missing)], origin }
  return { children: [scalarInline(value, origin)], origin }
}

function scalarInline(value: Scalar, origin: Origin | null): Inline {
  if (value.kind !== 'number') return text(scalarText(value), origin)
  return { type: 'figure-value', shown: value.lexeme, raw: value.amount, provenance: value.provenance, origin }
}
