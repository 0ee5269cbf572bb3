/** One paper of a run: its outputs, what is said of it, and what it was made of beside its source. */
import { dirname, join, resolve } from 'node:path'
import { watchRows } from '../batch/each-table.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { reasonOf, UserError } from '../error.ts'
import { nameIn } from '../io/files/workspace.ts'
import type { OpenedIo } from '../io/open-io.ts'
import { sayDetails } from '../io/say-details.ts'
import { bareRecord } from '../model/values.ts'
import type { Io } from '../outside/outside.ts'
import type { Job, Source } from '../paper/source.ts'
import { type BuildOptions, buildJob } from '../run/build.ts'
import type { Output } from '../run/render-output.ts'

export interface BuiltPaper {
  readonly outputs: readonly Output[]
  readonly diagnostics: readonly Diagnostic[]
  /** SHA-256 of the files that were read for it, by their names in the workspace; empty for one that was not there. */
  readonly files: Readonly<Record<string, string>>
  /** Whether it looked at other rows of its table than its own. */
  readonly looked: boolean
}

/**
 * Builds papers one after the other. Two that build at once are two builders: each watches what its paper looks at.
 * @throws UserError for what is wrong with the machine, not with a paper
 */
export function openBuilder(
  options: BuildOptions,
  io: OpenedIo,
): (job: Job) => Promise<BuiltPaper> {
  const watched = new WeakMap<Source, ReturnType<typeof watchRows>>()
  return async ({ source, row, output }) => {
    const watch = watched.get(source) ?? watchRows(source)
    watched.set(source, watch)
    const files = bareRecord<string>()
    const read: Io['read'] = async (paper, path, place) => {
      const loaded = await io.read(paper, path, place)
      const named = nameIn(io, resolve(dirname(join(io.root, paper)), path))
      const file = loaded.value?.file ?? named
      files[file] = io.digests.get(file) ?? ''
      return loaded
    }
    try {
      watch.looked()
      const job = { source: watch.source, row, output }
      const { value, diagnostics } = await buildJob(job, options, { ...io, read })
      return { outputs: value, diagnostics, files, looked: watch.looked() }
    } catch (error) {
      if (error instanceof UserError) throw error
      sayDetails(error)
      const place = { file: source.file, start: 0, end: 0 }
      const fault = diagnose('internal/failed', place, { reason: reasonOf(error) })
      return { outputs: [], diagnostics: [fault], files, looked: watch.looked() }
    }
  }
}
