#!/usr/bin/env node
/** Where `wengao` starts: runs the command line, and says what went wrong in the reader's language. */
import { hideBin } from 'yargs/helpers'
import { UserError } from '../error.ts'
import { packageVersion } from '../io/files/package-root.ts'
import { visible } from '../text/visible.ts'
import { runCommandLine } from './command-line.ts'
import { commands } from './commands/index.ts'

const argv = hideBin(process.argv)
/** Known before the options are read: what is wrong with them is said in it. */
const english = /(?:^| )--lang[= ]en(?: |$)/.test(process.argv.join(' '))

// a reader such as head may stop reading
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

const lines = (text: string): string => text.split('\n').map(visible).join('\n')

try {
  process.exitCode = await runCommandLine(argv, commands, { version: packageVersion(), english })
} catch (error) {
  if (!(error instanceof UserError)) throw error
  const [message, hint] = english ? error.english : [error.message, error.hint]
  process.stderr.write(`${lines(message)}\n${hint === '' ? '' : `    ${lines(hint)}\n`}`)
  process.exitCode = error.exitCode
}
