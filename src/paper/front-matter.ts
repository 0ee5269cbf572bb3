/** The fenced head of a paper: split with gray-matter, read with `yaml` as plain strings, every slip found at once. */
import matter from 'gray-matter'
import { isAlias, isMap, isScalar, isSeq, type Node, parseDocument } from 'yaml'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { bareRecord } from '../model/values.ts'
import type { Origin } from '../origin.ts'
import { printable } from '../text/printable.ts'
import { repairFrontMatter } from './front-matter-repair.ts'

/** A front matter value before the kind's schema coerces it: strings only. */
export type RawField = string | readonly RawField[] | { readonly [key: string]: RawField }

export interface FrontMatter {
  readonly fields: Readonly<Record<string, RawField>>
  /** Places by path, e.g. `data.指标.file`; a key's own place stands under `@` + path. */
  readonly places: Readonly<Record<string, Origin>>
  /** Offset at which the body starts. */
  readonly bodyStart: number
}

const fence = '---'
/** Most characters of a head; a table of data has a file of its own. */
const longestHead = 500_000
/** gray-matter's own engines for these run code, or read what is not YAML: none of them is ever called. */
const refuse = (): never => {
  throw new Error('only YAML front matter is read')
}
const closedEngines = {
  js: refuse,
  javascript: refuse,
  json: refuse,
  coffee: refuse,
  coffeescript: refuse,
  toml: refuse,
}

/**
 * Splits and reads the head of a paper.
 * @param text the decoded paper
 * @param file its name, for places
 * @returns null when there is no head or it cannot be trusted
 */
export function readFrontMatter(text: string, file: string): Result<FrontMatter | null> {
  const head = splitHead(text, file)
  if ('rule' in head) return { value: null, diagnostics: [head] }
  const repaired = repairFrontMatter(head.raw, file, head.start)
  const yaml = parseDocument(repaired.value.text, {
    schema: 'failsafe',
    uniqueKeys: false,
    strict: true,
  })
  const origin = (start: number, end: number): Origin => ({
    file,
    start: head.start + repaired.value.toSource(start),
    end: head.start + repaired.value.toSource(end),
  })
  const problems: Diagnostic[] = yaml.errors.map((error) =>
    diagnose('front-matter/syntax', origin(error.pos[0], error.pos[1]), {
      reason: error.code,
    }),
  )
  const diagnostics = [...repaired.diagnostics, ...problems]
  const root = yaml.contents
  if (root !== null && !isMap(root)) {
    const place = origin(root.range?.[0] ?? 0, root.range?.[1] ?? 0)
    if (problems.length === 0)
      diagnostics.push(diagnose('front-matter/syntax', place, { reason: 'not-a-map' }))
    return { value: null, diagnostics }
  }
  const reader = nodeReader(origin, diagnostics)
  const fields = root ? reader.read(root, '') : bareRecord<RawField>()
  const value = {
    fields: fields as FrontMatter['fields'],
    places: reader.places,
    bodyStart: head.end,
  }
  return { value: problems.length > 0 ? null : value, diagnostics }
}

interface Head {
  readonly raw: string
  readonly start: number
  readonly end: number
}

function splitHead(text: string, file: string): Head | Diagnostic {
  // blank lines before the head do no harm
  const lead = /^(?:[ \t\u3000\ufeff]*\n)*/.exec(text)?.[0].length ?? 0
  const end = text.indexOf('\n', lead)
  const firstLine = text.slice(lead, end < 0 ? text.length : end)
  const place = { file, start: lead, end: lead + firstLine.length }
  if (firstLine.trimEnd() !== fence) {
    const language = /^---\s*([A-Za-z]\w*)\s*$/.exec(firstLine)?.[1]
    return language
      ? diagnose('front-matter/language', place, { language })
      : diagnose('front-matter/missing', place, {})
  }
  const start = lead + firstLine.length + 1
  const close = /^---[ \t]*$/m.exec(text.slice(start))
  if (!close) return diagnose('front-matter/unclosed', place, {})
  if (close.index > longestHead)
    return diagnose('front-matter/syntax', place, { reason: 'TOO_LONG' })
  const raw = text.slice(start, start + close.index)
  const bodyStart = Math.min(text.length, start + close.index + close[0].length + 1)
  let seen = ''
  const remember = (source: string): object => {
    seen = source
    return {}
  }
  // exactly the head is handed over, so that gray-matter cannot close it at a line such as `---x`
  matter(`${fence}\n${raw}${fence}\n`, {
    language: 'yaml',
    delimiters: fence,
    engines: { ...closedEngines, yaml: (source: string) => remember(source) },
  })
  const cut = raw.trim() !== '' && seen.trim() !== raw.trim()
  return cut
    ? diagnose('front-matter/syntax', place, { reason: '---' })
    : { raw, start, end: bodyStart }
}

function nodeReader(origin: (start: number, end: number) => Origin, diagnostics: Diagnostic[]) {
  const places = bareRecord<Origin>()
  const placeOf = (node: Node): Origin => origin(node.range?.[0] ?? 0, node.range?.[1] ?? 0)
  // "\\u0007" says what the decoder took out of the file itself
  const plain = (written: string, node: Node): string => {
    const { text, codes } = printable(written)
    if (codes.length > 0)
      diagnostics.push(diagnose('source/control-character', placeOf(node), { codes }))
    return text
  }
  const read = (node: Node | null, path: string): RawField => {
    if (node === null) return ''
    places[path] = placeOf(node)
    if (isScalar(node))
      return plain(node.value === null || node.value === undefined ? '' : String(node.value), node)
    if (isSeq(node))
      return node.items.map((item, index) => read(item as Node | null, join(path, String(index))))
    if (isMap(node)) return readMap(node.items as { key: Node; value: Node | null }[], path)
    if (isAlias(node))
      diagnostics.push(
        diagnose('front-matter/syntax', placeOf(node), { reason: `*${node.source}` }),
      )
    return ''
  }
  const readMap = (items: readonly { key: Node; value: Node | null }[], path: string): RawField => {
    const record = bareRecord<RawField>()
    for (const { key, value } of items) {
      const name = isScalar(key) ? plain(String(key.value ?? ''), key).trim() : ''
      const inner = join(path, name)
      if (name in record)
        diagnostics.push(
          diagnose('front-matter/duplicate-field', placeOf(key), { field: name, other: name }),
        )
      places[`@${inner}`] = placeOf(key)
      places[inner] = placeOf(key)
      record[name] = read(value, inner)
    }
    return record
  }
  return { read, places }
}

const join = (path: string, name: string): string => (path === '' ? name : `${path}.${name}`)
