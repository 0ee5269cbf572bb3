/** The manifest of a build: opened for the papers of the run, and what it tells of outputs that nobody makes any more. */
import { existsSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { digestOf } from '../batch/digest.ts'
import { entryLine, type ManifestEntry, orphans, readEntries } from '../batch/manifest.ts'
import { type Shard, shardName } from '../batch/shard.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { UserError } from '../error.ts'
import { sweepProfiles } from '../io/browser/profile.ts'
import { nameIn } from '../io/files/workspace.ts'
import { takeOldAway } from '../io/leftovers.ts'
import {
  hasManifest,
  type Manifest,
  openManifest,
  rootFrom,
} from '../io/manifest/manifest-folder.ts'
import { removeOutput } from '../io/manifest/remove-output.ts'
import type { OpenedIo } from '../io/open-io.ts'
import type { BuildOptions } from '../run/build.ts'
import type { RunPaper } from '../runner/read-run.ts'
import { fewPapers } from '../runner/run-papers.ts'

export interface KeptRun {
  /** Absolute. */
  readonly out: string
  /** All jobs of the run, and those of this part. */
  readonly all: readonly RunPaper[]
  readonly jobs: readonly RunPaper[]
  readonly shard: Shard | null
  readonly options: BuildOptions
}
export interface KeptManifest {
  readonly manifest: Manifest
  readonly entries: readonly ManifestEntry[]
}

/** A manifest is kept of runs of many papers, and wherever there is one already; null where none is. */
export async function keepManifest(
  run: KeptRun,
): Promise<{ readonly kept: KeptManifest | null; readonly diagnostics: readonly Diagnostic[] }> {
  const { out, all, jobs, shard, options } = run
  const isWanted = all.length >= fewPapers || shard !== null || hasManifest(out)
  if (!isWanted || jobs.length === 0) return { kept: null, diagnostics: [] }
  const part = shard ? shardName(shard) : 'all'
  const names = jobs.map(({ output }) => output)
  const opened = await openManifest(out, part, digestOf(JSON.stringify([names, options])))
  if (opened.kind === 'busy') throw busy(opened.holder.pid, opened.holder.machine, opened.lock)
  if (opened.kind === 'none') {
    const { reason } = opened
    return { kept: null, diagnostics: [diagnose('batch/no-manifest', null, { reason })] }
  }
  const { manifest } = opened
  // a run that was killed behind its last paper is followed by one that prints nothing
  sweepProfiles()
  for (const folder of new Set(names.map((name) => dirname(join(out, name)))))
    takeOldAway(folder, '.wengao')
  const entries = manifest.texts.flatMap(readEntries)
  await compact(manifest)
  return { kept: { manifest, entries }, diagnostics: [] }
}

/** A part whose lines are mostly of earlier runs is written anew. */
async function compact({ texts, own, rewrite }: Manifest): Promise<void> {
  const entries = readEntries(texts.at(-1) ?? '')
  const last = new Map(entries.map((entry) => [entry.name, entry] as const))
  if (own > 2 * last.size + 100) await rewrite([...last.values()].map(entryLine))
}

/** What is said of outputs whose papers are no more; with `prune` those that nobody has changed go. */
export function sayOrphans(
  { out, all, io }: Pick<KeptRun, 'out' | 'all'> & { readonly io: OpenedIo },
  { entries }: KeptManifest,
  prune: boolean,
): Diagnostic[] {
  const planned = new Set(all.map(({ output }) => output))
  const read = new Set(all.map(({ file }) => file))
  const isGone = (file: string): boolean => !existsSync(join(io.root, file))
  const root = rootFrom(out, io.root)
  return orphans(entries, planned, { read, root, isGone }).flatMap(({ name, digest }) => {
    const path = join(out, name)
    if (!existsSync(path)) return []
    // what this run was made of is nobody's output, whatever a manifest says
    const isRead = io.digests.has(nameIn(io, path))
    const goes = prune && !isRead && removeOutput(out, name, digest)
    return [diagnose('output/orphan', null, { name, removed: goes ? 'yes' : 'no' })]
  })
}

const busy = (pid: number, machine: string, lock: string): UserError =>
  new UserError(
    `这些稿件已经有一个 wengao 在出（${machine} 上的进程 ${pid}）。`,
    `等它出完再运行；确定它已经不在了，就删掉 ${lock}。`,
    [
      `another wengao is building these papers (process ${pid} on ${machine})`,
      `Wait until it is done; if it is no more, remove ${lock}.`,
    ],
  )
