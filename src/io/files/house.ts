/** Kinds, partials and themes: the house's own and, over them, those of the workspace. */
import { existsSync, readdirSync, statSync } from 'node:fs'
import { join, relative, sep } from 'node:path'
import { nearestName } from '../../chinese/nearest-name.ts'
import type { Diagnostic, Result } from '../../diagnostic.ts'
import { diagnose } from '../../diagnostic.ts'
import type { Kind, KindText } from '../../kind/kind.ts'
import { readKind } from '../../kind/read-kind.ts'
import { bareRecord } from '../../model/values.ts'
import type { Texts } from '../../outside/outside.ts'
import type { Source } from '../../paper/source.ts'
import type { Theme } from '../../theme/theme.ts'
import { packageRoot } from './package-root.ts'
import { preparedKind } from './prepared-house.ts'
import { namesIn, readBytes, readText, type Shelf } from './shelf.ts'
import { openThemeShelf, type ThemeShelf } from './theme-shelf.ts'

export interface House {
  /** The kind of that name (讲话稿, speech …). */
  readonly kind: (name: string) => Result<Kind | null>
  /** Every kind of the workspace and the house; broken ones as diagnostics only. */
  readonly kinds: Result<readonly Kind[]>
  /** The files that a new paper of a kind starts with; the paper itself has the empty name. */
  readonly starter: (id: string) => Result<readonly StarterFile[]>
  readonly theme: (name: string) => Result<Theme | null>
  readonly themes: ThemeShelf
  readonly partials: Source['partials']
  /** Words that titles keep whole, one a line in templates/terms.txt. */
  readonly terms: readonly string[]
  /** Partials and terms that may not or cannot be read. */
  readonly diagnostics: readonly Diagnostic[]
}

export interface StarterFile {
  /** Path from the folder of the paper; empty for the paper itself. */
  readonly name: string
  readonly bytes: Uint8Array
}

/**
 * Opens the house for a workspace; its `templates/` comes first.
 * @param texts what messages count lines in; kinds and themes are added as they are read
 */
export function openHouse(workspaceRoot: string, texts: Texts = new Map()): House {
  const own: Shelf = {
    folder: join(packageRoot(), 'templates'),
    prefix: 'wengao/templates',
    root: packageRoot(),
  }
  const local: Shelf = {
    folder: join(workspaceRoot, 'templates'),
    prefix: 'templates',
    root: workspaceRoot,
  }
  const shelves = existsSync(local.folder) && local.folder !== own.folder ? [local, own] : [own]
  const common = readText(own, 'kinds/common.yml').value ?? ''
  const kinds = new Map<string, Result<Kind | null>>()
  const find = textFinder(shelves)
  for (const shelf of shelves)
    for (const id of kindFolders(shelf))
      if (!kinds.has(id)) kinds.set(id, loadKind(shelf, id, { common, texts, find }))
  const themes = openThemeShelf(shelves, texts)
  const partials = loadPartials(shelves)
  const terms = shelves.map((shelf) => readText(shelf, 'terms.txt'))
  return {
    kind: (name) => findKind(name, kinds),
    kinds: {
      value: [...kinds.values()].flatMap((one) => one.value ?? []),
      diagnostics: [...kinds.values()].flatMap((one) => one.diagnostics),
    },
    starter: (id) => loadStarter(shelves, id),
    theme: (name) => {
      const { value, diagnostics } = themes.sheet(name)
      return { value: value?.theme ?? null, diagnostics }
    },
    themes,
    partials: partials.value,
    terms: terms
      .flatMap(({ value }) => (value ?? '').split('\n').map((one) => one.trim()))
      .filter((one) => one !== ''),
    diagnostics: [...partials.diagnostics, ...terms.flatMap((one) => one.diagnostics)],
  }
}

const isFolder = (path: string): boolean =>
  statSync(path, { throwIfNoEntry: false })?.isDirectory() ?? false
const kindFolders = (shelf: Shelf): string[] =>
  namesIn(shelf, 'kinds').filter((name) => isFolder(join(shelf.folder, 'kinds', name)))

interface Loading {
  readonly common: string
  readonly texts: Texts
  readonly find: FindText
}

function loadKind(shelf: Shelf, id: string, { common, texts, find }: Loading): Result<Kind | null> {
  const { value: own, diagnostics } = find(id)
  if (!own) return { value: null, diagnostics }
  const { file, manifest, template } = own
  texts.set(file, manifest)
  const parent = (wanted: string): KindText | null => find(wanted).value
  const prepared = shelf.root === packageRoot() ? preparedKind(id, own, common, parent) : null
  if (prepared) return { value: prepared, diagnostics: [] }
  return readKind(id, file, { manifest, common, template, find: parent })
}

