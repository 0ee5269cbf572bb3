/** 数据核对表: every figure of a paper with the cells it rests on, and every number that rests on none. */
import type { Block, Document, Inline } from '../model/document.ts'
import { findNumbers } from '../model/numbers.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { inlineText } from '../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../model/walk.ts'

export interface TraceRow {
  /** As printed. */
  readonly shown: string
  /** Printed page number, empty where nothing was printed or the page bears none. */
  readonly page: string
  readonly sentence: string
  /** The value before formatting, empty for a number without data. */
  readonly raw: string
  readonly cells: readonly string[]
  /** How it was computed, in words; empty for a value taken as it stands. */
  readonly formula: string
}
export interface Trace {
  readonly bound: readonly TraceRow[]
  readonly unbound: readonly TraceRow[]
}

/**
 * Traces a paper.
 * @param facts its printed pages; null leaves the pages open
 */
export function traceFigures(document: Document, facts: PageFacts | null): Trace {
  const bound: TraceRow[] = []
  const unbound: TraceRow[] = []
  const pages = facts ? pageFinder(facts) : () => ''
  for (const block of eachBlock(document.blocks)) {
    if (block.type === 'toc') continue
    for (const run of ownRuns(block)) {
      const text = run.map(inlineText).join('')
      const page = pages(text)
      const made = (shown: string, from: number): TraceRow => ({
        shown,
        page,
        sentence: sentenceAt(text, from),
        raw: '',
        cells: [],
        formula: '',
      })
      const taken: [number, number][] = []
      for (const { inline, from, to } of placed(run)) {
        if (inline.type !== 'figure-value') continue
        taken.push([from, to])
        const { cells, formula } = inline.provenance
        bound.push({ ...made(inline.shown, from), raw: inline.raw, cells, formula })
      }
      for (const { from, to, text: shown } of findNumbers(text))
        if (!taken.some(([start, end]) => from < end && start < to)) unbound.push(made(shown, from))
    }
  }
  return { bound, unbound }
}

/** Running text that the block itself holds; items of lists and what stands in holders come by themselves. */
const ownRuns = (block: Block): (readonly Inline[])[] => inlineRuns(block)

/** Leaves of running text with their place in what it prints. */
function placed(inlines: readonly Inline[], start = 0): { inline: Inline; from: number; to: number }[] {
  let at = start
  return inlines.flatMap((inline) => {
    const from = at
    at += inlineText(inline).length
    return 'children' in inline && inline.type !== 'note' ? placed(inline.children, from) : [{ inline, from, to: at }]
  })
}

/** The sentence around an offset, whole if it is not too long. */
function sentenceAt(text: string, at: number): string {
  const start = Math.max(text.lastIndexOf('。', at - 1), text.lastIndexOf('；', at - 1)) + 1
  const ends = ['。', '；'].map((mark) => text.indexOf(mark, at)).filter((end) => end >= 0)
  const end = ends.length > 0 ? Math.min(...ends) + 1 : text.length
  const sentence = text.slice(start, end).trim()
  if ([...sentence].length <= 80) return sentence
  return `…${text.slice(Math.max(start, at - 30), Math.min(end, at + 40)).trim()}…`
}

const letters = (text: string): string => text.replace(/[\s\u3000]/g, '')

/** Finds the printed page of a text; texts are asked for in the order of the paper. */
function pageFinder(facts: PageFacts): (text: string) => string {
  const starts: { at: number; page: number }[] = []
  let all = ''
  facts.pages.forEach((page, index) => {
    starts.push({ at: all.length, page: index })
    all += page.lines.map((line) => line.text).join('')
  })
  let cursor = 0
  return (text) => {
    const wanted = letters(text)
    const found = wanted === '' ? -1 : all.indexOf(wanted, cursor)
    const at = found >= 0 ? found : all.indexOf(wanted)
    if (at < 0) return ''
    if (found >= 0) cursor = found
    const page = starts.findLast((one) => one.at <= at)?.page ?? 0
    return page < facts.firstNumbered ? '' : String(page - facts.firstNumbered + 1)
  }
}
