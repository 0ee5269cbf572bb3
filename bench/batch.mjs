/** A hundred papers from a table, beside the docx library writing the same paragraphs: `npm run bench`. */
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { strFromU8, unzipSync } from 'fflate'
import { measure, medians } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const folder = mkdtempSync(join(tmpdir(), 'wengao-batch-'))
const papers = 100

/** The example of the county reports with a hundred counties in place of its eight. */
function writeHundred() {
  const example = join(root, 'content/half-year')
  const [head = '', ...rows] = readFileSync(join(example, 'data/县区.csv'), 'utf8')
    .trim()
    .split('\n')
  const many = Array.from({ length: papers }, (_, index) => {
    const [, ...cells] = (rows[index % rows.length] ?? '').split(',')
    const name = `${'甲乙丙丁戊己庚辛壬癸'[Math.floor(index / 10)]}${'山水云江河湖海川岭原'[index % 10]}县`
    return [
      name,
      ...cells.map((cell) => (/^\d+$/.test(cell) ? String(+cell + index) : cell)),
    ].join()
  })
  mkdirSync(join(folder, 'data'))
  writeFileSync(join(folder, 'data/县区.csv'), `${[head, ...many].join('\n')}\n`)
  writeFileSync(join(folder, '稿.md'), readFileSync(join(example, '县区汇报.md')))
}

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

writeHundred()
const [ours, bare, printed] = ['ours', 'bare', 'printed'].map((name) => join(folder, name))
mkdirSync(bare)
const build = (format, out) => [
  join(root, 'dist/wengao.js'),
  'build',
  join(folder, '稿.md'),
  '-f',
  format,
  '-o',
  out,
  // the second round has to build again
  '--force',
  '--no-helper',
]
measure(build('docx', ours))
const written = readdirSync(ours)
  .filter((name) => name.endsWith('.docx'))
  .map((name) => paragraphsOf(join(ours, name)))
if (written.length !== papers) throw new Error(`${written.length} papers were written`)
const list = join(folder, 'papers.json')
writeFileSync(list, JSON.stringify(written))
const costs = medians(
  {
    'papers to DOCX': build('docx', ours),
    'bare docx library': [join(root, 'bench/bare-docx.mjs'), list, bare],
  },
  5,
)
const pace = (cost) => papers / (cost / 1000)
for (const [name, { wall, cpu }] of costs)
  console.log(
    `${name.padEnd(28)} ${pace(wall).toFixed(1).padStart(6)} a second, ${pace(cpu).toFixed(1).padStart(6)} a second of processor`,
  )
const [own, library] = [...costs.values()]
console.log(
  `${'share of the bare pace'.padEnd(28)} ${(library.cpu / own.cpu).toFixed(2).padStart(6)}`,
)
const { wall, cpu } = measure(build('pdf', printed))
console.log(
  `${'papers to PDF'.padEnd(28)} ${pace(wall).toFixed(1).padStart(6)} a second, our own processor time ${(cpu / papers).toFixed(0)} ms each`,
)
rmSync(folder, { recursive: true, force: true })
