/** Corrections that were made once, remembered for the next draft of the same unit: by the words of a line, or by how it looks. */
import type { Role } from './decision.ts'
import type { Fact } from './facts.ts'

/** What somebody said of a line, as it is remembered. */
export interface Memory {
  readonly text: string
  /** Empty where the look says nothing. */
  readonly form: string
  readonly role: Role
}

/** How a line looks, in words: its number, how it goes on, what stands out; empty for plain text. */
export function formOf({ of, form, shape, bold, boldHead, centred, outline }: Fact): string {
  if (of !== 'text') return ''
  const words = [
    ...(form === null ? [] : [form.family]),
    ...(form !== null || bold || outline > 0 ? [shape] : []),
    ...(bold ? ['bold'] : []),
    ...(boldHead > 0 ? ['bold-head'] : []),
    ...(centred ? ['centred'] : []),
    ...(outline > 0 ? [`style-${outline}`] : []),
  ]
  return words.join(' ')
}

/** What is remembered for a line; a look says less than the line's own words. */
export interface Remembered {
  readonly role: Role
  readonly by: 'words' | 'look'
}

/** A look that lines of every sort have: title, date and names are centred too. */
const saysNothing: ReadonlySet<string> = new Set(['', 'centred'])

/** Only these say something of all lines of one look. */
const byForm: ReadonlySet<Role> = new Set(['heading1', 'heading2', 'heading3', 'heading4', 'text'])

/** Roles that are remembered for these lines, by their indexes: the same words first, then the same look. */
export function rememberedRoles(
  facts: readonly Fact[],
  memories: readonly Memory[],
): Map<number, Remembered> {
  const words = new Map(memories.map(({ text, role }) => [text, role]))
  const looks = new Map(
    memories.flatMap(({ form, role }) =>
      !saysNothing.has(form) && byForm.has(role) ? [[form, role] as const] : [],
    ),
  )
  return new Map(
    facts.flatMap((fact): [number, Remembered][] => {
      const own = words.get(fact.text.trim())
      if (own !== undefined) return [[fact.index, { role: own, by: 'words' }]]
      const role = looks.get(formOf(fact))
      return role === undefined ? [] : [[fact.index, { role, by: 'look' }]]
    }),
  )
}
