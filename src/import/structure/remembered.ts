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

/** Only these say something of all lines of one look. */
const byForm: ReadonlySet<Role> = new Set(['heading1', 'heading2', 'heading3', 'heading4', 'text'])

/** Roles that are remembered for these lines, by their indexes: the same words first, then the same look. */
export function rememberedRoles(
  facts: readonly Fact[],
  memories: readonly Memory[],
): Map<number, Role> {
  const words = new Map(memories.map(({ text, role }) => [text, role]))
  const looks = new Map(
    memories.flatMap(({ form, role }) =>
      form !== '' && byForm.has(role) ? [[form, role] as const] : [],
    ),
  )
  return new Map(
    facts.flatMap((fact) => {
      const role = words.get(fact.text.trim()) ?? looks.get(formOf(fact))
      return role === undefined ? [] : [[fact.index, role] as const]
    }),
  )
}
