/** A build as a worker on another machine is told it, and what a worker accepts to be told. */
import { isAbsolute, relative, resolve } from 'node:path'
import { UserError } from '../../error.ts'
import type { BuildArguments } from '../build-options.ts'

/** Options that a worker takes over: those that say what is built, none that say something of the machine. */
const texts = ['format', 'theme', 'emit', 'only', 'docx-for', 'strictness', 'rules'] as const
const switches = ['untagged', 'proof', 'embed-fonts', 'strict', 'force'] as const

/**
 * The arguments of one part.
 * @param args papers and output folder must be below the current folder, which every worker has before it
 */
export function workerArguments(args: BuildArguments, part: string): string[] {
  const given = args as unknown as Readonly<Record<string, unknown>>
  const value = (option: string): unknown =>
    given[option.replaceAll(/-(\w)/g, (_, letter: string) => letter.toUpperCase())]
  return [
    'build',
    ...args.papers.map(inFolder),
    ...(args.out === undefined ? [] : ['--out', inFolder(args.out)]),
    ...texts.flatMap((option) => {
      const text = value(option)
      return typeof text === 'string' ? [`--${option}`, text] : []
    }),
    ...switches.flatMap((option) => (value(option) === true ? [`--${option}`] : [])),
    ...(args.config ? [] : ['--no-config']),
    ...(args.bases ? [] : ['--no-bases']),
    '--time-limit',
    String(args.timeLimit),
    '--quiet',
    '--shard',
    part,
  ]
}

function inFolder(path: string): string {
  const below = relative(process.cwd(), resolve(path)).replaceAll('\\', '/')
  if (below !== '' && !isOutside(below)) return below
  if (below === '') return '.'
  throw new UserError(
    `“${path}”不在当前的文件夹里，别的机器找不到`,
    '到放稿件的共享文件夹里运行，成品也放在里面。',
    [
      `"${path}" is not below the current folder, where other machines would look for it`,
      'Run it in the shared folder that holds the papers, with the output below it.',
    ],
  )
}

const isOutside = (path: string): boolean =>
  isAbsolute(path) || path === '..' || path.startsWith('../')

/** Whether a worker runs it: a build of papers below its folder, with options of the list. */
export function isAccepted(argv: readonly string[]): boolean {
  const [name, ...rest] = argv
  if (name !== 'build') return false
  const valued = new Set<string>([...texts, 'out', 'time-limit', 'shard'].map((one) => `--${one}`))
  const bare = new Set([...switches, 'no-config', 'no-bases', 'quiet'].map((one) => `--${one}`))
  for (let at = 0; at < rest.length; at++) {
    const word = rest[at] ?? ''
    if (bare.has(word)) continue
    if (valued.has(word)) {
      at++
      if (word === '--out' && isOutside(rest[at] ?? '..')) return false
    } else if (word.startsWith('-') || isOutside(word)) return false
  }
  return true
}
