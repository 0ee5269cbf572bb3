/** A value as inlines: what comes from data keeps raw value and cells, texts are never read as Markdown, holes are shown. */
import { diagnose, type Result } from '../diagnostic.ts'
import type { Inline } from '../model/document.ts'
import { fewCells, hole, missingFrom } from '../model/hole.ts'
import { text } from '../model/nodes.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import {
  formulaOf,
  isFromData,
  isScalar,
  placeOf,
  type TextValue,
  type Value,
} from '../model/values.ts'
import type { Origin } from '../origin.ts'

/** The inlines that print a value; `name` is what the author called it. */
export function valueInlines(
  value: Value | undefined,
  name: string,
  place: Origin,
  slots: readonly Slot[],
): Result<Inline[]> {
  if (value === undefined || value.kind === 'missing') {
    const { cells, owners } = missingFrom(value)
    return {
      value: [hole([cells.length > 0 ? fewCells(cells) : [name], owners], place)],
      diagnostics: [diagnose('data/missing-value', place, { name, cells, owners })],
    }
  }
  if (!isScalar(value)) {
    const what = value.kind === 'record' ? 'row' : value.kind
    return {
      value: [hole([[name]], place)],
      diagnostics: [diagnose('template/not-printable', place, { name, what })],
    }
  }
  if (value.kind === 'text') return textInlines(value, place, slots)
  if (value.kind === 'boolean')
    return { value: [text(value.value ? '是' : '否', place)], diagnostics: [] }
  if (!isFromData(value.provenance)) return { value: [text(value.lexeme, place)], diagnostics: [] }
  const { lexeme: shown, amount: raw, unit, provenance } = value
  const counted = unit === '' ? {} : { unit }
  return {
    value: [{ type: 'figure-value', shown, raw, ...counted, provenance, origin: place }],
    diagnostics: [],
  }
}

/** A line break inside a value closes up. */
const closeUp = (content: string): string =>
  content.includes('\n')
    ? content
        .split('\n')
        .map((line) => line.trim())
        .join('')
    : content

/** A text from the front matter keeps its own place and may hold slots of its own; line breaks inside a value close up. */
function textInlines(value: TextValue, place: Origin, slots: readonly Slot[]): Result<Inline[]> {
  const { text: content, provenance } = value
  // words that say no number are the author's as much as any: leads, points and blanks are looked for in them
  if (isFromData(provenance) && (formulaOf(provenance) !== '' || /\d/.test(content)))
    return {
      value: [
        { type: 'figure-value', shown: closeUp(content), raw: content, provenance, origin: place },
      ],
      diagnostics: [],
    }
  const own = isFromData(provenance) ? null : placeOf(provenance)
  const inlines = spliceSlots(closeUp(content), slots, () => own ?? place)
  return { value: inlines, diagnostics: [] }
}
