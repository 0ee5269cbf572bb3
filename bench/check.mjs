/** Every rule of the text over parsed papers on one core: megabytes of UTF-8 a second, and the time of each rule; `npm run bench`, or with papers of one's own: `node bench/check.mjs a.md`. */
import { readFileSync } from 'node:fs'
import { basename, dirname, join, relative } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { globSync } from 'tinyglobby'

const root = join(import.meta.dirname, '..')
/** What a published checker of prose reads a second, and what is read here at least, in megabytes. */
const goal = 1.6
const volume = 2
const rounds = 5

// inside the package, where the house looks for its templates
const bundle = join(root, 'node_modules/.cache/wengao-bench/check.mjs')
await build({
  stdin: {
    contents: `
      export { rules } from './src/check/check.ts'
      export { proseRules } from './src/check/prose-rules.ts'
      export { readProse } from './src/check/prose.ts'
      export { openHouse } from './src/io/files/house.ts'
      export { houseLists } from './src/io/files/word-lists.ts'
      export { joinedLists } from './src/lists/word-lists.ts'
      export { factsOf } from './src/run/check-paper.ts'
      export { compose } from './src/run/compose.ts'
      export { planJobs } from './src/run/plan.ts'
      export { readPaper } from './src/run/read-paper.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  // CommonJS inside an ES module still asks for it
  banner: {
    js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
const house = await import(pathToFileURL(bundle).href)

const nothing = async () => ({ value: null, diagnostics: [] })
const kinds = house.openHouse(root)
const lists = house.joinedLists([house.houseLists()])
/** The documents that a paper of the repository makes, with the facts of each. */
async function documentsOf(path) {
  const io = {
    ...kinds,
    lists,
    texts: new Map(),
    settings: { out: null, formats: null, theme: null },
    read: async (_paper, name) => {
      try {
        const bytes = new Uint8Array(readFileSync(join(root, dirname(path), name)))
        return { value: { bytes, file: basename(name) }, diagnostics: [] }
      } catch {
        return { value: null, diagnostics: [] }
      }
    },
    find: async () => [],
    picture: () => null,
    embedFonts: nothing,
    print: nothing,
  }
  const bytes = new Uint8Array(readFileSync(join(root, path)))
  const { value: source } = await house.readPaper(basename(path), bytes, io)
  if (!source) return []
  return house.planJobs([{ source, base: basename(path) }]).value.flatMap((job) => {
    const { value } = house.compose(job)
    return value ? [{ document: value.document, facts: house.factsOf(job, value) }] : []
  })
}

const files = globSync(['content/**/*.md', 'templates/kinds/*/starter*.md'], { cwd: root }).sort()
const more = process.argv.slice(2).map((path) => relative(root, path))
const papers = (await Promise.all([...files, ...more].map(documentsOf))).flat()
/** What is printed of a paper is what its rules read. */
const textOf = ({ document, facts }) =>
  house.readProse(document, facts.file, facts.source).map(({ text }) => text)
const size = papers.flatMap(textOf).reduce((sum, text) => sum + Buffer.byteLength(text), 0)
const times = Math.ceil((volume * 1e6) / size)

const spent = new Map()
/** Runs a step and adds its processor time to what its name has spent. */
function timed(name, step) {
  const before = process.cpuUsage()
  const result = step()
  const { user, system } = process.cpuUsage(before)
  spent.set(name, (spent.get(name) ?? 0) + (user + system) / 1000)
  return result
}

function round() {
  const all = Array.from({ length: times }, () => papers).flat()
  const texts = timed('prose', () =>
    all.map(({ document, facts }) => house.readProse(document, facts.file, facts.source)),
  )
  for (const rule of house.rules)
    timed(Object.keys(rule.cards)[0] ?? '', () => {
      for (const { document, facts } of all) rule.run(document, facts)
    })
  for (const rule of house.proseRules)
    timed(Object.keys(rule.cards)[0] ?? '', () => {
      for (const [index, { facts }] of all.entries()) rule.run(texts[index] ?? [], facts)
    })
}

round()
spent.clear()
for (let done = 0; done < rounds; done++) round()
const megabytes = (size * times * rounds) / 1e6
const whole = [...spent.values()].reduce((sum, time) => sum + time, 0)
for (const [name, time] of [...spent].sort((a, b) => b[1] - a[1]))
  console.log(`${name.padEnd(28)} ${(time / megabytes).toFixed(1).padStart(7)} ms a megabyte`)
const pace = megabytes / (whole / 1000)
console.log(
  `${'all rules of the text'.padEnd(28)} ${pace.toFixed(2).padStart(7)} MB of UTF-8 a second of processor (${spent.size} steps, ${(megabytes / rounds).toFixed(1)} MB, goal ${goal})`,
)
