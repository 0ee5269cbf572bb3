/** What was changed within paragraphs that are known to be the same: words, values, where they are parted. */
import { placeName } from '../origin.ts'
import type { Base, BaseParagraph, BaseTable, BaseUnit, DataPiece } from './base.ts'
import { type Change, plainChange } from './change.ts'
import type { EditedParagraph, TrackedChange } from './edited.ts'
import { editsOfPart } from './file-places.ts'
import { type Hunk, hunksOf } from './hunks.ts'
import { lettersIn } from './letters.ts'
import { type Part, partsOf } from './parts.ts'
import { sentenceAround } from './sentence.ts'
import {
  type BaseToken,
  baseTokens,
  type EditedToken,
  editedTokens,
  paragraphEnd,
} from './tokens.ts'

export interface Pair {
  readonly base: readonly BaseParagraph[]
  readonly edited: readonly EditedParagraph[]
}
/** Sentences of the whole base that rest on the cells of a value, but the one that it stands in itself. */
export type OtherUses = (piece: DataPiece, own: string) => readonly string[]

export function changesIn(pair: Pair, files: Base['files'], uses: OtherUses): Change[] {
  const own = baseTokens(pair.base)
  const other = editedTokens(pair.edited)
  const looked: Looked = { pair, base: own, edited: other, files, uses }
  return hunksOf(own, other).flatMap((hunk) => changesOf(hunk, looked))
}

interface Looked {
  readonly pair: Pair
  readonly base: readonly BaseToken[]
  readonly edited: readonly EditedToken[]
  readonly files: Base['files']
  readonly uses: OtherUses
}

function changesOf(hunk: Hunk, looked: Looked): Change[] {
  const { parts, mixed } = partsOf(hunk, looked.base, looked.edited)
  if (mixed) return [{ ...described(hunk, looked), class: 'text', trouble: 'mixed' }]
  return parts
    .filter((part) => part.baseFrom < part.baseTo || part.editedFrom < part.editedTo)
    .map((part) => changeOf(part, looked))
}

function changeOf(part: Part, looked: Looked): Change {
  const { base, files, uses } = looked
  const change = described(part, looked)
  const token = base[part.baseFrom] ?? base[part.baseFrom - 1]
  const piece = token?.piece
  const gone = part.editedFrom === part.editedTo
  if (part.owner === 'template' && piece?.from === 'template')
    return { ...change, class: 'template', template: { file: piece.file, line: piece.line } }
  if (part.owner === 'made')
    return { ...change, class: 'made', source: (piece?.from === 'made' && piece.place) || null }
  if (part.owner === 'data' && piece?.from === 'data' && !(gone && isWhole(part, base))) {
    const { cells, raw, unit, formula, typed } = piece
    const data = { cells, raw, unit, formula, typed, others: uses(piece, change.sentence) }
    return { ...change, class: 'data', data }
  }
  const edits = editsOfPart(part, base, wordsOf(part, looked, '\n\n'), files)
  if (edits) return { ...change, class: 'text', edits }
  return { ...change, class: 'text', trouble: 'not-letters' }
}

/** A value that is gone with all its letters. */
function isWhole({ baseFrom, baseTo }: Part, base: readonly BaseToken[]): boolean {
  const tokens = base.slice(baseFrom, baseTo)
  const letters = tokens.map(({ text }) => text).join('')
  return letters === lettersIn(tokens[0]?.piece?.text ?? '')
}

function described(hunk: Hunk, looked: Looked): Change {
  const { pair, base, edited } = looked
  const tokens = base.slice(hunk.baseFrom, hunk.baseTo)
  const before = textOf(tokens, pair.base)
  const after = wordsOf(hunk, looked, '¶')
  const first = base[hunk.baseFrom] ?? base[hunk.baseFrom - 1]
  const text = paragraphText(pair.base[first?.paragraph ?? 0])
  const near = edited[hunk.editedFrom] ?? edited[hunk.editedFrom - 1]
  return {
    ...plainChange,
    class: 'text',
    form: formOf(before, after),
    before,
    after,
    sentence: sentenceAround(text, first?.at ?? 0),
    line: pair.edited[near?.paragraph ?? 0]?.line ?? 0,
    ...byWhom(hunk, looked),
  }
}

