/** Times of whole commands beside an empty Node, medians of nine rounds in one run: `npm run bench`. */
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { medians } from './measure.mjs'

const root = join(import.meta.dirname, '..')
const out = mkdtempSync(join(tmpdir(), 'wengao-bench-'))
const bin = join(root, 'dist/wengao.js')
const build = (paper, format) => [
  bin,
  'build',
  join(root, 'content', paper),
  '-f',
  format,
  '-o',
  out,
]
const empty = 'node -e 0'
const commands = {
  [empty]: ['-e', '0'],
  'wengao --help': [bin, '--help'],
  '4 pages to DOCX': build('exchange', 'docx'),
  '5,700 字 speech to DOCX': build('speech', 'docx'),
  '4 pages to PDF': build('exchange', 'pdf'),
}
// what V8 compiles is kept by the first build
medians({ first: build('exchange', 'docx') }, 1)
const costs = medians(commands, 9)
rmSync(out, { recursive: true, force: true })
const base = costs.get(empty)
for (const [name, { wall, cpu }] of costs)
  console.log(
    `${name.padEnd(28)} ${wall.toFixed(0).padStart(5)} ms ×${(wall / base.wall).toFixed(1).padEnd(5)} processor ${cpu.toFixed(0).padStart(5)} ms ×${(cpu / base.cpu).toFixed(1)}`,
  )
