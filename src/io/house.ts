/** Kinds, partials and themes: the house's own and, over them, those of the workspace. */
import { existsSync, readdirSync, readFileSync } from 'node:fs'
import { join, relative } from 'node:path'
import type { Diagnostic, Result } from '../diagnostic.ts'
import { diagnose } from '../diagnostic.ts'
import { bareRecord } from '../model/data.ts'
import { nearestName } from '../model/nearest-name.ts'
import { type Kind, readKind } from '../source/kind.ts'
import type { Source } from '../source/source.ts'
import type { Theme } from '../theme/theme.ts'
import { packageRoot } from './package-root.ts'
import { readText, type Shelf } from './shelf.ts'
import { openThemeShelf, type ThemeShelf } from './theme-shelf.ts'

export interface House {
  /** The kind of that name (讲话稿, speech …). */
  readonly kind: (name: string) => Result<Kind | null>
  /** Every kind of the workspace and the house; broken ones as diagnostics only. */
  readonly kinds: Result<readonly Kind[]>
  /** The files that a new paper of a kind starts with; the paper itself has the empty name. */
  readonly starter: (id: string) => readonly StarterFile[]
  readonly theme: (name: string) => Result<Theme | null>
  readonly themes: ThemeShelf
  readonly partials: Source['partials']
  /** Words that titles keep whole, one a line in templates/terms.txt. */
  readonly terms: readonly string[]
}

export interface StarterFile {
  /** Path from the folder of the paper; empty for the paper itself. */
  readonly name: string
  readonly bytes: Uint8Array
}

/** Opens the house for a workspace; its `templates/` comes first. */
export function openHouse(workspaceRoot: string): House {
  const own: Shelf = { folder: join(packageRoot(), 'templates'), prefix: 'wengao/templates' }
  const local: Shelf = { folder: join(workspaceRoot, 'templates'), prefix: 'templates' }
  const shelves = existsSync(local.folder) && local.folder !== own.folder ? [local, own] : [own]
  const common = readFileSync(join(own.folder, 'kinds/common.yml'), 'utf8')
  const kinds = new Map<string, Result<Kind | null>>()
  for (const shelf of shelves)
    for (const id of folders(join(shelf.folder, 'kinds'))) if (!kinds.has(id)) kinds.set(id, loadKind(shelf, id, common))
  const themes = openThemeShelf(shelves)
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
    partials: loadPartials(shelves),
    terms: shelves
      .flatMap((shelf) => (readText(join(shelf.folder, 'terms.txt')) ?? '').split('\n').map((one) => one.trim()))
      .filter((one) => one !== ''),
  }
}

const folders = (folder: string): string[] =>
  existsSync(folder)
    ? readdirSync(folder, { withFileTypes: true })
        .filter((one) => one.isDirectory())
        .map((one) => one.name)
        .sort()
    : []

function loadKind(shelf: Shelf, id: string, common: string): Result<Kind | null> {
  const file = `${shelf.prefix}/kinds/${id}/kind.yml`
  const manifest = readText(join(shelf.folder, 'kinds', id, 'kind.yml'))
  const template = readText(join(shelf.folder, 'kinds', id, 'document.md.hbs'))
  const missing = manifest === null ? 'kind.yml' : template === null ? 'document.md.hbs' : null
  if (missing)
    return {
      value: null,
      diagnostics: [
        diagnose(
          'kind/broken',
          { file, start: 0, end: 0 },
          { file, path: missing, problem: 'unreadable', value: 'ENOENT', allowed: '' },
        ),
      ],
    }
  return readKind(id, file, { manifest: manifest ?? '', common, template: template ?? '' })
}

/** starter.md and what stands in starter/, from the first shelf that has the kind. */
function loadStarter(shelves: readonly Shelf[], id: string): StarterFile[] {
  const folder = shelves.map((shelf) => join(shelf.folder, 'kinds', id)).find((one) => existsSync(one)) ?? ''
  const paper = join(folder, 'starter.md')
  if (!existsSync(paper)) return []
  const beside = join(folder, 'starter')
  const names = existsSync(beside)
    ? readdirSync(beside, { recursive: true, withFileTypes: true })
        .filter((one) => one.isFile())
        .map((one) => relative(beside, join(one.parentPath, one.name)))
    : []
  return [
    { name: '', bytes: new Uint8Array(readFileSync(paper)) },
    ...names.sort().map((name) => ({ name, bytes: new Uint8Array(readFileSync(join(beside, name))) })),
  ]
}

function findKind(name: string, kinds: ReadonlyMap<string, Result<Kind | null>>): Result<Kind | null> {
  const direct = kinds.get(name)
  if (direct) return direct
  const loaded = [...kinds.values()]
  const found = loaded.find((one) => one.value?.names.includes(name))
  if (found) return found
  const known = loaded.flatMap((one) => one.value?.names[1] ?? one.value?.id ?? [])
  const broken: Diagnostic[] = loaded.flatMap((one) => (one.value ? [] : one.diagnostics))
  const nearest = nearestName(
    name,
    loaded.flatMap((one) => one.value?.names ?? []),
  )
  return {
    value: null,
    diagnostics: [...broken, diagnose('kind/unknown', null, { kind: name, nearest, known: known.join('、') })],
  }
}

function loadPartials(shelves: readonly Shelf[]): Source['partials'] {
  const partials = bareRecord<{ file: string; text: string }>()
  for (const shelf of shelves) {
    const folder = join(shelf.folder, 'partials')
    for (const file of existsSync(folder) ? readdirSync(folder).filter((one) => one.endsWith('.hbs')) : []) {
      const name = file.slice(0, -4)
      partials[name] ??= { file: `${shelf.prefix}/partials/${file}`, text: readText(join(folder, file)) ?? '' }
    }
  }
  return partials
}
