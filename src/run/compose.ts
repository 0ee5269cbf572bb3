/** One job to one document: fill and parse the body, fill and parse the template around it, resolve. */

import { lettersOf } from '../chinese/unparted.ts'
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import { kindLabel, type PartRule } from '../kind/kind.ts'
import { parseDialect } from '../markdown/parse.ts'
import { settleAttachments } from '../model/attachments.ts'
import { blockLines } from '../model/block-lines.ts'
import type { Block, Document } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { resolve } from '../model/resolve.ts'
import { identity } from '../model/segments.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import { bareRecord, placeOf, textValue, type Value } from '../model/values.ts'
import { eachBlock } from '../model/walk.ts'
import type { Job, Source } from '../paper/source.ts'
import { rowExpressions } from '../template/by-row.ts'
import { fill } from '../template/fill.ts'
import type { TemplateText } from '../template/parse.ts'
import { partBlocks, readParts } from '../template/parts.ts'
import { fieldValues, type PaperScope, scopeOfPaper } from '../template/scope-of-paper.ts'
import { templateWords, textWords } from '../template/words.ts'
import { expand } from './plan.ts'
import { type ReadyPiece, volumeBlocks } from './volume-blocks.ts'

export interface Composed {
  readonly document: Document
  /** Parts that the kind requires, with whether the body has them. */
  readonly parts: readonly { readonly label: string; readonly present: boolean }[]
  /** The filled body, for `--emit filled`. */
  readonly filled: string
  /** The papers of a volume, each composed by its own kind. */
  readonly pieces: readonly { readonly job: Job; readonly composed: Composed }[]
}

interface Work {
  readonly source: Source
  readonly slots: Slot[]
  readonly partials: Readonly<Record<string, TemplateText>>
  readonly diagnostics: Diagnostic[]
}

/** Makes the document of a job; null when a fault leaves no document that could be trusted. */
export function compose(job: Job): Result<Composed | null> {
  const { source } = job
  const partials = bareRecord(
    Object.entries(source.partials).map(([name, one]) => [name, { ...one, start: 0 }] as const),
  )
  const work: Work = { source, slots: [], partials, diagnostics: [] }
  const fields = fillFields(work, job)
  if (!fields) return { value: null, diagnostics: work.diagnostics }
  const paper = scopeOfPaper(source, fields, job.row)
  const body = fillBody(work, paper, fields)
  if (!body || hasErrors(work.diagnostics.filter(stops)))
    return { value: null, diagnostics: work.diagnostics }

  const { kind } = source
  const pieces = composePieces(source, work.diagnostics)
  const divider = fields['dividers']?.kind === 'boolean' && fields['dividers'].value
  const papers = volumeBlocks(pieces, source.file, divider)
  const words = templateWords(readParts(body.blocks, kind.parts), kind.parts, papers.value)
  const template = { text: kind.template, file: kind.templateFile, start: 0 }
  const filled = fill({
    source: template,
    ...paper,
    partials,
    words: words.words,
    slots: work.slots,
  })
  work.diagnostics.push(
    ...papers.diagnostics,
    ...filled.diagnostics,
    ...(filled.value ? words.settleBody() : []),
  )
  if (!filled.value) return { value: null, diagnostics: work.diagnostics }

  const parsed = parseDialect({
    ...filled.value,
    slots: work.slots,
    data: source.data,
    rows: rowExpressions(source.data, work.slots),
    numberHeadings: kind.headings.numbered,
    body: null,
  })
  const lost = lostBlocks([...body.blocks, ...papers.value], work.slots, words.dropped)
  if (lost.length > 0) {
    const data = { file: kind.templateFile, count: lost.length }
    const place = lost.find((block) => block.origin)?.origin ?? {
      file: source.file,
      start: 0,
      end: 0,
    }
    work.diagnostics.push(...parsed.diagnostics, diagnose('template/body-not-printed', place, data))
    return { value: null, diagnostics: work.diagnostics }
  }
  const asked = new Set([...filled.value.asked, ...body.asked])
  const added = parsed.value.filter(
    (block) => block.type === 'paragraph' && block.origin?.file === kind.templateFile,
  )
  const resolved = resolve({
    version: 1,
    kind: kind.id,
    meta: metaOf(fields, work.slots),
    blocks: settleAttachments(parsed.value),
  })
  work.diagnostics.push(
    ...parsed.diagnostics,
    ...resolved.diagnostics,
    ...noteAdded(added, resolved.value, source.file),
    ...unprinted(work, fields, asked, resolved.value),
  )
  // a section that the template made of data is there too
  const printed = (part: PartRule): boolean =>
    part.in === 'sections' && partBlocks(resolved.value.blocks, part).length > 0
  const presence = Object.values(kind.parts)
    .filter((part) => part.required)
    .map((part) => ({
      label: part.label,
      present: partBlocks(body.blocks, part).length > 0 || printed(part),
    }))
  return {
    value: { document: resolved.value, parts: presence, filled: body.text, pieces },
    diagnostics: work.diagnostics,
  }
}

