/** The `data` field: reads each named file or inline value of a paper into Values. */

import { nearestName } from '../chinese/nearest-name.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Kind } from '../kind/kind.ts'
import { bareRecord, type TableValue, type Value } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import type { Field, Fields } from '../paper/fields.ts'
import type { RawField } from '../paper/front-matter.ts'
import { columnSettings, fileSettings, shapeSettings } from '../tables/setting-groups.ts'
import { type SettingNames, settingNames } from '../tables/setting-names.ts'
import { decodeText } from '../text/decode.ts'
import type { ColumnDeclarations } from './columns.ts'
import { otherFormat } from './file-format.ts'
import { findTable } from './find-table.ts'
import { endingOf, hasSheets, type KeepText, readSheetFile } from './read-sheet.ts'
import { recordsTable } from './records-table.ts'
import { parseRange, type Selection, type Sheet } from './sheet.ts'
import { inlineValue, readStructured } from './structured.ts'
import { gridTable } from './table.ts'
import { excessOfTable } from './table-size.ts'

/** Reads a file named by a paper; `file` is its name inside the workspace. */
export type ReadBeside = (
  path: string,
  place: Origin | null,
) => Promise<Result<{ bytes: Uint8Array; file: string } | null>>

type Entry = Field | undefined
const isMap = (value: Entry): value is { readonly [key: string]: Field } =>
  typeof value === 'object' && value !== null && !Array.isArray(value)

/** Settings of `{file, …}`, and of what makes another table of one (shape-data.ts). */
const entryNames = settingNames(...fileSettings, ...shapeSettings)
const columnNames = settingNames(...columnSettings)

/** A map with its settings under their names in the code; what is no setting keeps its own. */
const named = (
  map: { readonly [key: string]: Field },
  names: SettingNames,
): Record<string, Field> =>
  bareRecord(Object.entries(map).map(([key, value]) => [names[key] ?? key, value] as const))

/** An entry with its settings under their English names; a map of data itself is left as it is. */
export function plainEntry(entry: Field | undefined, names: readonly string[]): Field | undefined {
  if (!isMap(entry)) return entry
  const settings = named(entry, entryNames)
  const { file, table, columns } = settings
  const isSetting =
    (typeof file === 'string' && looksLikePath(file)) ||
    (typeof table === 'string' && names.includes(table))
  if (!isSetting) return entry
  if (!isMap(columns)) return settings
  const declared = Object.entries(columns).map(
    ([name, said]) => [name, isMap(said) ? named(said, columnNames) : said] as const,
  )
  return bareRecord([...Object.entries(settings), ['columns', bareRecord(declared)] as const])
}
/** The file that an entry names, by itself or in its settings; null for a value written in place. */
function pathOf(entry: Entry): string | null {
  if (typeof entry === 'string') {
    const path = looksLikePath(entry) || /^[^\s，。][^\s，。/]*\/[^\s，。]*$/.test(entry)
    return path ? entry : null
  }
  return isMap(entry) && typeof entry['file'] === 'string' ? entry['file'] : null
}

/** `台账.xlsx`, `台账.xlsx#指标!A3`: an ending, and behind # what is wanted of the file. */
function looksLikePath(text: string): boolean {
  const [file = '', ...wanted] = text.split('#')
  return /\.\w{2,5}$/.test(file) && !wanted.join('').includes('\n')
}

/** All data of a paper by name; a name that is also a front matter field is said. */
export async function readData(
  fields: Fields,
  file: string,
  kind: Kind,
  read: ReadBeside,
  keep: KeepText,
): Promise<Result<Record<string, Value>>> {
  const diagnostics: Diagnostic[] = []
  const values = bareRecord<Value>()
  const declared = fields.values['data']
  const taken = Object.entries(kind.fields).flatMap(([name, schema]) => [
    name,
    ...(schema.aliases ?? []),
  ])
  const entries = Object.entries(isMap(declared) ? declared : {})
  for (const [name, written] of entries) {
    const entry = plainEntry(
      written,
      entries.map(([one]) => one),
    )
    // made of another table once all are read
    if (
      isMap(entry) &&
      typeof entry['table'] === 'string' &&
      entry['file'] === undefined &&
      entry !== written
    )
      continue
    const place = fields.places[`@data.${name}`] ?? null
    if (taken.includes(name)) diagnostics.push(diagnose('data/name-taken', place, { name }))
    for (const each of unknownSettings(name, entry, fields)) diagnostics.push(each)
    const path = pathOf(entry)
    if (path === null) {
      const value = inlineValue(
        entry as RawField,
        { file, sheet: '' },
        `#data.${name}`,
        fields.places[`data.${name}`] ?? null,
      )
      const table = recordsTable(name, file, value, bareRecord(), place)
      for (const each of table.diagnostics) if (each.severity === 'error') diagnostics.push(each)
      values[name] = table.value ?? value
      continue
    }
    const { file: wanted, selection } = selectionOf(path, entry)
    const loaded = await read(wanted, place)
    const columns = isMap(entry) ? columnDeclarations(entry['columns']) : bareRecord<never>()
    const result = loaded.value
      ? readDataFile(name, loaded.value, columns, selection, place, keep)
      : { value: null, diagnostics: [] }
    for (const each of loaded.diagnostics) diagnostics.push(each)
    for (const each of result.diagnostics) diagnostics.push(each)
    if (result.value) values[name] = result.value
  }
  return { value: values, diagnostics }
}

const columnTypes: ReadonlyMap<string, 'number' | 'text'> = new Map([
  ['number', 'number'],
  ['数字', 'number'],
  ['text', 'text'],
  ['文字', 'text'],
])

