/** Workers that die, hang or fill their memory: every other paper comes out, and those are tried once more and said. */
import { existsSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import type { NumberedJob } from '../../src/batch/chunks.ts'
import type { Source } from '../../src/paper/source.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPaper } from '../../src/run/read-paper.ts'
import { openWorkers } from '../../src/runner/pool.ts'
import { noSettings } from '../../src/workspace/settings.ts'
import { memoryIo, speech } from '../support/paper.ts'

const script = join(import.meta.dirname, '../support/bad-worker.mjs')
let folder = ''
let source: Source | null = null
beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-pool-'))
  const text = speech('{{名}}文。\n', 'data: {t: t.csv}\n逐份: t\n')
  const read = await readPaper(
    '稿.md',
    new TextEncoder().encode(text),
    memoryIo({ 't.csv': '名,数\n甲,1\n乙,2\n' }),
  )
  source = read.value
})
afterAll(() => rmSync(folder, { recursive: true, force: true }))

/** What becomes of papers with these names; `late` ends the run behind so many. */
async function run(names: readonly string[], late = Number.POSITIVE_INFINITY) {
  const [job] = source ? planJobs([{ source, base: '稿' }]).value : []
  if (!job) throw new Error('no job')
  const jobs = names.map((output, id): NumberedJob => ({ id, job: { ...job, output } }))
  const enough = new AbortController()
  const built: string[] = []
  const ended: string[] = []
  const workers = openWorkers({
    root: folder,
    settings: noSettings,
    options: { formats: ['docx'] },
    bases: false,
    script,
    threads: 2,
    memory: 48,
  })
  await workers.build(jobs, {
    press: () => null,
    timeLimit: 3,
    enough: enough.signal,
    built: async (id) => {
      built.push(names[id] ?? '')
      if (built.length >= late) enough.abort()
    },
    ended: async (id, why) => void ended.push(`${names[id]} ${why}`),
  })
  await workers.close()
  return { built: built.sort(), ended }
}
const plain = Array.from({ length: 20 }, (_, index) => `文${String(index).padStart(2, '0')}`)

describe('a pool of workers', () => {
  it('builds every paper once', async () =>
    expect(await run(plain)).toEqual({ built: plain, ended: [] }))
  it.each([
    ['throws', 'crash'],
    ['exits', 'time'],
    ['hangs', 'time'],
    ['hoards', 'memory'],
  ])('goes on without a paper that %s', async (name, why) => {
    const names = [...plain.slice(0, 10), name, ...plain.slice(10)]
    expect(await run(names)).toEqual({ built: plain, ended: [`${name} ${why}`] })
  })
  it('tries a paper once more whose worker died', async () => {
    const flag = join(folder, 'flag')
    const name = `throws-once:${flag}`
    const { built, ended } = await run([...plain, name])
    expect(existsSync(flag)).toBe(true)
    expect(built).toEqual([...plain, name].sort())
    expect(ended).toEqual([])
  })
  it.each([0, 2500])('tells of threads that die while they load, %s ms later', async (wait) => {
    const dying = join(folder, 'dying-worker.mjs')
    writeFileSync(dying, `throw new Error('cannot load')`)
    const pool = { root: folder, settings: noSettings, options: { formats: [] }, bases: false }
    const workers = openWorkers({ ...pool, script: dying, threads: 2 })
    await new Promise((resolve) => setTimeout(resolve, wait))
    const [job] = source ? planJobs([{ source, base: '稿' }]).value : []
    if (!job) throw new Error('no job')
    const ended: string[] = []
    await workers.build([{ id: 0, job }], {
      press: () => null,
      timeLimit: 60,
      enough: new AbortController().signal,
      built: async () => undefined,
      ended: async (_, why) => void ended.push(why),
    })
    expect(ended).toEqual(['crash'])
    await workers.close()
  })
  it('begins no further paper when it is told so', async () => {
    const { built, ended } = await run(plain, 3)
    expect(built.length).toBeGreaterThanOrEqual(3)
    expect(built.length).toBeLessThan(8)
    expect(ended).toEqual([])
  })
})
