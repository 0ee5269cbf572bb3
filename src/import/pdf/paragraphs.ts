/** Lines become paragraphs: an indent, a short line, a change of size or a gap ends one. */
import { largest, smallest } from '../../text/extremes.ts'
import type { DraftLook, DraftParagraph } from '../draft.ts'
import type { BarePage } from './furniture.ts'
import type { PrintedLine } from './lines.ts'

/** Where the text of a page or column stands, in points. */
interface Measure {
  readonly left: number
  readonly right: number
  /** From baseline to baseline. */
  readonly pitch: number
  readonly size: number
}
interface Placed extends PrintedLine {
  readonly page: number
  readonly measure: Measure
}

/** Paragraphs of all pages; one that runs over a page end is one. */
export function paragraphsOf(pages: readonly BarePage[]): DraftParagraph[] {
  const whole = measureOf(pages.flatMap(({ lines }) => lines.filter(({ column }) => column === 0)))
  const second = measureOf(pages.flatMap(({ lines }) => lines.filter(({ column }) => column === 1)))
  const lines = pages.flatMap(({ lines: own }, page) =>
    own.map((line): Placed => ({ ...line, page, measure: line.column === 1 ? second : whole })),
  )
  const groups: Placed[][] = []
  for (const line of lines) {
    const open = groups.at(-1)
    const last = open?.at(-1)
    if (open && last && goesOn(last, line)) open.push(line)
    else groups.push([line])
  }
  return groups.map(paragraph)
}

/** The text's edges are those that most lines reach; the pitch is the commonest. */
function measureOf(lines: readonly PrintedLine[]): Measure {
  const size = commonest(
    lines.flatMap(({ size: own, text }) => Array<number>(Math.min(9, text.length)).fill(own)),
  )
  const body = lines.filter((line) => Math.abs(line.size - size) < 1)
  const steps = body.flatMap((line, index) => {
    const next = body[index + 1]
    const step = next ? next.y - line.y : 0
    return step > 0 && step < 4 * size ? [Math.round(step * 2) / 2] : []
  })
  return {
    left: edge(
      body.map(({ left }) => left),
      false,
    ),
    right: edge(
      body.map(({ right }) => right),
      true,
    ),
    pitch: commonest(steps) || 1.8 * size,
    size,
  }
}

/** The outermost place that at least a twentieth of the lines share. */
function edge(places: readonly number[], atRight: boolean): number {
  const counts = new Map<number, number>()
  for (const place of places) {
    const near = Math.round(place / 4) * 4
    counts.set(near, (counts.get(near) ?? 0) + 1)
  }
  const enough = Math.max(1, places.length / 20)
  const shared = [...counts].flatMap(([place, count]) => (count >= enough ? [place] : []))
  const all = shared.length > 0 ? shared : places
  if (all.length === 0) return 0
  return atRight ? largest(all, 0) : smallest(all, Number.POSITIVE_INFINITY)
}

function commonest(values: readonly number[]): number {
  const counts = new Map<number, number>()
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1)
  let best = 0
  for (const [value, count] of counts) if (count > (counts.get(best) ?? 0)) best = value
  return best
}

/** An indent of at least this many type sizes opens a paragraph. */
const indented = 1.2
/** A line that ends this many type sizes before the edge is the last of its paragraph. */
const endsShort = 1.6

const isIndented = ({ left, measure }: Placed): boolean =>
  left - measure.left > indented * measure.size
const isShort = ({ right, measure }: Placed): boolean =>
  measure.right - right > endsShort * measure.size
/** Space on both sides, alike; a line in larger type than the text needs less of it. */
function isCentred({ left, right, size, measure }: Placed): boolean {
  const before = left - measure.left
  const after = measure.right - right
  const least = size > measure.size + 1 ? 1 : 2
  return before > least * measure.size && Math.abs(before - after) < 1.5 * measure.size
}

/** A signature or a date: no paragraph's first line is indented so far. */
const isFarIn = ({ left, measure }: Placed): boolean => left - measure.left > 6 * measure.size

/** Whether a line goes on with the paragraph of the line before. */
function goesOn(last: Placed, line: Placed): boolean {
  const { measure } = line
  if (isIndented(line) || isShort(last) || isCentred(last) || isFarIn(last)) return false
  if (last.text.includes('\t') || line.text.includes('\t')) return false
  if (Math.abs(last.size - line.size) > 0.1 * measure.size + 0.5) return false
  const onOnePage = last.page === line.page && last.column === line.column
  return !onOnePage || line.y - last.y < 1.5 * measure.pitch
}

function paragraph(lines: readonly Placed[]): DraftParagraph {
  const [first] = lines
  return {
    type: 'paragraph',
    line: (first?.page ?? 0) + 1,
    number: null,
    runs: [
      { text: lines.reduce((text, line) => glue(text, line.text), ''), size: first?.size ?? 0 },
    ],
    look: first ? lookOf(first) : {},
    bookmarks: [],
  }
}

/** Where both letters are of words that have spaces between them, the line end was one. */
function glue(before: string, after: string): string {
  if (before === '') return after
  if (/[A-Za-z]-$/.test(before) && /^[a-z]/.test(after)) return before.slice(0, -1) + after
  return /[\w,.;:%)]$/.test(before) && /^[\w(]/.test(after) ? `${before} ${after}` : before + after
}

function lookOf(line: Placed): DraftLook {
  const { left, right, measure } = line
  if (isCentred(line)) return { align: 'center' }
  const before = left - measure.left
  const ends = Math.abs(measure.right - right) < 5 * measure.size
  if (before > (measure.right - measure.left) / 2 && ends) return { align: 'right' }
  return before > indented * measure.size ? { firstIndent: Math.round(before * 10) / 10 } : {}
}
