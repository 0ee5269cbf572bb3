/** `wengao work`: takes chunks of papers from a queue and builds them in this folder. */
import { closeAll, createPrintService } from '../../io/browser/print-service.ts'
import type { Printer } from '../../io/browser/printer.ts'
import { fontSets } from '../../io/fonts/font-sets.ts'
import type { Lang } from '../../messages/index.ts'
import type { Session } from '../build-session.ts'
import { queueOf } from '../queue/queue-url.ts'
import { connectionSpeaker } from '../queue/through-queue.ts'
import { isAccepted } from '../queue/worker-arguments.ts'
import { stopGently } from '../stopping.ts'

interface WorkArguments {
  readonly queue: string | undefined
  readonly drain: boolean
  readonly lang: Lang
}

/** Exit code of a chunk that this worker will not run. */
const refused = 2

export async function workCommand(args: WorkArguments, { answer }: Session): Promise<number> {
  const { lang, drain } = args
  const url = queueOf(args)
  const stop = new AbortController()
  const browsers = new Map<string, Printer>()
  const printing: Session['printing'] = (root, options) =>
    createPrintService(fontSets(root), { ...options, browsers })
  let forget = stopGently(() => stop.abort())
  const { workFromQueue } = await import('../../io/queue/chunk-queue.ts')
  try {
    await workFromQueue(
      url,
      async (argv) => {
        if (!answer || stop.signal.aborted || !isAccepted(argv)) return refused
        const code = await answer([...argv, '--lang', lang], { printing })
        // a run that SIGINT ended has asked for the end of the worker
        if (code >= 128) stop.abort()
        forget = stopGently(() => stop.abort())
        return code
      },
      { drain, say: connectionSpeaker(args), stop: stop.signal },
    )
  } finally {
    forget()
    await closeAll(browsers)
  }
  return 0
}
