/** What `wengao build` is asked for, as the steps behind it take it. */
import { readShard, type Shard } from '../batch/shard.ts'
import { UserError } from '../error.ts'
import type { Lang } from '../messages/index.ts'
import type { Io } from '../outside/outside.ts'
import { type Format, formats } from '../paper/formats.ts'
import type { BuildOptions } from '../run/build.ts'
import { settle } from '../workspace/precedence.ts'
import { strictnessOf, type WeightArguments } from './report-filters.ts'

export interface BuildArguments extends WeightArguments {
  readonly papers: readonly string[]
  readonly out: string | undefined
  readonly format: string | undefined
  readonly theme: string | undefined
  readonly emit: 'filled' | undefined
  /** Rows of `each` papers to make, by name. */
  readonly only: string | undefined
  readonly lang: Lang
  readonly json: boolean
  readonly workspace: string | undefined
  readonly config: boolean
  readonly chromium: string | undefined
  readonly untagged: boolean
  readonly embedFonts: boolean
  readonly proof: boolean
  readonly docxFor: 'libreoffice' | undefined
  /** Keep what is built in the workspace. */
  readonly bases: boolean
  /** List every finding of a rule; else the first ten and how many more. */
  readonly all: boolean
  /** Say errors alone. */
  readonly quiet: boolean
  readonly watch: boolean
  /** Faults of marks, numbers and words are errors. */
  readonly strict: boolean
  /** Build what stands already, too. */
  readonly force: boolean
  /** Remove outputs of papers that are no more. */
  readonly prune: boolean
  /** 2/5: the papers that this machine builds. */
  readonly shard: string | undefined
  readonly failFast: boolean
  /** Seconds. */
  readonly timeLimit: number
  /** Where workers on other machines take papers from. */
  readonly queue: string | undefined
  /** Papers that such a worker takes at a time. */
  readonly chunk: number
  /** Progress as lines of JSON. */
  readonly events: boolean
}

/** As the command line has it, else wengao.yml. */
export const buildOptions = (args: BuildArguments, io: Pick<Io, 'settings'>): BuildOptions => ({
  formats: settle<readonly Format[]>({
    flag: args.format === undefined ? null : readFormats(args.format),
    workspace: io.settings.formats,
    usual: ['docx', 'pdf'],
  }),
  theme: args.theme ?? null,
  emitFilled: args.emit === 'filled',
  embedFonts: args.embedFonts,
  proof: args.proof,
  docxFor: args.docxFor ?? null,
  strict: args.strict || strictnessOf(io, args) === 'strict',
})

/** The names that `--only` gives. */
export const rowNames = (only: string | undefined): string[] =>
  (only ?? '')
    .split(/[,，、]/)
    .map((name) => name.trim())
    .filter((name) => name !== '')

export function readFormats(list: string): Format[] {
  const names = list
    .toLowerCase()
    .split(/[,，\s]+/)
    .filter((name) => name !== '')
  const unknown = names.find((name) => !formats.includes(name as Format))
  if (unknown !== undefined || names.length === 0)
    throw new UserError(`没有“${unknown ?? ''}”这种格式`, `可用：${formats.join('、')}`, [
      `no such format: "${unknown ?? ''}"`,
      `Known: ${formats.join(', ')}`,
    ])
  return [...new Set(names)] as Format[]
}

/** The part of a run that `--shard` names; null for all of it. */
export function shardOf({ shard }: Pick<BuildArguments, 'shard'>): Shard | null {
  if (shard === undefined) return null
  const read = readShard(shard)
  if (read) return read
  throw new UserError(`--shard 写的“${shard}”不对`, '写成 第几部分/一共几部分，如 --shard 2/5。', [
    `--shard ${shard} names no part`,
    'Write which part of how many, such as --shard 2/5.',
  ])
}

/** @throws UserError for a time that is none */
export function checkTimeLimit({ timeLimit }: Pick<BuildArguments, 'timeLimit'>): void {
  if (timeLimit > 0 && timeLimit <= 86_400) return
  throw new UserError('--time-limit 要写秒数，1 到 86400。', '如 --time-limit 600。', [
    '--time-limit takes seconds, 1 to 86400',
    'Such as --time-limit 600.',
  ])
}
