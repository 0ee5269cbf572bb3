/** One job to one document: fill and parse the body, fill and parse the template around it, resolve. */
import { type Diagnostic, diagnose, hasErrors, type Result } from '../diagnostic.ts'
import type { PartRule, RequiredPart } from '../kind/kind.ts'
import { partBlocks } from '../kind/part-blocks.ts'
import { parseDialect } from '../markdown/parse.ts'
import { settleAttachments } from '../model/attachments.ts'
import type { Block, Document } from '../model/document.ts'
import { resolve } from '../model/resolve.ts'
import type { Value } from '../model/values.ts'
import type { Job, Source } from '../paper/source.ts'
import { rowExpressions } from '../template/by-row.ts'
import { fill } from '../template/fill.ts'
import { readParts } from '../template/parts.ts'
import { type PaperScope, scopeOfPaper, scopeOfTemplate } from '../template/scope-of-paper.ts'
import { partialsOf, templatesOf } from '../template/templates.ts'
import { templateWords } from '../template/words.ts'
import { lostBlocks, noteAdded, noteUnprinted } from './compose-notes.ts'
import type { Composing, FilledFields } from './composing.ts'
import { metaOf } from './field-text.ts'
import { type FilledBody, fillBody, fillFields } from './fill-paper.ts'
import { expand } from './plan.ts'
import { type ReadyPiece, volumeBlocks } from './volume-blocks.ts'

export interface Composed {
  readonly document: Document
  /** Parts that the kind requires, with whether the body has them. */
  readonly parts: readonly RequiredPart[]
  /** The filled body, for `--emit filled`. */
  readonly filled: string
  /** The papers of a volume, each composed by its own kind. */
  readonly pieces: readonly { readonly job: Job; readonly composed: Composed }[]
}

/** Makes the document of a job; null when a fault leaves no document that could be trusted. */
export function compose(job: Job): Result<Composed | null> {
  const { source } = job
  const work: Composing = {
    source,
    slots: [],
    templates: templatesOf(source),
    partials: partialsOf(source.partials),
    diagnostics: [],
  }
  const failed = { value: null, diagnostics: work.diagnostics }
  const fields = fillFields(work, job)
  if (!fields) return failed
  const paper = scopeOfPaper(source, fields, job.row)
  const body = fillBody(work, paper, fields)
  if (!body || hasErrors(work.diagnostics.filter(stops))) return failed
  const pieces = composePieces(source, work.diagnostics)
  const frame = scopeOfTemplate(source, fields, job.row)
  const framed = fillTemplate(work, frame, { body, pieces, divided: dividedBy(fields['dividers']) })
  if (!framed) return failed
  const document = resolveDocument(work, fields, framed)
  const parts = partsPresent(source, body, document)
  return { value: { document, parts, filled: body.text, pieces }, diagnostics: work.diagnostics }
}

const dividedBy = (written: Value | undefined): boolean | null =>
  written?.kind === 'boolean' ? written.value : null

interface Inside {
  readonly body: FilledBody
  readonly pieces: readonly ReadyPiece[]
  /** Groups of a volume have pages of their own before them; null leaves it to the theme. */
  readonly divided: boolean | null
}
interface Framed {
  readonly blocks: readonly Block[]
  /** Names that template and body asked for. */
  readonly asked: ReadonlySet<string>
}

/** The kind's template, filled and parsed, with the body's parts and the papers of a volume in their places. */
function fillTemplate(
  work: Composing,
  paper: PaperScope,
  { body, pieces, divided }: Inside,
): Framed | null {
  const { source, slots, templates, partials, diagnostics } = work
  const { kind } = source
  const papers = volumeBlocks(pieces, source.file, divided)
  const words = templateWords(readParts(body.blocks, kind.parts), kind.parts, papers.value)
  const filled = fill({
    source: { text: kind.template, file: kind.templateFile, start: 0 },
    templates: templatesOf(kind),
    ...paper,
    partials,
    words: words.words,
    slots,
  })
  for (const each of [...papers.diagnostics, ...filled.diagnostics]) diagnostics.push(each)
  if (!filled.value) return null
  for (const each of words.settleBody()) diagnostics.push(each)
  const parsed = parseDialect({
    ...filled.value,
    slots,
    data: source.data,
    rows: rowExpressions(source.data, slots, templates),
    numberHeadings: kind.headings.numbered,
    body: null,
  })
  for (const each of parsed.diagnostics) diagnostics.push(each)
  const lost = lostBlocks([...body.blocks, ...papers.value], slots, words.dropped)
  const asked = new Set([...filled.value.asked, ...body.asked])
  if (lost.length === 0) return { blocks: parsed.value, asked }
  const data = { file: kind.templateFile, count: lost.length }
  const top = { file: source.file, start: 0, end: 0 }
  const place = lost.find((block) => block.origin)?.origin ?? top
  diagnostics.push(diagnose('template/body-not-printed', place, data))
  return null
}

/** Numbers, counts and contents solved; what the template added or left out is said. */
function resolveDocument(
  work: Composing,
  fields: FilledFields,
  { blocks, asked }: Framed,
): Document {
  const { source, slots, diagnostics } = work
  const { kind } = source
  const added = blocks.filter(
    (block) => block.type === 'paragraph' && block.origin?.file === kind.templateFile,
  )
  const resolved = resolve({
    version: 1,
    kind: kind.id,
    meta: metaOf(fields, slots),
    blocks: settleAttachments(blocks),
  })
  const notes = [
    ...resolved.diagnostics,
    ...noteAdded(added, resolved.value, source.file),
    ...noteUnprinted(work, fields, asked, resolved.value),
  ]
  for (const note of notes) diagnostics.push(note)
  return resolved.value
}

/** The parts that the kind requires: the body has them, or the template made a section of data. */
function partsPresent({ kind }: Source, body: FilledBody, { blocks }: Document): Composed['parts'] {
  const printed = (part: PartRule): boolean =>
    part.in === 'sections' && partBlocks(blocks, part).length > 0
  return Object.values(kind.parts)
    .filter((part) => part.required)
    .map((part) => ({
      label: part.label,
      isSection: part.in === 'sections',
      present: partBlocks(body.blocks, part).length > 0 || printed(part),
    }))
}

/** The papers of a volume; one that cannot be made is left out and said. */
function composePieces(
  source: Source,
  diagnostics: Diagnostic[],
): (Composed['pieces'][number] & ReadyPiece)[] {
  return source.pieces.flatMap((piece, index) => {
    const jobs = piece.source ? expand(piece.source, '') : { value: [], diagnostics: [] }
    for (const each of jobs.diagnostics) diagnostics.push(each)
    const ready = jobs.value.flatMap((job) => {
      const { value: composed, diagnostics: found } = compose(job)
      for (const each of found) diagnostics.push(each)
      if (!composed) return []
      return [{ piece, file: job.source.file, document: composed.document, job, composed }]
    })
    if (ready.length === 0 || ready.length < jobs.value.length)
      diagnostics.push(
        diagnose('piece/left-out', piece.place, { file: piece.file, number: index + 1 }),
      )
    return ready
  })
}

/** Faults behind which a paper could say something else than its author meant: it is not made at all. */
const stops = ({ rule }: Diagnostic): boolean =>
  rule.startsWith('front-matter/') ||
  rule === 'template/too-much' ||
  rule === 'template/unknown-name' ||
  rule === 'template/unknown-column'
