/** Remarks on a document: each at the letters that it is about, those without any at the title. */
import { leavesOf, type Stretch, stretchesOf } from '../check/prose.ts'
import type { Block, Document, Inline } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { type RemarkSpan, remarkInlines } from '../model/remarks.ts'
import { changeInlines, eachBlock, mapEvery } from '../model/walk.ts'
import type { Origin } from '../origin.ts'

export interface RemarkPlaces {
  readonly document: Document
  /** Remarks that stand at the title, since no letter of the paper is what they are about. */
  readonly atTitle: ReadonlySet<number>
}

/** A paragraph, a cell or a line of a block, with what it prints. */
interface Line {
  readonly block: Block
  readonly inlines: readonly Inline[]
  readonly length: number
}
type Spans = Map<readonly Inline[], RemarkSpan[]>

/**
 * @param origins what each remark is about, by its number; null for none
 * @param texts decoded texts of the papers by file name
 * @param lifted remarks that stand at the title whatever they are about
 */
export function placeRemarks(
  document: Document,
  origins: readonly (Origin | null)[],
  texts: ReadonlyMap<string, string>,
  lifted: ReadonlySet<number> = new Set(),
): RemarkPlaces {
  const lines = [...eachBlock(document.blocks)].flatMap(linesOf)
  const spans: Spans = new Map()
  const wanted = origins
    .map((origin, id) => ({ id, origin }))
    .filter((one): one is Wanted => isPlace(one.origin) && !lifted.has(one.id))
  const placed = new Set<number>()
  for (const line of lines)
    for (const span of spansIn(line, wanted, texts)) add(spans, placed, line, span)
  for (const { id, origin } of wanted) {
    const line = placed.has(id) ? undefined : lineAt(lines, origin)
    if (line) add(spans, placed, line, { id, from: 0, to: line.length })
  }
  const rest = origins.flatMap((_, id) => (placed.has(id) ? [] : [id]))
  const title = lines.find(({ block }) => block.type === 'title') ?? lines[0]
  if (title) for (const id of rest) add(spans, placed, title, { id, from: 0, to: title.length })
  const change = (inlines: readonly Inline[]): readonly Inline[] => {
    const own = spans.get(inlines)
    return own ? remarkInlines(inlines, own) : inlines
  }
  const blocks = mapEvery(document.blocks, (block) => changeInlines(block, change))
  return { document: { ...document, blocks }, atTitle: new Set(rest) }
}

interface Wanted {
  readonly id: number
  readonly origin: Origin
}
const isPlace = (origin: Origin | null): origin is Origin =>
  origin !== null && !origin.cell && (origin.start > 0 || origin.end > 0)

function add(spans: Spans, placed: Set<number>, { inlines }: Line, span: RemarkSpan): void {
  placed.add(span.id)
  spans.set(inlines, [...(spans.get(inlines) ?? []), span])
}

/** What a block prints by itself; what is blank bears no remark. */
function linesOf(block: Block): Line[] {
  const lines: Line[] = []
  changeInlines(block, (inlines) => {
    const length = inlinesText(inlines).length
    if (length > 0) lines.push({ block, inlines, length })
    return inlines
  })
  return lines
}

/** The remarks that are about letters of a line. */
function spansIn(
  { inlines, length }: Line,
  wanted: readonly Wanted[],
  texts: ReadonlyMap<string, string>,
): RemarkSpan[] {
  const leaves = leavesOf(inlines)
  const files = new Set(leaves.flatMap(({ origin }) => (origin ? [origin.file] : [])))
  return [...files].flatMap((file) => {
    const source = texts.get(file)
    const places = leaves.flatMap(({ origin }) => (origin?.file === file ? [origin] : []))
    const start = least(places.map((place) => place.start))
    const end = most(places.map((place) => place.end))
    const near = wanted.filter(
      ({ origin }) => origin.file === file && origin.start < end && lastOf(origin) > start,
    )
    if (source === undefined || near.length === 0) return []
    const stretches = stretchesOf(leaves, file, source)
    return near.flatMap(({ id, origin }) => {
      const span = spanOf(stretches, origin, length)
      return span ? [{ id, ...span }] : []
    })
  })
}

/** Behind the last letter; a place between two letters means the one behind it. */
const lastOf = ({ start, end }: Origin): number => Math.max(end, start + 1)

/** From the first to the last letter of a line that a place means. */
function spanOf(
  stretches: readonly Stretch[],
  place: Origin,
  length: number,
): { from: number; to: number } | null {
  const ends = stretches.flatMap(({ at, length: own, origin, own: letters }) => {
    if (!origin || origin.file !== place.file || own === 0) return []
    if (origin.start >= lastOf(place) || origin.end <= place.start) return []
    if (!letters) return [at, at + own]
    const from = at + Math.max(0, place.start - origin.start)
    return [from, at + Math.min(own, lastOf(place) - origin.start)]
  })
  if (ends.length === 0) return null
  const from = least(ends)
  return { from, to: Math.min(length, Math.max(most(ends), from + 1)) }
}

const least = (all: readonly number[]): number =>
  all.reduce((found, one) => Math.min(found, one), Number.POSITIVE_INFINITY)
const most = (all: readonly number[]): number => all.reduce((found, one) => Math.max(found, one), 0)

/** The first line of the smallest block that a place stands in: a number that is typed before a heading is no letter of it. */
function lineAt(lines: readonly Line[], { file, start }: Origin): Line | undefined {
  let best: Line | undefined
  let least = Number.POSITIVE_INFINITY
  for (const line of lines) {
    const { origin } = line.block
    if (origin?.file !== file || start < origin.start || start > origin.end) continue
    if (origin.end - origin.start >= least) continue
    least = origin.end - origin.start
    best = line
  }
  return best
}
