#!/usr/bin/env node
/** What `wengao` runs: the command line as one script, with the code that V8 made of it at an earlier start. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { Script } from 'node:vm'
import { compiledCode } from '../io/files/compiled-code.ts'

/** The checksum of the script: the build writes it here. */
declare const wengaoBuild: string

const file = fileURLToPath(new URL('./command-line.cjs', import.meta.url))
// the build leaves no character outside Latin-1 in it
const source = readFileSync(file, 'latin1')
const code = process.env['NODE_DISABLE_COMPILE_CACHE'] ? null : compiledCode(wengaoBuild)
const cachedData = code?.read() ?? undefined
const script = new Script(`(function (require, __filename, wengaoImport) {${source}\n})`, {
  filename: file,
  ...(cachedData ? { cachedData } : {}),
})
const usable = cachedData !== undefined && script.cachedDataRejected === false
// a build is what most runs are: functions that it has called are kept with the script
if (code && !usable && process.argv[2] === 'build')
  process.once('exit', () => code.keep(script.createCachedData()))
const run = script.runInThisContext() as (
  require: NodeJS.Require,
  filename: string,
  load: (name: string) => Promise<unknown>,
) => void
run(createRequire(file), file, (name) => import(name))
