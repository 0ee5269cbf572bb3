/** Three hundred defects of every kind, planted into the example papers: nearly all are found, what is certain is mended, nothing else is touched. */
import { readFileSync } from 'node:fs'
import { join } from 'node:path'
import { afterAll, describe, expect, it } from 'vitest'
import { withoutIgnored } from '../../src/check/ignore.ts'
import { mendPapers } from '../../src/run/mend-papers.ts'
import { checkCases } from '../support/check-cases.ts'
import { filesIn } from '../support/folder.ts'
import { type Files, makePaper, memoryIo } from '../support/paper.ts'
import { type DefectKind, defectKinds, type Planted } from '../support/planted-defects.ts'
import { seeded } from '../support/random.ts'

const root = join(import.meta.dirname, '../..')
const perKind = Math.ceil(300 / defectKinds.length)
const least = 0.95

interface Paper {
  readonly name: string
  readonly text: string
  readonly files: Files
}
const read = (folder: string, name: string): Paper => ({
  name,
  text: readFileSync(join(folder, name), 'utf8'),
  files: filesIn(folder),
})
const content = join(root, 'content')
const kinds = join(root, 'templates/kinds')
const papers: readonly Paper[] = [
  ...['speech/讲话.md', 'exchange/交流发言.md', 'half-year/汇报.md', 'half-year/报告.md'],
  ...['formal/通知.md', 'periodic/全市报告.md', 'compilation/稿件/01-青禾区.md'],
]
  .map((path) => read(join(content, path, '..'), path.split('/').at(-1) ?? ''))
  .concat(
    ['speech', 'exchange', 'scheme', 'research-report', 'duty-report', 'summary'].map((kind) =>
      read(join(kinds, kind), 'starter.md'),
    ),
  )

const decoder = new TextDecoder('utf-8', { ignoreBOM: true })
async function mended({ name, text, files }: Paper): Promise<string> {
  const io = memoryIo({ ...files, [name]: text })
  const made = await mendPapers(
    [{ file: name, base: name, named: true }],
    io,
    withoutIgnored(io.texts),
  )
  const own = made.files.find(({ file }) => file === name)
  return own ? decoder.decode(own.bytes) : text
}
const withText = (paper: Paper, text: string): Paper => ({ ...paper, text })

async function isFound(paper: Paper, rules: readonly string[], planted: Planted): Promise<boolean> {
  const { diagnostics } = await makePaper(planted.text, { ...paper.files }, paper.name)
  return diagnostics.some(
    ({ rule, origin }) =>
      rules.includes(rule) &&
      origin?.file === paper.name &&
      origin.start <= planted.to &&
      origin.end >= planted.from,
  )
}

/** Sentences that are easily taken for faults, as lines of their own above the end. */
const traps = checkCases
  .flatMap((cases) => cases.traps)
  .filter(
    (line) => /^[\p{Script=Han}“][^\n#|]*。$/u.test(line) && !/[一二三四五六七八九十]、/.test(line),
  )

function withTraps(paper: Paper, below: (n: number) => number): Paper {
  const chosen = Array.from({ length: 5 }, () => traps[below(traps.length)] ?? '')
  const body = paper.text.indexOf('\n---\n', 3) + 5
  const ends = [...paper.text.matchAll(/(?<=[^|`:\n]{30}。)\n/g)].map(({ index }) => index)
  const places = ends.filter((index) => index > body)
  const place = places[below(places.length)] ?? paper.text.length
  const [before, after] = [paper.text.slice(0, place), paper.text.slice(place)]
  return withText(paper, `${before}\n\n${chosen.join('\n\n')}\n${after}`)
}

const table: string[] = []
let planted = 0
let found = 0

it('the papers and the traps are left as they are', async () => {
  const below = seeded(7)
  for (const paper of papers) {
    expect(await mended(paper)).toBe(paper.text)
    const trapped = withTraps(paper, below)
    expect(await mended(trapped)).toBe(trapped.text)
  }
})

/** Plants of one kind, each into a paper of its own with traps around it. */
async function plantAll({ name, rules, plant }: DefectKind, seed: number) {
  const below = seeded(seed)
  const missed: string[] = []
  const wrong: string[] = []
  let count = 0
  for (let tries = 0; count < perKind && tries < perKind * 10; tries++) {
    const paper = withTraps(papers[below(papers.length)] as Paper, below)
    const defect = plant(paper.text, below)
    if (!defect) continue
    count++
    const near = defect.text.slice(Math.max(0, defect.from - 12), defect.to + 12)
    if (!(await isFound(paper, rules, defect))) missed.push(`${paper.name} ${near}`)
    const after = await mended(withText(paper, defect.text))
    if (after !== (defect.mended ?? defect.text)) wrong.push(`${paper.name} ${near}`)
  }
  planted += count
  found += count - missed.length
  table.push(`${name}\t${count}\t${count - missed.length}`)
  return { count, missed, wrong }
}

describe('planted defects', () => {
  it.each(defectKinds.map((kind, index) => [kind.name, kind, index + 1] as const))(
    '%s',
    async (_name, kind, seed) => {
      const { count, missed, wrong } = await plantAll(kind, seed)
      expect(count).toBe(perKind)
      expect(wrong).toEqual([])
      if (missed.length > 0) console.log(kind.name, missed)
    },
    60_000,
  )
  it('are found', () => {
    expect(planted).toBeGreaterThanOrEqual(300)
    expect(found / planted).toBeGreaterThanOrEqual(least)
  })
})

afterAll(() => console.log(`${table.join('\n')}\n${found} of ${planted}`))
