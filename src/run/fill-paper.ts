/** The author's own text: fields of the head and the body, filled; the body parsed to blocks. */

import type { PartRule } from '../kind/kind.ts'
import { parseDialect } from '../markdown/parse.ts'
import type { Block, BlockType } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { identity } from '../model/segments.ts'
import type { Slot } from '../model/slot.ts'
import { bareRecord, placeOf, textValue, type Value } from '../model/values.ts'
import type { Job, Source } from '../paper/source.ts'
import { rowExpressions } from '../template/by-row.ts'
import { fill } from '../template/fill.ts'
import { fieldValues, type PaperScope, scopeOfPaper } from '../template/scope-of-paper.ts'
import { textWords } from '../template/words.ts'
import { type Composing, type FilledFields, isYes } from './composing.ts'
import { fieldText, fieldTexts } from './field-text.ts'

/** Front matter strings are filled like the body. */
export function fillFields(work: Composing, job: Job): FilledFields | null {
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
      templates: work.templates,
      ...paper,
      partials: work.partials,
      words: textWords,
      slots: work.slots,
    })
    for (const each of filled.diagnostics) work.diagnostics.push(each)
    failed ||= filled.value === null
    return filled.value ? textValue(filled.value.text, value.provenance) : value
  }
  const filledFields = Object.entries(raw).map(
    ([name, value]) =>
      [name, name === 'output' || name === 'data' ? value : fillText(value)] as const,
  )
  return failed ? null : bareRecord(filledFields)
}

export interface FilledBody {
  readonly blocks: readonly Block[]
  /** The filled text with values as ⟦36⟧. */
  readonly text: string
  /** Names that the text asked for. */
  readonly asked: ReadonlySet<string>
}

/** Null when a fault leaves no text that could be trusted. */
export function fillBody(
  work: Composing,
  paper: PaperScope,
  fields: FilledFields,
): FilledBody | null {
  const { source, slots, templates } = work
  const filled = fillText(work, paper, fields)
  if (!filled) return null
  const parsed = parseDialect({
    ...filled,
    slots,
    data: source.data,
    rows: rowExpressions(source.data, slots, templates),
    numberHeadings: source.kind.headings.numbered,
    body: {
      title: fieldText(fields['title'], slots),
      salutation: fieldText(fields['salutation'], slots),
      addressed: source.kind.fields['addressee'] !== undefined,
      addressee: fieldText(fields['addressee'], slots),
      units: fieldTexts(fields['unit'], slots),
      date: fieldText(fields['date'], slots),
      byline: bylineOf(source, fields, slots),
      seal: fieldText(fields['seal'], slots),
      issued: fieldText(fields['printed-by'], slots) !== '',
      attached: fieldText(fields['attachments'], slots) !== '',
      places: placesOf(source.kind.parts),
      findLeads: isYes(fields['leads']),
    },
  })
  for (const each of parsed.diagnostics) work.diagnostics.push(each)
  return { blocks: parsed.value, text: shownText(filled.text, slots), asked: filled.asked }
}

/** The values under the title, by the names that the front matter or the kind puts there. */
function bylineOf({ kind }: Source, fields: FilledFields, slots: readonly Slot[]): string[] {
  if (!kind.fields['byline']) return []
  const keys = ['date', 'unit', 'author']
  return fieldTexts(fields['byline'], slots)
    .map((name) => {
      const key = keys.find((own) => own === name || kind.fields[own]?.aliases?.includes(name))
      return key ? fieldTexts(fields[key], slots).join('、') : name
    })
    .filter((value) => value !== '')
}

/** Types of blocks that the kind's template puts in places of their own. */
const placesOf = (parts: Readonly<Record<string, PartRule>>): ReadonlySet<BlockType> =>
  new Set(Object.values(parts).flatMap((part) => (part.type ? [part.type] : [])))

/** The body with its names filled; `模板: 否` leaves it as it is. */
function fillText({ source, slots, ...work }: Composing, paper: PaperScope, fields: FilledFields) {
  const text = source.text.slice(source.bodyStart)
  const template = fields['template']
  if (template?.kind === 'boolean' && !template.value) {
    const segments = identity(source.file, text.length, source.bodyStart)
    return { text, segments, asked: new Set<string>() }
  }
  const filled = fill({
    source: { text, file: source.file, start: source.bodyStart },
    templates: work.templates,
    ...paper,
    partials: work.partials,
    words: textWords,
    slots,
  })
  for (const each of filled.diagnostics) work.diagnostics.push(each)
  return filled.value
}

/** Values shown as ⟦36⟧ in the filled text. */
const shownText = (text: string, slots: readonly Slot[]): string =>
  text.replace(/\ufdd0(\d+)\ufdd1/g, (_, index: string) => {
    const slot = slots[Number(index)]
    return `⟦${slot?.kind === 'inlines' ? inlinesText(slot.inlines) || '…' : '…'}⟧`
  })
