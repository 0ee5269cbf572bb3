#!/usr/bin/env node
/** What `wengao` runs: hands the command to the helper if one runs, else runs the command line as one script, with the code that V8 made of it at an earlier start. */
import { readFileSync } from 'node:fs'
import { createRequire } from 'node:module'
import { fileURLToPath } from 'node:url'
import { setFlagsFromString } from 'node:v8'
import { Script } from 'node:vm'
import { compiledCode } from '../io/files/compiled-code.ts'
import { askHelper } from '../io/helper/ask-helper.ts'
import { readNote } from '../io/helper/helper-note.ts'

/** The checksum of the script: the build writes it here. */
declare const wengaoBuild: string

/** The V8 that has the flag is that of Node 20; later ones say on every run that they do not know it. */
const flagged = '11.3.'
// most runs are short: a function has to run nine times as long as usual before V8 spends time on making it faster
if (process.versions.v8.startsWith(flagged)) setFlagsFromString('--interrupt-budget=600000')

const file = fileURLToPath(new URL('./command-line.cjs', import.meta.url))
const stamp = [wengaoBuild, process.version, file, ...process.execArgv].join(' ')
const argv = process.argv.slice(2)

/** Commands whose start is most of their time. */
const helped = ['build', 'check']

/** The exit code that the helper gives; null when the command is to run here. */
async function throughHelper(): Promise<number | null> {
  const [name = ''] = argv
  if (!helped.includes(name) || argv.includes('--no-helper') || argv.includes('--watch'))
    return null
  const note = readNote()
  if (!note) return null
  const env = Object.entries(process.env).filter((pair): pair is [string, string] => !!pair[1])
  return askHelper(note, {
    build: stamp,
    argv,
    cwd: process.cwd(),
    env: Object.fromEntries(env),
    umask: process.umask(),
    terminals: {
      out: process.stdout.isTTY === true,
      err: process.stderr.isTTY === true,
      columns: process.stdout.columns ?? 80,
    },
  })
}

function runHere(): void {
  // the build leaves no character outside Latin-1 in it
  const source = readFileSync(file, 'latin1')
  const code = process.env['NODE_DISABLE_COMPILE_CACHE'] ? null : compiledCode(wengaoBuild)
  const cachedData = code?.read() ?? undefined
  const parameters = 'require, __filename, wengaoImport, wengaoStamp'
  const script = new Script(`(function (${parameters}) {${source}\n})`, {
    filename: file,
    ...(cachedData ? { cachedData } : {}),
  })
  const usable = cachedData !== undefined && script.cachedDataRejected === false
  // a build is what most runs are: functions that it has called are kept with the script
  if (code && !usable && argv[0] === 'build')
    process.once('exit', () => code.keep(script.createCachedData()))
  const run = script.runInThisContext() as (
    require: NodeJS.Require,
    filename: string,
    load: (name: string) => Promise<unknown>,
    stamp: string,
  ) => void
  run(createRequire(file), file, (name) => import(name), stamp)
}

const code = await throughHelper()
if (code === null) runHere()
else process.exitCode = code
