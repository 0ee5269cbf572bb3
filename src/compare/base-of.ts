/** A typeset paper as the base of its edited copies. */
import type { Inline } from '../model/document.ts'
import { cellsOf, formulaOf, isFromData } from '../model/values.ts'
import type { DataPlace, Origin } from '../origin.ts'
import { lineOf, lineStarts } from '../text/lines.ts'
import { printedUnits, shownText } from '../typeset/printed.ts'
import type { Typeset, TypesetParagraph } from '../typeset/typeset.ts'
import type { AuthorFile, Base, BaseParagraph, Piece } from './base.ts'
import { filledText } from './filled-text.ts'
import { withHeadings } from './headings.ts'
import { joinPieces } from './join-pieces.ts'
import { isSpace } from './letters.ts'

export interface BuiltPaper {
  readonly paper: string
  readonly output: string
  readonly title: string
  readonly theme: string
  /** The author's files by name. */
  readonly files: Readonly<Record<string, AuthorFile>>
  /** Decoded texts of all files: lines of templates are counted in them. */
  readonly texts: ReadonlyMap<string, string>
}

export function baseOf(typeset: Typeset, { texts, ...built }: BuiltPaper): Base {
  const reading: Reading = { files: built.files, starts: lineFinder(texts), cursors: new Map() }
  const paragraphOf = (paragraph: TypesetParagraph): BaseParagraph => ({
    type: 'paragraph',
    style: paragraph.style,
    pieces: joinPieces(piecesOf(paragraph, reading)),
  })
  const printed = printedUnits(typeset)
  const units = printed.map((unit) =>
    unit.type === 'paragraph'
      ? paragraphOf(unit.paragraph)
      : { ...unit, rows: unit.rows.map((row) => row.map((cell) => cell.map(paragraphOf))) },
  )
  return { version: 1, ...built, depth: typeset.depth, units: withHeadings(units, printed) }
}

interface Reading {
  readonly files: Readonly<Record<string, AuthorFile>>
  readonly starts: (file: string) => readonly number[] | null
  /** How far a stretch of an author's file is read that several nodes share. */
  readonly cursors: Map<string, number>
}

function lineFinder(texts: ReadonlyMap<string, string>): Reading['starts'] {
  const known = new Map<string, readonly number[]>()
  return (file) => {
    const text = texts.get(file)
    if (text === undefined) return null
    const starts = known.get(file) ?? lineStarts(text)
    known.set(file, starts)
    return starts
  }
}

/** What the paragraph shows, cut where it comes from another place; where its letters are not those of its source, all is made. */
function piecesOf(paragraph: TypesetParagraph, reading: Reading): Piece[] {
  const shown = shownText(paragraph)
  const leaves = paragraph.source.flatMap((inline) => leavesOf(inline, reading))
  const plain = leaves.filter((leaf) => leaf !== 'note')
  if (plain.length === leaves.length && plain.map(({ text }) => text).join('') === shown)
    return plain
  const pieces: Piece[] = []
  let at = 0
  const spaces = (until: (letter: string) => boolean): void => {
    while (at < shown.length && isSpace(shown[at] ?? '') && !until(shown[at] ?? ''))
      pieces.push({ from: 'made', text: shown[at++] ?? '' })
  }
  for (const leaf of leaves) {
    if (leaf === 'note') {
      const mark = /^\[\d+\]/.exec(shown.slice(at))?.[0] ?? ''
      pieces.push({ from: 'made', text: mark })
      at += mark.length
      continue
    }
    for (const [index, letter] of [...leaf.text.split('').entries()]) {
      spaces((space) => space === letter)
      // white space of the source that is not printed
      if (shown[at] !== letter && isSpace(letter)) continue
      if (shown[at] !== letter) return [{ from: 'made', text: shown }]
      pieces.push(cut(leaf, index))
      at++
    }
  }
  if (at < shown.length) {
    spaces(() => false)
    if (at < shown.length) return [{ from: 'made', text: shown }]
  }
  return pieces
}

/** One letter of a piece. */
function cut(piece: Piece, index: number): Piece {
  if (piece.from === 'author')
    return { ...piece, text: piece.text[index] ?? '', start: piece.start + index }
  return { ...piece, text: piece.text[index] ?? '' }
}

type Leaf = Piece | 'note'
function leavesOf(inline: Inline, reading: Reading): Leaf[] {
  switch (inline.type) {
    case 'note':
      return ['note']
    case 'strong':
    case 'lead':
    case 'link':
      return inline.children.flatMap((child) => leavesOf(child, reading))
    case 'count':
    case 'ref': {
      const { shown, origin } = inline
      const place = origin && isAuthors(origin, reading) ? { place: placeOf(origin) } : {}
      return [{ from: 'made', text: shown, ...place }]
    }
    case 'text':
      return written(inline.value, inline.origin, reading)
    case 'ordinal':
      return written(inline.marker, inline.origin, reading)
    case 'blank':
      return written(inline.written, inline.origin, reading)
    case 'figure-value': {
      const { shown, raw, unit = '', provenance, origin } = inline
      const typed = provenance.kind === 'typed' ? provenance.place : null
      return [
        {
          from: 'data',
          text: shown,
          raw,
          unit,
          cells: cellsOf(provenance).map(withoutLine),
          formula: formulaOf(provenance),
          place: origin && isAuthors(origin, reading) ? placeOf(origin) : null,
          typed: !isFromData(provenance) && typed ? placeOf(typed) : null,
        },
      ]
    }
  }
}

const withoutLine = (place: DataPlace): DataPlace => ({ ...place, line: null })
const placeOf = ({ file, start, end }: Origin) => ({ file, start, end })
const isAuthors = ({ file }: Origin, { files }: Reading): boolean => Object.hasOwn(files, file)

/** A text where it is written: letter by letter in an author's file, in a template, or nowhere. */
function written(text: string, origin: Origin | null, reading: Reading): Piece[] {
  if (!origin) return [{ from: 'made', text }]
  if (isAuthors(origin, reading)) return inAuthorsFile(text, origin, reading)
  const starts = reading.starts(origin.file)
  const line = starts ? lineOf(starts, origin.start) + 1 : 0
  return [{ from: 'template', text, file: origin.file, line }]
}

/** Escapes and marks stand between the letters; what cannot be found letter by letter is the program's. */
function inAuthorsFile(text: string, origin: Origin, { files, cursors }: Reading): Piece[] {
  const { file, start, end } = origin
  const source = (files[file]?.text ?? '').slice(start, end)
  if (source === text) return [{ from: 'author', text, file, start }]
  const lines = linesAround(files[file]?.text ?? '', start, end)
  if (lines.text.includes('{{')) return filledText(text, file, lines.text, lines.start)
  const key = `${file}:${start}:${end}`
  let at = cursors.get(key) ?? 0
  const pieces: Piece[] = []
  for (const letter of text.split('')) {
    const found = source.indexOf(letter, at)
    if (found < 0) return [{ from: 'made', text }]
    pieces.push({ from: 'author', text: letter, file, start: start + found })
    at = found + 1
  }
  cursors.set(key, at)
  return pieces
}

function linesAround(text: string, start: number, end: number): { text: string; start: number } {
  const from = text.lastIndexOf('\n', start - 1) + 1
  const to = text.indexOf('\n', end)
  return { text: text.slice(from, to < 0 ? text.length : to), start: from }
}