/** Blocks of the author's that the template has put nowhere: a paper without them would be another paper. */
function lostBlocks(
  all: readonly Block[],
  slots: readonly Slot[],
  dropped: ReadonlySet<Block>,
): Block[] {
  const placed = new Set(
    slots.flatMap((slot) => (slot.kind === 'blocks' && slot.placed ? slot.blocks : [])),
  )
  return all.filter(
    (block) =>
      block.type !== 'section-end' &&
      block.type !== 'page-break' &&
      !dropped.has(block) &&
      !placed.has(block),
  )
}

/** The papers of a volume; one that cannot be made is left out and said. */
function composePieces(
  source: Source,
  diagnostics: Diagnostic[],
): (Composed['pieces'][number] & ReadyPiece)[] {
  return source.pieces.flatMap((piece, index) => {
    const jobs = piece.source ? expand(piece.source, '') : { value: [], diagnostics: [] }
    diagnostics.push(...jobs.diagnostics)
    const made = jobs.value.flatMap((job) => {
      const composed = compose(job)
      diagnostics.push(...composed.diagnostics)
      return composed.value
        ? [
            {
              piece,
              file: job.source.file,
              document: composed.value.document,
              job,
              composed: composed.value,
            },
          ]
        : []
    })
    if (made.length === 0 || made.length < jobs.value.length)
      diagnostics.push(
        diagnose('piece/left-out', piece.place, { file: piece.file, number: index + 1 }),
      )
    return made
  })
}

/** Faults behind which a paper could say something else than its author meant: it is not made at all. */
const stops = (one: Diagnostic): boolean =>
  one.rule.startsWith('front-matter/') ||
  one.rule === 'template/too-much' ||
  one.rule === 'template/unknown-name'

/** Front matter strings are filled like the body. */
function fillFields(work: Work, job: Job): Record<string, Value | undefined> | null {
  const { source } = work
  const raw = fieldValues(source)
  const paper = scopeOfPaper(source, raw, job.row)
  let failed = false
  const fillText = (value: Value | undefined): Value | undefined => {
    if (value?.kind === 'list')
      return { ...value, items: value.items.map((item) => fillText(item) ?? item) }
    if (value?.kind !== 'text' || !value.text.includes('{{')) return value
    const place = placeOf(value.provenance) ?? { file: source.file, start: 0, end: 0 }
    const filled = fill({
      source: { text: value.text, file: place.file, start: place.start },
      ...paper,
      partials: work.partials,
      words: textWords,
      slots: work.slots,
    })
    work.diagnostics.push(...filled.diagnostics)
    failed ||= filled.value === null
    return filled.value ? textValue(filled.value.text, value.provenance) : value
  }
  const filledFields = Object.entries(raw).map(
    ([name, value]) =>
      [name, name === 'output' || name === 'data' ? value : fillText(value)] as const,
  )
  return failed ? null : bareRecord(filledFields)
}

