/** `wengao build`: papers to files. */
import { type BuildArguments, checkTimeLimit, readFormats, shardOf } from '../build-options.ts'
import { buildRun } from '../build-run.ts'
import type { Session } from '../build-session.ts'
import { queueOf } from '../queue/queue-url.ts'

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
  if (args.queue !== undefined) {
    const { throughQueue } = await import('../queue/through-queue.ts')
    const before = await throughQueue(args, queueOf(args))
    // 130: SIGINT ended it
    if (before === null) return 130
    // what stands is found to stand, and what no worker has made is made here
    return (await buildRun({ ...args, force: false }, { ...session, before })).code
  }
  return (await buildRun(args, session)).code
}
