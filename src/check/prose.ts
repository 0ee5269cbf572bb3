/** The printed texts of a document, each as one text with the way back to the author's file, letter by letter. */
import type { Block, Document, Inline } from '../model/document.ts'
import { inlineText } from '../model/plain-text.ts'
import { eachBlock, eachInline, inlineRuns } from '../model/walk.ts'
import type { Origin } from '../origin.ts'
import { withoutCodes } from './codes.ts'

/** What stands in a text as it stands in a file, or a value that only has an origin. */
export interface Stretch {
  readonly at: number
  readonly length: number
  readonly origin: Origin | null
  /** The author's own letters: as many of them in the file as in the text. */
  readonly own: boolean
}
export interface Prose {
  readonly block: Block
  /** A head, running text, a cell of a table, a line of the paper's head or foot, a note. */
  readonly part: 'head' | 'text' | 'cell' | 'line' | 'note'
  readonly text: string
  /** The same length; addresses, codes, file names and formulas are blanked. */
  readonly words: string
  readonly stretches: readonly Stretch[]
}

/** @param source the paper's own text */
export function readProse(document: Document, file: string, source: string): Prose[] {
  return [...eachBlock(document.blocks)].flatMap((block) => {
    const runs = block.type === 'title' ? [block.lines.flat()] : inlineRuns(block)
    const printed = runs
      .map((run, index) => proseOf(block, partOf(block, index), run))
      // what a table has from data is as its file has it
      .filter(({ part, stretches }) => part !== 'cell' || stretches.some(({ own }) => own))
    const notes = runs
      .flatMap((run) => [...eachInline(run)])
      .flatMap((inline) => (inline.type === 'note' ? [inline.children] : []))
      .map((children) => proseOf(block, 'note', children))
    return [...printed, ...notes]
  })

  function proseOf(block: Block, part: Prose['part'], inlines: readonly Inline[]): Prose {
    const leaves = leavesOf(inlines)
    const text = leaves.map(inlineText).join('')
    const stretches = stretchesOf(leaves, file, source)
    return { block, part, text, words: withoutCodes(text), stretches }
  }
}

function partOf(block: Block, index: number): Prose['part'] {
  if (block.type === 'heading') return index === 0 ? 'head' : 'text'
  if (block.type === 'table' || block.type === 'chart') return 'cell'
  return block.type === 'paragraph' || block.type === 'list' ? 'text' : 'line'
}

export const leavesOf = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) =>
    inline.type === 'strong' || inline.type === 'lead' || inline.type === 'link'
      ? leavesOf(inline.children)
      : [inline],
  )

/** Texts that were cut from one stretch with an escaped mark in it share its origin: they are found in it one after another. */
export function stretchesOf(leaves: readonly Inline[], file: string, source: string): Stretch[] {
  const stretches: Stretch[] = []
  let at = 0
  let cursor = 0
  let last: Origin | null = null
  for (const leaf of leaves) {
    const printed = inlineText(leaf)
    const { origin } = leaf
    if (!isSame(origin, last)) cursor = origin?.start ?? 0
    last = origin
    const isLetters = leaf.type === 'text' || leaf.type === 'ordinal' || leaf.type === 'blank'
    const found =
      isLetters && origin?.file === file ? align(printed, source, cursor, origin.end) : null
    if (found && origin) {
      let done = 0
      for (const { from, start, length } of found) {
        if (from > done) stretches.push({ at: at + done, length: from - done, origin, own: false })
        const place = { file, start, end: start + length }
        stretches.push({ at: at + from, length, origin: place, own: true })
        cursor = start + length
        done = from + length
      }
      if (done < printed.length)
        stretches.push({ at: at + done, length: printed.length - done, origin, own: false })
    } else stretches.push({ at, length: printed.length, origin, own: false })
    at += printed.length
  }
  return stretches
}

const isSame = (one: Origin | null, other: Origin | null): boolean =>
  one?.file === other?.file && one?.start === other?.start && one?.end === other?.end

/** A value longer than this is not looked behind. */
const reach = 4000

interface Aligned {
  readonly from: number
  readonly start: number
  readonly length: number
}
/**
 * Where the letters of a text stand in the source. Backslashes and expressions are passed over, and what an expression
 * printed; null where it cannot be told for certain.
 */
function align(text: string, source: string, start: number, end: number): Aligned[] | null {
  if (source.startsWith(text, start) && start + text.length <= end)
    return [{ from: 0, start, length: text.length }]
  const found: Aligned[] = []
  let index = 0
  let at = start
  while (index < text.length) {
    at = behindExpressions(source, at)
    // an escaped mark
    if (source[at] === '\\' && text[index] !== '\\') at++
    const chunk = chunkAt(source, at, end)
    if (chunk === '') return at >= end ? found : null
    const from = placeOf(chunk, text, index)
    if (from === null) return null
    found.push({ from, start: at, length: chunk.length })
    index = from + chunk.length
    at += chunk.length
  }
  return found
}

function behindExpressions(source: string, start: number): number {
  let at = start
  while (source.startsWith('{{', at)) {
    const close = source.indexOf('}}', at)
    if (close < 0) return at
    at = close + 2
  }
  return at
}

/** Letters up to the next expression or escaped mark; the mark behind a backslash belongs to them. */
function chunkAt(source: string, start: number, end: number): string {
  const rest = source.slice(start, Math.min(end, start + reach))
  const stop = rest.slice(1).search(/\{\{|\\/)
  return stop < 0 ? rest : rest.slice(0, stop + 1)
}

/** Right here, or else in the only place behind here. */
function placeOf(chunk: string, text: string, from: number): number | null {
  if (text.startsWith(chunk, from)) return from
  const near = text.slice(from, from + chunk.length + reach)
  const place = near.indexOf(chunk)
  return place >= 0 && near.indexOf(chunk, place + 1) < 0 ? from + place : null
}

/** The stretch that holds an offset, or else the last one. */
function stretchAt(stretches: readonly Stretch[], offset: number): number {
  let low = 0
  let high = stretches.length
  while (low < high) {
    const middle = (low + high) >> 1
    if ((stretches[middle]?.at ?? 0) <= offset) low = middle + 1
    else high = middle
  }
  return Math.max(0, low - 1)
}

/** Where `[from, to)` of a text stands in its file; of what came from data, where its value is asked for. */
export function placeIn({ stretches, block }: Prose, from: number, to: number): Origin | null {
  const first = stretches[stretchAt(stretches, from)]
  const last = stretches[stretchAt(stretches, Math.max(from, to - 1))]
  if (!first?.origin) return block.origin
  const start = first.own ? first.origin.start + (from - first.at) : first.origin.start
  if (!last?.origin || last.origin.file !== first.origin.file) return { ...first.origin, start }
  const end = last.own ? last.origin.start + (to - last.at) : last.origin.end
  return { file: first.origin.file, start, end: Math.max(start, end) }
}
