/** 一、提高认识。要从政治上看。: heads of level 1 that text runs on behind, known by the series that they stand in. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Heading, Inline, Paragraph } from '../../model/document.ts'
import { heading } from '../../model/nodes.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { headEnd } from '../head-end.ts'
import { typedNumber } from '../typed-number.ts'
import { innerInlines } from './inline-parts.ts'

/** A heading of level 1, or a line 一、… with a 。 in it. */
interface Mark {
  readonly index: number
  /** The number that it bears or, without one, takes. */
  readonly n: number
  /** A heading without a number of its own. */
  readonly counted: boolean
  /** Null for a heading. */
  readonly line: NumberedLine | null
}
interface NumberedLine {
  readonly paragraph: Paragraph
  /** As typed: 一、. */
  readonly written: string
  /** Offset behind the 。 of its first sentence, in the line. */
  readonly head: number
  /** Whether more follows on the line. */
  readonly runsOn: boolean
  /** A numeral right behind the 、: 一、三农工作. */
  readonly numeral: boolean
  /** The numeral goes on counting: 一、二、三等奖. */
  readonly counts: boolean
}
/** How far apart the numbers of two lines may be that no heading holds together: one may be lost. */
const widestGap = 2

export interface RunInSections {
  readonly read: readonly ReadBlock[]
  /** Lines that became headings. */
  readonly found: readonly Heading[]
  /** Lines that look like such a head and stayed text. */
  readonly left: readonly Paragraph[]
}

/** Finds the run-in heads of level 1 among blocks that are numbered together. */
export function readRunInSections(read: readonly ReadBlock[]): RunInSections {
  const headings = new Map<number, Heading>()
  const left = new Map<number, Paragraph>()
  for (const section of sectionsOf(read)) {
    const heads = section.filter(({ line }) => !line?.numeral)
    const before = new Map(section.map((mark, at) => [mark, section[at - 1]]))
    for (const chain of chainsOf(heads)) {
      const lines = chain.filter(({ line }) => line)
      if (isSeries(chain) && !followsNumeral(chain, before)) {
        for (const { index, line } of lines) if (line) headings.set(index, headingOf(line))
      } else if (!isListOfSentences(chain))
        for (const { index, line } of lines) if (line) left.set(index, line.paragraph)
    }
    for (const { index, line } of section)
      if (line?.numeral && !line.counts) left.set(index, line.paragraph)
  }
  const stayed = read.flatMap((_, index) => left.get(index) ?? [])
  if (headings.size === 0) return { read, found: [], left: stayed }
  const changed = read.map((current, index): ReadBlock => {
    const block = headings.get(index)
    return block ? { ...current, block, line: block.runIn ? current.line : -1 } : current
  })
  return { read: changed, found: [...headings.values()], left: stayed }
}

/** Says once what was read as headings, and once what was not. */
export function noteRunInSections(
  parts: readonly RunInSections[],
  diagnostics: Diagnostic[],
): void {
  const found = parts.flatMap((part) => part.found)
  const left = parts.flatMap((part) => part.left)
  const [first] = found
  if (first) {
    const text = `${first.written ?? ''}${inlinesText(first.children)}`
    const data = { count: found.length, first: text }
    diagnostics.push(diagnose('markdown/run-in-sections', first.origin, data))
  }
  const [line] = left
  if (!line) return
  const text = inlinesText(line.children)
  const data = { count: left.length, first: text.slice(0, headEnd(text)?.end) }
  diagnostics.push(diagnose('markdown/number-as-text', line.origin, data))
}

/** Marks of level 1 between the ends of sections. */
function sectionsOf(read: readonly ReadBlock[]): Mark[][] {
  const sections: Mark[][] = [[]]
  let before = 0
  read.forEach((current, index) => {
    if (current.block.type === 'section-end') {
      sections.push([])
      before = 0
    }
    const section = sections.at(-1)
    const line = numberedLine(current)
    const own = headingNumber(current, before)
    before = own ?? before
    const n = line ? numberOf(line.written) : own
    const counted = current.block.type === 'heading' && current.block.written === null
    if (n !== null) section?.push({ index, n, counted, line })
  })
  return sections.map(withoutCounted)
}

/** Headings by `#` alone hold lines together only where all of a section count on from each other. */
function withoutCounted(section: readonly Mark[]): Mark[] {
  const heads = section.filter(({ line }) => !line?.numeral)
  const inOrder = heads.every(({ n }, index) => index === 0 || n > (heads[index - 1]?.n ?? 0))
  return section.filter(({ counted }) => inOrder || !counted)
}

const numberOf = (written: string): number | null => fromChineseNumeral(written.slice(0, -1))

function headingNumber({ block }: ReadBlock, before: number): number | null {
  if (block.type !== 'heading' || block.level !== 1 || !block.numbered) return null
  return block.written === null ? before + 1 : numberOf(block.written)
}

function numberedLine({ block, literal, item }: ReadBlock): NumberedLine | null {
  if (block.type !== 'paragraph' || literal || item) return null
  const text = inlinesText(block.children)
  const number = typedNumber(text)
  if (number?.level !== 1 || !number.written.endsWith('、') || !text.includes('。')) return null
  const { written } = number
  const rest = text.slice(written.length)
  const head = written.length + (headEnd(rest)?.end ?? rest.length)
  return {
    paragraph: block,
    written,
    head,
    runsOn: text.slice(head).trim() !== '',
    numeral: /^[\s\u3000]*(?:[〇零一二三四五六七八九十百千万亿两]|\d+、)/.test(rest),
    counts: /^[\s\u3000]*[〇零一二三四五六七八九十百千万\d]+、/.test(rest),
  }
}

/** Marks that follow each other in order. */
function chainsOf(marks: readonly Mark[]): Mark[][] {
  const chains: Mark[][] = []
  for (const mark of marks) {
    const last = chains.at(-1)?.at(-1)
    if (last && inOrder(last, mark)) chains.at(-1)?.push(mark)
    else chains.push([mark])
  }
  return chains
}

const inOrder = (first: Mark, second: Mark): boolean =>
  first.n < second.n &&
  (first.line === null || second.line === null || second.n - first.n <= widestGap)

/** Two or more, one of which is a heading for sure or has text behind its first sentence. */
const isSeries = (chain: readonly Mark[]): boolean =>
  chain.length > 1 && chain.some(({ line }) => line === null || line.runsOn)

/** A list whose every point is one sentence: 一、商请派员。二、商请接入。 */
const isListOfSentences = (chain: readonly Mark[]): boolean =>
  chain.length > 1 && chain.every(({ line }) => line && !line.runsOn)

/** The point before the first is kept as text for its numeral: as headings the others would be counted anew. */
function followsNumeral(
  chain: readonly Mark[],
  marks: ReadonlyMap<Mark, Mark | undefined>,
): boolean {
  const [first] = chain
  if (!first || chain.some(({ line }) => line === null)) return false
  const before = marks.get(first)
  return before?.line?.numeral === true && !before.line.counts && before.n === first.n - 1
}

function headingOf({ paragraph, written, head }: NumberedLine): Heading {
  const { children, origin } = paragraph
  const size = inlinesText(children).length
  const runIn = innerInlines(children, head, size)
  return heading(1, unwrapped(innerInlines(children, written.length, head)), {
    written,
    runIn: runIn.length > 0 ? runIn : null,
    origin,
  })
}

/** A head that is strong as a whole is a head like any other. */
function unwrapped(inlines: readonly Inline[]): readonly Inline[] {
  const [first, ...others] = inlines
  return first?.type === 'strong' && others.length === 0 ? first.children : inlines
}
