/** A build as a worker on another machine is told it, and what a worker accepts to be told. */
import { isAbsolute, relative, resolve, win32 } from 'node:path'
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

/** Whether a name leads out of the folder, as any machine would read it. */
function isOutside(path: string): boolean {
  const parts = win32.normalize(path).split('\\')
  return isAbsolute(path) || win32.isAbsolute(path) || /^[a-z]:/i.test(path) || parts[0] === '..'
}

const valued: ReadonlySet<string> = new Set(
  [...texts, 'out', 'time-limit', 'shard'].map((name) => `--${name}`),
)
const bare: ReadonlySet<string> = new Set(
  [...switches, 'no-config', 'no-bases', 'quiet'].map((name) => `--${name}`),
)

/**
 * Whether a worker runs what came out of a queue: a build of papers below its folder, with options of the list.
 * What begins with a hyphen is never the value of an option: the command line would read it as one by itself.
 */
export function isAccepted(argv: unknown): argv is readonly string[] {
  if (!Array.isArray(argv) || !argv.every((word) => typeof word === 'string')) return false
  const [name, ...words] = argv as readonly string[]
  if (name !== 'build') return false
  for (let at = 0; at < words.length; at++) {
    const word = words[at] ?? ''
    if (bare.has(word)) continue
    if (!valued.has(word)) {
      if (word.startsWith('-') || isOutside(word)) return false
      continue
    }
    at++
    const value = words[at]
    if (value === undefined || value.startsWith('-')) return false
    if (word === '--out' && isOutside(value)) return false
  }
  return true
}
