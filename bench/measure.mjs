/** Runs commands of Node side by side, one after the other, and gives the medians of their times. */
import { spawnSync } from 'node:child_process'
import { join } from 'node:path'

const reporter = join(import.meta.dirname, 'report-cpu.cjs')

/**
 * @typedef {{ wall: number, cpu: number }} Cost milliseconds
 * @param {readonly string[]} args
 * @returns {Cost}
 */
export function measure(args) {
  const start = performance.now()
  const { status, output } = spawnSync(process.execPath, ['--require', reporter, ...args], {
    stdio: ['ignore', 'ignore', 'ignore', 'pipe'],
    encoding: 'utf8',
  })
  const wall = performance.now() - start
  if (status !== 0) throw new Error(`${args.join(' ')} ended with ${status}`)
  return { wall, cpu: Number(output[3]) }
}

/** @param {number[]} list */
const median = (list) => list.sort((a, b) => a - b)[list.length >> 1] ?? 0

/**
 * Medians of so many rounds: every round runs every command once, so that a busy machine is busy for all.
 * @param {Readonly<Record<string, readonly string[]>>} commands arguments by name
 * @param {number} rounds
 * @returns {Map<string, Cost>}
 */
export function medians(commands, rounds) {
  /** @type {Map<string, Cost[]>} */
  const costs = new Map(Object.keys(commands).map((name) => [name, []]))
  for (let round = 0; round < rounds; round++)
    for (const [name, args] of Object.entries(commands)) costs.get(name)?.push(measure(args))
  return new Map(
    [...costs].map(([name, list]) => [
      name,
      { wall: median(list.map(({ wall }) => wall)), cpu: median(list.map(({ cpu }) => cpu)) },
    ]),
  )
}
