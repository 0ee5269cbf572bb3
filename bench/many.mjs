/** A thousand different papers of four pages, beside the bare parts that make them: `npm run bench:many`. */
import { spawn, spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { writePapers } from './papers.mjs'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'dist/wengao.js')
const folder = mkdtempSync(join(tmpdir(), 'wengao-many-'))
const count = Number(process.argv[2] ?? 1000)
const cores = availableParallelism()
writePapers(folder, count)
// one list of faces, one browser: those of this run
process.env['XDG_CACHE_HOME'] = join(folder, 'cache')
mkdirSync(join(folder, 'cache'))

/** @param {readonly string[]} more */
function build(format, out, more = []) {
  const args = [bin, 'build', '稿.md', '-f', format, '-o', out, '--quiet', '--no-helper', ...more]
  const start = performance.now()
  const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
  if (status !== 0) throw new Error(`build ended with ${status}: ${stderr}`)
  return performance.now() - start
}
const pace = (ms) => `${((1000 * count) / ms).toFixed(1).padStart(7)} a second`
const say = (name, ms, rest = '') => console.log(`${name.padEnd(44)} ${pace(ms)} ${rest}`)

/** What stands in a DOCX, as the docx library is given it. */
function paragraphsOf(file) {
  const xml = strFromU8(unzipSync(readFileSync(file))['word/document.xml'] ?? new Uint8Array())
  return xml
    .split('</w:p>')
    .filter((part) => part.includes('<w:p>'))
    .map((part) => ({
      style: /<w:pStyle w:val="([^"]+)"/.exec(part)?.[1] ?? '',
      runs: [...part.matchAll(/<w:t [^>]*>([^<]*)<\/w:t>/g)].map(([, text]) => text),
    }))
}

build('md', 'first')
const docx = build('docx', 'docx')
const written = readdirSync(join(folder, 'docx')).filter((name) => name.endsWith('.docx'))
if (written.length !== count) throw new Error(`${written.length} papers were written`)
const all = written.map((name) => paragraphsOf(join(folder, 'docx', name)))
const lists = Array.from({ length: cores }, (_, core) => {
  const list = join(folder, `papers-${core}.json`)
  writeFileSync(list, JSON.stringify(all.filter((_paper, index) => index % cores === core)))
  mkdirSync(join(folder, `bare-${core}`))
  return [join(root, 'bench/bare-docx.mjs'), list, join(folder, `bare-${core}`)]
})
const start = performance.now()
await Promise.all(
  lists.map(
    (args) =>
      new Promise((resolve, reject) =>
        spawn(process.execPath, args, { stdio: 'ignore' }).on('exit', (code) =>
          code === 0 ? resolve(null) : reject(new Error(`the bare library ended with ${code}`)),
        ),
      ),
  ),
)
const bare = performance.now() - start
say('papers to DOCX', docx, `${(bare / docx).toFixed(2)} of the bare library`)
say(`docx library alone, ${cores} processes`, bare)

const nothing = build('docx', 'docx')
console.log(`${'nothing changed'.padEnd(44)} ${(nothing / 1000).toFixed(2)} s`)
const data = join(folder, 'data/乡.csv')
writeFileSync(data, readFileSync(data, 'utf8').replace(/,120,/, ',121,'))
const changed = build('docx', 'docx')
console.log(`${'one row changed'.padEnd(44)} ${(changed / 1000).toFixed(2)} s`)

const pdf = build('pdf', 'pdf')
build('html', 'html')
const executable = process.env['WENGAO_CHROMIUM'] ?? cached('browsers', '/chrome-headless-shell')
const fonts = cached('fonts-', '/fonts.conf')
const printed = spawnSync(
  process.execPath,
  [join(root, 'bench/ready-html.mjs'), join(folder, 'html'), String(cores + 1), executable, fonts],
  { encoding: 'utf8' },
)
if (printed.status !== 0) throw new Error(printed.stderr)
const { spent, sheets } = JSON.parse(printed.stdout)
if (sheets < 3) throw new Error(`the browser alone printed ${sheets} pages a paper`)
const ready = spent * count
const pages = ((1000 * count * sheets) / pdf).toFixed(0)
say('papers to PDF', pdf, `${(ready / pdf).toFixed(2)} of the browser alone, ${pages} pages`)
say(`browser alone, ready HTML, ${cores + 1} pages`, ready, `${sheets.toFixed(1)} sheets a paper`)
rmSync(folder, { recursive: true, force: true })

/** A file below the cache of this run. */
function cached(/** @type {string} */ start, /** @type {string} */ name) {
  const cache = join(folder, 'cache/wengao')
  const found = readdirSync(cache, { recursive: true })
    .map(String)
    .find((path) => path.startsWith(start) && path.endsWith(name))
  if (found === undefined) throw new Error(`no ${name} in the cache`)
  return join(cache, found)
}
