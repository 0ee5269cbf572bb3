/** A change cut where what it changes comes from another place: each part is the author's, one value's, a template's or the program's. */
import type { Piece } from './base.ts'
import type { Hunk } from './hunks.ts'
import { type BaseToken, type EditedToken, paragraphEnd } from './tokens.ts'

/** `end` is the end of a paragraph, which is the author's too. */
export type Owner = Piece['from'] | 'end'
export interface Part extends Hunk {
  readonly owner: Owner
}
export type Parted =
  | { readonly parts: readonly Part[]; readonly mixed: false }
  | { readonly parts: readonly []; readonly mixed: true }

const ownerOf = ({ piece }: BaseToken): Owner => piece?.from ?? 'end'
const isNumber = (text: string): boolean => /^\d/.test(text)
/** 一、（一）1. （1）第一条 and their like in front of a text. */
const numbering =
  /^(?:[（(]?[\d一二三四五六七八九十百]+[）)]?[、.．]?|第[\d一二三四五六七八九十百]+[章节条、])/

export function partsOf(
  hunk: Hunk,
  base: readonly BaseToken[],
  edited: readonly EditedToken[],
): Parted {
  const segments = segmentsOf(hunk, base)
  if (segments.length === 0)
    return { parts: [{ ...hunk, owner: besideOf(hunk, base) }], mixed: false }
  const [first] = segments
  const own = segments.every(({ owner }) => owner === 'author' || owner === 'end')
  const gone = hunk.editedFrom === hunk.editedTo
  if (gone || (segments.length === 1 && first))
    return { parts: shared(segments, hunk, 0), mixed: false }
  // all that is new goes to the first words of the author's
  if (own)
    return {
      parts: shared(
        segments,
        hunk,
        segments.findIndex(({ owner }) => owner === 'author'),
      ),
      mixed: false,
    }
  return (
    byNumbers(segments, hunk, base, edited) ??
    byNumbering(segments, hunk, edited) ?? { parts: [], mixed: true }
  )
}

interface Segment {
  readonly owner: Owner
  readonly baseFrom: number
  readonly baseTo: number
}

/** Neighbours of one owner; each value by itself. */
function segmentsOf({ baseFrom, baseTo }: Hunk, base: readonly BaseToken[]): Segment[] {
  const segments: Segment[] = []
  for (let at = baseFrom; at < baseTo; at++) {
    const token = base[at]
    if (!token) break
    const owner = ownerOf(token)
    const last = segments.at(-1)
    const same = last?.owner === owner && (owner !== 'data' || base[at - 1]?.piece === token.piece)
    if (last && same) segments[segments.length - 1] = { ...last, baseTo: at + 1 }
    else segments.push({ owner, baseFrom: at, baseTo: at + 1 })
  }
  return segments
}

/** Whose an insertion is: of a value only within it; else the author's, where one of the neighbours is or may be. */
function besideOf({ baseFrom }: Hunk, base: readonly BaseToken[]): Owner {
  const [before, after] = [base[baseFrom - 1], base[baseFrom]]
  const owners = [before, after].flatMap((token) => (token ? [ownerOf(token)] : []))
  if (before?.piece && before.piece === after?.piece) return ownerOf(before)
  const asked = [before, after].some((token) => token?.piece?.from === 'data' && token.piece.place)
  if (owners.includes('author') || owners.includes('end') || asked) return 'author'
  return owners[0] ?? 'author'
}

/** The whole of what is new with one segment, nothing with the others. */
const shared = (segments: readonly Segment[], hunk: Hunk, chosen: number): Part[] =>
  segments.map((segment, index) => ({
    ...segment,
    editedFrom: index <= chosen ? hunk.editedFrom : hunk.editedTo,
    editedTo: index < chosen ? hunk.editedFrom : hunk.editedTo,
  }))

/** Words and values changed at once: as many numbers as before, so each is the one in its place. */
function byNumbers(
  segments: readonly Segment[],
  hunk: Hunk,
  base: readonly BaseToken[],
  edited: readonly EditedToken[],
): Parted | null {
  if (segments.some(({ owner }) => owner !== 'author' && owner !== 'data')) return null
  const numbersIn = (tokens: readonly { readonly text: string }[], from: number, to: number) =>
    Array.from({ length: to - from }, (_, index) => from + index).filter((at) =>
      isNumber(tokens[at]?.text ?? ''),
    )
  const own = numbersIn(base, hunk.baseFrom, hunk.baseTo)
  const others = numbersIn(edited, hunk.editedFrom, hunk.editedTo)
  if (own.length === 0 || own.length !== others.length) return null
  const parts: Part[] = []
  let at = hunk.editedFrom
  for (const [index, segment] of segments.entries()) {
    if (segment.owner !== 'data') {
      const next = segments[index + 1]
      const first = next ? own.findIndex((number) => number >= next.baseFrom) : -1
      const to = next ? (others[first] ?? hunk.editedTo) : hunk.editedTo
      parts.push({ ...segment, editedFrom: at, editedTo: to })
      at = to
      continue
    }
    // words of a value cannot be told from the author's beside them
    const inside = own.filter((number) => number >= segment.baseFrom && number < segment.baseTo)
    const [first, last] = [inside[0], inside.at(-1)]
    const sign = base[segment.baseTo - 1]?.text ?? ''
    const signed = /^[%％‰]$/.test(sign) ? 1 : 0
    if (first !== segment.baseFrom || last !== segment.baseTo - 1 - signed) return null
    const from = others[own.indexOf(first)] ?? hunk.editedFrom
    // words that were put in before a value
    if (from > at)
      parts.push({
        owner: 'author',
        baseFrom: segment.baseFrom,
        baseTo: segment.baseFrom,
        editedFrom: at,
        editedTo: from,
      })
    const end = (others[own.indexOf(last)] ?? from) + 1
    const to =
      end +
      (end < hunk.editedTo && /^[%％‰]$/.test(edited[end]?.text ?? '') && signed === 1 ? 1 : 0)
    parts.push({ ...segment, editedFrom: from, editedTo: to })
    at = to
  }
  // and behind the last one
  const behind = {
    baseFrom: hunk.baseTo,
    baseTo: hunk.baseTo,
    editedFrom: at,
    editedTo: hunk.editedTo,
  }
  if (at < hunk.editedTo) parts.push({ ...behind, owner: besideOf(behind, base) })
  return { parts, mixed: false }
}

/** The number of a heading and words behind it: what looks like a number is the program's. */
function byNumbering(
  segments: readonly Segment[],
  hunk: Hunk,
  edited: readonly EditedToken[],
): Parted | null {
  const [label, words, ...rest] = segments
  if (label?.owner !== 'made' || words?.owner !== 'author' || rest.length > 0) return null
  const tokens = edited.slice(hunk.editedFrom, hunk.editedTo)
  if (tokens.some(({ text }) => text === paragraphEnd)) return null
  const length = numbering.exec(tokens.map(({ text }) => text).join(''))?.[0].length ?? 0
  let taken = 0
  let at = hunk.editedFrom
  while (taken < length) taken += edited[at++]?.text.length ?? length
  return {
    parts: [
      { ...label, editedFrom: hunk.editedFrom, editedTo: at },
      { ...words, editedFrom: at, editedTo: hunk.editedTo },
    ],
    mixed: false,
  }
}
