/** Where two rows of tokens differ, in stretches that a reader sees as one change. */
import { diffIndices } from 'node-diff3'
import { type BaseToken, type EditedToken, paragraphEnd } from './tokens.ts'

/** Base tokens `[baseFrom, baseTo)` stand in the copy as `[editedFrom, editedTo)`. */
export interface Hunk {
  readonly baseFrom: number
  readonly baseTo: number
  readonly editedFrom: number
  readonly editedTo: number
}

/** Tokens of the author's own between two changes that do not part them. */
const mostBetween = 2

export function hunksOf(base: readonly BaseToken[], edited: readonly EditedToken[]): Hunk[] {
  return joined(
    differences(base, edited).map((hunk) => wholeValue(hunk, base, edited)),
    base,
  )
}

function differences(base: readonly BaseToken[], edited: readonly EditedToken[]): Hunk[] {
  const [a, b] = [base.map(({ text }) => text), edited.map(({ text }) => text)]
  let start = 0
  while (start < a.length && start < b.length && a[start] === b[start]) start++
  let end = 0
  while (
    end < a.length - start &&
    end < b.length - start &&
    a[a.length - 1 - end] === b[b.length - 1 - end]
  )
    end++
  const found = diffIndices(a.slice(start, a.length - end), b.slice(start, b.length - end))
  return found.map(({ buffer1: [baseAt, baseLength], buffer2: [editedAt, editedLength] }) => ({
    baseFrom: start + baseAt,
    baseTo: start + baseAt + baseLength,
    editedFrom: start + editedAt,
    editedTo: start + editedAt + editedLength,
  }))
}

/** A change within a value is one of the whole value. */
function wholeValue(hunk: Hunk, base: readonly BaseToken[], edited: readonly EditedToken[]): Hunk {
  let { baseFrom, baseTo, editedFrom, editedTo } = hunk
  const isSame = (one: number, other: number): boolean => {
    const [piece, next] = [base[one]?.piece, base[other]?.piece]
    return piece?.from === 'data' && piece === next
  }
  const equal = (at: number, other: number): boolean => base[at]?.text === edited[other]?.text
  while (isSame(baseFrom - 1, baseFrom) && equal(baseFrom - 1, editedFrom - 1)) {
    baseFrom--
    editedFrom--
  }
  while (baseTo > baseFrom && isSame(baseTo - 1, baseTo) && equal(baseTo, editedTo)) {
    baseTo++
    editedTo++
  }
  return { baseFrom, baseTo, editedFrom, editedTo }
}

function joined(hunks: readonly Hunk[], base: readonly BaseToken[]): Hunk[] {
  const result: Hunk[] = []
  for (const hunk of hunks) {
    const last = result.at(-1)
    if (last && belongs(last, hunk, base))
      result[result.length - 1] = {
        ...last,
        baseTo: Math.max(last.baseTo, hunk.baseTo),
        editedTo: Math.max(last.editedTo, hunk.editedTo),
      }
    else result.push(hunk)
  }
  return result
}

function belongs(last: Hunk, next: Hunk, base: readonly BaseToken[]): boolean {
  if (next.baseFrom < last.baseTo || next.editedFrom < last.editedTo) return true
  const between = base.slice(last.baseTo, next.baseFrom)
  const [piece, other] = [base[last.baseTo - 1]?.piece, base[next.baseFrom]?.piece]
  if (between.length === 0 && piece === other && piece?.from === 'data') return true
  const around = [
    ...base.slice(last.baseFrom, last.baseTo),
    ...base.slice(next.baseFrom, next.baseTo),
  ]
  const own = [...between, ...around].every(({ piece }) => piece?.from === 'author')
  const isNumber = between.some(({ text }) => /\d/.test(text) || text === paragraphEnd)
  return own && !isNumber && between.length <= mostBetween
}
