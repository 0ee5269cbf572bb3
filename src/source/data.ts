/** The `data` field: reads each named file or inline value of a paper into Values. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { bareRecord, type Value } from '../model/data.ts'
import type { Origin } from '../model/document.ts'
import { readCsv } from './csv.ts'
import { decodeText } from './decode.ts'
import type { Field, Fields } from './fields.ts'
import type { RawField } from './front-matter.ts'
import { inlineValue, readStructured } from './structured.ts'
import { type ColumnDeclarations, gridTable, recordsTable } from './table.ts'

/** Reads a file named by a paper; `file` is its name inside the workspace. */
export type ReadBeside = (path: string, place: Origin | null) => Promise<Result<{ bytes: Uint8Array; file: string } | null>>
/** Remembers a decoded text under its file name, so that messages can give line and column. */
export type KeepText = (file: string, text: string) => void

type Entry = Field | undefined
const isMap = (value: Entry): value is { readonly [key: string]: Field } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** All data of a paper by name; a name that is also a front matter field is an error. */
export async function readData(
  fields: Fields,
  file: string,
  taken: readonly string[],
  read: ReadBeside,
  keep: KeepText,
): Promise<Result<Record<string, Value>>> {
  const diagnostics: Diagnostic[] = []
  const values = bareRecord<Value>()
  const declared = fields.values['data']
  for (const [name, entry] of Object.entries(isMap(declared) ? declared : {})) {
    const place = fields.places[`@data.${name}`] ?? null
    if (taken.includes(name)) diagnostics.push(diagnose('data/name-taken', place, { name }))
    const path =
      typeof entry === 'string' && /\.\w{2,5}$/.test(entry)
        ? entry
        : isMap(entry) && typeof entry['file'] === 'string'
          ? entry['file']
          : null
    if (path === null) {
      const value = inlineValue(entry as RawField, `${file}#data.${name}`, fields.places[`data.${name}`] ?? null)
      values[name] = recordsTable(name, file, value, bareRecord(), place).value ?? value
      continue
    }
    const loaded = await read(path, place)
    const columns = isMap(entry) ? columnDeclarations(entry['columns']) : bareRecord<never>()
    const result = loaded.value ? readDataFile(name, loaded.value, columns, place, keep) : { value: null, diagnostics: [] }
    diagnostics.push(...loaded.diagnostics, ...result.diagnostics)
    if (result.value) values[name] = result.value
  }
  return { value: values, diagnostics }
}

function columnDeclarations(raw: Entry): ColumnDeclarations {
  const entries = Object.entries(isMap(raw) ? raw : {})
  return bareRecord(
    entries.map(([name, said]) => {
      const text = (key: string): string | null => (isMap(said) && typeof said[key] === 'string' ? said[key] : null)
      const from = typeof said === 'string' ? said : (text('from') ?? name)
      const type = text('type')
      const decimals = text('decimals')
      return [
        name,
        {
          from,
          type: type === 'number' || type === '数字' ? 'number' : type === 'text' || type === '文字' ? 'text' : null,
          unit: text('unit'),
          decimals: decimals === null ? null : Number(decimals),
          owner: text('owner') ?? '',
        },
      ]
    }),
  )
}

/** One data file by its ending. */
function readDataFile(
  name: string,
  loaded: { bytes: Uint8Array; file: string },
  columns: ColumnDeclarations,
  place: Origin | null,
  keep: KeepText,
): Result<Value | null> {
  const { file, bytes } = loaded
  const ending = /\.(\w+)$/.exec(file)?.[1]?.toLowerCase() ?? ''
  if (!['csv', 'tsv', 'yaml', 'yml', 'json'].includes(ending))
    return { value: null, diagnostics: [diagnose('data/unknown-format', place, { path: file })] }
  const text = decodeText(bytes, file)
  if (text.value === null) return { value: null, diagnostics: text.diagnostics }
  keep(file, text.value)
  if (ending === 'csv' || ending === 'tsv') {
    const grid = readCsv(text.value, file)
    if (!grid.value) return { value: null, diagnostics: [...text.diagnostics, ...grid.diagnostics] }
    const table = gridTable(name, file, grid.value, columns, place)
    return { value: table.value, diagnostics: [...text.diagnostics, ...grid.diagnostics, ...table.diagnostics] }
  }
  const value = readStructured(text.value, file)
  if (!value.value) return { value: null, diagnostics: [...text.diagnostics, ...value.diagnostics] }
  const table = recordsTable(name, file, value.value, columns, place)
  return { value: table.value ?? value.value, diagnostics: [...text.diagnostics, ...value.diagnostics, ...table.diagnostics] }
}
