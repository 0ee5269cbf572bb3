/** Reads one paper: its text, fields and data, and, for a volume, the papers that it names. */

import { claimData } from '../data/claimed-data.ts'
import { readData } from '../data/read-data.ts'
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import type { Kind } from '../kind/kind.ts'
import type { Io } from '../outside/outside.ts'
import { checkFields, type Fields, type Overrides } from '../paper/fields.ts'
import { type FrontMatter, readFrontMatter } from '../paper/front-matter.ts'
import { withOffice } from '../paper/office.ts'
import type { PieceSource, Source } from '../paper/source.ts'
import { decodeText } from '../text/decode.ts'
import { listPieces, type PieceEntry } from './list-pieces.ts'
import { shapeData } from './shape-data.ts'

/**
 * Reads one paper with its fields and data; null when it is no paper that could be built.
 * @param overrides what a volume says of it
 */
export async function readPaper(
  file: string,
  bytes: Uint8Array,
  io: Io,
  overrides?: Overrides,
): Promise<Result<Source | null>> {
  const decoded = decodeText(bytes, file)
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics }
  const { texts } = io
  const text = decoded.value
  texts.set(file, text)
  const head = readFrontMatter(text, file)
  const diagnostics = [...decoded.diagnostics, ...head.diagnostics]
  if (!head.value) return { value: null, diagnostics }
  const top = { file, start: 0, end: text.search(/$/m) }
  const kind = kindOf(head.value, file, io)
  for (const each of kind.diagnostics) diagnostics.push(each)
  if (!kind.value) return { value: null, diagnostics }
  for (const [name, one] of Object.entries({
    ...io.partials,
    [kind.value.templateFile]: { file: kind.value.templateFile, text: kind.value.template },
  }))
    texts.set(one.file || name, one.text)

  // a paper in a volume is of another unit
  const office = overrides ? { data: io.settings.data ?? {} } : io.settings
  const full = withOffice(head.value, kind.value, office, { text, file })
  const fields = checkFields(full, kind.value, top, overrides)
  const beside = (path: string, place: FrontMatter['places'][string] | null) =>
    io.read(file, path, place)
  const keep = (name: string, content: string): void => void texts.set(name, content)
  const loaded = await readData(fields.value, file, kind.value, beside, keep)
  const shaped = shapeData(loaded.value, fields.value)
  const bodyText = text.slice(head.value.bodyStart)
  const own = (name: string): boolean => usesData(name, bodyText, fields.value)
  const data = claimData(shaped.value, kind.value, fields.value, own)
  const read = [...loaded.diagnostics, ...shaped.diagnostics, ...data.diagnostics]
  const found = [...diagnostics, ...fields.diagnostics, ...read]
  if (hasErrors([...fields.diagnostics, ...read])) return { value: null, diagnostics: found }
  const listed = await listPieces(fields.value, {
    volume: file,
    read: beside,
    keep,
    find: (pattern) => io.find(file, pattern),
  })
  // a book without any of its papers is no book
  if (listed.value.length === 0 && hasErrors(listed.diagnostics))
    return { value: null, diagnostics: [...found, ...listed.diagnostics] }
  const pieces = overrides
    ? { value: [], diagnostics: [] }
    : await readPieces(file, listed.value, io)
  if (overrides && fields.value.values['pieces'] !== undefined) {
    const nested = diagnose('piece/nested', fields.value.places['@pieces'] ?? top, { file })
    return { value: null, diagnostics: [...found, nested] }
  }
  const source: Source = {
    file,
    text,
    bodyStart: head.value.bodyStart,
    kind: kind.value,
    fields: fields.value,
    data: data.value.data,
    claims: data.value.claims,
    unshaped: loaded.value,
    pieces: pieces.value,
    partials: io.partials,
    lists: io.lists,
  }
  return {
    value: source,
    diagnostics: [...found, ...unusedData(source), ...listed.diagnostics, ...pieces.diagnostics],
  }
}

