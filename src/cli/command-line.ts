/** The command line as yargs reads it: a loop over the commands, and the words of its own complaints. */
import yargs from 'yargs'
import { UserError } from '../error.ts'
import type { Command } from './command.ts'
import { options } from './options.ts'
import { zhStrings } from './zh-strings.ts'

/**
 * Reads the command line and runs the command that it names.
 * @returns the exit code
 */
export async function runCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  { version, english }: { readonly version: string; readonly english: boolean },
): Promise<number> {
  const line = yargs([...argv])
    .scriptName('wengao')
    .middleware(keepLast, true)
    .usage('$0 <命令> [选项]\n\n把 Markdown 和数据排成公文：DOCX 和 PDF，按 GB/T 9704-2012。')
  for (const { usage, about, positionals, options: own, run } of commands)
    line.command(
      usage,
      about,
      (parser) => {
        for (const [name, positional] of Object.entries(positionals))
          parser.positional(name, positional)
        return parser.options(own)
      },
      (args) => {
        throw new Chosen(() => run(args))
      },
    )
  line
    .demandCommand(1)
    .strict()
    .version(version)
    .help()
    .alias({ h: 'help', v: 'version' })
    .detectLocale(false)
    .updateStrings(english ? {} : zhStrings)
    .wrap(100)
    .exitProcess(false)
    .fail(complain)
  try {
    await line.parseAsync()
    return 0
  } catch (chosen) {
    if (chosen instanceof Chosen) return chosen.run()
    throw chosen
  }
}

/** The command that was named. It is thrown to leave yargs, which words the whole help behind every command that returns. */
class Chosen extends Error {
  readonly run: () => Promise<number>
  constructor(run: () => Promise<number>) {
    super('a command was chosen')
    this.run = run
  }
}

/** An option given twice: the last one counts. */
function keepLast(args: Record<string, unknown>): void {
  for (const [name, value] of Object.entries(args))
    if (Array.isArray(value) && name in options) args[name] = value.at(-1)
}

function complain(message: string, error: Error | undefined): never {
  // yargs words its own complaints as errors of this name
  if (error && error.name !== 'YError') throw error
  throw new UserError(
    message
      .replace(/^Unknown (?:argument|command)s?: /, '不认识：')
      .replace(/^Not enough non-option arguments.*/s, '缺少命令或稿件。'),
    '运行 wengao --help 看用法。',
    [message, 'Run wengao --help for usage.'],
  )
}
