/** Four times the text takes at most six and a half times the time, whatever it is: `npm run growth` prints the table. */
import { beforeAll, describe, expect, it } from 'vitest'
import { locate } from '../../src/report/located.ts'
import { buildJob } from '../../src/run/build.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { memoryIo } from '../../test/support/paper.ts'
import { generators, type Sample } from './generators.ts'

const sizes = [8_000, 32_000] as const
const most = 6.5
/** Below this many milliseconds nothing can be told of growth, and nothing needs to be. */
const floor = 120
const only = process.env['GROWTH']

async function run({ text, files = {} }: Sample): Promise<void> {
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

describe('growth', () => {
  beforeAll(async () => {
    // what is compiled on first use is no part of any paper's cost
    for (const { make } of generators.filter((_, index) => index % 24 === 0)) await run(make(2_000))
  })
  it('is measured on many generators', () => expect(generators.length).toBeGreaterThanOrEqual(120))
  it.each(generators.filter(({ name }) => !only || name.includes(only)))(
    '$name',
    async ({ name, make }) => {
      const [short, long] = sizes.map(make) as [Sample, Sample]
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
    },
  )
})
