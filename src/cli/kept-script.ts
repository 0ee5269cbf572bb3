/** The program as one script, run with the code that V8 made of it at an earlier start. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { compiledCode } from '../io/files/compiled-code.ts'
import type { Program } from './main.ts'

/** The checksum of the script: the build writes it here. */
declare const wengaoBuild: string

const file = fileURLToPath(new URL('./command-line.cjs', import.meta.url))

/** Of which build under which Node a process runs: a helper of another one answers nobody. */
export const stamp = [wengaoBuild, process.version, file, ...process.execArgv].join(' ')

export interface KeptProgram extends Program {
  /** Keeps what V8 has made of it by now for the next start, where there was nothing of use. */
  readonly keep: () => void
}

/** @param use commands and threads call other functions of it: each keeps its own code */
export function keptProgram(use: 'command' | 'thread'): KeptProgram {
  // the build leaves no character outside Latin-1 in it
  const source = readFileSync(file, 'latin1')
  const code = process.env['NODE_DISABLE_COMPILE_CACHE'] ? null : compiledCode(wengaoBuild, use)
  const cachedData = code?.read() ?? undefined
  const parameters = 'module, require, __filename, wengaoImport, wengaoStamp'
  const script = new Script(`(function (${parameters}) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  })
  let isKept = cachedData !== undefined && script.cachedDataRejected === false
  const run = script.runInThisContext() as (
    module: { exports: Program },
    require: NodeJS.Require,
    filename: string,
    load: (name: string) => Promise<unknown>,
    stamp: string,
  ) => void
  const module = { exports: {} as Program }
  run(module, createRequire(file), file, (name) => import(name), stamp)
  const keep = (): void => {
    if (code && !isKept) code.keep(script.createCachedData())
    isKept = true
  }
  return { ...module.exports, keep }
}
