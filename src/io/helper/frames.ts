/** What the shell and the helper tell each other: one JSON value a line. */
import type { Socket } from 'node:net'

/** A command as it was typed, and where. */
export interface Request {
  readonly token: string
  /** The checksum of the program: another build answers for itself. */
  readonly build: string
  readonly argv: readonly string[]
  readonly cwd: string
  readonly env: Readonly<Record<string, string>>
  readonly umask: number
  /** Whether stdout and stderr are terminals, and how wide. */
  readonly terminals: { readonly out: boolean; readonly err: boolean; readonly columns: number }
}
export type ToHelper =
  | { readonly type: 'run'; readonly request: Request }
  | { readonly type: 'signal'; readonly name: StopSignal }
  | { readonly type: 'end'; readonly token: string }
  | { readonly type: 'state'; readonly token: string }
export type StopSignal = 'SIGINT' | 'SIGTERM' | 'SIGHUP'
export type FromHelper =
  | { readonly type: 'out' | 'err'; readonly text: string }
  | { readonly type: 'exit'; readonly code: number }
  /** It does not take the command: the shell runs it itself. */
  | { readonly type: 'declined'; readonly reason: 'busy' | 'build' | 'token' | 'ending' }
  | {
      readonly type: 'state'
      readonly pid: number
      readonly build: string
      readonly runs: number
      readonly seconds: number
    }

/** No line of ours is longer, in characters: papers travel by name. */
const longest = 4_000_000

export const send = (socket: Socket, frame: ToHelper | FromHelper): boolean =>
  socket.writable && socket.write(`${JSON.stringify(frame)}\n`)

/** Calls for every frame that comes in; a stranger who sends something else is cut off. */
export function receive<T extends ToHelper | FromHelper>(
  socket: Socket,
  take: (frame: T) => void,
): void {
  let rest = ''
  socket.setEncoding('utf8')
  socket.on('data', (chunk: string) => {
    const lines = (rest + chunk).split('\n')
    rest = lines.pop() ?? ''
    if (rest.length > longest) socket.destroy()
    for (const line of lines) {
      const frame = parsed(line)
      if (frame === null) {
        socket.destroy()
        return
      }
      // both ends are ours: what is read has passed the token
      take(frame as T)
    }
  })
}

/** A frame has a type, and one that asks for a run has a request; null for what is none. */
function parsed(line: string): object | null {
  try {
    const value: unknown = JSON.parse(line)
    if (typeof value !== 'object' || value === null) return null
    const { type, request } = value as Readonly<Record<string, unknown>>
    const isWhole = type !== 'run' || (typeof request === 'object' && request !== null)
    return typeof type === 'string' && isWhole ? value : null
  } catch {
    return null
  }
}
