/** Leads that nobody marked: short sentences of parallel form that open paragraphs, or parts of a long one. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Block, Inline, Lead, Paragraph } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock, inlineRuns, mapBlocks } from '../model/walk.ts'
import { headEnd } from './head-end.ts'
import { flatText, wrapText } from './marks.ts'

/** Longest sentence that may be a lead, in letters: one that opens a paragraph, one inside it. */
const longest = { 1: 32, 2: 18 } as const
/** Fewest letters that must follow the lead in its paragraph. */
const leastBehind = 30

export interface Sentence {
  readonly from: number
  /** Just behind its 。. */
  readonly to: number
  /** Letters of each part between ，, without quotes: what is compared. */
  readonly shape: readonly string[]
}
interface FoundLead {
  readonly sentence: Sentence
  readonly level: Lead['level']
}

/**
 * Finds leads in the paragraphs of a body. An author who marked a single one with `**` marks them all: nothing is guessed.
 */
export function findLeads(blocks: readonly Block[], diagnostics: Diagnostic[]): Block[] {
  const marked = [...eachBlock(blocks)].some((block) =>
    inlineRuns(block).some((run) => run.some((node) => node.type === 'lead')),
  )
  if (marked) return [...blocks]
  const found = new Map<Block, readonly FoundLead[]>(paragraphGroups(blocks).flatMap(leadsOf))
  const marks: Lead[] = []
  const leaded = mapBlocks(blocks, (block) => {
    const leads = found.get(block) ?? []
    if (block.type !== 'paragraph' || leads.length === 0) return block
    const children = leads.reduce<readonly Inline[]>((inlines, { sentence, level }) => {
      return wrapText(inlines, sentence.from, sentence.to, (inside, origin) => {
        const lead: Lead = { type: 'lead', level, children: inside, origin }
        marks.push(lead)
        return lead
      })
    }, block.children)
    return { ...block, children }
  })
  const [first] = marks
  if (first) {
    const data = { count: marks.length, first: inlinesText(first.children) }
    diagnostics.push(diagnose('markdown/leads-found', first.origin, data))
  }
  return leaded
}

/** Paragraphs that follow each other under one heading. */
function paragraphGroups(blocks: readonly Block[]): Paragraph[][] {
  const groups: Paragraph[][] = [[]]
  for (const block of blocks) {
    if (block.type === 'paragraph') groups.at(-1)?.push(block)
    else groups.push([])
  }
  return groups
}

function leadsOf(group: readonly Paragraph[]): [Paragraph, FoundLead[]][] {
  const openers = new Map<Paragraph, Sentence>()
  for (const paragraph of group) {
    const [first] = sentencesOf(paragraph.children)
    if (first && isShort(paragraph.children, first, 1)) openers.set(paragraph, first)
  }
  const opening = parallelRun(group, openers)
  return group.map((paragraph) => {
    const first = opening.get(paragraph)
    const inner = innerLeads(paragraph.children).map(
      (sentence): FoundLead => ({ sentence, level: 2 }),
    )
    return [paragraph, first ? [{ sentence: first, level: 1 }, ...inner] : inner]
  })
}

/** The longest run of neighbouring paragraphs whose first sentences are parallel; two that are alike to the letter, or three. */
function parallelRun(
  group: readonly Paragraph[],
  openers: ReadonlyMap<Paragraph, Sentence>,
): Map<Paragraph, Sentence> {
  const kept = new Map<Paragraph, Sentence>()
  let run: [Paragraph, Sentence][] = []
  const close = (): void => {
    const exact = run.length === 2 && alike(run[0]?.[1], run[1]?.[1], 0)
    if (run.length >= 3 || exact)
      for (const [paragraph, sentence] of run) kept.set(paragraph, sentence)
    run = []
  }
  for (const paragraph of group) {
    const sentence = openers.get(paragraph)
    if (!sentence || (run.length > 0 && !alike(run.at(-1)?.[1], sentence, 2))) close()
    if (sentence) run.push([paragraph, sentence])
  }
  close()
  return kept
}

/** Parallel short sentences inside a paragraph, not next to each other, each with more behind it. */
function innerLeads(inlines: readonly Inline[]): Sentence[] {
  const sentences = sentencesOf(inlines)
  const short = sentences
    .map((sentence, index) => ({ sentence, index }))
    .filter(
      ({ sentence, index }) =>
        index > 0 && index < sentences.length - 1 && isShort(inlines, sentence, 2),
    )
  const groups = short.map(({ sentence: model }) => {
    const members = short.filter(({ sentence }) => alike(model, sentence, 2))
    return members.filter(({ index }, at) => at === 0 || index - (members[at - 1]?.index ?? 0) > 1)
  })
  const best = groups.reduce<typeof short>((a, b) => (b.length > a.length ? b : a), [])
  return best.length >= 3 ? best.map(({ sentence }) => sentence) : []
}

/** Same number of parts, each nearly as long as its counterpart. */
export function alike(
  a: Sentence | undefined,
  b: Sentence | undefined,
  tolerance: number,
): boolean {
  if (!a || !b || a.shape.length !== b.shape.length) return false
  return a.shape.every(
    (part, index) => Math.abs([...part].length - [...(b.shape[index] ?? '')].length) <= tolerance,
  )
}

export function isShort(inlines: readonly Inline[], { from, to }: Sentence, level: 1 | 2): boolean {
  const flat = flatText(inlines)
  const size = [...flat.slice(from, to - 1)].length
  // a figure or a point of a series is no lead
  return (
    size >= 4 &&
    size <= longest[level] &&
    !/\d/.test(flat.slice(from, to)) &&
    flat.length - to >= (level === 1 ? leastBehind : 8)
  )
}

/** Sentences that end in 。 outside quotes and brackets; what stands behind the last 。 is none. */
export function sentencesOf(inlines: readonly Inline[]): Sentence[] {
  if (inlines.some((node) => node.type === 'ordinal')) return []
  const flat = flatText(inlines)
  const found: Sentence[] = []
  let from = 0
  for (let end = headEnd(flat); end; end = headEnd(flat.slice(from))) {
    const to = from + end.end
    const words = flat.slice(from, to - 1).replace(/[“”"‘’《》（）、\s]/g, '')
    found.push({ from, to, shape: words.split(/[，,；：]/) })
    from = to
  }
  return found
}
