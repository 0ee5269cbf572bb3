/** The command line as it is shipped, in a folder of its own. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'

export const bin = join(import.meta.dirname, '../../dist/wengao.js')

export interface Ran {
  readonly code: number | null
  readonly out: string
  readonly err: string
}
export interface CommandFolder {
  readonly folder: string
  readonly put: (files: Readonly<Record<string, string>>) => void
  /** Runs wengao in the folder; `input` is what is typed. */
  readonly run: (args: readonly string[], input?: string) => Ran
  readonly remove: () => void
}

export function commandFolder(): CommandFolder {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-command-'))
  return {
    folder,
    put: (files) => {
      for (const [name, content] of Object.entries(files)) {
        mkdirSync(dirname(join(folder, name)), { recursive: true })
        writeFileSync(join(folder, name), content)
      }
    },
    run: (args, input = '') => {
      const env = { ...process.env, NO_COLOR: '1', WENGAO_COMMAND: 'wengao' }
      const ran = spawnSync(process.execPath, [bin, ...args], {
        cwd: folder,
        encoding: 'utf8',
        env,
        input,
        maxBuffer: 64 * 1024 * 1024,
      })
      return { code: ran.status, out: ran.stdout, err: ran.stderr }
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  }
}
