/** Findings as a list to work through: paper by paper, section by section, each with its sentence. */
import type { Diagnostic } from '../diagnostic.ts'
import type { OutlineEntry } from '../model/outline.ts'
import { placeName } from '../origin.ts'
import { sentenceAt } from '../text/sentences.ts'
import type { Located } from './located.ts'

/** A paper of the run, or one that is bound into it. */
export interface ChecklistPaper {
  readonly file: string
  readonly title: string
  readonly outline: readonly OutlineEntry[]
}
export interface Quote {
  readonly before: string
  readonly marked: string
  readonly after: string
}
export interface ChecklistItem extends Located {
  /** The sentence with what the finding points at; null where it points at none. */
  readonly quote: Quote | null
}
export interface ChecklistSection {
  /** Empty for what stands before the first heading. */
  readonly title: string
  readonly items: readonly ChecklistItem[]
}
export interface ChecklistGroup {
  /** Title of a paper; null for a file that is no paper of the run. */
  readonly title: string | null
  /** As the reader types it; empty for what has no place. */
  readonly file: string
  readonly sections: readonly ChecklistSection[]
}

/** Letters that are shown of a sentence on either side of a place. */
const shown = 60

/**
 * The list of some findings; every one of them stands in it once.
 * @param located the findings as they are shown, in the same order
 */
export function checklist(
  findings: readonly Diagnostic[],
  located: readonly Located[],
  papers: readonly ChecklistPaper[],
  texts: ReadonlyMap<string, string>,
): ChecklistGroup[] {
  const byFile = new Map(papers.map((paper): [string, Found[]] => [paper.file, []]))
  for (const [index, { origin }] of findings.entries()) {
    const at = located[index]
    if (!at) continue
    const file = origin?.cell ? placeName(origin.cell) : (origin?.file ?? '')
    const found = byFile.get(file) ?? []
    byFile.set(file, found)
    const quote = origin && !origin.cell ? quoteOf(texts.get(origin.file), origin) : null
    found.push({ start: origin?.start ?? 0, item: { ...at, quote } })
  }
  return [...byFile].flatMap(([file, found]) => {
    const [first] = found
    if (!first) return []
    const paper = papers.find((one) => one.file === file)
    const sections = paper ? sectionsOf(paper, found) : [{ title: '', items: itemsOf(found) }]
    return [{ title: paper?.title ?? null, file: first.item.file, sections }]
  })
}

interface Found {
  readonly start: number
  readonly item: ChecklistItem
}
const itemsOf = (found: readonly Found[]): ChecklistItem[] => found.map(({ item }) => item)

/** What is found under each heading of a paper; headings with nothing under them are left out. */
function sectionsOf(
  { file, outline }: ChecklistPaper,
  found: readonly Found[],
): ChecklistSection[] {
  const heads = outline
    .flatMap(({ origin, label, text }) =>
      origin?.file === file ? [{ start: origin.start, title: label + text }] : [],
    )
    .sort((a, b) => a.start - b.start)
  return [{ start: 0, title: '' }, ...heads].flatMap(({ start, title }, index) => {
    const end = heads[index]?.start ?? Number.POSITIVE_INFINITY
    const items = itemsOf(found.filter((one) => one.start >= start && one.start < end))
    return items.length > 0 ? [{ title, items }] : []
  })
}

function quoteOf(
  text: string | undefined,
  place: { readonly start: number; readonly end: number },
): Quote | null {
  if (text === undefined || place.end <= place.start) return null
  const sentence = sentenceAt(text, place)
  const from = Math.max(sentence.start, place.start - shown)
  const to = Math.min(sentence.end, place.end + shown)
  return {
    before: (from > sentence.start ? '…' : '') + text.slice(from, place.start).trimStart(),
    marked: text.slice(place.start, place.end),
    after: text.slice(place.end, to).trimEnd() + (to < sentence.end ? '…' : ''),
  }
}
