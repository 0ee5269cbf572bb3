/** Times of whole commands beside an empty Node, without and with the helper, medians of nine rounds in one run: `npm run bench`. */
import { mkdirSync, mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { measure, medians } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const out = mkdtempSync(join(tmpdir(), 'wengao-bench-'))
const bin = join(root, 'dist/wengao.js')
// a helper of this run alone
process.env['XDG_CACHE_HOME'] = join(out, 'cache')
mkdirSync(join(out, 'cache'))
const build = (paper, format, ...more) => [
  bin,
  'build',
  join(root, 'content', paper),
  '-f',
  format,
  '-o',
  join(out, 'papers'),
  '--force',
  ...more,
]
const empty = 'node -e 0'
const commands = {
  [empty]: ['-e', '0'],
  'wengao --help': [bin, '--help'],
  '4 pages to DOCX': build('exchange', 'docx', '--no-helper'),
  '5,700 字 speech to DOCX': build('speech', 'docx', '--no-helper'),
  '4 pages to PDF': build('exchange', 'pdf', '--no-helper'),
  '4 pages to DOCX, helper': build('exchange', 'docx'),
  '4 pages to PDF, helper': build('exchange', 'pdf'),
}
// what V8 compiles is kept by the first build, the browser is unpacked
medians({ docx: build('exchange', 'docx'), pdf: build('exchange', 'pdf') }, 1)
measure([bin, 'helper', 'start'])
medians({ docx: build('exchange', 'docx'), pdf: build('exchange', 'pdf') }, 1)
const costs = medians(commands, 9)
measure([bin, 'helper', 'stop'])
rmSync(out, { recursive: true, force: true })
const base = costs.get(empty)
for (const [name, { wall, cpu }] of costs)
  console.log(
    `${name.padEnd(28)} ${wall.toFixed(0).padStart(5)} ms ×${(wall / base.wall).toFixed(1).padEnd(5)} processor ${cpu.toFixed(0).padStart(5)} ms ×${(cpu / base.cpu).toFixed(1)}`,
  )
