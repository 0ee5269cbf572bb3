/**
 * Which paragraphs of an edited copy are which of the base: by bookmarks, where they hold what they name; then by equal letters,
 * by what they have in common in the same place, and last anywhere, which is a move.
 */

import { longestRising } from '../text/longest-rising.ts'
import { type Alignment, type Item, type MarkedItem, openAlignment } from './alignment.ts'
import { joinParts } from './join-parts.ts'
import { matchAnywhere, matchEqual, matchInPlace, matchMarks } from './match-items.ts'

/** What belongs together: one of each as a rule, several where a paragraph was parted or several became one. */
export interface Group {
  /** Places in the base, rising; empty for what is new. */
  readonly base: readonly number[]
  /** Places in the copy, rising; empty for what is gone. */
  readonly edited: readonly number[]
  readonly by: 'mark' | 'content'
  /** It stands elsewhere among the others. */
  readonly moved: boolean
}

/** @returns groups in the order of the copy; what is gone stands behind what stood before it */
export function align(base: readonly Item[], edited: readonly MarkedItem[]): Group[] {
  const work = openAlignment(base, edited)
  matchMarks(work)
  matchEqual(work)
  matchInPlace(work)
  matchAnywhere(work)
  joinParts(work)
  return inOrder(work)
}

/** Groups in the order of the copy; those out of the order of the base are moved. */
function inOrder(work: Alignment): Group[] {
  const groups: Omit<Group, 'moved'>[] = []
  const seen = new Set<number>()
  work.held.forEach((_, edited) => {
    if (seen.has(edited)) return
    const group = groupOf(work, edited)
    for (const each of group.edited) seen.add(each)
    groups.push(group)
  })
  const firsts = groups.flatMap(({ base }, at) =>
    base[0] === undefined ? [] : [[base[0], at] as const],
  )
  const kept = new Set(longestRising(firsts.map(([base]) => base)).map((at) => firsts[at]?.[1]))
  const placed = groups.map((group, at) => ({
    ...group,
    moved: group.base.length > 0 && !kept.has(at),
  }))
  return withGone(work, placed)
}

function groupOf({ held, holders, marked }: Alignment, edited: number): Omit<Group, 'moved'> {
  const bases = new Set(held[edited])
  const editeds = new Set([edited])
  for (const base of bases)
    for (const other of holders[base] ?? []) {
      editeds.add(other)
      for (const each of held[other] ?? []) bases.add(each)
    }
  const rising = (places: ReadonlySet<number>): number[] => [...places].sort((a, b) => a - b)
  const by = [...editeds].some((each) => marked.has(each)) ? 'mark' : 'content'
  return { base: rising(bases), edited: rising(editeds), by }
}

/** What is gone behind what stood before it in the base. */
function withGone({ holders }: Alignment, groups: readonly Group[]): Group[] {
  const result = [...groups]
  holders.forEach((found, base) => {
    if (found.length > 0) return
    const gone: Group = { base: [base], edited: [], by: 'content', moved: false }
    const before = result.findLastIndex(
      (group) => !group.moved && (group.base.at(-1) ?? base) < base && group.base.length > 0,
    )
    result.splice(before + 1, 0, gone)
  })
  return result
}
