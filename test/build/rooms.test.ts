/** The rooms of the house: every real import is one that the table allows, type imports included, and nothing goes in a circle. */
import { readdirSync, readFileSync, writeFileSync } from 'node:fs'
import { join, posix } from 'node:path'
import { describe, expect, it } from 'vitest'
import { drawing, roomOf, rooms } from '../../src/build/rooms.mjs'

const source = join(import.meta.dirname, '../../src')

/** What a file imports: `import`, `import type`, `export … from`, `import()`, `import('…')` as a type. */
function importsOf(text: string): string[] {
  const code = text.replace(/^\s*(?:\/\*\*|\*|\/\/).*$/gm, '')
  const named = /^[ \t]*(?:import|export)\b[^'"`;]*?\bfrom\s*['"]([^'"]+)['"]/gm
  const bare = /^[ \t]*import\s*['"]([^'"]+)['"]/gm
  const called = /\bimport\(\s*['"]([^'"]+)['"]/g
  return [named, bare, called].flatMap((form) =>
    [...code.matchAll(form)].map((found) => found[1] ?? ''),
  )
}

type Files = Readonly<Record<string, string>>
const files: Files = Object.fromEntries(
  readdirSync(source, { recursive: true, encoding: 'utf8' })
    .map((path) => path.split('\\').join('/'))
    .filter((path) => /\.(?:ts|mjs)$/.test(path))
    .map((path) => [path, readFileSync(join(source, path), 'utf8')]),
)
const targetOf = (path: string, name: string): string =>
  posix.normalize(posix.join(posix.dirname(path), name))

/** What the table has against the imports of some files. */
function violations(all: Files): string[] {
  return Object.entries(all).flatMap(([path, text]) => {
    const room = roomOf(path)
    const rules = room === null ? undefined : rooms[room]
    if (room === null || !rules) return [`${path} stands in no room`]
    return importsOf(text).flatMap((name) => {
      if (!name.startsWith('.'))
        return rules.packages.includes(name) ? [] : [`${path} may not use ${name}`]
      const target = targetOf(path, name)
      const other = roomOf(target)
      if (other === null) return [`${path} uses ${target}, which stands in no room`]
      return other === room || rules.uses.includes(other)
        ? []
        : [`${path} may not use ${other}: ${target}`]
    })
  })
}

/** A file that leads back to itself, with the way. */
function circle(all: Files): string[] | null {
  const edges = new Map(
    Object.entries(all).map(([path, text]) => [
      path,
      importsOf(text).flatMap((name) => (name.startsWith('.') ? [targetOf(path, name)] : [])),
    ]),
  )
  const done = new Set<string>()
  const walk = (path: string, way: readonly string[]): string[] | null => {
    if (way.includes(path)) return [...way.slice(way.indexOf(path)), path]
    if (done.has(path)) return null
    for (const next of edges.get(path) ?? []) {
      const found = walk(next, [...way, path])
      if (found) return found
    }
    done.add(path)
    return null
  }
  for (const path of edges.keys()) {
    const found = walk(path, [])
    if (found) return found
  }
  return null
}

describe('the rooms', () => {
  it('use only what the table allows', () => {
    expect(Object.keys(files).length).toBeGreaterThan(250)
    expect(violations(files)).toEqual([])
  })

  it('have no circle, of types neither', () => {
    expect(circle(files)).toBeNull()
  })

  it('allow nothing that no file needs', () => {
    const used = new Set(
      Object.entries(files).flatMap(([path, text]) =>
        importsOf(text).map(
          (name) => `${roomOf(path)} ${name.startsWith('.') ? roomOf(targetOf(path, name)) : name}`,
        ),
      ),
    )
    const idle = Object.entries(rooms).flatMap(([name, { uses, packages }]) =>
      [...uses, ...packages]
        .filter((one) => !used.has(`${name} ${one}`))
        .map((one) => `${name} needs no ${one}`),
    )
    expect(idle).toEqual([])
  })

  it('stand above one another: a room uses only those before it in the table', () => {
    const order = Object.keys(rooms)
    const upward = order.flatMap((name, index) =>
      (rooms[name]?.uses ?? []).filter((one) => order.indexOf(one) > index),
    )
    expect(upward).toEqual([])
  })

  it('are drawn in the map as the table has them', () => {
    const map = join(source, 'README.md')
    const text = readFileSync(map, 'utf8')
    const drawn = text.replace(
      /(<!-- rooms -->\n)[\s\S]*?(\n<!-- \/rooms -->)/,
      (_, before, after) => before + drawing() + after,
    )
    if (process.env['WENGAO_DOCS']) writeFileSync(map, drawn)
    expect(readFileSync(map, 'utf8')).toContain(drawing())
  })
})

/** One planted import for every room that must not have it. */
const planted: readonly [room: string, text: string][] = [
  ...['model', 'render', 'check', 'layout', 'theme', 'messages'].flatMap(
    (room): [string, string][] => [
      [room, "import '../outside/outside.ts'"],
      [room, "import '../run/read-paper.ts'"],
      [room, "import '../run/shape-data.ts'"],
      [room, "import '../run/settle-pages.ts'"],
      [room, "import '../io/files/workspace.ts'"],
      [room, "import type { Field } from '../paper/fields.ts'"],
      [room, "import 'node:fs'"],
    ],
  ),
  ...['model', 'render', 'layout', 'theme', 'messages'].map((room): [string, string] => [
    room,
    "import '../tables/sum-cells.ts'",
  ]),
  ['markdown', "import '../template/fill.ts'"],
  ['layout', "import 'puppeteer-core'"],
  ['run', "import '../io/files/workspace.ts'"],
  ['io', "import '../render/html/render-html.ts'"],
  ['diagnostic', "import './error.ts'"],
  ['model', "export type { A } from '../theme/theme.ts'"],
  ['model', "type A = import('../theme/theme.ts').Theme"],
  ['model', "const a = await import('../theme/theme.ts')"],
  ['model', "import {\n  type A,\n  type B,\n} from '../theme/theme.ts'"],
]

describe('planted imports are caught', () => {
  it.each(planted)('%s: %s', (room, text) => {
    const path = room === 'diagnostic' ? 'diagnostic.ts' : `${room}/planted.ts`
    expect(violations({ [path]: text })).not.toEqual([])
  })

  it('what the table allows passes', () => {
    expect(
      violations({
        'check/rules/a.ts':
          "import type { Document } from '../../model/document.ts'\nimport Big from 'big.js'",
      }),
    ).toEqual([])
  })

  it('a file in no room, and one that uses such a file', () => {
    expect(violations({ 'loose.ts': '' })).toEqual(['loose.ts stands in no room'])
    expect(violations({ 'model/a.ts': "import '../loose.ts'" })).not.toEqual([])
  })

  it('a circle of types', () => {
    const all = {
      'model/a.ts': "import type { B } from './b.ts'",
      'model/b.ts': "import type { A } from './a.ts'",
    }
    expect(circle(all)).toEqual(['model/a.ts', 'model/b.ts', 'model/a.ts'])
  })
})
