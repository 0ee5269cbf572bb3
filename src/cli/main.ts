/** The program as one script gives it: the command line, and what a thread of a pool runs. */
import { hideBin } from 'yargs/helpers'
import { reasonOf } from '../error.ts'
import { hasBuilt } from '../runner/built-here.ts'
import type { Task } from '../runner/messages.ts'
import { answer } from './answer.ts'
import { stopOnSignals } from './stopping.ts'
import { wantsEnglish } from './wants-english.ts'

export interface Program {
  /** Answers the command of the process. */
  readonly runCommandLine: () => void
  /** What builds chunks of papers in a thread, loaded. */
  readonly chunkBuilder: () => Promise<(task: Task) => Promise<void>>
  /** Whether this thread has built a paper: its compiled code is worth keeping then. */
  readonly hasBuilt: () => boolean
}

export function runCommandLine(): void {
  const argv = hideBin(process.argv)
  // a reader such as head may stop reading
  process.stdout.on('error', (error: NodeJS.ErrnoException) => {
    if (error.code === 'EPIPE') process.exit()
    const reason = reasonOf(error)
    process.stderr.write(
      wantsEnglish(argv)
        ? `what is said cannot be written (${reason}); the outputs are not touched by that\n`
        : `要说的话写不出去（${reason}），成稿不受影响。\n`,
    )
    process.exit(2)
  })
  // there is nobody to tell
  process.stderr.on('error', () => process.exit(2))
  stopOnSignals(wantsEnglish(argv))
  void answer(argv).then((code) => {
    process.exitCode = code
  })
}

export const chunkBuilder: Program['chunkBuilder'] = async () =>
  (await import('../runner/worker.ts')).default

export { hasBuilt }
