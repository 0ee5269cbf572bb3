/** Points and leads of a paper, marked so that what is written says them; the opening of a paper has no lead. */
import { findLeads } from '../../markdown/found-leads.ts'
import { markLeads } from '../../markdown/leads.ts'
import { markOrdinals } from '../../markdown/ordinals.ts'
import type { Block, Lead, Paragraph } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, eachInline, inlineRuns } from '../../model/walk.ts'

export function withLeads(blocks: readonly Block[]): Block[] {
  const marked = markLeads(markOrdinals(blocks))
  const found = findLeads(marked, [])
  const index = found.findIndex(({ type }) => type !== 'toc')
  const [opening, typed] = [found[index], marked[index]]
  if (opening?.type !== 'paragraph' || opening === typed || !typed) return found
  const others = leadsOf(found.slice(index + 1))
  return opensTheSeries(opening, others) ? found : found.with(index, typed)
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
  return distance(first, next) <= Math.max(...apart)
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