function formOf(before: string, after: string): Change['form'] {
  if (before === '¶') return 'joined'
  if (after.includes('¶') && !before.includes('¶')) return 'split'
  if (before === '') return 'inserted'
  return after === '' ? 'deleted' : 'replaced'
}

export const paragraphText = (paragraph: BaseParagraph | undefined): string =>
  paragraph?.pieces.map(({ text }) => text).join('') ?? ''

function textOf(tokens: readonly BaseToken[], paragraphs: readonly BaseParagraph[]): string {
  const texts = paragraphs.map(paragraphText)
  return stretches(tokens)
    .map(({ first, last }) =>
      first.piece
        ? (texts[first.paragraph] ?? '').slice(first.at, last.at + last.to - last.from)
        : '¶',
    )
    .join('')
}

/** What stands in the copy in place of a hunk, with its white space. */
function wordsOf(hunk: Hunk, { pair, edited }: Looked, end: string): string {
  return stretches(edited.slice(hunk.editedFrom, hunk.editedTo))
    .map(({ first, last }) =>
      first.text === paragraphEnd
        ? end
        : (pair.edited[first.paragraph]?.text ?? '')
            .slice(first.from, last.to)
            .replace(/[\n\t]/g, ''),
    )
    .join('')
}

/** Tokens of one paragraph together; the end of one by itself. */
function stretches<T extends { readonly text: string; readonly paragraph: number }>(
  tokens: readonly T[],
): { readonly first: T; readonly last: T }[] {
  const found: { first: T; last: T }[] = []
  for (const token of tokens) {
    const last = found.at(-1)
    const apart = token.text === paragraphEnd || last?.last.text === paragraphEnd
    if (last && !apart && last.last.paragraph === token.paragraph) last.last = token
    else found.push({ first: token, last: token })
  }
  return found
}

/** Who tracked it: of several the first. */
function byWhom(
  { editedFrom, editedTo }: Hunk,
  { pair, edited }: Looked,
): Pick<Change, 'author' | 'date'> {
  const [before, first, last] = [edited[editedFrom - 1], edited[editedFrom], edited[editedTo - 1]]
  const near = editedTo > editedFrom ? first : (before ?? first)
  const changes = pair.edited[near?.paragraph ?? 0]?.changes ?? []
  const from = editedTo > editedFrom ? (first?.from ?? 0) : (before?.to ?? 0)
  const to = editedTo > editedFrom ? (last?.to ?? from) : (first?.from ?? from)
  const within = changes.find((change) => change.from < to && change.to > from)
  const found = within ?? changes.find((change) => change.from <= to && change.to >= from)
  return trackedBy(found)
}
export const trackedBy = (found: TrackedChange | undefined): Pick<Change, 'author' | 'date'> => ({
  author: found?.change.author ?? null,
  date: found?.change.date ?? null,
})

/** Where each cell is used: every sentence of the base, once; of a table the name of its row with the words. */
export function otherUses(units: readonly BaseUnit[]): OtherUses {
  const uses = new Map<string, string[]>()
  const read = (paragraph: BaseParagraph, row: string): void => {
    const text = paragraphText(paragraph)
    let at = 0
    for (const piece of paragraph.pieces) {
      const names = piece.from === 'data' ? piece.cells.map(placeName) : []
      const sentence = names.length > 0 ? row + sentenceAround(text, at) : ''
      at += piece.text.length
      for (const name of names) {
        const known = uses.get(name) ?? []
        known.push(sentence)
        uses.set(name, known)
      }
    }
  }
  for (const unit of units)
    if (unit.type === 'paragraph') read(unit, '')
    else for (const row of unit.rows) for (const cell of row.flat()) read(cell, rowName(row))
  return ({ cells }, own) =>
    [...new Set(cells.flatMap((cell) => uses.get(placeName(cell)) ?? []))].filter(
      (sentence) => sentence !== own,
    )
}

/** What its first cell calls a row. */
export const rowName = (row: BaseTable['rows'][number]): string => `${paragraphText(row[0]?.[0])}：`
