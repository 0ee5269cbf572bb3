/** A draft as papers: cleaned, judged, written, read back; with the books of every letter. */
import type { Kind } from '../kind/kind.ts'
import type { BodyFacts } from '../markdown/structure/facts.ts'
import { writeDialect } from '../markdown/write.ts'
import type { Block } from '../model/document.ts'
import { outline } from '../model/outline.ts'
import { inlinesText } from '../model/plain-text.ts'
import { collectSeries } from '../model/series.ts'
import { eachBlock, eachInline, inlineRuns } from '../model/walk.ts'
import type { CleanKind } from './clean/changes.ts'
import { clean } from './clean/clean.ts'
import { linesOf } from './clean/lines.ts'
import type { Draft } from './draft.ts'
import { textOfBlocks } from './draft-text.ts'
import { frontMatterText } from './result/front-matter-text.ts'
import { kindsByTitle } from './result/guess-kind.ts'
import { addLetters, bodyLetters, type Letters, surplus } from './result/letters.ts'
import { type FieldEntry, type FieldedPaper, fieldsOfPaper } from './result/paper-fields.ts'
import { otherOutline, readBack } from './result/read-back.ts'
import type { Move } from './structure/body.ts'
import type { Decision, Role } from './structure/decision.ts'
import type { ReadPaper } from './structure/paper.ts'
import type { Memory } from './structure/remembered.ts'
import { structure } from './structure/structure.ts'

export interface ImportOptions {
  /** The kind that all papers are of; null where their titles say. */
  readonly kind: Kind | null
  readonly kindNamed: (name: string) => Kind | null
  /** Roles that somebody gave to lines, by the number of the line. */
  readonly given: ReadonlyMap<number, Role>
  /** What is remembered of a unit. */
  readonly memoriesOf: (unit: string) => readonly Memory[]
  /** What is taken for the title of a paper that has none. */
  readonly titleless: string
  /** The file that the papers came from, with its sha-256. */
  readonly original: string
  /** Where a picture of the draft will stand, beside the paper. */
  readonly pictureFile: (id: string) => string
}

/** A stretch of the draft that the papers have otherwise, or not at all. */
export interface TextChange {
  readonly kind: CleanKind | Move['kind'] | 'mended'
  /** Where a person finds it, from 1; 0 for a place in the paper. */
  readonly line: number
  readonly from: string
  readonly to: string
}
export interface DraftPaper {
  /** Head and body. */
  readonly head: string
  readonly body: string
  readonly kind: Kind
  readonly title: string
  readonly unit: string
  readonly entries: readonly FieldEntry[]
  /** Fields that the kind wants and nobody has said. */
  readonly missing: readonly string[]
  readonly decisions: readonly Decision[]
  readonly counts: PaperCounts
  /** Ids of the pictures that stand in it. */
  readonly pictures: readonly string[]
  /** The first heading that reads back otherwise than it was meant. */
  readonly otherOutline: { readonly meant: string; readonly read: string } | null
}
export interface PaperCounts {
  readonly headings: readonly number[]
  readonly leads: number
  readonly series: number
  readonly tables: number
  readonly pictures: number
  /** Holes in the text: masks, units without their number. */
  readonly blanks: number
}
export interface ImportedDraft {
  readonly collection: { readonly title: string; readonly announced: number } | null
  readonly papers: readonly DraftPaper[]
  /** Of lines above the papers. */
  readonly decisions: readonly Decision[]
  readonly changes: readonly TextChange[]
  /** Letters that the books do not explain; both empty, or it is a fault of ours. */
  readonly lost: string
  readonly added: string
}

export function importDraft(draft: Draft, options: ImportOptions): ImportedDraft {
  const cleaned = clean(linesOf(draft))
  const hasGaps = cleaned.changes.some(({ kind }) => kind === 'omitted')
  const read = (memories: readonly Memory[]) =>
    structure({ lines: cleaned.lines, hasGaps, memories, ...options })
  const first = read([])
  const unit = first.papers.map((paper) => unitOf(paper)).find((name) => name !== '') ?? ''
  const memories = options.memoriesOf(unit)
  const structured = memories.length === 0 ? first : read(memories)
  const above = structured.collection?.title ?? ''
  const papers = structured.papers.map((paper) => paperOf(paper, draft, above, options))
  const texts = cleaned.lines.map(({ line }) => line)
  const changes: TextChange[] = [
    ...cleaned.changes.map(({ kind, index, from, to }) => ({
      kind,
      line: texts[index] ?? 0,
      from,
      to,
    })),
    ...structured.moves,
    ...structured.papers.flatMap(({ moves }) => moves),
    ...papers.flatMap(({ moved }) => moved),
  ]
  return {
    collection: structured.collection,
    papers: papers.map(({ paper }) => paper),
    decisions: structured.decisions,
    changes,
    ...difference(
      draft,
      papers.map(({ paper }) => paper),
      changes,
    ),
  }
}

