/** Leads that nobody marked: short sentences of parallel form that open paragraphs, or parts of a long one. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Block, Inline, Lead, Paragraph } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock, inlineRuns, mapBlocks } from '../model/walk.ts'
import { headEnd } from './head-end.ts'
import { flatText, wrapText } from './marks.ts'

/** Longest sentence that may be a lead, in letters: one that opens a paragraph, one inside it. */
const longest = { 1: 32, 2: 18 } as const
/** Longest of those that begin with the same words: 这五年，…… */
const longestAlike = 64
/** Fewest letters that must follow the lead in its paragraph: one of several parts may be any sentence, one of equals is none. */
const leastBehind = { one: 15, several: 30, equal: 12, long: 80 } as const

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
  const openers = (behind?: number) =>
    new Map(
      group.flatMap((paragraph): [Paragraph, Sentence][] => {
        const [first] = sentencesOf(paragraph.children)
        return first && isShort(paragraph.children, first, 1, behind) ? [[paragraph, first]] : []
      }),
    )
  const opening = new Map([
    ...parallelRuns(group, openers(), 2),
    ...parallelRuns(group, openers(leastBehind.equal), 0),
    ...sameBeginnings(group),
    ...sameParts(group),
  ])
  return group.map((paragraph) => {
    const first = opening.get(paragraph)
    const inner = innerLeads(paragraph.children).map(
      (sentence): FoundLead => ({ sentence, level: 2 }),
    )
    return [paragraph, first ? [{ sentence: first, level: 1 }, ...inner] : inner]
  })
}

/** Runs of neighbouring paragraphs whose first sentences are parallel; two that are alike to the letter, or three. */
function parallelRuns(
  group: readonly Paragraph[],
  openers: ReadonlyMap<Paragraph, Sentence>,
  tolerance: number,
): Map<Paragraph, Sentence> {
  const kept = new Map<Paragraph, Sentence>()
  let run: [Paragraph, Sentence][] = []
  const close = (): void => {
    const exact = run.length === 2 && tolerance > 0 && alike(run[0]?.[1], run[1]?.[1], 0)
    if (run.length >= 3 || exact)
      for (const [paragraph, sentence] of run) kept.set(paragraph, sentence)
    run = []
  }
  for (const paragraph of group) {
    const sentence = openers.get(paragraph)
    if (!sentence || (run.length > 0 && !alike(run.at(-1)?.[1], sentence, tolerance))) close()
    if (sentence) run.push([paragraph, sentence])
  }
  close()
  return kept
}

/** Five neighbouring paragraphs or more, long ones, each with a sentence of as many parts in front, though not of one measure. */
function sameParts(group: readonly Paragraph[]): [Paragraph, Sentence][] {
  const runs: [Paragraph, Sentence][][] = [[]]
  for (const paragraph of group) {
    const [first] = sentencesOf(paragraph.children)
    const parts = runs.at(-1)?.[0]?.[1].shape.length ?? first?.shape.length
    const isLead =
      first !== undefined &&
      first.shape.length >= 2 &&
      first.to - first.from >= 14 &&
      isShort(paragraph.children, first, 1, leastBehind.long)
    if (!isLead) runs.push([])
    else if (first.shape.length === parts) runs.at(-1)?.push([paragraph, first])
    else runs.push([[paragraph, first]])
  }
  return runs.flatMap((run) => (run.length >= 5 ? run : []))
}

/** Neighbouring paragraphs, three at least, whose first sentences begin with the same part: 这五年，…… */
function sameBeginnings(group: readonly Paragraph[]): [Paragraph, Sentence][] {
  const runs: { begin: string; members: [Paragraph, Sentence][] }[] = []
  for (const paragraph of group) {
    const [first] = sentencesOf(paragraph.children)
    const begin = first && first.shape.length > 1 ? (first.shape[0] ?? '') : ''
    const isLead =
      first !== undefined &&
      begin.length >= 2 &&
      begin.length <= 8 &&
      isOpener(paragraph.children, first, longestAlike, leastBehind.several)
    const last = runs.at(-1)
    if (!isLead) runs.push({ begin: '', members: [] })
    else if (last?.begin === begin) last.members.push([paragraph, first])
    else runs.push({ begin, members: [[paragraph, first]] })
  }
  return runs.flatMap(({ members }) => (members.length >= 3 ? members : []))
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

/** @param behind how many letters must follow; for a lead inside a paragraph a few are enough */
export const isShort = (
  inlines: readonly Inline[],
  sentence: Sentence,
  level: 1 | 2,
  behind = level === 1 ? behindOf(sentence) : 8,
): boolean =>
  // a figure is no lead
  !/\d/.test(sentence.shape.join('')) && isOpener(inlines, sentence, longest[level], behind)

const behindOf = ({ shape }: Sentence): number =>
  shape.length === 1 ? leastBehind.one : leastBehind.several

/** A sentence of at most so many letters with enough behind it. */
function isOpener(
  inlines: readonly Inline[],
  { from, to }: Sentence,
  most: number,
  behind: number,
): boolean {
  const flat = flatText(inlines)
  const size = [...flat.slice(from, to - 1)].length
  return size >= 3 && size <= most && flat.length - to >= behind
}

/** Sentences in front of the first point that end in 。 outside quotes and brackets; what stands behind the last 。 is none. */
export function sentencesOf(inlines: readonly Inline[]): Sentence[] {
  const point = inlines.findIndex((node) => node.type === 'ordinal')
  const flat = flatText(point < 0 ? inlines : inlines.slice(0, point))
  const found: Sentence[] = []
  // ——市场主导。… : the dash stands in front of the lead
  let from = /^[—–]{1,2}/.exec(flat)?.[0].length ?? 0
  for (let end = headEnd(flat.slice(from)); end; end = headEnd(flat.slice(from))) {
    const to = from + end.end
    // 怎么用？不准搞花架子。: what asks ends a sentence, too
    const asked = /^[^“”"‘’（）]*[？！?!](?=.)/.exec(flat.slice(from, to - 1))?.[0].length ?? 0
    from += asked
    const words = flat.slice(from, to - 1).replace(/[“”"‘’《》（）、\s]/g, '')
    found.push({ from, to, shape: words.split(/[，,；：]/) })
    from = to
  }
  return found
}
