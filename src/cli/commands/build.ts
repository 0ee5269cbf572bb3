/** `wengao build`: papers to files. */
import { type BuildArguments, checkTimeLimit, readFormats, shardOf } from '../build-options.ts'
import { buildRun } from '../build-run.ts'
import type { Session } from '../build-session.ts'

/** Builds every paper that it can and gives the exit code: 0, or 1 when there were errors. */
export async function buildCommand(args: BuildArguments, session: Session = {}): Promise<number> {
  // said before anything is read
  if (args.format !== undefined) readFormats(args.format)
  shardOf(args)
  checkTimeLimit(args)
  if (args.watch) {
    const { watchPapers } = await import('../watch-papers.ts')
    return watchPapers(args, (each) => buildRun(args, each))
  }
  return (await buildRun(args, session)).code
}
