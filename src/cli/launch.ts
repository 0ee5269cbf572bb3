#!/usr/bin/env node
/** What `wengao` runs: hands the command to the helper if one runs, else runs the command line as one script, with the code that V8 made of it at an earlier start. */
import { setFlagsFromString } from 'node:v8'
import { askHelper } from '../io/helper/ask-helper.ts'
import { readNote } from '../io/helper/helper-note.ts'
import { keptProgram, stamp } from './kept-script.ts'

/** The V8 that has the flag is that of Node 20; later ones say on every run that they do not know it. */
const flagged = '11.3.'
// most runs are short: a function has to run nine times as long as usual before V8 spends time on making it faster
if (process.versions.v8.startsWith(flagged)) setFlagsFromString('--interrupt-budget=600000')

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
  const program = keptProgram('command')
  // a build is what most runs are: of help, and where threads build, too little has been called
  process.once('exit', () => {
    if (program.hasBuilt()) program.keep()
  })
  program.runCommandLine()
}

const code = await throughHelper()
if (code === null) runHere()
else process.exitCode = code
