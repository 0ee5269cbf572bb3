/** Where printed letters stand in the author's files, and the edits that change them there. */
import { writeDialect } from '../markdown/write.ts'
import { paragraph, text } from '../model/nodes.ts'
import type { AuthorFile, Base, FilePlace, Piece } from './base.ts'
import type { FileEdit } from './change.ts'
import type { Part } from './parts.ts'
import type { BaseToken } from './tokens.ts'

type Files = Base['files']

/** The stretch of the file that a token stands for: letters of the author, or the whole of what asks for a value. */
function placeOf({ piece, from, to }: Pick<BaseToken, 'piece' | 'from' | 'to'>): FilePlace | null {
  if (piece?.from === 'author')
    return { file: piece.file, start: piece.start + from, end: piece.start + to }
  return piece?.from === 'data' ? piece.place : null
}

/** The edits of a part; null where its place is not known. */
export function editsOfPart(
  part: Part,
  base: readonly BaseToken[],
  words: string,
  files: Files,
): FileEdit[] | null {
  if (part.owner === 'end') return joinEdits(part, base, files)
  if (part.baseFrom === part.baseTo) return insertion(part.baseFrom, base, words, files)
  const tokens = base.slice(part.baseFrom, part.baseTo)
  const places = tokens.map(placeOf)
  const stretches: FilePlace[] = []
  for (const [index, place] of places.entries()) {
    if (!place) return null
    const last = stretches.at(-1)
    const same = index > 0 && tokens[index - 1]?.piece === tokens[index]?.piece
    if (last && same) stretches[stretches.length - 1] = { ...last, end: place.end }
    else stretches.push(place)
  }
  return stretches.map((place, index): FileEdit => {
    const to = index === 0 ? written(words, place, files) : ''
    return to === '' ? emptied(place, files) : { ...place, to }
  })
}

/** Words that go: the marks around them go with them where nothing else stands between these. */
function emptied({ file, start, end }: FilePlace, files: Files): FileEdit {
  const source = files[file]?.text ?? ''
  const strong = source.slice(start - 2, start) === '**' && source.slice(end, end + 2) === '**'
  return strong ? { file, start: start - 2, end: end + 2, to: '' } : { file, start, end, to: '' }
}

/** Between two tokens: beside the author's letters, else beside what asks for a value. */
function insertion(
  at: number,
  base: readonly BaseToken[],
  words: string,
  files: Files,
): FileEdit[] | null {
  const [before, after] = [base[at - 1], base[at]]
  const [left, right] = [before && placeOf(before), after && placeOf(after)]
  const isOwn = (token: BaseToken | undefined): boolean => token?.piece?.from === 'author'
  const strong = (place: FilePlace | null | undefined, from: number): boolean =>
    place ? (files[place.file]?.text ?? '').slice(from, from + 2) === '**' : false
  const useLeft =
    left && (isOwn(before) || !isOwn(after)) && !(right && isOwn(after) && strong(left, left.end))
  const place = useLeft
    ? { file: left.file, at: left.end }
    : right && { file: right.file, at: right.start }
  if (!place) return null
  const range = { file: place.file, start: place.at, end: place.at }
  return [{ ...range, to: written(words, range, files) }]
}

/** Two paragraphs become one: nothing but marks may stand between them. */
function joinEdits(part: Part, base: readonly BaseToken[], files: Files): FileEdit[] | null {
  const edge = (from: number, step: number): FilePlace | null => {
    for (let at = from; base[at]?.piece; at += step) {
      const place = placeOf(base[at] as BaseToken)
      if (place) return place
    }
    return null
  }
  const [left, right] = [edge(part.baseFrom - 1, -1), edge(part.baseTo, 1)]
  if (!left || !right || left.file !== right.file || left.end > right.start) return null
  const between = (files[left.file]?.text ?? '').slice(left.end, right.start)
  return /^[\s#>*（）()、.．\d一二三四五六七八九十-]*$/.test(between)
    ? [{ file: left.file, start: left.end, end: right.start, to: '' }]
    : null
}

/** Words as they are written in that place: marks that would mean something are escaped in the text, never in the head. */
function written(words: string, { file, start }: FilePlace, files: Files): string {
  const own = files[file]
  return own && isInBody(own, start) ? escaped(words) : words
}
export const isInBody = ({ bodyStart }: AuthorFile, offset: number): boolean => offset >= bodyStart

/** Parts of paragraphs: only their own marks are escaped, not what a line would begin with. */
export const escaped = (words: string): string =>
  words
    .split('\n\n')
    .map((line) =>
      writeDialect({ blocks: [paragraph([text(`字${line}`)])] })
        .trimEnd()
        .slice(1),
    )
    .join('\n\n')

/** A whole paragraph as the dialect writes it. */
export const writtenParagraph = (words: string): string =>
  writeDialect({ blocks: [paragraph([text(words)])] }).trimEnd()

/** Lines of the body that a unit of the base takes up in its file. */
export interface Span extends FilePlace {
  readonly file: string
}

/** Whole lines from the first place of the pieces to the last; null where they stand in several files, in a head or nowhere. */
export function spanOf(pieces: readonly Piece[], files: Files): Span | null {
  const places = pieces.flatMap((piece) => {
    const place = placeOf({ piece, from: 0, to: piece.text.length })
    return place ? [place] : []
  })
  const [first] = places
  const own = first && files[first.file]
  if (
    !first ||
    !own ||
    places.some(({ file, start }) => file !== first.file || !isInBody(own, start))
  )
    return null
  const start = places.reduce((least, place) => Math.min(least, place.start), first.start)
  const end = places.reduce((most, place) => Math.max(most, place.end), first.end)
  return wholeLines(own.text, { file: first.file, start, end })
}

function wholeLines(source: string, { file, start, end }: FilePlace): Span {
  const next = source.indexOf('\n', end)
  return {
    file,
    start: source.lastIndexOf('\n', start - 1) + 1,
    end: next < 0 ? source.length : next,
  }
}
