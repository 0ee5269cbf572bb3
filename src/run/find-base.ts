/** The base of an edited copy: by the hash that it bears, by the paper that was named, else what is most like it of all that is kept. */
import { align } from '../compare/align.ts'
import type { Base } from '../compare/base.ts'
import { type EditedCopy, unitItems } from '../compare/compare.ts'
import { editedLetters, editedUnits } from '../compare/edited.ts'
import { readBase } from '../compare/read-base.ts'
import type { Stamp } from '../ooxml/stamp.ts'
import type { Io } from '../outside/outside.ts'
import { papersNow } from './base-now.ts'

export interface FoundBase {
  /** What it goes by: one of the same key is the same. */
  readonly key: string
  readonly base: Base
  readonly by: 'stamp' | 'paper' | 'likeness'
}

/** Most of what is kept that a copy without a hash is held against. */
const mostTried = 300
/** Which share of the letters has to be found for a likeness to be one. */
const leastLike = 0.5

/** @param paper the paper that the reader named; null to look among what is kept */
export async function findBase(
  copy: EditedCopy,
  stamp: Stamp | null,
  paper: string | null,
  io: Io,
): Promise<FoundBase | null> {
  const hash = stamp?.base ?? null
  const kept = hash === null ? null : await keptBase(hash, io)
  if (hash !== null && kept) return { key: hash, base: kept, by: 'stamp' }
  if (paper !== null) {
    const now = await papersNow(paper, paper.replace(/^.*\/|\.[^.]*$/g, ''), null, io)
    const own = mostLike(
      copy,
      now.map(({ base }) => ({ key: `${base.paper} ${base.output}`, base })),
      0,
    )
    return own && { ...own, by: 'paper' }
  }
  const candidates: { key: string; base: Base }[] = []
  for (const key of ((await io.bases?.list()) ?? []).slice(0, mostTried)) {
    const base = await keptBase(key, io)
    if (base) candidates.push({ key, base })
  }
  const like = mostLike(copy, candidates, leastLike)
  return like && { ...like, by: 'likeness' }
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

/** The one with most letters in common, the newest of several. */
function mostLike<T extends { readonly base: Base }>(
  copy: EditedCopy,
  candidates: readonly T[],
  least: number,
): T | null {
  const units = editedUnits(copy.accepted, copy.kept)
  const items = units.map((unit) => ({ type: unit.type, letters: editedLetters(unit), marks: [] }))
  const total = items.reduce((sum, { letters }) => sum + letters.length, 0)
  let best: { candidate: T; share: number } | null = null
  for (const candidate of candidates) {
    const groups = align(unitItems(candidate.base), items)
    const found = groups.filter(({ base, edited }) => base.length > 0 && edited.length > 0)
    const letters = found
      .flatMap(({ edited }) => edited)
      .reduce((sum, at) => sum + (items[at]?.letters.length ?? 0), 0)
    const share = total === 0 ? 0 : letters / total
    if (share >= least && share > (best?.share ?? -1)) best = { candidate, share }
  }
  return best?.candidate ?? null
}
