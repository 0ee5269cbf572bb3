/** Where the comments of a check start and end among the stretches of a paragraph. */
import type { Run } from '../../typeset/runs.ts'
import type { Remarks } from './setting.ts'

/** Numbers of remarks by the index of the stretch before which they start, or behind which they end. */
export interface RemarkEnds {
  readonly opening: ReadonlyMap<number, readonly number[]>
  readonly closing: ReadonlyMap<number, readonly number[]>
}

/** A remark goes from its first stretch to its last, over what stands between; in the first paragraph that has it. */
export function remarkEnds(stretches: readonly Run[], { words, placed }: Remarks): RemarkEnds {
  const spans = new Map<number, { first: number; last: number }>()
  for (const [index, { remarks }] of stretches.entries())
    for (const id of remarks) spans.set(id, { first: spans.get(id)?.first ?? index, last: index })
  const opening = new Map<number, number[]>()
  const closing = new Map<number, number[]>()
  const add = (to: Map<number, number[]>, index: number, id: number): void =>
    void to.set(index, [...(to.get(index) ?? []), id])
  for (const [id, { first, last }] of spans) {
    if (placed.has(id) || words[id] === undefined) continue
    placed.add(id)
    add(opening, first, id)
    add(closing, last, id)
  }
  return { opening, closing }
}
