/** The `pieces` field: which papers make a volume, in which groups, with what the volume says of each. */

import { findTable } from '../data/find-table.ts'
import type { ReadBeside } from '../data/read-data.ts'
import { hasSheets, type KeepText, readSheetFile } from '../data/read-sheet.ts'
import { cellIn, placeIn, wholeSheet } from '../data/sheet.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import { type Origin, originOf } from '../origin.ts'
import type { Field, Fields, Overrides } from '../paper/fields.ts'
import type { RawField } from '../paper/front-matter.ts'

/** One paper as its volume names it. */
export interface PieceEntry {
  /** Heading that it stands under in the contents, empty for none. */
  readonly group: string
  /** Path from the folder of the volume. */
  readonly path: string
  /** It came out of a pattern, which may find the volume itself and a README. */
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
  /** The volume's own file. */
  readonly volume: string
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
    else for (const each of await expandEntry(said, place, outside, diagnostics)) found.push(each)
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
    const files = isPattern ? await passedOver(pattern, paths, outside) : []
    if (files.length > 0) diagnostics.push(diagnose('piece/passed-over', place, { pattern, files }))
    for (const path of paths)
      found.push({ group, path, matched: isPattern, contents, overrides, place })
  }
  return found
}

/** Endings of drafts that are no papers yet. */
const draftEnding = /\.(?:md|markdown|txt|docx?|wps|rtf)$/i
/** Files of an office program that is open, and what an import says beside its drafts. */
const besideDrafts = /^~\$|\.改动\.txt$/

/** Drafts that would be papers of a volume but for their ending; what was made of its papers, or became one, is none. */
async function passedOver(
  pattern: string,
  taken: readonly string[],
  { volume, find }: Outside,
): Promise<readonly string[]> {
  if (!/\.md$/i.test(pattern)) return []
  const stems = new Set([...taken, volume].map((path) => nameOf(path).replace(/\.[^.]*$/, '')))
  const others = await find(pattern.replace(/md$/i, '*'))
  return others.filter((path) => {
    const name = nameOf(path)
    if (taken.includes(path) || !draftEnding.test(name) || besideDrafts.test(name)) return false
    return !startsOf(name).some((start) => stems.has(start))
  })
}

const nameOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1)
/** What stands before each of the points of a name: 甲 and 甲.批注 of 甲.批注.docx. */
const startsOf = (name: string): string[] =>
  [...name.matchAll(/\./g)].map(({ index }) => name.slice(0, index))

/** Columns of a list that are for those who keep it. */
const forKeepers = /^(?:备注|说明|字数|页数|页码|联系人|联系电话|电话|手机)$/

/** A CSV or workbook with a row a paper: its columns are 文件, 分组, 目录题名 and fields of the papers. */
async function readList(
  said: Said,
  place: Origin | null,
  { read, keep }: Outside,
  diagnostics: Diagnostic[],
): Promise<PieceEntry[]> {
  const [path = '', sheet = ''] = said.list.split('#', 2)
  const loaded = await read(path, place)
  for (const each of loaded.diagnostics) diagnostics.push(each)
  if (!loaded.value) return []
  if (!hasSheets(loaded.value.file)) {
    diagnostics.push(diagnose('data/unknown-format', place, { path: loaded.value.file }))
    return []
  }
  const opened = readSheetFile(loaded.value, sheet, place, keep)
  for (const each of opened.diagnostics) diagnostics.push(each)
  const found = opened.value && findTable(opened.value, wholeSheet, place, diagnostics)
  if (!opened.value) return []
  const headings = found?.headings ?? []
  const [first] = headings
  if (!found || !headings.some(({ text }) => words[text] === 'file')) {
    const entry = headings.map(({ text }) => text).join('、')
    diagnostics.push(diagnose('piece/entry', first ? originOf(first.place) : place, { entry }))
    return []
  }
  return found.rows.map((row) => {
    const own = bareRecord<string>()
    const raw = bareRecord<RawField>(Object.entries(said.overrides.fields))
    const places = bareRecord<Origin>(Object.entries(said.overrides.places))
    for (const { text, place: head, counts } of headings) {
      const cell = cellIn(row, head.column)
      const word = words[text]
      if (!cell || cell.text === '' || text === '') continue
      if (word) own[word] = cell.text
      else if (!counts && !forKeepers.test(text)) {
        raw[text] = cell.text
        places[text] = places[`@${text}`] = originOf(placeIn(found.source, row, head.column))
      }
    }
    return {
      group: own['group'] ?? said.group,
      path: own['file'] ?? '',
      matched: false,
      contents: own['contents'] ?? said.contents,
      overrides: { fields: raw, places },
      place: originOf(placeIn(found.source, row, first?.place.column ?? 0)),
    }
  })
}
