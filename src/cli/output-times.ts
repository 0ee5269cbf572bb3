/** Which papers workers elsewhere have built: their outputs are other files than before. */
import { statSync } from 'node:fs'
import { join, resolve } from 'node:path'
import type { PaperOutcome } from '../runner/paper-run.ts'
import { settle } from '../workspace/precedence.ts'
import type { BuildArguments } from './build-options.ts'
import { buildOptions } from './build-options.ts'
import type { OutputTimes } from './build-session.ts'
import type { Opened } from './open-run.ts'

const timeOf = (path: string): number | undefined =>
  statSync(path, { throwIfNoEntry: false })?.mtimeMs

/** @param names output paths without ending */
export function outputTimes(
  names: readonly string[],
  args: BuildArguments,
  { io, out }: Pick<Opened, 'io' | 'out'>,
): OutputTimes {
  const folder = resolve(settle({ flag: args.out, workspace: out, usual: 'out' }))
  const { formats } = buildOptions(args, io)
  const paths = names.flatMap((name) => formats.map((format) => join(folder, `${name}.${format}`)))
  return new Map(paths.map((path) => [path, timeOf(path)]))
}

/** Papers that stand now, told as built where an output was written since. */
export function builtSince(
  standing: ReadonlyMap<number, PaperOutcome>,
  before: OutputTimes,
): ReadonlyMap<number, PaperOutcome> {
  const isNew = ({ written }: PaperOutcome): boolean =>
    written.some(({ path }) => {
      const known = resolve(path)
      return before.has(known) && before.get(known) !== timeOf(known)
    })
  return new Map(
    [...standing].map(([id, outcome]) => [
      id,
      isNew(outcome) ? { ...outcome, state: 'built' } : outcome,
    ]),
  )
}