function fillBody(
  work: Work,
  paper: PaperScope,
  fields: Readonly<Record<string, Value | undefined>>,
): { blocks: readonly Block[]; text: string; asked: ReadonlySet<string> } | null {
  const { source, slots } = work
  const text = source.text.slice(source.bodyStart)
  const template = fields['template']
  const literal = template?.kind === 'boolean' && !template.value
  const filled = literal
    ? {
        value: {
          text,
          segments: identity(source.file, text.length, source.bodyStart),
          asked: new Set<string>(),
        },
        diagnostics: [],
      }
    : fill({
        source: { text, file: source.file, start: source.bodyStart },
        ...paper,
        partials: work.partials,
        words: textWords,
        slots,
      })
  work.diagnostics.push(...filled.diagnostics)
  if (!filled.value) return null
  const leads = fields['leads']
  const body = {
    title: plain(fields['title'], slots),
    salutation: plain(fields['salutation'], slots),
    addressed: source.kind.fields['addressee'] !== undefined,
    findLeads: leads?.kind === 'boolean' && leads.value,
  }
  const parsed = parseDialect({
    ...filled.value,
    slots,
    data: source.data,
    rows: rowExpressions(source.data, slots),
    numberHeadings: source.kind.headings.numbered,
    body,
  })
  work.diagnostics.push(...parsed.diagnostics)
  return {
    blocks: parsed.value,
    text: shownText(filled.value.text, slots),
    asked: filled.value.asked,
  }
}

/** A field as it prints, lines of a list joined. */
function plain(value: Value | undefined, slots: readonly Slot[]): string {
  if (value?.kind === 'list') return value.items.map((item) => plain(item, slots)).join('')
  return value?.kind === 'text' ? inlinesText(spliceSlots(value.text, slots, () => null)) : ''
}

function metaOf(
  fields: Readonly<Record<string, Value | undefined>>,
  slots: readonly Slot[],
): Document['meta'] {
  const text = (...names: string[]): string =>
    names.map((name) => plain(fields[name], slots)).find((one) => one !== '') ?? ''
  return {
    title: text('title'),
    subtitle: text('subtitle'),
    author: text('unit', 'author'),
    date: text('date'),
    lang: 'zh-CN',
  }
}

/** Values shown as ⟦36⟧ in the filled text. */
const shownText = (text: string, slots: readonly Slot[]): string =>
  text.replace(/\ufdd0(\d+)\ufdd1/g, (_, index: string) => {
    const slot = slots[Number(index)]
    return `⟦${slot?.kind === 'inlines' ? inlinesText(slot.inlines) || '…' : '…'}⟧`
  })

/** What the head of the paper gives and the template never asked for, unless the body says the same. */
function unprinted(
  { source, slots }: Work,
  fields: Readonly<Record<string, Value | undefined>>,
  asked: ReadonlySet<string>,
  document: Document,
): Diagnostic[] {
  const { kind } = source
  const text = lettersOf([...eachBlock(document.blocks)].flatMap(blockLines).join(''))
  const texts = (value: Value | undefined): string[] => {
    if (value?.kind === 'list') return value.items.flatMap(texts)
    return value?.kind === 'text' ? [lettersOf(plain(value, slots))] : []
  }
  const lost = kind.ownFields.filter((name) => {
    const schema = kind.fields[name]
    const names = [name, ...(schema?.aliases ?? [])]
    if (
      !schema?.type ||
      schema.default !== undefined ||
      !source.fields.places[`@${name}`] ||
      names.some((one) => asked.has(one))
    )
      return false
    return texts(fields[name]).some((one) => one !== '' && !text.includes(one))
  })
  if (lost.length === 0) return []
  const labels = lost.map((name) => kind.fields[name]?.aliases?.[0] ?? name)
  const place = source.fields.places[`@${lost[0]}`] ?? null
  return [
    diagnose('front-matter/not-printed', place, {
      fields: labels.join('、'),
      kind: kindLabel(kind),
    }),
  ]
}

/** Sentences that the template put into the paper are said, since the author has not typed them. */
function noteAdded(added: readonly Block[], document: Document, file: string): Diagnostic[] {
  const texts = added.flatMap(({ origin }) => {
    const same = document.blocks.find((one) => one.origin === origin && one.type === 'paragraph')
    return same?.type === 'paragraph' ? [inlinesText(same.children)] : []
  })
  const [text] = texts
  if (text === undefined) return []
  return [diagnose('template/added', { file, start: 0, end: 0 }, { count: texts.length, text })]
}
