/** Several copies of one paper: what they agree on counts once, what contradicts each other is named on both sides. */
import type { Change, FileEdit } from './change.ts'

/** A change with the copies that made it, by their places in the list. */
export interface CopyChange extends Change {
  readonly copies: readonly number[]
  /** What stands against it; null for one that can be taken as it is. */
  readonly against: Against | null
  /** Whether the author's file has it already, as when a copy is brought back again. */
  readonly isStanding: boolean
}
export type Against =
  /** Other copies say something else in the same place. */
  | { readonly by: 'copy'; readonly copies: readonly number[]; readonly after: string }
  /** The author has changed the place since the paper was built. */
  | { readonly by: 'author'; readonly now: string }

export function settleCopies(copies: readonly (readonly Change[])[]): CopyChange[] {
  const known = new Map<string, CopyChange>()
  for (const [copy, changes] of copies.entries())
    for (const [index, change] of changes.entries()) {
      const key = sameAs(change) ?? `${copy} ${index}`
      const before = known.get(key)
      const taken = before?.copies.includes(copy) === true
      if (before && !taken) known.set(key, { ...before, copies: [...before.copies, copy] })
      else
        known.set(taken ? `${copy} ${index}` : key, {
          ...change,
          copies: [copy],
          against: null,
          isStanding: false,
        })
    }
  const all = [...known.values()]
  return all.map((change) => ({ ...change, against: againstOf(change, all) }))
}

/** Equal edits of equal places are one; what has no place of its own is equal by its words. */
function sameAs(change: Change): string | null {
  const { class: kind, form, edits, before, after, sentence, trouble } = change
  if (edits.length > 0) return JSON.stringify([kind, edits])
  return trouble === null ? JSON.stringify([kind, form, before, after, sentence]) : null
}

function againstOf(change: CopyChange, all: readonly CopyChange[]): Against | null {
  const others = all.filter(
    (other) =>
      other !== change &&
      !other.copies.some((copy) => change.copies.includes(copy)) &&
      contradicts(change, other),
  )
  const [first] = others
  if (!first) return null
  return { by: 'copy', copies: others.flatMap(({ copies }) => copies), after: first.after }
}

function contradicts(one: Change, other: Change): boolean {
  if (one.edits.some((edit) => other.edits.some((each) => touches(edit, each)))) return true
  const value = one.data !== null && other.data !== null
  return (
    value &&
    one.sentence === other.sentence &&
    one.before === other.before &&
    one.after !== other.after
  )
}

/** Words put in where others end are not put in for certain before or behind what these became. */
const touches = (a: FileEdit, b: FileEdit): boolean =>
  a.file === b.file && a.start <= b.end && b.start <= a.end
