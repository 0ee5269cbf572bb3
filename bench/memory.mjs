/** Memory and pace of a long run, sampled every second: `node bench/memory.mjs [papers] [format]`; Linux alone, where /proc tells it. */
import { spawn } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePapers } from './papers.mjs'

const bin = join(import.meta.dirname, '../dist/wengao.js')
const count = Number(process.argv[2] ?? 3000)
const format = process.argv[3] ?? 'docx'
const folder = mkdtempSync(join(tmpdir(), 'wengao-memory-'))
writePapers(folder, count)

/** Megabytes that a line of a file of /proc tells; 0 for a process that has ended. */
function megabytes(/** @type {string} */ file, /** @type {RegExp} */ line) {
  try {
    return Number(line.exec(readFileSync(file, 'utf8'))?.[1] ?? 0) / 1024
  } catch {
    return 0
  }
}

/** The processes below a process. @returns {number[]} */
function below(/** @type {number} */ pid) {
  try {
    const children = readdirSync(`/proc/${pid}/task`).flatMap((task) =>
      readFileSync(`/proc/${pid}/task/${task}/children`, 'utf8').split(' ').filter(Boolean),
    )
    return children.flatMap((child) => [Number(child), ...below(Number(child))])
  } catch {
    return []
  }
}

/** Papers that stand in a folder, which may not be there yet. */
function papersIn(/** @type {string} */ out) {
  try {
    return readdirSync(out).filter((name) => name.endsWith(`.${format}`)).length
  } catch {
    return 0
  }
}

const args = [bin, 'build', '稿.md', '-f', format, '-o', 'out', '--quiet', '--no-helper']
const run = spawn(process.execPath, args, { cwd: folder, stdio: 'ignore' })
const pid = run.pid ?? 0
/** @type {{ node: number, browser: number, written: number }[]} */
const samples = []
const start = performance.now()
const timer = setInterval(() => {
  const node = megabytes(`/proc/${pid}/status`, /^VmRSS:\s+(\d+)/m)
  const parts = below(pid).map((child) =>
    megabytes(`/proc/${child}/smaps_rollup`, /^Pss:\s+(\d+)/m),
  )
  const browser = parts.reduce((sum, part) => sum + part, 0)
  if (node > 0) samples.push({ node, browser, written: papersIn(join(folder, 'out')) })
}, 1000)
const code = await new Promise((resolve) => run.on('exit', resolve))
clearInterval(timer)
rmSync(folder, { recursive: true, force: true })
if (code !== 0) throw new Error(`build ended with ${code}`)

const tenth = Math.floor(samples.length / 10)
const mean = (/** @type {number[]} */ list) => list.reduce((sum, one) => sum + one, 0) / list.length
const seconds = (performance.now() - start) / 1000
console.log(`${count} papers to ${format} in ${seconds.toFixed(0)} s`)
for (const part of /** @type {const} */ (['node', 'browser'])) {
  const all = samples.map((sample) => sample[part])
  const second = mean(all.slice(tenth, 2 * tenth))
  const last = mean(all.slice(-tenth))
  if (Math.max(...all) === 0) continue
  console.log(
    `${part.padEnd(8)} second tenth ${second.toFixed(0)} MB, last tenth ${last.toFixed(0)} MB, ×${(last / second).toFixed(2)}, most ${Math.max(...all).toFixed(0)} MB`,
  )
}
/** Seconds in which so many papers were written, from one number of them to another. */
const between = (/** @type {number} */ from, /** @type {number} */ to) =>
  samples.findIndex(({ written }) => written >= to) -
  samples.findIndex(({ written }) => written >= from)
const part = Math.floor(count / 10)
const [second, last] = [between(part, 2 * part), between(count - 2 * part, count - part)]
console.log(`pace     second tenth ${second} s, last but one ${last} s for ${part} papers`)
