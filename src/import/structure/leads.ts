/** Points and leads of a paper, marked so that what is written says them; the opening of a paper has no lead. */
import {
  alike,
  findLeads,
  isShort,
  type Sentence,
  sentencesOf,
} from '../../markdown/found-leads.ts'
import { markLeads } from '../../markdown/leads.ts'
import { flatText, wrapText } from '../../markdown/marks.ts'
import { markOrdinals } from '../../markdown/ordinals.ts'
import type { Block, Inline, Lead, Paragraph } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, eachInline, inlineRuns } from '../../model/walk.ts'
import { largest } from '../../text/extremes.ts'

export function withLeads(blocks: readonly Block[]): Block[] {
  const marked = markLeads(markOrdinals(blocks))
  const found = findLeads(marked, []).map((block): Block => {
    if (block.type === 'paragraph')
      return leadsOf([block]).length > 0
        ? block
        : { ...block, children: withInnerSeries(block.children) }
    return block.type === 'heading' && block.runIn
      ? { ...block, runIn: withInnerSeries(block.runIn) }
      : block
  })
  const index = found.findIndex(({ type }) => type !== 'toc')
  const [opening, typed] = [found[index], marked[index]]
  if (opening?.type !== 'paragraph' || opening === typed || !typed) return found
  const others = leadsOf(found.slice(index + 1))
  return opensTheSeries(opening, others) ? found : found.with(index, typed)
}

/**
 * Short sentences of one form that part a paragraph from its first on: 写清楚干了什么。…说清楚干成什么。… Two are enough where
 * they say the same words in the same places.
 */
function withInnerSeries(children: readonly Inline[]): readonly Inline[] {
  if (children.some(({ type }) => type !== 'text' && type !== 'ordinal')) return children
  const members = innerSeries(children)
  const [first] = members
  if (!first) return children
  return members.reduce<readonly Inline[]>(
    (inlines, { sentence: { from, to } }) =>
      wrapText(inlines, from, to, (inside, origin) => ({
        type: 'lead',
        level: from === 0 ? 1 : 2,
        children: inside,
        origin,
      })),
    children,
  )
}

/** A paragraph of more is no paragraph that leads part. */
const mostSentences = 100

interface Placed {
  readonly sentence: Sentence
  /** Which sentence of the paragraph it is. */
  readonly index: number
}

/** The most short sentences of one form in a paragraph, each with text behind it; what introduces the first may stand in its sentence. */
function innerSeries(children: readonly Inline[]): readonly Placed[] {
  const sentences = sentencesOf(children)
  // each is compared with each
  if (sentences.length > mostSentences) return []
  const flat = flatText(children)
  const short = sentences
    .slice(0, -1)
    .flatMap((sentence, index): Placed[] =>
      [sentence, tailOf(flat, sentence)].flatMap((own) =>
        own && isShort(children, own, 2) ? [{ sentence: own, index }] : [],
      ),
    )
  let best: readonly Placed[] = []
  for (const model of short) {
    const members: Placed[] = []
    for (const placed of short.filter(({ index }) => index >= model.index))
      if (
        alike(model.sentence, placed.sentence, 1) &&
        (placed === model || placed.index - (members.at(-1)?.index ?? 0) >= 2)
      )
        members.push(placed)
    if (members.length > best.length) best = members
  }
  const [one, other] = best
  const twins = best.length === 2 && areTwins(one?.sentence, other?.sentence)
  return best.length >= 3 || twins ? best : []
}

/** What stands behind ： or behind a short introduction: 建立“三本账”：进货账天天晒。 会议要求，征地要快。 */
function tailOf(flat: string, { from, to }: Sentence): Sentence | null {
  const typed = flat.slice(from, to - 1)
  const start = /^[^，,：:]{2,6}[，,](?=[^，,：:]+$)|^.*[：:]/.exec(typed)?.[0].length ?? 0
  const words = typed.slice(start)
  if (start === 0 || words.length < 3 || words.length > 8) return null
  return { from: from + start, to, shape: [words.replace(/[“”"‘’《》（）、\s]/g, '')] }
}

/** Of one measure, with at least three letters in ten the same in the same places: 把加分项列细。 把减分项写实。 */
function areTwins(one: Sentence | undefined, other: Sentence | undefined): boolean {
  if (!one || !other || !alike(one, other, 0)) return false
  const [a, b] = [one, other].map(({ shape }) => [...shape.join('')])
  const same = (a ?? []).filter((letter, index) => letter === b?.[index]).length
  return same >= 2 && same / (a?.length ?? 1) >= 0.3
}

const leadsOf = (blocks: readonly Block[]): Lead[] =>
  [...eachBlock(blocks)]
    .flatMap((block) => inlineRuns(block).flatMap((run) => [...eachInline(run)]))
    .filter((inline): inline is Lead => inline.type === 'lead' && inline.level === 1)

/** Whether its lead is as like the others as these are among themselves, or is needed by them. */
function opensTheSeries(opening: Paragraph, others: readonly Lead[]): boolean {
  const [first] = leadsOf([opening])
  const [next, ...rest] = others
  if (!first || !next || rest.length === 0) return true
  const apart = rest.map((lead, at) => distance(lead, others[at]))
  return distance(first, next) <= largest(apart, Number.NEGATIVE_INFINITY)
}

/** Letters that the parts of two leads differ by. */
function distance(one: Lead, other: Lead | undefined): number {
  const [first, second] = [one, other].map((lead) => partsOf(lead))
  if (!first || !second || first.length !== second.length) return Number.POSITIVE_INFINITY
  return first.reduce((sum, size, index) => sum + Math.abs(size - (second[index] ?? 0)), 0)
}

const partsOf = (lead: Lead | undefined): number[] =>
  inlinesText(lead?.children ?? [])
    .replace(/[“”"‘’《》（）、。\s]/g, '')
    .split(/[，,；：]/)
    .map((part) => [...part].length)
