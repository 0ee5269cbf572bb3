/** What runs in a worker thread: papers of a chunk, built as anywhere; their HTML is printed by the run, which has the browser. */
import type { MessagePort } from 'node:worker_threads'
import Tinypool from 'tinypool'
import { jobOf, type PaperOrder, type Sources } from '../batch/chunks.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { type OpenedIo, openIo } from '../io/open-io.ts'
import type { Source } from '../paper/source.ts'
import { type BuiltPaper, openBuilder } from './build-paper.ts'
import { type FromWorker, ownBuffers, type Setup, type Task, type ToWorker } from './messages.ts'

// what the run gave to the pool
const setup = Tinypool.workerData as Setup
type Builder = ReturnType<typeof openBuilder>

interface Talk {
  /** The sources that several chunks have. */
  readonly sources: () => Promise<readonly Source[]>
  readonly say: (message: FromWorker, transfer?: readonly ArrayBuffer[]) => void
  /** The answer to a print, and the word that an output was taken. */
  readonly printed: (ticket: number) => Promise<Uint8Array>
  readonly taken: (id: number) => Promise<void>
  readonly isEnough: () => boolean
}

let talk: Talk | null = null
let shared: readonly Source[] | null = null
let tickets = 0
const notes = new Map<string, readonly Diagnostic[]>()
const io: OpenedIo = openIo({
  workspace: setup.root,
  settings: setup.settings,
  bases: setup.bases,
  press: ({ name }) => ({
    print: async (html) => {
      if (!talk) throw new Error('nobody prints')
      const ticket = ++tickets
      const answer = talk.printed(ticket)
      talk.say({ kind: 'print', ticket, theme: name, html })
      return answer
    },
    notes: () => notes.get('') ?? [],
  }),
})
const builders: readonly Builder[] = Array.from({ length: setup.lanes }, () =>
  openBuilder(setup.options, io),
)

/** Builds the papers of a chunk, in order; each is sent as soon as it is done. */
export default async function buildChunk({ chunk, port }: Task): Promise<void> {
  const open = openTalk(port)
  talk = open
  const waiting = [...chunk.papers]
  try {
    if (chunk.papers.some(({ source }) => source.of === 'all')) shared ??= await open.sources()
    const sources = { all: shared ?? [], chunk: chunk.sources }
    await Promise.all(
      builders.map(async (build) => {
        for (let order = waiting.shift(); order && !open.isEnough(); order = waiting.shift()) {
          open.say({ kind: 'started', id: order.id })
          const built = await buildOrder(order, sources, build)
          const taken = open.taken(order.id)
          const buffers = ownBuffers(built.outputs.map(({ bytes }) => bytes))
          open.say({ kind: 'built', id: order.id, built }, buffers)
          // a folder that takes outputs slowly slows us down, and memory stays as it is
          await taken
        }
      }),
    )
  } finally {
    port.close()
  }
}

async function buildOrder(
  order: PaperOrder,
  sources: Sources,
  build: Builder,
): Promise<BuiltPaper> {
  const job = jobOf(order, sources)
  if (job) return build(job)
  const fault = diagnose('internal/failed', null, { reason: `no paper ${order.output}` })
  return { outputs: [], diagnostics: [fault], files: {}, looked: false }
}

function openTalk(port: MessagePort): Talk {
  const prints = new Map<
    number,
    { resolve: (pdf: Uint8Array) => void; reject: (error: Error) => void }
  >()
  const takes = new Map<number, () => void>()
  const asked: ((sources: readonly Source[]) => void)[] = []
  let enough = false
  port.on('message', (message: ToWorker) => {
    if (message.kind === 'enough') enough = true
    else if (message.kind === 'taken') takes.get(message.id)?.()
    else if (message.kind === 'sources') asked.shift()?.(message.sources)
    else {
      const print = prints.get(message.ticket)
      prints.delete(message.ticket)
      if (message.kind === 'printed') {
        notes.set('', message.notes)
        print?.resolve(message.pdf)
      } else print?.reject(new Error(message.reason))
    }
  })
  return {
    say: (message, transfer = []) => port.postMessage(message, transfer),
    sources: () =>
      new Promise((resolve) => {
        asked.push(resolve)
        port.postMessage({ kind: 'sources' } satisfies FromWorker)
      }),
    printed: (ticket) =>
      new Promise((resolve, reject) => void prints.set(ticket, { resolve, reject })),
    taken: (id) => new Promise((resolve) => void takes.set(id, resolve)),
    isEnough: () => enough,
  }
}
