/** Times of whole commands beside an empty Node, medians of nine rounds in one run: `npm run bench`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'

const root = join(import.meta.dirname, '..')
const out = mkdtempSync(join(tmpdir(), 'wengao-bench-'))
const bin = join(root, 'dist/wengao.js')
const speech = join(root, 'content/speech')
const commands = {
  'node -e 0': ['-e', '0'],
  'wengao --help': [bin, '--help'],
  '5,700 字 speech to DOCX': [bin, 'build', speech, '-f', 'docx', '-o', out],
  '5,700 字 speech to PDF': [bin, 'build', speech, '-f', 'pdf', '-o', out],
}
/** @type {Record<string, number[]>} */
const times = Object.fromEntries(Object.keys(commands).map((name) => [name, []]))
for (let round = 0; round < 9; round++)
  for (const [name, args] of Object.entries(commands)) {
    const start = performance.now()
    spawnSync(process.execPath, args, { stdio: 'ignore' })
    times[name]?.push(performance.now() - start)
  }
rmSync(out, { recursive: true, force: true })
const median = (/** @type {number[]} */ list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0
const base = median(times['node -e 0'] ?? [])
for (const [name, list] of Object.entries(times))
  console.log(
    `${name.padEnd(28)} ${median(list).toFixed(0).padStart(5)} ms  ×${(median(list) / base).toFixed(1)}`,
  )
