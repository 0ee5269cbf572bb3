/**
 * Paragraphs whose lines end badly: a lone character in the last one, a number parted from its unit. Marks of single lines give half
 * a character first; then the whole paragraph is set a little closer or wider.
 */
import { lettersOf, partedBy, unparted } from '../chinese/unparted.ts'
import { isLone, type ParagraphLines } from '../model/paragraph-lines.ts'
import { bareRecord } from '../model/values.ts'
import { breakText } from '../theme/measure.ts'
import { advance, areaWidth, type Style, scaledSpacing, type Theme } from '../theme/theme.ts'
import type { Adjustments } from '../typeset/adjustments.ts'

/** Character scales that are tried, per cent of the style's own, the least seen first: two are more than one sees. */
const scales = [99, 98, 101, 102]
/** Lines that are full to within this much are not counted on: programs round differently; twips. */
const margin = 10
/** Marks whose glyph stands in the left half of its square. */
const mayGive = /[，、；：。？！）》”’]/
/** So many of one line give half a character at most, and marks of so many lines. */
const mostMarks = 4
const mostLines = 3
/** Lines above the last whose marks are tried: nobody writes longer paragraphs, and each way breaks the whole paragraph anew. */
const mostUpper = 40

/** What is done to a paragraph: offsets of the letters that give half a character, and a character scale. */
interface Way {
  readonly squeezed: readonly number[]
  readonly scale: number
}
const asItIs: Way = { squeezed: [], scale: 100 }

/**
 * Marks that give half a character and character scales, by block.
 * @param paragraphs with the lines that they take
 */
export function scaledParagraphs(
  paragraphs: readonly ParagraphLines[],
  theme: Theme,
  names: readonly string[],
): Pick<Adjustments, 'tighter' | 'squeezed'> {
  const found = paragraphs.flatMap((paragraph): [string, Way][] => {
    const way = betterWay(paragraph, theme, names)
    return way ? [[paragraph.block.id, way]] : []
  })
  return {
    tighter: bareRecord(
      found.flatMap(([id, { scale }]): [string, number][] => (scale === 100 ? [] : [[id, scale]])),
    ),
    squeezed: bareRecord(
      found.flatMap(([id, { squeezed }]): [string, readonly number[]][] =>
        squeezed.length === 0 ? [] : [[id, squeezed]],
      ),
    ),
  }
}

/** How bad the ends of lines are; a lone character is worse than a parted number. */
type Price = (starts: readonly number[]) => number

/** The way in which lines end better; only where counting gives the very lines that were printed. */
function betterWay(paragraph: ParagraphLines, theme: Theme, names: readonly string[]): Way | null {
  const { text, starts } = paragraph
  // a single line parts nothing
  if (starts.length === 0) return null
  const whole = unparted(text, names)
  const price: Price = (some) => {
    const last = text.slice(some.at(-1) ?? 0)
    return (isLone({ lines: some.length + 1, last }) ? 2 : 0) + partedBy(whole, some)
  }
  const now = price(starts)
  if (now === 0 || linesAt(paragraph, theme, asItIs).join() !== starts.join()) return null
  const tried = [...squeezes(paragraph), ...scales.map((scale) => ({ squeezed: [], scale }))].map(
    (way) => ({ way, price: priceOf(paragraph, theme, way, price, now) }),
  )
  const least = tried.reduce((most, one) => Math.min(most, one.price), now)
  const best = tried.find((one) => one.price === least)
  return least < now && best ? spare(best.way, { least, now }, paragraph, theme, price) : null
}

/**
 * The price of a way; never one whose lines are not sure, or more than they were.
 * @param now what is not cheaper than this need not be sure: it is not taken
 */
function priceOf(
  paragraph: ParagraphLines,
  theme: Theme,
  way: Way,
  price: Price,
  now: number,
): number {
  const starts = linesAt(paragraph, theme, way)
  // programs take the last character of a line for as wide as it is
  const ends = [...starts, paragraph.text.length]
  if (way.squeezed.some((at) => ends.includes(at + 1))) return Number.POSITIVE_INFINITY
  if (starts.length > paragraph.starts.length) return Number.POSITIVE_INFINITY
  const cost = price(starts)
  if (cost >= now) return cost
  const sure = [margin, -margin].every(
    (more) => linesAt(paragraph, theme, way, more).join() === starts.join(),
  )
  return sure ? cost : Number.POSITIVE_INFINITY
}

/** The same with as few marks as do it. */
function spare(
  way: Way,
  { least, now }: { readonly least: number; readonly now: number },
  paragraph: ParagraphLines,
  theme: Theme,
  price: Price,
): Way {
  const { scale } = way
  const needed = way.squeezed.reduce((marks, mark) => {
    const fewer = marks.filter((other) => other !== mark)
    return priceOf(paragraph, theme, { squeezed: fewer, scale }, price, now) <= least
      ? fewer
      : marks
  }, way.squeezed)
  return { squeezed: needed, scale }
}

/** Marks of one line, then of two and three that follow each other; the lower lines first. */
function squeezes({ text, starts }: ParagraphLines): Way[] {
  const begins = [0, ...starts]
  const marks = begins.map((begin, index) => {
    const letters = [...text.slice(begin, begins[index + 1] ?? text.length)].map(
      (letter, at) => [letter, begin + at] as const,
    )
    // the last of a line would end it again
    const inside = letters.slice(0, -1)
    return inside.flatMap(([letter, at]) => (mayGive.test(letter) ? [at] : [])).slice(-mostMarks)
  })
  // what stands in the last line moves nothing
  const upper = marks.slice(0, -1).slice(-mostUpper)
  return Array.from({ length: mostLines }, (_, more) =>
    upper.map((__, index) =>
      upper.slice(Math.max(0, upper.length - 1 - index - more), upper.length - index),
    ),
  )
    .flat()
    .map((some) => ({ squeezed: some.flat(), scale: 100 }))
    .filter(({ squeezed }) => squeezed.length > 0)
}

const styleOf = ({ block }: ParagraphLines, theme: Theme): Style =>
  block.type === 'heading' && !block.runIn
    ? theme.styles[`heading${block.level}`]
    : theme.styles.body

/** Offsets of the letters that would begin the lines of a paragraph, the first left out. */
function linesAt(paragraph: ParagraphLines, theme: Theme, way: Way, more = 0): number[] {
  const style = styleOf(paragraph, theme)
  const spacing = scaledSpacing(style.size, style.scale - 100 + way.scale)
  const scaled = { size: style.size, spacing: way.scale === 100 ? style.spacing : spacing }
  const room = areaWidth(theme) - style.left - style.right + more
  const giving = new Set(way.squeezed)
  const less = (at: number): number => (giving.has(at) ? style.size / 2 : 0)
  const first = room - style.firstLine * advance(style)
  const lines = breakText(paragraph.text, scaled, first, room, less)
  let at = 0
  return lines.slice(0, -1).map((line) => (at += lettersOf(line).length))
}
