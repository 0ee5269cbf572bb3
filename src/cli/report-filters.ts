/** What is done to the findings of a command before they are shown: as the command line has it, else wengao.yml. */
import { reportFilters } from '../check/filters.ts'
import type { Filter } from '../check/rule.ts'
import { UserError } from '../error.ts'
import type { Io } from '../outside/outside.ts'
import { type Strictness, strictnesses } from '../rules/strictness.ts'
import type { TextOf } from '../text/lines.ts'
import { settle } from '../workspace/precedence.ts'
import type { Weight } from '../workspace/settings.ts'
import { weights } from '../workspace/settings-schema.ts'

export interface WeightArguments {
  /** 宽, 中, 严 or the English words. */
  readonly strictness?: string | undefined
  /** Rules with what they count: mark/dash=关,number=提示. */
  readonly rules?: string | undefined
}

export const strictnessOf = (
  { settings }: Pick<Io, 'settings'>,
  { strictness }: WeightArguments,
): Strictness =>
  settle<Strictness>({
    // the parser lets no other word through
    flag: strictness === undefined ? null : (strictnesses[strictness] ?? null),
    workspace: settings.strictness,
    usual: 'normal',
  })

/** @throws UserError for rules that cannot be read */
export const filtersOf = (
  io: Pick<Io, 'settings'> & { readonly texts: TextOf },
  args: WeightArguments = {},
): readonly Filter[] =>
  reportFilters(
    io.texts,
    io.settings.settled,
    // the last one that means a rule holds
    [...(io.settings.checks ?? []), ...ruleWeights(args.rules)],
    strictnessOf(io, args),
  )

/** What --rules says. */
export function ruleWeights(rules: string | undefined): Weight[] {
  if (rules === undefined) return []
  return rules
    .split(/[,，、\s]+/)
    .filter((entry) => entry !== '')
    .map((entry) => {
      const [rule = '', word = '', ...more] = entry.split(/[=＝]/)
      const weight = Object.hasOwn(weights, word) ? weights[word] : undefined
      if (rule === '' || !weight || more.length > 0) throw unreadable(entry)
      return { rule, weight }
    })
}

const unreadable = (entry: string): UserError =>
  new UserError(
    `--rules 里的“${entry}”看不懂`,
    '写成 mark/dash=关,number=提示；可用：关、提示、警告、错误。',
    [
      `--rules: "${entry}" cannot be read`,
      'Write mark/dash=off,number=info; known are off, info, warning, error.',
    ],
  )
