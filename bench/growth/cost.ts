/** What a paper costs on its way through the house, in CPU time, and how much more one of four times the size costs. */
import { expect } from 'vitest'
import { locate } from '../../src/report/located.ts'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { memoryIo } from '../../test/support/paper.ts'
import type { Sample } from './generators.ts'

/** Four times the text takes at most so many times the time. */
const most = 6.5
/** Below this many milliseconds nothing can be told of growth, and nothing needs to be. */
const floor = 120

export async function run({ text, files = {} }: Sample): Promise<void> {
  const io = memoryIo(files)
  const read = await readPaper('稿.md', new TextEncoder().encode(text), io)
  const plan = read.value
    ? planJobs([{ source: read.value, base: '稿' }])
    : { value: [], diagnostics: [] }
  const diagnostics = [...read.diagnostics, ...plan.diagnostics]
  for (const job of plan.value) {
    const options = { formats: ['docx', 'html', 'md'], emitFilled: true } as const
    diagnostics.push(...(await buildJob(job, options, io)).diagnostics)
  }
  locate(diagnostics, io.texts, 'zh', (file) => file)
}

/** CPU time in milliseconds. */
async function cost(sample: Sample): Promise<number> {
  const start = process.cpuUsage()
  await run(sample)
  const { user, system } = process.cpuUsage(start)
  return (user + system) / 1000
}

/** Prints what a short and a long sample cost, and fails where the long one is out of proportion. */
export async function expectGrowth(name: string, short: Sample, long: Sample): Promise<void> {
  let [first, second] = [await cost(short), await cost(long)]
  // the first run warms up; another process may have taken the caches
  for (let more = 0; more < 2 && second > floor && second > first * most; more++) {
    first = Math.max(1, await cost(short))
    second = Math.min(second, await cost(long))
  }
  const ratio = second / Math.max(first, floor / most)
  console.log(
    `${name.padEnd(40)} ${first.toFixed(0).padStart(6)} ms ${second.toFixed(0).padStart(6)} ms ×${ratio.toFixed(1)}`,
  )
  expect(ratio).toBeLessThan(most)
}
