/** A Redis server of its own for a test, on a free port, that can be killed and comes back with what it knew. */
import { type ChildProcess, spawn, spawnSync } from 'node:child_process'
import { createServer } from 'node:net'

/** Why the queue cannot be tried here, said once; empty when it can. In CI it always can, or the test fails. */
export function redisOrReason(what: string): string {
  const found = spawnSync('redis-server', ['--version']).status === 0
  const missing = found ? '' : 'redis-server is not installed (apt-get install redis-server)'
  if (missing !== '') process.stderr.write(`skipped: ${what}: ${missing}\n`)
  if (missing !== '' && process.env['CI']) throw new Error(missing)
  return missing
}

export interface RedisServer {
  readonly url: string
  readonly kill: () => Promise<void>
  readonly start: () => Promise<void>
  /** Cuts every connection. */
  readonly cut: () => void
}

/** @param folder where it keeps what it knows */
export async function redisServer(folder: string): Promise<RedisServer> {
  const port = await freePort()
  let server: ChildProcess | null = null
  const start = async (): Promise<void> => {
    const options = ['--port', String(port), '--bind', '127.0.0.1', '--dir', folder, '--save', '']
    server = spawn('redis-server', [...options, '--appendonly', 'yes'], { stdio: 'ignore' })
    const end = Date.now() + 20_000
    while (!cli('ping').includes('PONG')) {
      if (Date.now() > end) throw new Error('redis-server does not answer')
      await new Promise((resolve) => setTimeout(resolve, 50))
    }
  }
  const cli = (...words: string[]): string =>
    spawnSync('redis-cli', ['-p', String(port), ...words], { encoding: 'utf8' }).stdout
  await start()
  return {
    url: `redis://127.0.0.1:${port}`,
    start,
    kill: () =>
      new Promise((resolve) => {
        if (!server || server.exitCode !== null) return resolve()
        server.once('exit', () => resolve())
        server.kill('SIGKILL')
      }),
    cut: () => void cli('client', 'kill', 'type', 'normal'),
  }
}

const freePort = (): Promise<number> =>
  new Promise((resolve) => {
    const server = createServer().listen(0, '127.0.0.1', () => {
      const address = server.address()
      server.close(() => resolve(typeof address === 'object' && address ? address.port : 0))
    })
  })
