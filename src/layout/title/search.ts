/** The search for the cheapest lines of a title among the places where they may end. */
import { type Break, type Laxity, laxities } from './breaks.ts'
import { endCost, firstStep, isOnlyKind, step, type Trend, widthCost } from './shape.ts'

/** A break, or the title's end. */
export interface LineEnd extends Break {
  /** Width of the title up to here. */
  readonly width: number
  /** Width of what is seen up to here: a space at the line's end is not. */
  readonly seen: number
  /** Whether the author set a space here. */
  readonly clause: boolean
}

/** Lines a title has before more are a rule given way. */
const mostLines = 4

/** What a line more must gain in shape or sense. */
const lineCost = 3

/** What stays the same during one search. */
interface Search {
  readonly title: string
  readonly widest: number
  readonly allowed: ReadonlySet<Laxity>
  /** The title's start, the places allowed, the title's end. */
  readonly places: readonly LineEnd[]
  readonly most: number
  readonly known: Map<number, Way | undefined>
}

/** A line set: the numbers of the places it starts and ends at, its own number, what is seen of it, the shape down to it. */
interface Line {
  readonly start: number
  readonly end: number
  readonly number: number
  readonly width: number
  readonly trend: Trend
}

/** Where the lines from some place on end. */
interface Way {
  readonly cost: number
  readonly end: number
  readonly next?: Way
}

/** Rules given way cost more than anything they could gain, the later in the order the more. */
const penalties: Record<Laxity, number> = {
  strict: 0,
  shape: 1e3,
  lines: 1e4,
  quotes: 1e5,
  kind: 1e6,
  names: 1e7,
  words: 1e8,
  marks: 1e9,
}

const titleStart: LineEnd = { at: 0, width: 0, seen: 0, from: 'strict', cost: 0, clause: false }
const beforeAll: Line = { start: 0, end: 0, number: 0, width: 0, trend: 'growing' }

/**
 * Where the cheapest lines of `title` end, with every rule kept that `laxity` does not give up; undefined where they cannot all be
 * kept. Dynamic programming: what may follow a line depends on its two ends, its number and the shape down to it.
 */
export function bestEnds(
  title: string,
  widest: number,
  all: readonly LineEnd[],
  laxity: Laxity,
): readonly number[] | undefined {
  const allowed = new Set(laxities.slice(0, laxities.indexOf(laxity) + 1))
  const places = [titleStart, ...all.filter((place) => allowed.has(place.from))]
  // one more than fits, so that a better last line may be found; where words are cut anyway, none
  const most = allowed.has('lines')
    ? Math.max(mostLines, fewestLines(places, widest)) + (allowed.has('words') ? 0 : 1)
    : mostLines
  const ends: number[] = []
  const search = { title, widest, allowed, places, most, known: new Map() }
  for (let way = findWay(search, beforeAll); way; way = way.next) ends.push(way.end)
  return ends.length > 0 ? ends : undefined
}

/** How many lines there are when each is filled as far as it goes. */
function fewestLines(places: readonly LineEnd[], widest: number): number {
  let lines = 1
  let start = 0
  places.forEach((place, index) => {
    if (place.width - start <= widest) return
    start = places[index - 1]?.width ?? 0
    lines++
  })
  return lines
}

function wayBelow(search: Search, above: Line): Way | undefined {
  const key =
    ((above.end * search.places.length + above.start) * 2 + (above.trend === 'growing' ? 1 : 0)) *
      search.most +
    above.number
  if (!search.known.has(key)) search.known.set(key, findWay(search, above))
  return search.known.get(key)
}

function findWay(search: Search, above: Line): Way | undefined {
  const { places, widest, most } = search
  const start = places[above.end] ?? titleStart
  const total = places.at(-1)?.width ?? 0
  let best: Way | undefined
  for (let index = above.end + 1; index < places.length; index++) {
    const end = places[index]
    if (!end || end.width - start.width > widest) break
    const fits = total - end.width <= (most - above.number - 1) * widest
    const way = fits ? setLine(search, above, index) : undefined
    if (way && (!best || way.cost < best.cost)) best = way
  }
  return best
}

/** The line from the end of `above` to the place numbered `index`, and the best lines below it. */
function setLine(search: Search, above: Line, index: number): Way | undefined {
  const start = search.places[above.end] ?? titleStart
  const end = search.places[index] ?? titleStart
  const width = end.seen - start.width
  const { cost, trend, shapely } =
    above.number === 0 ? firstStep : step(above.width, width, above.trend, start.clause)
  const line = { start: above.end, end: index, number: above.number + 1, width, trend }
  const rest = index === search.places.length - 1 ? search.title.slice(start.at) : undefined
  const crowded = line.number > mostLines
  const bare = rest !== undefined && isOnlyKind(rest)
  const { allowed } = search
  if (
    (!shapely && !allowed.has('shape')) ||
    (crowded && !allowed.has('lines')) ||
    (bare && !allowed.has('kind'))
  )
    return undefined
  const price =
    penalties[end.from] +
    (shapely ? 0 : penalties.shape) +
    (crowded ? penalties.lines : 0) +
    (bare ? penalties.kind : 0)
  const own = price + lineCost + cost + widthCost(width, search.widest)
  if (rest !== undefined) return { cost: own + endCost(rest, trend), end: end.at }
  const next = wayBelow(search, line)
  return next && { cost: own + end.cost + next.cost, end: end.at, next }
}
