/** What is known while two lists are aligned: which of the one holds which of the other. */
import { type Pairs, pairsOf, similarity } from './similarity.ts'

/** A paragraph or a table, as far as it is aligned. */
export interface Item {
  readonly type: 'paragraph' | 'table'
  readonly letters: string
}
export interface MarkedItem extends Item {
  /** Units of the base whose bookmarks open in it. */
  readonly marks: readonly number[]
}

export interface Alignment {
  readonly base: readonly Item[]
  readonly edited: readonly MarkedItem[]
  readonly basePairs: readonly Pairs[]
  readonly editedPairs: readonly Pairs[]
  /** Of each item of the copy: those of the base that it holds. */
  readonly held: number[][]
  /** Of each item of the base: those of the copy that hold it. */
  readonly holders: number[][]
  readonly marked: Set<number>
}

export function openAlignment(base: readonly Item[], edited: readonly MarkedItem[]): Alignment {
  return {
    base,
    edited,
    basePairs: base.map(({ letters }) => pairsOf(letters)),
    editedPairs: edited.map(({ letters }) => pairsOf(letters)),
    held: edited.map(() => []),
    holders: base.map(() => []),
    marked: new Set(),
  }
}

export function pair({ held, holders }: Alignment, base: number, edited: number): void {
  held[edited]?.push(base)
  holders[base]?.push(edited)
}
export const isFree = (work: Alignment, base: number, edited: number): boolean =>
  work.holders[base]?.length === 0 &&
  work.held[edited]?.length === 0 &&
  work.base[base]?.type === work.edited[edited]?.type

export function likeness(
  { basePairs, editedPairs }: Alignment,
  base: number,
  edited: number,
): number {
  const [a, b] = [basePairs[base], editedPairs[edited]]
  return a && b ? similarity(a, b) : 0
}

export const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)
