/** Runs a command of another shell in this process as if it had been typed here: its folder, environment, terminal and rights. */
import type { Request } from '../../io/helper/frames.ts'
import type { Write } from '../../io/helper/serve.ts'

/** Everything is as it was when the command has ended. */
export async function asIfHere(
  request: Request,
  write: Write,
  run: () => Promise<number>,
): Promise<number> {
  const { env, argv } = process
  const folder = process.cwd()
  const umask = process.umask(request.umask)
  const { out, err, columns } = request.terminals
  const restore = [
    redirected(process.stdout, out, columns, (text) => write('out', text)),
    redirected(process.stderr, err, columns, (text) => write('err', text)),
  ]
  process.env = { ...request.env }
  process.argv = [...argv.slice(0, 2), ...request.argv]
  try {
    process.chdir(request.cwd)
    return await run()
  } finally {
    process.env = env
    process.argv = argv
    process.umask(umask)
    process.chdir(folder)
    for (const undo of restore) undo()
  }
}

/** Everything written to a stream goes elsewhere. */
function redirected(
  stream: NodeJS.WriteStream,
  isTerminal: boolean,
  columns: number,
  take: (text: string) => void,
): () => void {
  const own = { write: stream.write, isTTY: stream.isTTY, columns: stream.columns }
  const set = (values: Record<string, unknown>): void => {
    for (const [name, value] of Object.entries(values))
      Object.defineProperty(stream, name, { value, configurable: true, writable: true })
  }
  set({
    write: (text: string | Uint8Array) => {
      take(typeof text === 'string' ? text : Buffer.from(text).toString('utf8'))
      return true
    },
    isTTY: isTerminal,
    columns,
  })
  return () => set(own)
}
