/**
 * Which paragraphs of an edited copy are which of the base: by bookmarks, where they hold what they name; then by equal letters,
 * by what they have in common in the same place, and last anywhere, which is a move.
 */
import { contained, type Pairs, pairsOf, similarity } from './similarity.ts'

/** A paragraph or a table, as far as it is aligned. */
export interface Item {
  readonly type: 'paragraph' | 'table'
  readonly letters: string
}
export interface MarkedItem extends Item {
  /** Units of the base whose bookmarks open in it. */
  readonly marks: readonly number[]
}
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

/** A bookmark whose paragraph has less in common with the base than this was put elsewhere. */
const leastMarked = 0.2
/** Of neighbours in the same place, and of paragraphs anywhere. */
const leastInPlace = 0.35
const leastAnywhere = 0.6
/** Which share of a part has to stand in the whole that it was parted from. */
const leastContained = 0.7
/** Shorter parts are no evidence. */
const shortestPart = 3
/** Largest stretch without anything certain in which every pair is tried. */
const mostPairs = 250_000

/** @returns groups in the order of the copy; what is gone stands behind what stood before it */
export function align(base: readonly Item[], edited: readonly MarkedItem[]): Group[] {
  const work = opened(base, edited)
  matchMarks(work)
  matchEqual(work)
  matchInPlace(work)
  matchAnywhere(work)
  joinParts(work)
  return inOrder(work)
}

