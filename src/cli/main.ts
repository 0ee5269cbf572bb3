/** Where `wengao` starts: runs the command line, and says what went wrong in the reader's language. */
import { hideBin } from 'yargs/helpers'
import { UserError } from '../error.ts'
import { packageVersion } from '../io/files/package-root.ts'
import { enReason, zhReason } from '../rules/words.ts'
import { visible } from '../text/visible.ts'
import { runCommandLine } from './command-line.ts'
import { commands } from './commands/index.ts'
import { stopOnSignals } from './stopping.ts'

const argv = hideBin(process.argv)
/** Known before the options are read: what is wrong with them is said in it. */
const english = /(?:^| )--lang[= ]en(?: |$)/.test(process.argv.join(' '))

// a reader such as head may stop reading
process.stdout.on('error', (error: NodeJS.ErrnoException) => {
  if (error.code !== 'EPIPE') throw error
  process.exit()
})

stopOnSignals(english)

const lines = (text: string): string => text.split('\n').map(visible).join('\n')

/** What nobody foresaw, without its stack: a fault of the system in words, anything else as ours. */
function unexpected(error: unknown): UserError {
  const { code, path } = error as { code?: string; path?: string }
  const where = path === undefined ? '' : path
  if (code !== undefined && /^E[A-Z0-9]+$/.test(code))
    return new UserError(
      `${where === '' ? '系统' : `“${where}”`}：${zhReason(code)}`,
      '检查文件、文件夹的权限和磁盘；要看细节，设 WENGAO_DEBUG=1 再运行一次。',
      [
        `${where === '' ? 'the system' : `"${where}"`}: ${enReason(code)}`,
        'Check rights and the disk; WENGAO_DEBUG=1 shows the details.',
      ],
    )
  const said = error instanceof Error ? error.message : String(error)
  return new UserError(
    `程序出错：“${said}”`,
    '这是程序的问题，请把稿件和这句话一起反馈；要看细节，设 WENGAO_DEBUG=1 再运行一次。',
    [
      `internal error: "${said}"`,
      'Please report it with the paper; WENGAO_DEBUG=1 shows the details.',
    ],
  )
}

async function start(): Promise<void> {
  try {
    if (argv[0] === '--complete')
      process.stdout.write((await import('./answer-shell.ts')).answerShell(argv.slice(1), commands))
    else
      process.exitCode = await runCommandLine(argv, commands, {
        version: packageVersion(),
        english,
      })
  } catch (error) {
    const told = error instanceof UserError ? error : unexpected(error)
    if (process.env['WENGAO_DEBUG']) console.error(error)
    const [message, hint] = english ? told.english : [told.message, told.hint]
    process.stderr.write(`${lines(message)}\n${hint === '' ? '' : `    ${lines(hint)}\n`}`)
    process.exitCode = told.exitCode
  }
}

void start()
