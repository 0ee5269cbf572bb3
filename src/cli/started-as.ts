/** How `wengao` was started, as one types it again: by npx, by its own name, by node, or by a starter of ours. */
import { isAbsolute, relative } from 'node:path'

interface Start {
  /** The script that node runs, as it was named. */
  readonly script: string
  readonly env: Readonly<Record<string, string | undefined>>
  readonly folder: string
}

const thisStart = (): Start => ({
  script: process.argv[1] ?? '',
  env: process.env,
  folder: process.cwd(),
})

/** The words before the name of a command: `wengao`, `npx wengao`, `node dist/wengao.js`, `./wengao`. */
export function startedAs({ script, env, folder }: Start = thisStart()): string {
  // the starter of a portable folder says how it was called itself
  const starter = env['WENGAO_COMMAND']
  if (starter) return quoted(starter)
  const path = script.replaceAll('\\', '/')
  // other programs that npx runs leave their environment to what they start
  const installed = /(?:^|\/)node_modules\//.test(path)
  if (installed && env['npm_command'] === 'exec') {
    const from = env['npm_config_package']
    return from ? `npx -p ${quoted(from)} wengao` : 'npx wengao'
  }
  if (/(?:^|\/)node_modules\/\.bin\//.test(path)) return 'npx wengao'
  // a global command: by its link, or on Windows by the script itself
  if (installed || !path.endsWith('.js')) return 'wengao'
  const near = relative(folder, script)
  return `node ${quoted(near.startsWith('..') || isAbsolute(near) ? script : near)}`
}

const quoted = (word: string): string => (/[\s&;|<>()$'"*?]/.test(word) ? `"${word}"` : word)