interface Work {
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

function opened(base: readonly Item[], edited: readonly MarkedItem[]): Work {
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

function pair({ held, holders }: Work, base: number, edited: number): void {
  held[edited]?.push(base)
  holders[base]?.push(edited)
}
const isFree = (work: Work, base: number, edited: number): boolean =>
  work.holders[base]?.length === 0 &&
  work.held[edited]?.length === 0 &&
  work.base[base]?.type === work.edited[edited]?.type

function likeness({ basePairs, editedPairs }: Work, base: number, edited: number): number {
  const [a, b] = [basePairs[base], editedPairs[edited]]
  return a && b ? similarity(a, b) : 0
}

/** A bookmark holds where its paragraph is still that of the base; else what it names may stand elsewhere. */
function matchMarks(work: Work): void {
  const letters = new Set(work.edited.map((item) => item.letters))
  const known = new Set(work.base.map((item) => item.letters))
  work.edited.forEach(({ marks, type, letters: own }, edited) => {
    for (const base of marks) {
      const item = work.base[base]
      if (!item || item.type !== type || (work.holders[base]?.length ?? 0) > 0) continue
      const [a, b] = [work.basePairs[base], work.editedPairs[edited]]
      const like = likeness(work, base, edited)
      const part = a && b ? Math.max(contained(a, b), contained(b, a)) : 0
      const elsewhere = item.letters !== own && (letters.has(item.letters) || known.has(own))
      if (elsewhere || (like < leastMarked && part < leastContained && marks.length > 1)) continue
      pair(work, base, edited)
      work.marked.add(edited)
    }
  })
}

/** Equal letters: in the same order first, as far as they stand in it, then anywhere. */
function matchEqual(work: Work): void {
  const places = new Map<string, number[]>()
  work.base.forEach(({ type, letters }, base) => {
    const key = `${type} ${letters}`
    if (work.holders[base]?.length === 0) places.set(key, [...(places.get(key) ?? []), base])
  })
  let last = -1
  work.edited.forEach(({ type, letters }, edited) => {
    if (letters === '') return
    const found = places.get(`${type} ${letters}`)?.filter((base) => isFree(work, base, edited))
    const base = found?.find((place) => place > last) ?? found?.[0]
    if (work.held[edited]?.length === 0 && base !== undefined) pair(work, base, edited)
    last = work.held[edited]?.at(-1) ?? last
  })
}

/** Between two neighbours that are certain, whatever has enough in common, in order, as much of it as can be. */
function matchInPlace(work: Work): void {
  const kept = risingHeld(work)
  let [base, edited] = [0, 0]
  for (const [nextBase, nextEdited] of [...kept, [work.base.length, work.edited.length] as const]) {
    const bases = range(base, nextBase).filter((at) => work.holders[at]?.length === 0)
    const editeds = range(edited, nextEdited).filter((at) => work.held[at]?.length === 0)
    if (bases.length * editeds.length <= mostPairs)
      for (const [one, other] of bestInOrder(work, bases, editeds)) pair(work, one, other)
    base = nextBase + 1
    edited = nextEdited + 1
  }
}

const range = (from: number, to: number): number[] =>
  Array.from({ length: Math.max(0, to - from) }, (_, index) => from + index)

/** The pairs that stand in the same order in both: the longest rising row of them. */
function risingHeld({ held }: Work): (readonly [number, number])[] {
  const pairs = held.flatMap((bases, edited) =>
    bases.slice(0, 1).map((base) => [base, edited] as const),
  )
  return longestRising(pairs.map(([base]) => base)).flatMap((at) => {
    const found = pairs[at]
    return found ? [found] : []
  })
}

/** Places of a longest strictly rising row. */
function longestRising(values: readonly number[]): number[] {
  const tails: number[] = []
  const before: number[] = []
  values.forEach((value, at) => {
    let low = 0
    let high = tails.length
    while (low < high) {
      const middle = (low + high) >> 1
      if ((values[tails[middle] ?? 0] ?? 0) < value) low = middle + 1
      else high = middle
    }
    before[at] = low > 0 ? (tails[low - 1] ?? -1) : -1
    tails[low] = at
  })
  const row: number[] = []
  for (let at = tails.at(-1) ?? -1; at >= 0; at = before[at] ?? -1) row.push(at)
  return row.reverse()
}

function bestInOrder(
  work: Work,
  bases: readonly number[],
  editeds: readonly number[],
): [number, number][] {
  const width = editeds.length + 1
  const sums = new Float64Array((bases.length + 1) * width)
  const gains = new Float64Array((bases.length + 1) * width)
  const sumAt = (row: number, column: number): number => sums[row * width + column] ?? 0
  for (let row = bases.length - 1; row >= 0; row--)
    for (let column = editeds.length - 1; column >= 0; column--) {
      const [base = 0, edited = 0] = [bases[row], editeds[column]]
      const like = isFree(work, base, edited) ? likeness(work, base, edited) : 0
      const gain = like >= leastInPlace ? like : 0
      gains[row * width + column] = gain
      sums[row * width + column] = Math.max(
        gain > 0 ? gain + sumAt(row + 1, column + 1) : 0,
        sumAt(row + 1, column),
        sumAt(row, column + 1),
      )
    }
  const found: [number, number][] = []
  let [row, column] = [0, 0]
  while (row < bases.length && column < editeds.length) {
    const gain = gains[row * width + column] ?? 0
    if (gain > 0 && sumAt(row, column) === gain + sumAt(row + 1, column + 1)) {
      found.push([bases[row++] ?? 0, editeds[column++] ?? 0])
    } else if (sumAt(row, column) === sumAt(row + 1, column)) row++
    else column++
  }
  return found
}

/** What is left, wherever it stands, the most alike first. */
function matchAnywhere(work: Work): void {
  const bases = range(0, work.base.length).filter((at) => work.holders[at]?.length === 0)
  const editeds = range(0, work.edited.length).filter((at) => work.held[at]?.length === 0)
  if (bases.length * editeds.length > mostPairs) return
  const found = bases
    .flatMap((base) =>
      editeds.map((edited) => ({ base, edited, like: likeness(work, base, edited) })),
    )
    .filter(({ like }) => like >= leastAnywhere)
    .sort((a, b) => b.like - a.like || a.base - b.base || a.edited - b.edited)
  for (const { base, edited } of found) if (isFree(work, base, edited)) pair(work, base, edited)
}

/** What is left beside a neighbour that holds it, or that it was parted from. */
function joinParts(work: Work): void {
  const isText = (item: Item | undefined): boolean => item?.type === 'paragraph'
  work.edited.forEach((item, edited) => {
    if (!isText(item) || work.held[edited]?.length !== 0 || item.letters.length < shortestPart)
      return
    const own = work.editedPairs[edited]
    for (const beside of [edited - 1, edited + 1]) {
      const base = work.held[beside]?.at(beside < edited ? -1 : 0)
      const whole = base === undefined ? undefined : work.basePairs[base]
      if (base === undefined || !own || !whole || !isText(work.base[base])) continue
      if (contained(own, whole) < leastContained) continue
      if (!grows(whole, work.editedPairs[beside], own)) continue
      pair(work, base, edited)
      return
    }
  })
  work.base.forEach((item, base) => {
    if (!isText(item) || work.holders[base]?.length !== 0 || item.letters.length < shortestPart)
      return
    const own = work.basePairs[base]
    for (const beside of [base - 1, base + 1]) {
      const edited = work.holders[beside]?.at(beside < base ? -1 : 0)
      const whole = edited === undefined ? undefined : work.editedPairs[edited]
      if (edited === undefined || !own || !whole || !isText(work.edited[edited])) continue
      if (contained(own, whole) < leastContained) continue
      if (!grows(whole, work.basePairs[beside], own)) continue
      pair(work, base, edited)
      return
    }
  })
}

/** Whether a whole is more like both parts together than like the one that is known. */
const grows = (whole: Pairs, known: Pairs | undefined, part: Pairs): boolean =>
  known !== undefined &&
  similarity(whole, pairsOf(known.letters + part.letters)) > similarity(whole, known)

/** Groups in the order of the copy; those out of the order of the base are moved. */
function inOrder(work: Work): Group[] {
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

function groupOf({ held, holders, marked }: Work, edited: number): Omit<Group, 'moved'> {
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
function withGone({ holders }: Work, groups: readonly Group[]): Group[] {
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
