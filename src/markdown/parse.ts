/** Filled text to blocks. */
import type { Env } from 'markdown-it'
import type { Result } from '../diagnostic.ts'
import type { Block } from '../model/document.ts'
import type { Segment } from '../model/segments.ts'
import type { Slot } from '../model/slot.ts'
import type { Value } from '../model/values.ts'
import { readBlocks } from './blocks/read-blocks.ts'
import { noteTypedCaptions } from './captions.ts'
import { type ParseContext, type RowExpressions, report } from './context.ts'
import { findLeads } from './found-leads.ts'
import { doubtfulComments, hideComments } from './hidden.ts'
import { markLeads } from './leads.ts'
import { markOrdinals } from './ordinals.ts'
import { settleHeadings } from './settle-headings.ts'
import { parser } from './setup.ts'
import type { BodyFacts } from './structure/facts.ts'
import { readStructure } from './structure/read-structure.ts'

interface ParseInput {
  readonly text: string
  readonly segments: readonly Segment[]
  readonly slots: readonly Slot[]
  readonly data: Readonly<Record<string, Value>>
  readonly rows: RowExpressions
  readonly numberHeadings: boolean
  /** Facts of a paper's body: turns on salutation, closing, typed outline sheet and doubled title; null for a template. */
  readonly body: BodyFacts | null
}

/** Parses a text of the dialect. Every visible character ends up in the blocks or is named by a diagnostic. */
export function parseDialect(input: ParseInput): Result<Block[]> {
  const text = hideComments(input.text)
  const context: ParseContext = {
    source: text,
    segments: input.segments,
    slots: input.slots,
    data: input.data,
    rows: input.rows,
    numberHeadings: input.numberHeadings,
    diagnostics: [],
    notes: new Map(),
  }
  for (const { start, end, swallows } of doubtfulComments(input.text))
    report(context, swallows ? 'markdown/comment-inside' : 'markdown/comment-printed', start, end, {
      text: input.text.slice(start, start + 20).split('\n')[0] ?? '',
    })
  const tokens = parser().parse(text, { wengao: context } as unknown as Env)
  const settled = settleHeadings(tokens, input.body?.title ?? null, context)
  const read = readBlocks(settled, context)
  for (const [name, note] of context.notes)
    if (!note.used) report(context, 'markdown/unused-note', note.start, note.end, { name })
  const structured = input.body
    ? readStructure(read, input.body, context.diagnostics)
    : read.map((one) => one.block)
  noteTypedCaptions(structured, context.diagnostics)
  const marked = markLeads(markOrdinals(structured))
  const value = input.body?.findLeads ? findLeads(marked, context.diagnostics) : marked
  return { value, diagnostics: context.diagnostics }
}
