/** A value as inlines: what comes from data keeps raw value and cells, texts are never read as Markdown, holes are shown. */
import { diagnose, type Result } from '../diagnostic.ts'
import type { Inline } from '../model/document.ts'
import { fewCells, hole, missingFrom } from '../model/hole.ts'
import { text } from '../model/nodes.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import {
  cellsOf,
  formulaOf,
  isFromData,
  isScalar,
  placeOf,
  type TextValue,
  type Value,
} from '../model/values.ts'
import { namesOfPlaces, type Origin } from '../origin.ts'
import { closeUp, joinLines } from './cell-lines.ts'

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
  if (value.kind === 'text') return textInlines(value, name, place, slots)
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

/** A text from the front matter keeps its own place and may hold slots of its own; its lines close up, those of a cell are joined by a mark, which is said. */
function textInlines(
  value: TextValue,
  name: string,
  place: Origin,
  slots: readonly Slot[],
): Result<Inline[]> {
  const { text: content, provenance } = value
  if (!isFromData(provenance))
    return {
      value: spliceSlots(closeUp(content), slots, () => placeOf(provenance) ?? place),
      diagnostics: [],
    }
  const { text: shown, isMarked } = joinLines(content)
  const cells = namesOfPlaces(cellsOf(provenance))
  const said = diagnose('data/cell-lines', place, { name, cells, shown: shown.slice(0, 30) })
  const diagnostics = isMarked ? [said] : []
  // words that say no number are the author's as much as any: leads, points and blanks are looked for in them
  const isFigure = formulaOf(provenance) !== '' || /\d/.test(content)
  if (!isFigure) return { value: spliceSlots(shown, slots, () => place), diagnostics }
  return {
    value: [{ type: 'figure-value', shown, raw: content, provenance, origin: place }],
    diagnostics,
  }
}
