/** What a workspace keeps of a paper, read again: anybody may have put it there, so its shape and every name in it are looked at. */
import { bareRecord } from '../model/values.ts'
import type { Base } from './base.ts'

type Fields = Readonly<Record<string, unknown>>
const isFields = (value: unknown): value is Fields =>
  typeof value === 'object' && value !== null && !Array.isArray(value)
const isText = (value: unknown): value is string => typeof value === 'string'
const isCount = (value: unknown): boolean => Number.isSafeInteger(value) && Number(value) >= 0
const isListOf = (value: unknown, test: (item: unknown) => boolean): boolean =>
  Array.isArray(value) && value.every(test)

/** A name from the workspace's folder that leads nowhere else. */
const isInside = (name: unknown): boolean =>
  isText(name) && /^(?![/\\]|[A-Za-z]:)./.test(name) && !name.split(/[/\\]/).includes('..')

/** Null for what is no base, and for one that names files outside the workspace. */
export function readBase(text: string): Base | null {
  const base = parsed(text)
  if (!isFields(base) || !isBase(base)) return null
  return { ...base, files: bareRecord(Object.entries(base.files)) }
}

function parsed(text: string): unknown {
  try {
    return JSON.parse(text) as unknown
  } catch {
    return null
  }
}

function isBase(base: unknown): base is Base {
  if (!isFields(base)) return false
  const { version, paper, output, title, theme, depth, files, units } = base
  if (!isFields(files) || !Object.entries(files).every(isAuthorFile)) return false
  return (
    version === 1 &&
    isInside(paper) &&
    [output, title, theme].every(isText) &&
    isCount(depth) &&
    isListOf(units, (unit) => isUnit(unit, files))
  )
}

const isAuthorFile = ([name, file]: readonly [string, unknown]): boolean =>
  isInside(name) && isFields(file) && isText(file['text']) && isCount(file['bodyStart'])

function isUnit(unit: unknown, files: Fields): boolean {
  if (!isFields(unit)) return false
  if (unit['type'] === 'paragraph') return isParagraph(unit, files)
  const isCell = (cell: unknown) => isListOf(cell, (inner) => isParagraph(inner, files))
  return unit['type'] === 'table' && isListOf(unit['rows'], (row) => isListOf(row, isCell))
}

const isParagraph = (paragraph: unknown, files: Fields): boolean =>
  isFields(paragraph) &&
  isText(paragraph['style']) &&
  isListOf(paragraph['pieces'], (piece) => isPiece(piece, files))

function isPiece(piece: unknown, files: Fields): boolean {
  if (!isFields(piece) || !isText(piece['text'])) return false
  const { from, file, start, line, raw, unit, formula, cells, place, typed } = piece
  switch (from) {
    case 'author':
      return isText(file) && Object.hasOwn(files, file) && isCount(start)
    case 'data':
      return (
        [raw, unit, formula].every(isText) &&
        isListOf(cells, isDataPlace) &&
        [place, typed].every((each) => each === null || isFilePlace(each))
      )
    case 'template':
      return isText(file) && isCount(line)
    default:
      return from === 'made'
  }
}

const isFilePlace = (place: unknown): boolean =>
  isFields(place) && isInside(place['file']) && isCount(place['start']) && isCount(place['end'])

function isDataPlace(place: unknown): boolean {
  if (!isFields(place) || !isFields(place['of'])) return false
  const { kind, of, row, column, path } = place
  if (!isText(of['file']) || !isText(of['sheet'])) return false
  return kind === 'cell' ? isCount(row) && isCount(column) : kind === 'entry' && isText(path)
}
