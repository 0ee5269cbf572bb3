/** The `pieces` field: which papers make a volume, in which groups, with what the volume says of each. */

import { readCsv } from '../data/csv.ts'
import type { KeepText, ReadBeside } from '../data/read-data.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import { type Origin, originOf } from '../origin.ts'
import type { Field, Fields, Overrides } from '../paper/fields.ts'
import type { RawField } from '../paper/front-matter.ts'
import { decodeText } from '../text/decode.ts'

/** One paper as its volume names it. */
export interface PieceEntry {
  /** Heading that it stands under in the contents, empty for none. */
  readonly group: string
  /** Path from the folder of the volume. */
  readonly path: string
  /** It came out of a pattern: what is no paper there is passed over. */
  readonly matched: boolean
  /** Title in the contents where it differs, else empty. */
  readonly contents: string
  readonly overrides: Overrides
  readonly place: Origin | null
}
/** Files that a pattern finds beside the volume, in natural order (2 before 10). */
export type FindBeside = (pattern: string) => Promise<readonly string[]>

const words: Readonly<Record<string, 'file' | 'list' | 'group' | 'contents'>> = {
  文件: 'file',
  file: 'file',
  名单: 'list',
  list: 'list',
  分组: 'group',
  group: 'group',
  目录题名: 'contents',
  contents: 'contents',
}

interface Outside {
  readonly read: ReadBeside
  readonly find: FindBeside
  readonly keep: KeepText
}
interface Said {
  readonly file: readonly string[]
  readonly list: string
  readonly group: string
  readonly contents: string
  readonly overrides: Overrides
}

/** All papers of a volume in order; entries that cannot be read are said, the rest stays. */
export async function listPieces(fields: Fields, outside: Outside): Promise<Result<PieceEntry[]>> {
  const declared = fields.values['pieces']
  const entries: readonly Field[] = Array.isArray(declared) ? declared : [declared ?? []].flat()
  const diagnostics: Diagnostic[] = []
  const found: PieceEntry[] = []
  for (const [index, entry] of entries.entries()) {
    const path = Array.isArray(declared) ? `pieces.${index}` : 'pieces'
    const place = fields.places[path] ?? fields.places['@pieces'] ?? null
    const said = readEntry(entry, path, place, fields)
    if (typeof said === 'string') diagnostics.push(diagnose('piece/entry', place, { entry: said }))
    else found.push(...(await expandEntry(said, place, outside, diagnostics)))
  }
  return { value: found, diagnostics }
}

/** What one entry says, or the entry as text when it cannot be read. */
function readEntry(
  entry: Field,
  path: string,
  place: Origin | null,
  fields: Fields,
): Said | string {
  const none = { list: '', group: '', contents: '', overrides: { fields: {}, places: {} } }
  if (typeof entry === 'string' && entry !== '') return { ...none, file: [entry] }
  if (typeof entry !== 'object' || Array.isArray(entry)) return JSON.stringify(entry)
  const own: Record<string, Field> = bareRecord()
  const raw = bareRecord<RawField>()
  const places = bareRecord<Origin>()
  for (const [key, value] of Object.entries(entry as Record<string, Field>)) {
    const word = words[key]
    if (word) own[word] = value
    else {
      raw[key] = value as RawField
      const at = fields.places[`${path}.${key}`] ?? place
      if (at) places[key] = places[`@${key}`] = at
    }
  }
  const text = (value: Field | undefined): string => (typeof value === 'string' ? value : '')
  const named = own['file']
  const several = Array.isArray(named) ? named.map(text) : []
  const file = typeof named === 'string' ? [named] : several
  const list = text(own['list'])
  if ((file.length === 0) === (list === '') || file.includes('')) return JSON.stringify(entry)
  return {
    file,
    list,
    group: text(own['group']),
    contents: text(own['contents']),
    overrides: { fields: raw, places },
  }
}

async function expandEntry(
  said: Said,
  place: Origin | null,
  outside: Outside,
  diagnostics: Diagnostic[],
): Promise<PieceEntry[]> {
  if (said.list !== '') return readList(said, place, outside, diagnostics)
  const { group, contents, overrides } = said
  const found: PieceEntry[] = []
  for (const pattern of said.file) {
    const isPattern = /[*?[\]{}]/.test(pattern)
    const paths = isPattern ? await outside.find(pattern) : [pattern]
    if (paths.length === 0) diagnostics.push(diagnose('piece/none', place, { pattern }))
    found.push(
      ...paths.map((path) => ({ group, path, matched: isPattern, contents, overrides, place })),
    )
  }
  return found
}

/** A CSV with a row a paper: its columns are 文件, 分组, 目录题名 and fields of the papers. */
async function readList(
  said: Said,
  place: Origin | null,
  { read, keep }: Outside,
  diagnostics: Diagnostic[],
): Promise<PieceEntry[]> {
  const loaded = await read(said.list, place)
  diagnostics.push(...loaded.diagnostics)
  if (!loaded.value) return []
  const { bytes, file } = loaded.value
  const text = decodeText(bytes, file)
  diagnostics.push(...text.diagnostics)
  if (text.value === null) return []
  keep(file, text.value)
  const grid = readCsv(text.value, file)
  diagnostics.push(...grid.diagnostics)
  const [header = [], ...rows] = grid.value?.rows ?? []
  const names = header.map((cell) => cell.text.replace(/\s+/g, ''))
  if (!names.some((name) => words[name] === 'file')) {
    diagnostics.push(
      diagnose('piece/entry', header[0] ? originOf(header[0].place) : place, {
        entry: names.join('、'),
      }),
    )
    return []
  }
  return rows.map((row) => {
    const own = bareRecord<string>()
    const raw = bareRecord<RawField>(Object.entries(said.overrides.fields))
    const places = bareRecord<Origin>(Object.entries(said.overrides.places))
    names.forEach((name, column) => {
      const cell = row[column]
      const word = words[name]
      if (!cell || cell.text === '') return
      if (word) own[word] = cell.text
      else {
        raw[name] = cell.text
        places[name] = places[`@${name}`] = originOf(cell.place)
      }
    })
    return {
      group: own['group'] ?? said.group,
      path: own['file'] ?? '',
      matched: false,
      contents: own['contents'] ?? said.contents,
      overrides: { fields: raw, places },
      place: row[0] ? originOf(row[0].place) : place,
    }
  })
}
