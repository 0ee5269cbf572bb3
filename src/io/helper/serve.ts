/** The helper itself: one command after the other, until nobody has asked for a while. */
import { randomBytes, timingSafeEqual } from 'node:crypto'
import { rmSync } from 'node:fs'
import { createServer, type Server, type Socket } from 'node:net'
import { reach } from './ask-helper.ts'
import { type Request, receive, type StopSignal, send, type ToHelper } from './frames.ts'
import {
  type HelperNote,
  helperFolder,
  readNote,
  removeNote,
  socketName,
  writeNote,
} from './helper-note.ts'

export interface ServeOptions {
  /** The checksum of the program that serves. */
  readonly build: string
  /** Milliseconds without a command after which it ends. */
  readonly patience: number
  /** Resident memory after which it ends, in bytes. */
  readonly memory: number
  /** Runs a command; what it writes goes to the one who asked. */
  readonly run: (request: Request, write: Write) => Promise<number>
  /** The one who asked wants the command stopped, or is gone: what is half is taken away. Gives the exit code; null where it comes to its end by itself. */
  readonly stop: (name: StopSignal) => number | null
  /** Lets go of what was kept warm. */
  readonly close: () => Promise<void>
}
export type Write = (to: 'out' | 'err', text: string) => void

/**
 * Serves until it is told to end, or nobody asks any more.
 * @param ready called once commands are taken
 * @returns false when another helper of this user runs already, or no folder is the user's own
 */
export async function serve(options: ServeOptions, ready: () => void): Promise<boolean> {
  const folder = helperFolder()
  if (folder === null) return false
  const token = randomBytes(24).toString('hex')
  const note: HelperNote = { pid: process.pid, socket: socketName(folder, token), token }
  if (!(await claim(folder, note))) return false
  const server = createServer()
  try {
    await listening(server, note.socket)
    ready()
    await served(server, note, options)
  } finally {
    removeNote(note)
    if (process.platform !== 'win32') rmSync(note.socket, { force: true })
    await options.close()
  }
  return true
}

/** The note is ours when nobody who answers has it. */
async function claim(folder: string, note: HelperNote): Promise<boolean> {
  if (writeNote(folder, note)) return true
  const other = readNote()
  const answer = other ? await reach(other) : null
  if (answer) {
    answer.destroy()
    return false
  }
  if (other) {
    removeNote(other)
    if (process.platform !== 'win32') rmSync(other.socket, { force: true })
  }
  return writeNote(folder, note)
}

const listening = (server: Server, path: string): Promise<void> =>
  new Promise((resolve, reject) => {
    server.once('error', reject)
    server.listen(path, () => resolve())
  })

const writerTo =
  (socket: Socket): Write =>
  (type, text) =>
    void send(socket, { type, text })

/** Milliseconds for the last words to go out. */
const goodbye = 300

/** Exit code of a command that could not be run. */
const failed = 2

/** Takes commands one at a time; ends when it is time to. */
function served(server: Server, note: HelperNote, options: ServeOptions): Promise<void> {
  const start = Date.now()
  let runs = 0
  let busy = false
  let ending = false
  let stopped = false
  return new Promise((resolve) => {
    const end = (): void => {
      ending = true
      if (busy) return
      clearTimeout(timer)
      server.close()
      resolve()
    }
    let timer = setTimeout(end, options.patience)
    const allowed = (given: string): boolean => sameToken(given, note.token)

    /** What runs cannot be called back: the helper ends with it. */
    const stop = (socket: Socket, name: StopSignal): void => {
      if (stopped) return
      const code = options.stop(name)
      if (code === null) return
      stopped = true
      send(socket, { type: 'exit', code })
      server.close()
      socket.end(resolve)
      setTimeout(resolve, goodbye).unref()
    }
    /** A folder that is gone, say: it is told to the one who asked, and the helper goes on. */
    const runHere = async (request: Request, socket: Socket): Promise<number> => {
      const write = writerTo(socket)
      try {
        return await options.run(request, write)
      } catch (error) {
        write('err', `${error instanceof Error ? error.message : String(error)}\n`)
        return failed
      }
    }
    const run = async (socket: Socket, request: Request): Promise<void> => {
      busy = true
      runs++
      clearTimeout(timer)
      const gone = (): void => stop(socket, 'SIGTERM')
      socket.once('close', gone)
      const code = await runHere(request, socket)
      if (stopped) return
      socket.off('close', gone)
      send(socket, { type: 'exit', code })
      socket.end()
      busy = false
      timer = setTimeout(end, options.patience)
      if (ending || process.memoryUsage.rss() > options.memory) end()
    }
    const take = (socket: Socket, frame: ToHelper): void => {
      if (frame.type === 'signal') {
        if (busy) stop(socket, frame.name)
        return
      }
      if (!allowed(frame.type === 'run' ? frame.request.token : frame.token)) {
        send(socket, { type: 'declined', reason: 'token' })
        socket.end()
      } else if (frame.type === 'state') {
        const seconds = Math.round((Date.now() - start) / 1000)
        send(socket, { type: 'state', pid: process.pid, build: options.build, runs, seconds })
        socket.end()
      } else if (frame.type === 'end') {
        // the one who asked is let go by the end of the process: what is written last is written by then
        end()
      } else if (busy || ending || frame.request.build !== options.build) {
        const isOther = frame.request.build !== options.build
        send(socket, { type: 'declined', reason: isOther ? 'build' : 'busy' })
        socket.end()
      } else void run(socket, frame.request)
    }
    server.on('connection', (socket) => {
      // who asks may be gone at any time
      socket.on('error', () => undefined)
      receive<ToHelper>(socket, (frame) => take(socket, frame))
    })
  })
}

function sameToken(given: unknown, own: string): boolean {
  if (typeof given !== 'string' || given.length !== own.length) return false
  return timingSafeEqual(Buffer.from(given), Buffer.from(own))
}
