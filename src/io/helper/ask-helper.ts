/** A command handed to the helper that runs, if one does: what it says comes out here, as if it had been run here. */
import { connect, type Socket } from 'node:net'
import { type FromHelper, type Request, receive, type StopSignal, send } from './frames.ts'
import type { HelperNote } from './helper-note.ts'

/** Milliseconds that a helper has to answer the door. */
const patience = 500
const signals: readonly StopSignal[] = ['SIGINT', 'SIGTERM', 'SIGHUP']

/**
 * Hands a command on.
 * @returns the exit code; null when no helper took it, and nothing has been done
 */
export async function askHelper(
  note: HelperNote,
  request: Omit<Request, 'token'>,
): Promise<number | null> {
  const socket = await reach(note)
  if (!socket) return null
  return new Promise((resolve) => {
    let taken = false
    let stops = 0
    const stop = (name: StopSignal): void => {
      stops++
      // whoever asks twice does not wait
      if (stops > 1) finish(1)
      else send(socket, { type: 'signal', name })
    }
    const handlers = signals.map((name) => [name, () => stop(name)] as const)
    for (const [name, handler] of handlers) process.on(name, handler)
    let done = false
    const finish = (code: number | null): void => {
      done = true
      for (const [name, handler] of handlers) process.off(name, handler)
      socket.destroy()
      resolve(code)
    }
    receive<FromHelper>(socket, (frame) => {
      if (frame.type === 'declined') finish(null)
      else if (frame.type === 'exit') finish(frame.code)
      else if (frame.type !== 'state') {
        taken = true
        const stream = frame.type === 'out' ? process.stdout : process.stderr
        stream.write(frame.text)
      }
    })
    socket.on('close', () => {
      if (done) return
      if (taken) process.stderr.write(lost)
      finish(taken ? 1 : null)
    })
    send(socket, { type: 'run', request: { ...request, token: note.token } })
  })
}

const lost =
  '常驻的助手中途没了，这次没有做完；再运行一次即可。\nthe helper went away before it was done; run the command again\n'

/** A connection; null when nobody answers. */
export function reach({ socket: path }: HelperNote): Promise<Socket | null> {
  return new Promise((resolve) => {
    const socket = connect(path)
    const give = (value: Socket | null): void => {
      clearTimeout(timer)
      if (value === null) socket.destroy()
      resolve(value)
    }
    const timer = setTimeout(() => give(null), patience)
    socket.once('connect', () => give(socket))
    socket.once('error', () => give(null))
  })
}