const isName = (key: string, names: readonly string[]): boolean => names.includes(key)

/** Slips in `{file, columns}`: every one of them would change what the data are. */
function unknownSettings(name: string, entry: Entry, fields: Fields): Diagnostic[] {
  if (!isMap(entry)) return []
  const say = (path: string, setting: string, known: readonly string[]): Diagnostic =>
    diagnose('data/unknown-setting', fields.places[`data.${name}${path}`] ?? null, {
      name,
      setting,
      nearest: nearestName(setting, known),
    })
  const keys = Object.keys(entry)
  const isFile = keys.includes('file')
  // without `file` the map is data itself, unless a key is nearly that word and holds a path
  const slips = keys.filter((key) =>
    isFile
      ? !isName(key, [...fileSettings, ...shapeSettings])
      : nearestName(key, ['file']) === 'file' &&
        typeof entry[key] === 'string' &&
        /\.\w{2,5}$/.test(entry[key]),
  )
  const columns = isFile ? entry['columns'] : undefined
  const inside = Object.entries(isMap(columns) ? columns : {}).flatMap(([column, said]) => {
    if (!isMap(said)) return []
    const wrong = Object.keys(said).filter((key) => !isName(key, columnSettings))
    const type = said['type']
    return [
      ...wrong.map((key) => say(`.columns.${column}.${key}`, key, columnSettings)),
      ...(type === undefined || columnTypes.has(String(type))
        ? []
        : [say(`.columns.${column}.type`, String(type), [...columnTypes.keys()])]),
    ]
  })
  const list = columns !== undefined && !isMap(columns) ? [say('.columns', 'columns: […]', [])] : []
  return [
    ...slips.map((key) => say(`.${key}`, key, [...fileSettings, ...shapeSettings])),
    ...list,
    ...inside,
  ]
}

function columnDeclarations(raw: Entry): ColumnDeclarations {
  const entries = Object.entries(isMap(raw) ? raw : {})
  return bareRecord(
    entries.map(([name, said]) => {
      const text = (key: string): string | null =>
        isMap(said) && typeof said[key] === 'string' ? said[key] : null
      const from = typeof said === 'string' ? said : (text('from') ?? name)
      const type = text('type')
      const decimals = text('decimals')
      return [
        name,
        {
          from,
          type: columnTypes.get(type ?? '') ?? null,
          unit: text('unit'),
          decimals: decimals === null ? null : Number(decimals),
          owner: text('owner') ?? '',
          period: text('period') ?? '',
        },
      ]
    }),
  )
}

/** `台账.xlsx#指标!A3:F20`, with what the settings say of sheet, range, header and hidden rows. */
function selectionOf(path: string, entry: Entry): { file: string; selection: Selection } {
  const [file = '', part = ''] = path.split('#', 2)
  const mark = part.indexOf('!')
  const named = mark >= 0 && mark < part.length - 1
  const [sheet, range] = named ? [part.slice(0, mark), part.slice(mark + 1)] : [part, '']
  const said = (key: string): string =>
    isMap(entry) && typeof entry[key] === 'string' ? entry[key] : ''
  const header = Number(said('header'))
  return {
    file,
    selection: {
      sheet: said('sheet') || sheet.replace(/^'|'$/g, ''),
      range: parseRange(said('range') || range),
      table: /^[1-9]\d?$/.test(range) ? Number(range) : 1,
      header: Number.isInteger(header) && header > 0 ? header : null,
      dropHidden: said('hidden') === '略去' || said('hidden') === 'drop',
    },
  }
}

/** One data file by its ending. */
function readDataFile(
  name: string,
  loaded: { bytes: Uint8Array; file: string },
  columns: ColumnDeclarations,
  selection: Selection,
  place: Origin | null,
  keep: KeepText,
): Result<Value | null> {
  const { file, bytes } = loaded
  if (hasSheets(file)) {
    const sheet = readSheetFile(loaded, selection.sheet, place, keep)
    if (!sheet.value) return { value: null, diagnostics: sheet.diagnostics }
    const diagnostics = [...sheet.diagnostics]
    const found = findTable(sheet.value, selection, place, diagnostics)
    if (!found) {
      if (selection.table === 1) diagnostics.push(diagnose('data/empty', place, { name }))
      return { value: emptyTable(name, sheet.value), diagnostics }
    }
    const much = excessOfTable(found.headings.length, found.rows.length)
    if (much)
      return { value: null, diagnostics: [...diagnostics, diagnose('data/too-large', place, much)] }
    const table = gridTable(name, found, columns, place)
    return { value: table.value, diagnostics: [...diagnostics, ...table.diagnostics] }
  }
  const format = otherFormat(bytes, endingOf(file))
  if (format)
    return { value: null, diagnostics: [diagnose('data/other-format', place, { file, format })] }
  if (!['yaml', 'yml', 'json'].includes(endingOf(file)))
    return { value: null, diagnostics: [diagnose('data/unknown-format', place, { path: file })] }
  const text = decodeText(bytes, file)
  if (text.value === null) return { value: null, diagnostics: text.diagnostics }
  keep(file, text.value)
  const value = readStructured(text.value, file)
  if (!value.value) return { value: null, diagnostics: [...text.diagnostics, ...value.diagnostics] }
  const table = recordsTable(name, file, value.value, columns, place)
  return {
    value: table.value ?? value.value,
    diagnostics: [...text.diagnostics, ...value.diagnostics, ...table.diagnostics],
  }
}

const emptyTable = (name: string, { source }: Sheet): TableValue => ({
  kind: 'table',
  name,
  source,
  columns: [],
  rows: [],
  key: '',
  byKey: bareRecord(),
  choice: null,
})
