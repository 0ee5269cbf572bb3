/** The papers of a run against a folder that refuses: one that is held open comes with the next run, a full disk ends the run. */
import { mkdtempSync, readdirSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { plannedPapers } from '../../src/batch/input-digest.ts'
import { readEntries } from '../../src/batch/manifest.ts'
import { hasErrors } from '../../src/diagnostic.ts'
import { openManifest } from '../../src/io/manifest/manifest-folder.ts'
import { type OpenedIo, openIo } from '../../src/io/open-io.ts'
import { planJobs } from '../../src/run/plan.ts'
import { readPapers } from '../../src/run/read-papers.ts'
import { runPapers } from '../../src/runner/run-papers.ts'
import { standingPapers } from '../../src/runner/standing-papers.ts'
import { speech } from '../support/paper.ts'

let folder = ''
let out = ''
beforeEach(() => {
  folder = mkdtempSync(join(tmpdir(), 'wengao-run-'))
  out = join(folder, 'out')
})
afterEach(() => rmSync(folder, { recursive: true, force: true }))

/** Why a file cannot be written; null where it can. */
type Refusal = (name: string) => string | null
/** One run over a paper with so many rows. */
async function run(rows: number, refuses: Refusal = () => null) {
  const names = Array.from({ length: rows }, (_, index) => `${index + 10}`)
  writeFileSync(join(folder, '数.csv'), `号,数\n${names.map((name) => `N${name},1\n`).join('')}`)
  const text = speech('{{号}}文。\n', 'data: {各份: 数.csv}\n逐份: 各份\n输出: "{{号}}"\n')
  writeFileSync(join(folder, '稿.md'), text)
  const opened = openIo({ workspace: folder })
  const io: OpenedIo = {
    ...opened,
    write: async (path, bytes) => {
      const reason = refuses(path)
      return reason === null ? opened.write(path, bytes) : { path, refused: 'failed', reason }
    },
  }
  const read = await readPapers([{ file: '稿.md', base: '稿', named: true }], io)
  const jobs = planJobs(read.value).value
  const options = { formats: ['docx'] } as const
  const planned = plannedPapers(
    jobs,
    {
      tool: '',
      options,
      lookOf: () => '',
      fileDigest: (file) => io.digests.get(file),
      askedBy: () => ['稿.md', '数.csv'],
    },
    false,
  )
  const part = await openManifest(out, 'all', 'w')
  if (part.kind !== 'open') throw new Error(part.kind)
  const { manifest } = part
  const entries = manifest.texts.flatMap(readEntries)
  const { outcomes } = await runPapers({
    jobs: jobs.map((job) => ({ output: job.output, file: job.source.file, job })),
    options,
    io,
    out,
    kept: { manifest, entries, planned },
    standing: standingPapers(planned, { entries, io, out }),
    workers: null,
    fails: hasErrors,
    failFast: false,
    timeLimit: 100,
    enough: new AbortController(),
    begin: () => undefined,
    done: () => undefined,
  })
  manifest.release()
  await io.close()
  const count = (state: string | undefined): number =>
    outcomes.filter((outcome) => outcome?.state === state).length
  return {
    built: count('built'),
    unchanged: count('unchanged'),
    failed: count('failed'),
    left: count(undefined),
    rules: outcomes.flatMap((outcome) => outcome?.diagnostics.map(({ rule }) => rule) ?? []),
  }
}
const files = (): string[] => readdirSync(out).filter((name) => !name.startsWith('.'))

describe('a run', () => {
  it('names an output that another program holds open, and the next run writes it', async () => {
    const first = await run(4, (path) => (path.endsWith('N11.docx') ? 'EBUSY' : null))
    expect(first).toMatchObject({ built: 3, failed: 1, rules: ['output/unwritable'] })
    expect(files()).toHaveLength(3)
    expect(await run(4)).toMatchObject({ built: 1, unchanged: 3, failed: 0 })
    expect(await run(4)).toMatchObject({ built: 0, unchanged: 4 })
  })
  it('ends where the disk is full, and the next run goes on', async () => {
    let written = 0
    const first = await run(40, () => (++written > 5 ? 'ENOSPC' : null))
    expect(first.built).toBe(5)
    expect(first.failed).toBeGreaterThan(0)
    expect(first.left).toBeGreaterThan(10)
    expect(await run(40)).toMatchObject({ built: 35, unchanged: 5, failed: 0, left: 0 })
    expect(files()).toHaveLength(40)
  })
})
