/** The command line as yargs reads it: a loop over the commands, and the words of its own complaints. */
import yargs from 'yargs'
import { nearestName } from '../chinese/nearest-name.ts'
import { UserError } from '../error.ts'
import type { Session } from './build-session.ts'
import type { Command } from './command.ts'
import { options } from './options.ts'
import { startedAs } from './started-as.ts'
import { zhStrings } from './zh-strings.ts'

const zhUsage = `$0 <命令> [选项]

把 Markdown 和数据排成公文：DOCX 和 PDF，按 GB/T 9704-2012。一个命令的用法和例子：$0 help <命令>`
const enUsage = `$0 <command> [options]

Sets Markdown and data as Chinese official papers, DOCX and PDF, to GB/T 9704-2012.
Usage and examples of a command: $0 help <command>`

/**
 * Reads the command line and runs the command that it names.
 * @returns the exit code
 */
export async function runCommandLine(
  argv: readonly string[],
  commands: readonly Command[],
  {
    version,
    english,
    session = {},
  }: { readonly version: string; readonly english: boolean; readonly session?: Session },
): Promise<number> {
  const asked = plainArguments(argv, commands)
  const line = yargs(asked)
    .scriptName(startedAs())
    .middleware(keepLast, true)
    .usage(english ? enUsage : zhUsage)
  for (const { usage, about, positionals, options: own, examples, run } of commands)
    line.command(
      usage,
      about,
      (parser) => {
        for (const [name, positional] of Object.entries(positionals))
          parser.positional(name, positional)
        for (const [typed, does] of examples) parser.example(`$0 ${typed}`, does)
        return parser.options(own)
      },
      (args) => {
        throw new Chosen(() => run(args, session))
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
    .fail((message, error) => complain(message, error, named(asked, commands)))
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

/** `help build` is `build --help`; a command that there is not is refused before anything else. */
function plainArguments(argv: readonly string[], commands: readonly Command[]): string[] {
  const [first, ...rest] = argv
  const names = commands.map(({ name }) => name)
  if (first === 'help') {
    const [named] = rest
    return named === undefined || named.startsWith('-')
      ? ['--help', ...rest]
      : [...plainArguments(rest, commands), '--help']
  }
  if (first === undefined || first.startsWith('-') || names.includes(first)) return [...argv]
  const nearest = nearCommand(first, [...names, 'help'])
  throw new UserError(
    `没有“${first}”这个命令`,
    nearest === ''
      ? `有 ${names.join('、')}；运行 ${startedAs()} help 看用法。`
      : `是不是 ${startedAs()} ${nearest}？`,
    [
      `there is no command "${first}"`,
      nearest === '' ? `There are ${names.join(', ')}.` : `Did you mean ${startedAs()} ${nearest}?`,
    ],
  )
}

/** Letters in another order are a slip too. */
function nearCommand(typed: string, names: readonly string[]): string {
  const sorted = (word: string): string => [...word].sort().join('')
  return nearestName(typed, names) || (names.find((name) => sorted(name) === sorted(typed)) ?? '')
}

/** The command that is called. */
const named = ([called]: readonly string[], commands: readonly Command[]): Command | undefined =>
  commands.find(({ name }) => name === called)

function complain(message: string, error: Error | undefined, called: Command | undefined): never {
  // yargs words its own complaints as errors of this name
  if (error && error.name !== 'YError') throw error
  const unknown = /^Unknown arguments?: ([^,]+)/.exec(message)?.[1] ?? ''
  const nearest = unknown === '' ? '' : nearCommand(unknown, Object.keys(called?.options ?? {}))
  const given = /^Not enough non-option arguments: got (\d+)/.exec(message)?.[1]
  if (called && given !== undefined) throw missing(called, Number(given))
  throw new UserError(
    message
      .replace(/^Unknown (?:argument|command)s?: /, '不认识：')
      .replace(/^Not enough non-option arguments.*/s, '缺少命令或稿件。'),
    nearest === '' ? `运行 ${startedAs()} help 看用法。` : `是不是 --${nearest}？`,
    [message, nearest === '' ? `Run ${startedAs()} help for usage.` : `Did you mean --${nearest}?`],
  )
}

/** What a command wants and was not given, by the words of its help: 文件名 / file name. */
function missing({ usage, positionals }: Command, given: number): UserError {
  const wanted = Object.values(positionals).filter(({ demandOption }) => demandOption)
  const words = wanted.slice(given).map(({ describe = '' }) => describe.split(' / '))
  const whole = `${startedAs()} ${usage}`
  return new UserError(
    `缺少${words.map(([zh]) => zh).join('、')}。`,
    `写成 ${whole}；运行 ${startedAs()} help 看用法。`,
    [
      `missing: ${words.map(([, en]) => en).join(', ')}`,
      `Write ${whole}; run ${startedAs()} help for usage.`,
    ],
  )
}