/** Whether the paper asks for data itself: in {{…}}, in a block, in its head, or to make other data of them. */
function usesData(name: string, body: string, { values }: Fields): boolean {
  const { data, ...said } = values
  const others = Object.entries((data ?? {}) as Record<string, unknown>)
    .filter(([other]) => other !== name)
    .map(([, entry]) => JSON.stringify(entry))
  const head = JSON.stringify(said)
  const expressions = [body, head].flatMap((text) => text.match(/\{\{[^{}]*\}\}/g) ?? [])
  const blocks = body.split('```').filter((_, index) => index % 2 === 1)
  return (
    said['each'] === name ||
    [...expressions, ...blocks, ...others].some((one) => one.includes(name))
  )
}

/** Data whose name stands nowhere: most likely it is misspelt. */
function unusedData({ data, text, bodyStart, kind, partials, fields }: Source): Diagnostic[] {
  const said = Object.entries(fields.values).filter(([name]) => name !== 'data')
  // a table may be there for another one only
  const declared = Object.entries((fields.values['data'] ?? {}) as Record<string, unknown>)
  const othersSay = (name: string): string =>
    JSON.stringify(declared.filter(([other]) => other !== name).map(([, entry]) => entry))
  const texts = [
    text.slice(bodyStart),
    kind.template,
    JSON.stringify(said),
    ...Object.values(partials).map((one) => one.text),
  ]
  return Object.keys(data)
    .filter((name) => ![...texts, othersSay(name)].some((one) => one.includes(name)))
    .map((name) => diagnose('data/unused', fields.places[`@data.${name}`] ?? null, { name }))
}

function kindOf(head: FrontMatter, file: string, io: Io): Result<Kind | null> {
  const top = { file, start: 0, end: 3 }
  const named = head.fields['文种'] ?? head.fields['kind']
  if (typeof named !== 'string' || named === '')
    return {
      value: null,
      diagnostics: [
        diagnose('front-matter/missing-field', top, {
          field: '文种',
          kind: '',
          name: 'kind',
          id: '',
        }),
      ],
    }
  const kind = io.kind(named.trim())
  const place = head.places['文种'] ?? head.places['kind'] ?? top
  return {
    value: kind.value,
    diagnostics: kind.diagnostics.map((one) => ({ ...one, origin: one.origin ?? place })),
  }
}

/** The papers of a volume, each in its own folder; one that cannot be read is said by name, the others come. */
async function readPieces(
  volume: string,
  entries: readonly PieceEntry[],
  io: Io,
): Promise<Result<PieceSource[]>> {
  const diagnostics: Diagnostic[] = []
  const pieces: PieceSource[] = []
  const seen = new Set([volume])
  for (const entry of entries) {
    const { path, place, group, contents } = entry
    const loaded = await io.read(volume, path, place)
    for (const each of loaded.diagnostics) diagnostics.push(each)
    const file = loaded.value?.file ?? path
    if (seen.has(file)) {
      // a pattern over the volume's own folder finds the volume too
      if (file !== volume) diagnostics.push(diagnose('piece/duplicate', place, { file: path }))
      else if (!entry.matched) diagnostics.push(diagnose('piece/nested', place, { file: path }))
      continue
    }
    seen.add(file)
    const read = loaded.value && (await readPaper(file, loaded.value.bytes, io, entry.overrides))
    if (entry.matched && read && isNoPaper(read) && isAboutFolder(file)) {
      diagnostics.push(diagnose('source/skipped', { file, start: 0, end: 0 }, {}))
      continue
    }
    for (const each of read?.diagnostics ?? []) diagnostics.push(each)
    pieces.push({ source: read?.value ?? null, file: path, group, contents, place })
  }
  return { value: pieces, diagnostics }
}

/** A file that tells of its folder, not a paper that lost its head. */
const isAboutFolder = (file: string): boolean => /(?:^|\/)readme[^/]*$/i.test(file)

/** Whether a file that a folder or pattern gave is simply no paper: it names no kind. */
export const isNoPaper = ({ value, diagnostics }: Result<Source | null>): boolean =>
  !value &&
  diagnostics.some(
    (one) =>
      one.rule === 'front-matter/missing' ||
      (one.rule === 'front-matter/missing-field' && one.data['field'] === '文种'),
  )
