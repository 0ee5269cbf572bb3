/**
 * Writes what was changed into the author's files, all else as it is: tried first on the paper, and only what the paper then prints
 * as the copy has it is kept.
 */
import type { Base } from '../compare/base.ts'
import { type Change, keyOf } from '../compare/change.ts'
import { compare } from '../compare/compare.ts'
import type { CopyChange } from '../compare/settle-copies.ts'
import type { Io } from '../outside/outside.ts'
import { decodeText } from '../text/decode.ts'
import { rewrite } from '../text/rewrite.ts'
import { paperNow } from './base-now.ts'
import type { BroughtBack } from './bring-back.ts'
import { withFiles } from './changed-files.ts'

export interface RewrittenFile {
  readonly file: string
  readonly original: Uint8Array
  readonly bytes: Uint8Array
}
export interface Applied {
  readonly files: readonly RewrittenFile[]
  /** In place of those that were brought back: what was not kept says why. */
  readonly changes: readonly CopyChange[]
  /** How many were written. */
  readonly count: number
}

/** Whether a change is one of the author's own words that nothing stands against. */
export const isApplicable = (change: CopyChange): boolean =>
  change.class === 'text' &&
  change.trouble === null &&
  change.against === null &&
  !change.isStanding &&
  (change.loop === null || change.loop.changed === change.loop.rows)

export async function applyBack(brought: BroughtBack, io: Io): Promise<Applied> {
  const asked = brought.changes.filter(isApplicable)
  const kept = new Set<CopyChange>()
  for (const [copy] of brought.copies.entries()) {
    const own = asked.filter((change) => change.copies[0] === copy)
    const printed = await printedOf(own, copy, brought, io)
    for (const change of printed) kept.add(change)
  }
  const files = await rewritten([...kept], io)
  // edits of several copies do not touch each other: what each prints by itself they print together
  const changes = brought.changes.map(
    (change): CopyChange =>
      isApplicable(change) && (!kept.has(change) || !files)
        ? { ...change, trouble: 'not-printed' }
        : change,
  )
  return { files: files ?? [], changes, count: files ? kept.size : 0 }
}

/** Those that the paper prints as the copy has them: all at once, else by halves. */
async function printedOf(
  asked: readonly CopyChange[],
  copy: number,
  brought: BroughtBack,
  io: Io,
): Promise<readonly CopyChange[]> {
  const { now, copies } = brought
  const edited = copies[copy]
  if (!now || !edited || asked.length === 0) return []
  const before = countsOf(compare(now.base, edited).changes)
  const isPrinted = async (tried: readonly CopyChange[]): Promise<boolean> => {
    const after = await baseWith(tried, now.base, io)
    return after !== null && isNearer(before, countsOf(compare(after, edited).changes), tried)
  }
  const keep = async (
    some: readonly CopyChange[],
    held: readonly CopyChange[],
  ): Promise<readonly CopyChange[]> => {
    if (some.length === 0) return held
    const all = inOrder([...held, ...some], asked)
    if (await isPrinted(all)) return all
    if (some.length === 1) return held
    const half = some.length >> 1
    return keep(some.slice(half), await keep(some.slice(0, half), held))
  }
  return keep(asked, [])
}

const inOrder = (some: readonly CopyChange[], asked: readonly CopyChange[]): CopyChange[] =>
  asked.filter((change) => some.includes(change))

/** What is written anew by the program follows from the rest. */
function countsOf(changes: readonly Change[]): Map<string, number> {
  const counts = new Map<string, number>()
  for (const change of changes) {
    if (change.class === 'made') continue
    const key = keyOf(change)
    counts.set(key, (counts.get(key) ?? 0) + 1)
  }
  return counts
}

/** Every change that was tried is gone from what the copy has otherwise, and nothing has come. */
function isNearer(
  before: ReadonlyMap<string, number>,
  after: ReadonlyMap<string, number>,
  tried: readonly CopyChange[],
): boolean {
  const wanted = new Map(before)
  for (const change of tried) {
    const key = keyOf(change)
    wanted.set(key, (wanted.get(key) ?? 0) - 1)
  }
  const keys = new Set([...wanted.keys(), ...after.keys()])
  return [...keys].every((key) => (wanted.get(key) ?? 0) === (after.get(key) ?? 0))
}

async function baseWith(tried: readonly CopyChange[], base: Base, io: Io): Promise<Base | null> {
  const files = await rewritten(tried, io)
  if (!files) return null
  const changed = new Map(files.map(({ file, bytes }) => [file, bytes] as const))
  const other = withFiles({ ...io, texts: new Map(io.texts) }, (file) => changed.get(file) ?? null)
  return (await paperNow(base, other))?.base ?? null
}

/** Null when a file cannot be changed in its bytes. */
async function rewritten(
  changes: readonly CopyChange[],
  io: Pick<Io, 'paper' | 'texts'>,
): Promise<RewrittenFile[] | null> {
  const byFile = new Map<string, { start: number; end: number; to: string }[]>()
  for (const { edits } of changes)
    for (const { file, ...edit } of edits) byFile.set(file, [...(byFile.get(file) ?? []), edit])
  const files: RewrittenFile[] = []
  for (const [file, edits] of byFile) {
    const { value: original } = await io.paper(file)
    const text = original && decodeText(original, file).value
    const sorted = [...edits].sort((a, b) => a.start - b.start || a.end - b.end)
    const apart = sorted.every(({ start }, at) => start >= (sorted[at - 1]?.end ?? 0))
    const bytes = original && text !== null && apart ? rewrite(original, text, sorted) : null
    if (!original || !bytes) return null
    files.push({ file, original, bytes })
  }
  return files
}