/** The texts of a kind's folder; null for one without kind.yml or with files that may not be read. */
function kindText(shelf: Shelf, id: string): Result<KindText | null> {
  const file = `${shelf.prefix}/kinds/${id}/kind.yml`
  const manifest = readText(shelf, `kinds/${id}/kind.yml`)
  const template = readText(shelf, `kinds/${id}/document.md.hbs`)
  const refused = [...manifest.diagnostics, ...template.diagnostics]
  if (refused.length > 0) return { value: null, diagnostics: refused }
  if (manifest.value !== null)
    return { value: { file, manifest: manifest.value, template: template.value }, diagnostics: [] }
  const missing = { path: 'kind.yml', problem: 'unreadable', value: 'ENOENT' } as const
  const broken = { file, ...missing, allowed: '' }
  return {
    value: null,
    diagnostics: [diagnose('kind/broken', { file, start: 0, end: 0 }, broken)],
  }
}

/** The kind of a folder, from the first shelf that has it. */
type FindText = (id: string) => Result<KindText | null>

/** Each is read once: most kinds extend one that others extend too. */
function textFinder(shelves: readonly Shelf[]): FindText {
  const folders = shelves.map((shelf) => ({ shelf, ids: new Set(kindFolders(shelf)) }))
  const known = new Map<string, Result<KindText | null>>()
  return (id) => {
    const { shelf } = folders.find(({ ids }) => ids.has(id)) ?? {}
    const found = known.get(id) ?? (shelf ? kindText(shelf, id) : { value: null, diagnostics: [] })
    known.set(id, found)
    return found
  }
}

/** starter.md and what stands in starter/, from the first shelf that has the kind. */
function loadStarter(shelves: readonly Shelf[], id: string): Result<StarterFile[]> {
  const shelf = shelves.find(({ folder }) => existsSync(join(folder, 'kinds', id)))
  const paper = shelf && readBytes(shelf, `kinds/${id}/starter.md`)
  if (!shelf || !paper?.value) return { value: [], diagnostics: paper?.diagnostics ?? [] }
  const beside = filesBelow(join(shelf.folder, 'kinds', id, 'starter')).map((name) => {
    const { value, diagnostics } = readBytes(shelf, `kinds/${id}/starter/${name}`)
    return { value: value ? [{ name, bytes: value }] : [], diagnostics }
  })
  return {
    value: [{ name: '', bytes: paper.value }, ...beside.flatMap((one) => one.value)],
    diagnostics: beside.flatMap((one) => one.diagnostics),
  }
}

/** Files below a folder, links among them, by their ways there with `/`. */
const filesBelow = (folder: string): string[] =>
  isFolder(folder)
    ? readdirSync(folder, { recursive: true, withFileTypes: true })
        .filter((one) => !one.isDirectory())
        .map((one) => relative(folder, join(one.parentPath, one.name)).split(sep).join('/'))
        .sort()
    : []

function findKind(
  name: string,
  kinds: ReadonlyMap<string, Result<Kind | null>>,
): Result<Kind | null> {
  const direct = kinds.get(name)
  if (direct) return direct
  const loaded = [...kinds.values()]
  const found = loaded.find((one) => one.value?.names.includes(name))
  if (found) return found
  const known = loaded.flatMap((one) => one.value?.names[1] ?? one.value?.id ?? [])
  const broken: Diagnostic[] = loaded.flatMap((one) => (one.value ? [] : one.diagnostics))
  const names = loaded.flatMap((one) => one.value?.names ?? [])
  const nearest = endOf(name, names) || nearestName(name, names)
  return {
    value: null,
    diagnostics: [...broken, diagnose('kind/unknown', null, { kind: name, nearest, known })],
  }
}

/** 通知 of 会议通知: the longest of the names that a word ends with. */
const endOf = (word: string, names: readonly string[]): string =>
  names
    .filter((name) => name.length > 1 && word.endsWith(name))
    .reduce((most, name) => (name.length > most.length ? name : most), '')

function loadPartials(shelves: readonly Shelf[]): Result<Source['partials']> {
  const value = bareRecord<{ file: string; text: string }>()
  const diagnostics: Diagnostic[] = []
  for (const shelf of shelves)
    for (const file of namesIn(shelf, 'partials').filter((one) => one.endsWith('.hbs'))) {
      const name = file.slice(0, -4)
      if (value[name]) continue
      const read = readText(shelf, `partials/${file}`)
      for (const each of read.diagnostics) diagnostics.push(each)
      if (read.value !== null)
        value[name] = { file: `${shelf.prefix}/partials/${file}`, text: read.value }
    }
  return { value, diagnostics }
}
