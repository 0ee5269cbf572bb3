/** No regular expression can run away: every one that stands in `src`, and every one that is built when it is loaded, is proved. */
import { readdirSync, readFileSync } from 'node:fs'
import { join } from 'node:path'
import { check } from 'recheck'
import { parseAst } from 'vite'
import { beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../../src')
const files = readdirSync(root, { recursive: true, encoding: 'utf8' })
  .map((file) => file.replaceAll('\\', '/'))
  .filter((file) => /\.ts$/.test(file) && !/\.d\.ts$|^build\//.test(file))
  .sort()

interface Found {
  /** Files that hold it; of what is built, the file that builds it. */
  readonly files: Set<string>
  readonly source: string
  readonly flags: string
}
const literals = new Map<string, Found>()
/** Calls of RegExp by file. */
const calls = new Map<string, number>()
/** What the calls have built while the files were loaded. */
const built = new Map<string, Found>()

/** Files whose expressions are slow on long texts, and why they meet none. */
const accepted: Readonly<Record<string, string>> = {
  'layout/title/spans.ts': 'titles of at most 300 characters (`longestTitle`)',
}

/** Expressions that are built: when, and of what. Those built on loading are proved like literals. */
const builders: Readonly<Record<string, string>> = {
  'chinese/unparted.ts': 'on loading',
  'check/rules/announced-count.ts': 'on loading',
  'check/rules/announced-points.ts': 'on loading',
  'check/rules/approximate-numbers.ts': 'on loading',
  'check/rules/doubled-words.ts': 'on loading',
  'check/rules/large-numbers.ts': 'on loading',
  'check/rules/mixed-numerals.ts': 'on loading',
  'check/rules/people.ts': 'on loading',
  'check/rules/repeated-count.ts': 'on loading',
  'check/rules/replace-damage.ts': 'on loading',
  'check/rules/text-growth.ts': 'on loading',
  'check/rules/wrong-words.ts': 'of a word list; sees twelve letters (`reach`)',
  'check/statements.ts': 'on loading',
  'data/xlsx/formula-references.ts': 'on loading',
  'import/structure/issued-text.ts': 'on loading',
  'import/structure/number-forms.ts':
    'on loading, but for two that start a line and end in what may be missing',
  'import/text/markdown-inlines.ts': 'of marks of ours, over eighty letters at most',
  'import/text/read-markdown.ts': 'of names of ours, at the start of a line, to its end',
  'io/pdf/pdf-metadata.ts': 'a number, on a PDF that the browser has just made',
  'io/pdf/pdf-update.ts': 'a number or a name of ours, on a PDF that the browser has just made',
  'layout/title/spans.ts':
    'on loading, but for the place alone, which is tried on found places only',
  'layout/title/words.ts': 'on loading; words side by side, without a repeat',
  'lists/read-lists.ts': 'to see whether it can be read; matched on twelve letters',
  'markdown/captions.ts': 'one of two words, without a repeat',
  'markdown/inline-rules/masks.ts': 'on loading; matched on six letters',
  'markdown/inline-rules/strong.ts': 'on loading',
  'markdown/ordinals.ts': 'on loading',
  'markdown/structure/unit-lines.ts': 'on loading',
  'markdown/typed-number.ts': 'on loading',
  'model/letterhead.ts': 'on loading',
  'model/plain-text.ts': 'a number, at the start of the text only',
  'tables/unit-names.ts': 'on loading',
  'template/by-row.ts': 'one of two words, without a repeat',
  'template/file-names.ts': 'on loading',
  'text/linear-pattern.ts': 'to see whether it can be read; matched by RE2',
}

function walk(node: unknown, file: string): void {
  if (typeof node !== 'object' || node === null) return
  const { regex, callee, type } = node as {
    regex?: { pattern: string; flags: string }
    callee?: { name?: string }
    type?: string
  }
  if (regex) note(literals, regex.pattern, regex.flags, file)
  if (/^(?:New|Call)Expression$/.test(type ?? '') && callee?.name === 'RegExp')
    calls.set(file, (calls.get(file) ?? 0) + 1)
  for (const child of Object.values(node)) walk(child, file)
}

function note(where: Map<string, Found>, source: string, flags: string, file: string): void {
  const key = `/${source}/${flags}`
  const found = where.get(key) ?? { files: new Set(), source, flags }
  found.files.add(file)
  where.set(key, found)
}

/** The file or package that calls RegExp at this moment. */
function builder(): string {
  const callers = (new Error().stack ?? '').split('\n').slice(3)
  const place = /(node_modules\/(?:@[^/]+\/)?[^/]+)|\/src\/([^:?]+)/.exec(callers[0] ?? '')
  return place?.[1] ?? place?.[2] ?? 'unknown'
}

/** What 32,000 characters may take, milliseconds of the processor: quadratic expressions take a second and more. */
const mostTime = 150

/** What a text of 32,000 characters that is said to be an attack takes. */
function costOf(source: string, flags: string, { pumps, suffix }: AttackPattern): number {
  const length = pumps.reduce((sum, { pump }) => sum + pump.length, 0)
  const times = Math.ceil(32_000 / Math.max(1, length))
  const text = pumps.map(({ prefix, pump }) => prefix + pump.repeat(times)).join('') + suffix
  const start = process.cpuUsage()
  text.replace(new RegExp(source, flags), '')
  return process.cpuUsage(start).user / 1000
}
interface AttackPattern {
  readonly pumps: readonly { readonly prefix: string; readonly pump: string }[]
  readonly suffix: string
}

/** Expressions that can take more than linear time and are not accepted. */
async function slow(found: ReadonlyMap<string, Found>): Promise<string[]> {
  const faults: string[] = []
  for (const [key, { source, flags, files: holders }] of found) {
    if ([...holders].every((file) => file in accepted)) continue
    const proof = await check(source, flags, { timeout: 120_000 })
    if (proof.status === 'safe') continue
    // a proof that ran out of time guesses: its guess is tried
    const tried = proof.status === 'vulnerable' ? costOf(source, flags, proof.attack) : null
    if (tried !== null && tried < mostTime) continue
    faults.push(`${[...holders].join(' ')} ${key}: ${proof.status}, ${tried} ms`)
  }
  return faults
}

beforeAll(async () => {
  for (const file of files)
    walk(parseAst(readFileSync(join(root, file), 'utf8'), { lang: 'ts' }), file)
  const real = globalThis.RegExp
  globalThis.RegExp = new Proxy(real, {
    construct(target, [source, flags]: [string | RegExp, string?]) {
      if (typeof source === 'string') note(built, source, flags ?? '', builder())
      return new target(source, flags)
    },
  })
  try {
    for (const file of calls.keys()) await import(join(root, file))
  } finally {
    globalThis.RegExp = real
  }
})

/** Milliseconds: a minute on a quiet machine. */
const patience = 600_000

describe('regular expressions', () => {
  it('are found', () => {
    expect(literals.size).toBeGreaterThan(300)
    expect(built.size).toBeGreaterThan(15)
  })
  it('that stand in the source take linear time', { timeout: patience }, async () =>
    expect(await slow(literals)).toEqual([]),
  )
  it('that are built on loading take linear time', { timeout: patience }, async () =>
    expect(await slow(built)).toEqual([]),
  )
  it('are built nowhere else', () =>
    expect([...calls.keys()].sort()).toEqual(Object.keys(builders).sort()))
  it('that are accepted are there', () => {
    const holders = new Set([...built.values()].flatMap(({ files: all }) => [...all]))
    expect(Object.keys(accepted).filter((file) => !holders.has(file))).toEqual([])
  })
  it('of titles meet no long one', async () => {
    const { longestTitle, shapeTitle } = await import('../../src/layout/title/shape-title.ts')
    const long = '在临江市政务服务管理局'.repeat(30).slice(0, longestTitle + 1)
    expect(shapeTitle(long, { widest: 20 }, [])).toEqual([long])
    expect(shapeTitle(long.slice(1), { widest: 20 }, []).length).toBeGreaterThan(1)
  })
})