const unitOf = ({ head, blocks }: ReadPaper): string => {
  const signature = blocks.find((block) => block.type === 'signature')
  const signed = signature?.type === 'signature' ? inlinesText(signature.lines[0] ?? []) : ''
  return head.unit || signed.trim()
}

function paperOf(read: ReadPaper, draft: Draft, above: string, options: ImportOptions) {
  const title =
    read.head.title.join('') || (draft.properties.title ?? '').trim() || options.titleless
  const { salutation, letterhead } = read.head
  const signs = { spoken: salutation !== '', official: Object.keys(letterhead).length > 0 }
  const kind = options.kind ?? firstKind(kindsByTitle(title, above, signs), options)
  const fielded = fieldsOfPaper(read.head, read.blocks, kind, title)
  const body = writeDialect({ blocks: fielded.blocks })
  const entries: FieldEntry[] = [
    { key: '文种', value: kind.names[1] ?? kind.id, own: false },
    ...fielded.entries,
    { key: '模板', value: '否', own: false },
    { key: '原件', value: options.original, own: false },
  ]
  const again = readBack(body, factsFor(title, kind, fielded))
  const paper: DraftPaper = {
    head: headText(entries),
    body,
    kind,
    title,
    unit: fielded.unit,
    entries,
    missing: fielded.missing,
    decisions: read.decisions,
    counts: countsOf(again),
    pictures: [...eachBlock(fielded.blocks)].flatMap((block) =>
      block.type === 'figure' ? [block.file] : [],
    ),
    otherOutline: otherOutline(fielded.blocks, again),
  }
  const moved = fielded.moved.map((one): TextChange => ({ kind: 'ends', line: 0, ...one }))
  return { paper, moved }
}

/** 模板: 否 is no text. */
const headText = (entries: readonly FieldEntry[]): string =>
  frontMatterText(entries).replace('模板: "否"', '模板: 否')

function firstKind(names: readonly string[], { kindNamed }: ImportOptions): Kind {
  const [found] = names.flatMap((name) => kindNamed(name) ?? [])
  if (!found) throw new Error('the house has no kind')
  return found
}

function factsFor(title: string, kind: Kind, { entries }: FieldedPaper): BodyFacts {
  const said = (name: string): string => {
    const value = entries.find(({ key }) => key === kind.fields[name]?.aliases?.[0])?.value ?? ''
    return typeof value === 'string' ? value : value.join('')
  }
  return {
    title,
    salutation: said('salutation'),
    addressed: kind.fields['addressee'] !== undefined,
    addressee: said('addressee'),
    units: [said('unit')].filter((unit) => unit !== ''),
    date: said('date'),
    byline: [],
    seal: '',
    issued: said('printed-by') !== '',
    attached: false,
    places: new Set(Object.values(kind.parts).flatMap(({ type }) => (type ? [type] : []))),
    findLeads: kind.fields['leads']?.default === true,
  }
}

function countsOf(blocks: readonly Block[]): PaperCounts {
  const all = [...eachBlock(blocks)]
  const inlines = all.flatMap((block) => inlineRuns(block).flatMap((run) => [...eachInline(run)]))
  const headings = outline({ blocks })
  return {
    headings: [1, 2, 3, 4].map((level) => headings.filter((entry) => entry.level === level).length),
    leads: inlines.filter(({ type }) => type === 'lead').length,
    series: collectSeries(blocks).filter(({ points }) => points.length > 1).length,
    tables: all.filter(({ type }) => type === 'table').length,
    pictures: all.filter(({ type }) => type === 'figure').length,
    blanks: inlines.filter(({ type }) => type === 'blank').length,
  }
}

/** The text of a draft as it must come out again: blocks and notes; what its reader left stands apart. */
export const draftText = ({ blocks, notes }: Draft): string =>
  [textOfBlocks(blocks), ...notes.map((note) => textOfBlocks(note.blocks))].join('\n')

/** The letters of finished papers, read back from their texts. */
export const paperLetters = ({ entries, body }: Pick<DraftPaper, 'entries' | 'body'>): string =>
  entries
    .filter(({ own }) => own)
    .map(({ value }) => (typeof value === 'string' ? value : value.join('')))
    .join('') + bodyLetters(body)

/** What stands in the draft and is neither in a paper nor in a change, and the other way round. */
export function difference(
  draft: Draft,
  papers: readonly Pick<DraftPaper, 'entries' | 'body'>[],
  changes: readonly TextChange[],
): { readonly lost: string; readonly added: string } {
  const before: Letters = new Map()
  const after: Letters = new Map()
  addLetters(before, draftText(draft))
  for (const paper of papers) addLetters(after, paperLetters(paper))
  for (const { from, to } of changes) {
    addLetters(after, from)
    addLetters(before, to)
  }
  return { lost: surplus(before, after), added: surplus(after, before) }
}
