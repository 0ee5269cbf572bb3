/** Whole paragraphs that are new, gone or moved, and the lines of the author's files that they are. */
import type { Draft } from '../import/draft.ts'
import { edited as rewritten } from '../text/rewrite.ts'
import type { Group } from './align.ts'
import type { Base, BaseUnit, Piece } from './base.ts'
import { type Change, type FileEdit, plainChange } from './change.ts'
import { paragraphText, trackedBy } from './changes-in.ts'
import { type EditedUnit, type TrackedChange, trackedChanges } from './edited.ts'
import { type Span, spanOf, writtenParagraph } from './file-places.ts'
import { lettersIn } from './letters.ts'

/** What whole paragraphs are judged by. */
export interface Places {
  readonly base: Base
  readonly groups: readonly Group[]
  readonly edited: readonly EditedUnit[]
  /** Lines of the body by unit; null for what stands in no body. */
  readonly spans: readonly (Span | null)[]
  readonly tracked: readonly TrackedChange[]
}

export function placesOf(
  base: Base,
  groups: readonly Group[],
  edited: readonly EditedUnit[],
  kept: Draft,
): Places {
  const spans = base.units.map((unit) => spanOf(piecesOf(unit), base.files))
  return { base, groups, edited, spans, tracked: trackedChanges(kept) }
}

const piecesOf = (unit: BaseUnit): readonly Piece[] =>
  unit.type === 'paragraph'
    ? unit.pieces
    : unit.rows.flat(2).flatMap((paragraph) => paragraph.pieces)
const wordsOf = (unit: BaseUnit | undefined): string => {
  if (!unit) return ''
  if (unit.type === 'paragraph') return paragraphText(unit).replace(/[\n\t]/g, '')
  return unit.rows.map((row) => row.flat().map(paragraphText).join('　')).join('／')
}
const editedWords = (unit: EditedUnit | undefined): string => {
  if (!unit) return ''
  if (unit.type === 'paragraph') return unit.text.replace(/[\n\t]/g, '')
  return unit.rows
    .map((row) =>
      row
        .flat()
        .map(({ text }) => text)
        .join('　'),
    )
    .join('／')
}

/** A paragraph that is in the base alone: its lines go, where they are its own. */
export function gone(group: Group, places: Places): Change[] {
  const { base, tracked } = places
  return group.base.flatMap((unit): Change[] => {
    const before = wordsOf(base.units[unit])
    const letters = lettersIn(before)
    const by = tracked.find(
      ({ change, text }) =>
        (change.type === 'deleted' || change.type === 'moved-from') &&
        lettersIn(text) !== '' &&
        letters.includes(lettersIn(text)),
    )
    const change = {
      ...plainChange,
      form: 'gone-paragraph',
      before,
      after: '',
      ...trackedBy(by),
    } as const
    const from = onlyFrom(base.units[unit])
    if (from === 'template' || from === 'made')
      return [{ ...change, class: from, ...templateOf(base.units[unit]) }]
    const edits = removal(unit, places)
    return [{ ...change, class: 'text', edits: edits ?? [], trouble: edits ? null : 'no-place' }]
  })
}

/** Where all letters of a unit come from; null for a mixture. */
function onlyFrom(unit: BaseUnit | undefined): Piece['from'] | null {
  const written = unit ? piecesOf(unit).filter(({ text }) => lettersIn(text) !== '') : []
  const [first] = written
  return first && written.every(({ from }) => from === first.from) ? first.from : null
}
function templateOf(unit: BaseUnit | undefined): Pick<Change, 'template'> {
  const piece = unit && piecesOf(unit).find(({ from }) => from === 'template')
  return { template: piece?.from === 'template' ? { file: piece.file, line: piece.line } : null }
}

