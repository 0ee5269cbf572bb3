/** The base of an edited copy: by the hash that it bears, by the paper that was named, else what is most like it of all that is kept. */
import { align } from '../compare/align.ts'
import type { Item, MarkedItem } from '../compare/alignment.ts'
import type { Base } from '../compare/base.ts'
import { type EditedCopy, unitItems } from '../compare/compare.ts'
import { editedLetters, editedUnits } from '../compare/edited.ts'
import { lettersIn } from '../compare/letters.ts'
import { readBase } from '../compare/read-base.ts'
import { pairsOf, similarity } from '../compare/similarity.ts'
import type { Stamp } from '../ooxml/stamp.ts'
import type { Io } from '../outside/outside.ts'
import { papersNow } from './base-now.ts'

export interface FoundBase {
  /** What it goes by: one of the same key is the same. */
  readonly key: string
  readonly base: Base
  readonly by: 'stamp' | 'paper' | 'likeness'
  /** Whether the copy is surely of it: what is merely like it is compared, and nothing is written. */
  readonly sure: boolean
}

/** Most of what is kept that a copy without a hash is held against. */
const mostTried = 300
/** Which share of the letters has to be found for a likeness to be one. */
const leastLike = 0.5
/** How much more like its paper a copy has to be than any other paper of the same title. */
const leastAhead = 0.02

/** @param paper the paper that the reader named; null to look among what is kept */
export async function findBase(
  copy: EditedCopy,
  stamp: Stamp | null,
  paper: string | null,
  io: Io,
): Promise<FoundBase | null> {
  const hash = stamp?.base ?? null
  const kept = hash === null ? null : await keptBase(hash, io)
  if (hash !== null && kept) return { key: hash, base: kept, by: 'stamp', sure: true }
  if (paper !== null) {
    const now = await papersNow(paper, paper.replace(/^.*\/|\.[^.]*$/g, ''), null, io)
    const [own] = byLikeness(
      copy,
      now.map(({ base }) => ({ key: `${base.paper} ${base.output}`, base })),
    )
    return own ? { key: own.key, base: own.base, by: 'paper', sure: true } : null
  }
  const candidates: Candidate[] = []
  for (const key of ((await io.bases?.list()) ?? []).slice(0, mostTried)) {
    const base = await keptBase(key, io)
    if (base) candidates.push({ key, base })
  }
  return likeliest(copy, stamp, candidates)
}

/** By its content alone: a copy that bears the id of something else is taken for none of another title. */
function likeliest(
  copy: EditedCopy,
  stamp: Stamp | null,
  candidates: readonly Candidate[],
): FoundBase | null {
  const letters = itemsOf(copy)
    .map((item) => item.letters)
    .join('')
  const isTitled = ({ base }: Candidate): boolean => {
    const title = lettersIn(base.title)
    return title !== '' && letters.includes(title)
  }
  const [best, ...others] = byLikeness(copy, candidates).filter(({ share }) => share >= leastLike)
  if (!best || (stamp !== null && !isTitled(best))) return null
  const isRival = (other: Likeness): boolean =>
    other.base.paper !== best.base.paper && other.share > best.share - leastAhead && isTitled(other)
  const sure = stamp === null && isTitled(best) && !others.some(isRival)
  return { key: best.key, base: best.base, by: 'likeness', sure }
}

/** What cannot be read as a base is none. */
async function keptBase(hash: string, io: Pick<Io, 'bases'>): Promise<Base | null> {
  try {
    const text = await io.bases?.find(hash)
    return text ? readBase(text) : null
  } catch {
    // packed bytes that are torn
    return null
  }
}

interface Candidate {
  readonly key: string
  readonly base: Base
}
interface Likeness extends Candidate {
  /** Which share of the letters of the copy it has, 0–1. */
  readonly share: number
}

/** Those with most letters in common first, the newest of several. */
function byLikeness(copy: EditedCopy, candidates: readonly Candidate[]): Likeness[] {
  const items = itemsOf(copy)
  return candidates
    .map((candidate) => ({ ...candidate, share: shareOf(candidate.base, items) }))
    .sort((a, b) => b.share - a.share)
}

const itemsOf = ({ accepted, kept }: EditedCopy): MarkedItem[] =>
  editedUnits(accepted, kept).map((unit) => ({
    type: unit.type,
    letters: editedLetters(unit),
    marks: [],
  }))

/** Letters in a place of their own count as far as they are alike there. */
function shareOf(base: Base, items: readonly MarkedItem[]): number {
  const own = unitItems(base)
  const joined = (all: readonly Item[], places: readonly number[]): string =>
    places.map((place) => all[place]?.letters ?? '').join('')
  const total = joined(items, [...items.keys()]).length
  let found = 0
  for (const group of align(own, items)) {
    if (group.base.length === 0) continue
    const letters = joined(items, group.edited)
    found += letters.length * similarity(pairsOf(joined(own, group.base)), pairsOf(letters))
  }
  return total === 0 ? 0 : found / total
}
