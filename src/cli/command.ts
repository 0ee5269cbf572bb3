/** A command as data: what is typed, what it says of itself, and what runs; one object each in commands/. */
import type { InferredOptionType, PositionalOptions } from 'yargs'
import { UserError } from '../error.ts'
import type { Session } from './build-session.ts'
import { type OptionName, options } from './options.ts'

/** Bilingual in both languages; the help shows them side by side. */
export interface Bilingual {
  readonly zh: string
  readonly en: string
}
const bothWords = ({ zh, en }: Bilingual): string => `${zh} / ${en}`

/** A line that somebody would type, and what it does. */
export interface Example extends Bilingual {
  /** Behind `wengao`. */
  readonly line: string
}

interface Positional extends Bilingual {
  /** It may be left out. */
  readonly optional?: true
  /** One or more of them. */
  readonly many?: true
}
type Positionals = Readonly<Record<string, Positional>>

type ValueOf<P extends Positional> = P extends { readonly many: true }
  ? string[]
  : P extends { readonly optional: true }
    ? string | undefined
    : string
type CamelCase<N extends string> = N extends `${infer First}-${infer Rest}`
  ? `${First}${Capitalize<CamelCase<Rest>>}`
  : N
/** What the command line gives to a command that is declared so. */
type Given<P extends Positionals, O extends OptionName> = {
  readonly [name in keyof P]: ValueOf<P[name]>
} & {
  readonly [name in O as CamelCase<name>]: InferredOptionType<(typeof options)[name]>
}

interface Declared<P extends Positionals, O extends OptionName, A> {
  /** Such as `build <papers..>`. */
  readonly usage: string
  readonly about: Bilingual
  readonly positionals: P
  readonly options: readonly O[]
  readonly examples?: readonly Example[]
  /** Loaded only when the command is called. */
  readonly load: () => Promise<(args: A, session: Session) => number | Promise<number>>
  /** What has been read before the command is: the help lists it. */
  readonly beforehand?: readonly OptionName[]
}
/** An option that is read and not used is one that lies. */
type NothingIgnored<P extends Positionals, O extends OptionName, A> =
  Exclude<keyof Given<P, O>, keyof A> extends never ? unknown : { readonly ignored: never }
/** What the function wants must be declared. */
type NothingMissing<P extends Positionals, O extends OptionName, A> =
  Given<P, O> extends A ? unknown : { readonly missing: A }

export interface Command {
  readonly name: string
  readonly usage: string
  readonly about: string
  readonly positionals: Readonly<Record<string, PositionalOptions>>
  readonly options: Readonly<Partial<typeof options>>
  /** Lines with what they do, for the help. */
  readonly examples: readonly (readonly [line: string, about: string])[]
  /** Gives the exit code. */
  readonly run: (args: object, session: Session) => Promise<number>
}

/** The declaration as the parser takes it; what does not fit the function that it loads does not compile. */
export function command<const P extends Positionals, O extends OptionName, A>(
  declared: Declared<P, O, A> & NothingIgnored<P, O, A> & NothingMissing<P, O, A>,
): Command {
  return {
    name: declared.usage.split(' ')[0] ?? '',
    usage: declared.usage,
    about: bothWords(declared.about),
    positionals: Object.fromEntries(
      Object.entries(declared.positionals).map(([name, one]) => [name, positionalOf(one)]),
    ),
    options: Object.fromEntries(
      [...declared.options, ...(declared.beforehand ?? [])].map((name) => [name, options[name]]),
    ),
    examples: (declared.examples ?? []).map((one) => [one.line, bothWords(one)] as const),
    // the parser has checked them against the declaration
    run: async (args, session) => {
      refuseEmpty(args)
      return (await declared.load())(args as A, session)
    },
  }
}

/**
 * A variable of the shell that is not set gives an empty text, which would stand for the current folder, or the root of the disk.
 * @throws UserError for an argument that is there and empty
 */
function refuseEmpty(args: object): void {
  const [empty] = Object.entries(args).filter(([, value]) => [value].flat().includes(''))
  if (!empty) return
  const [name] = empty
  const shown = name in options ? `--${name}` : `<${name}>`
  throw new UserError(`${shown} 后面是空的。`, '写上它，或者不写这一项；用的变量可能没有设。', [
    `${shown} is empty`,
    'Give it a value, or leave it out; a variable may not be set.',
  ])
}

const positionalOf = ({ optional, many, ...words }: Positional): PositionalOptions => ({
  type: 'string',
  describe: bothWords(words),
  ...(many ? { array: true } : {}),
  ...(optional ? {} : { demandOption: true }),
})