/** The lines of a unit with the empty one behind them; null where they are not its own. */
function removal(unit: number, { spans, base }: Places): FileEdit[] | null {
  const span = spans[unit]
  if (!span || spans.some((other, at) => at !== unit && other && overlaps(span, other))) return null
  const source = base.files[span.file]?.text ?? ''
  const after = /^(?:\n[ \t]*)*\n?/.exec(source.slice(span.end))?.[0].length ?? 0
  return [{ file: span.file, start: span.start, end: span.end + after, to: '' }]
}
const overlaps = (a: Span, b: Span): boolean =>
  a.file === b.file && a.start < b.end && b.start < a.end

/** A paragraph that is in the copy alone. */
export function whatIsNew(group: Group, at: number, places: Places): Change[] {
  return group.edited.flatMap((index): Change[] => {
    const unit = places.edited[index]
    const after = editedWords(unit)
    const line = unit?.line ?? 0
    const by = unit?.type === 'paragraph' ? unit.changes[0] : undefined
    const change = {
      ...plainChange,
      class: 'text',
      form: 'new-paragraph',
      before: '',
      after,
      line,
      ...trackedBy(by),
    } as const
    if (unit?.type !== 'paragraph') return [{ ...change, trouble: 'table' }]
    const level = (unit.look.outlineLevel ?? 0) - places.base.depth
    const isHeading = level >= 1 && level <= 4 && after.length < 60
    const words = isHeading ? `${'#'.repeat(level)} ${after}` : writtenParagraph(after)
    const edits = insertion(words, at, places)
    return [{ ...change, edits: edits ?? [], trouble: edits ? null : 'no-place' }]
  })
}

/** Lines put behind what stands before in the copy; before what follows, where nothing of the body stands before. */
function insertion(words: string, at: number, { groups, spans }: Places): FileEdit[] | null {
  const near = (from: number, step: number): Span | null => {
    for (let other = from; groups[other]; other += step) {
      const group = groups[other]
      if (!group || group.moved || group.edited.length === 0) continue
      const units = step < 0 ? [...group.base].reverse() : group.base
      const span = units.flatMap((unit) => spans[unit] ?? [])[0]
      if (span) return span
    }
    return null
  }
  const before = near(at - 1, -1)
  if (before) return [{ file: before.file, start: before.end, end: before.end, to: `\n\n${words}` }]
  const after = near(at + 1, 1)
  return after && [{ file: after.file, start: after.start, end: after.start, to: `${words}\n\n` }]
}

/** A paragraph that stands elsewhere: its lines go there, with what was changed in them. */
export function moved(
  group: Group,
  at: number,
  inside: readonly Change[],
  places: Places,
): Change[] {
  const { base, spans, edited } = places
  const [unit = -1] = group.base
  const first = edited[group.edited[0] ?? -1]
  const words = group.base.map((one) => wordsOf(base.units[one])).join('¶')
  const by = first?.type === 'paragraph' ? first.changes[0] : undefined
  const change = {
    ...plainChange,
    form: 'moved',
    before: words,
    after: words,
    line: first?.line ?? 0,
    ...trackedBy(by),
  } as const
  const from = onlyFrom(base.units[unit])
  if (from === 'template' || from === 'made')
    return [{ ...change, class: from, ...templateOf(base.units[unit]) }, ...inside]
  const span = spans[unit]
  const removed = group.base.length === 1 ? removal(unit, places) : null
  const own = inside.flatMap(({ edits }) => edits)
  const within =
    span &&
    own.every(
      ({ file, start, end }) => file === span.file && start >= span.start && end <= span.end,
    )
  if (!span || !removed || !within)
    return [{ ...change, class: 'text', trouble: 'no-place' }, ...inside]
  const source = (base.files[span.file]?.text ?? '').slice(span.start, span.end)
  const edits = own.map(({ start, end, to }) => ({
    start: start - span.start,
    end: end - span.start,
    to,
  }))
  const lines = rewritten(
    source,
    edits.sort((a, b) => a.start - b.start),
  )
  const inserted = insertion(lines, at, places)
  if (!inserted) return [{ ...change, class: 'text', trouble: 'no-place' }, ...inside]
  // what was changed in it moves with it
  const taken = inside.map((one) => ({ ...one, edits: [] }))
  return [{ ...change, class: 'text', edits: [...removed, ...inserted] }, ...taken]
}
