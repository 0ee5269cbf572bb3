/** Builds as the command line makes them, up to the building: which papers were read, and which stood and were not. */
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { bytesDigest } from '../../src/batch/digest.ts'
import { entryLine } from '../../src/batch/manifest.ts'
import { readShard } from '../../src/batch/shard.ts'
import { keepManifest } from '../../src/cli/kept-manifest.ts'
import { openPapers } from '../../src/cli/open-run.ts'
import { keepPapers, knownPapers } from '../../src/cli/paper-records.ts'
import { planRun, settleRun } from '../../src/cli/planned-run.ts'
import { surroundingsOf } from '../../src/cli/run-surroundings.ts'
import type { Diagnostic } from '../../src/diagnostic.ts'
import { rootFrom } from '../../src/io/manifest/manifest-folder.ts'
import type { BuildOptions } from '../../src/run/build.ts'
import { checkKnown, readRun } from '../../src/runner/read-run.ts'

export interface Recalled {
  /** Files of papers that were read. */
  readonly read: readonly string[]
  /** Outputs of the run, and those of this part that stand. */
  readonly planned: readonly string[]
  readonly standing: readonly string[]
  readonly said: readonly Diagnostic[]
}
export interface Asked {
  readonly options?: Partial<BuildOptions>
  readonly untagged?: boolean
  readonly bases?: boolean
  readonly force?: boolean
  readonly only?: readonly string[]
  readonly shard?: string
}
export interface RecallFolder {
  readonly folder: string
  readonly out: string
  readonly put: (files: Readonly<Record<string, string>>) => void
  /** Reads and plans; what does not stand gets outputs that say nothing. */
  readonly run: (asked?: Asked) => Promise<Recalled>
  readonly remove: () => void
}

export function recallFolder(): RecallFolder {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-recall-'))
  const out = join(folder, 'out')
  mkdirSync(join(out, '.wengao'), { recursive: true })
  return {
    folder,
    out,
    put: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
    },
    run: (asked = {}) => run(folder, out, asked),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}

async function run(folder: string, out: string, asked: Asked): Promise<Recalled> {
  const { untagged = false, bases = false, force = false, only = [] } = asked
  const shard = asked.shard === undefined ? null : readShard(asked.shard)
  const options: BuildOptions = { formats: ['docx'], ...asked.options }
  const opened = await openPapers([join(folder, '稿')], {
    workspace: folder,
    config: true,
    quiet: true,
    bases,
  })
  const { io } = opened
  const around = surroundingsOf({ options, chromium: undefined, untagged, io })
  const isRecalled = !force && only.length === 0
  const records = isRecalled ? knownPapers(out, around) : new Map<string, never>()
  const reading = { io, only, records }
  const first = planRun(await readRun(opened.papers, reading, () => undefined), only, shard)
  const { kept } = await keepManifest({ ...first, out, shard, options })
  if (!kept) throw new Error('no manifest')
  const settling = { reading, shard, out, kept, around: () => around, placed: false, force }
  const settled = await settleRun(first, settling)
  const { plan, planned, standing } = settled
  if (only.length === 0) await keepPapers(out, kept.manifest.part, settled, { around, records })
  for (const [id, job] of plan.jobs.entries()) {
    const paper = planned.get(job)
    if (!paper || standing.has(id)) continue
    const bytes = new TextEncoder().encode(paper.digest)
    const name = `${paper.name}.docx`
    const outputs = [{ name, digest: bytesDigest(bytes), pages: null }]
    kept.manifest.append(
      entryLine({ ...paper, root: rootFrom(out, io.root), files: {}, outputs, findings: [] }),
    )
    mkdirSync(dirname(join(out, name)), { recursive: true })
    writeFileSync(join(out, name), bytes)
  }
  kept.manifest.release()
  await io.close()
  return {
    read: plan.known.flatMap(({ source }) => source?.file.replace('稿/', '') ?? []),
    planned: plan.all.map(({ output }) => output),
    standing: plan.jobs.flatMap(({ output }, id) => (standing.has(id) ? [output] : [])),
    said: [
      ...plan.files.flatMap(({ diagnostics }) => diagnostics),
      ...plan.diagnostics,
      ...checkKnown(plan.known, true),
    ],
  }
}
