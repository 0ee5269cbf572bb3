/** One command from its words to its exit code; what went wrong is said in the reader’s language. */
import { UserError } from '../error.ts'
import { packageVersion } from '../io/files/package-root.ts'
import { enReason, zhReason } from '../rules/words.ts'
import { visible } from '../text/visible.ts'
import type { Session } from './build-session.ts'
import { runCommandLine } from './command-line.ts'
import { commands } from './commands/index.ts'
import { wantsEnglish } from './wants-english.ts'

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

/** Gives the exit code of a command. */
export async function answer(argv: readonly string[], session: Session = {}): Promise<number> {
  const english = wantsEnglish(argv)
  try {
    if (argv[0] !== '--complete')
      return await runCommandLine(argv, commands, {
        version: packageVersion(),
        english,
        session: { ...session, answer },
      })
    const { answerShell } = await import('./answer-shell.ts')
    process.stdout.write(answerShell(argv.slice(1), commands))
    return 0
  } catch (error) {
    const told = error instanceof UserError ? error : unexpected(error)
    if (process.env['WENGAO_DEBUG']) console.error(error)
    const [message, hint] = english ? told.english : [told.message, told.hint]
    process.stderr.write(`${lines(message)}\n${hint === '' ? '' : `    ${lines(hint)}\n`}`)
    return told.exitCode
  }
}
