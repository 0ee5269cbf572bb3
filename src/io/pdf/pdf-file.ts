/** A PDF as browsers write it: one plain cross-reference table, no encryption (ISO 32000-1 7.5.4). */
import { inflateSync } from 'node:zlib'
import { isWord, type PdfDictionary, type PdfValue, scan, UnknownForm } from './pdf-syntax.ts'

export interface PdfFile {
  readonly catalog: PdfDictionary
  /** What a reference points to; any other value is itself. */
  readonly resolve: (value: PdfValue | undefined) => PdfValue
  /** @throws UnknownForm where it is none */
  readonly dictionary: (value: PdfValue | undefined) => PdfDictionary
  /** A stream unpacked, its bytes one a character, and its dictionary. */
  readonly stream: (value: PdfValue | undefined) => PdfStream
}
export interface PdfStream {
  readonly text: string
  readonly dictionary: PdfDictionary
}

/** Bytes of a stream that is unpacked: a page of a browser has some ten thousand. */
const longestStream = 64 * 1024 * 1024
const entryLength = 20

/** @throws UnknownForm for a file of another form */
export function openPdfFile(pdf: Uint8Array): PdfFile {
  const bytes = Buffer.from(pdf.buffer, pdf.byteOffset, pdf.byteLength)
  const text = bytes.toString('latin1')
  const { trailer, places } = crossReferences(text)
  const known = new Map<number, PdfValue>()

  const bodyOf = (number: number): { value: PdfValue; end: number; isStream: boolean } => {
    const place = places(number)
    const scanner = scan(text, place)
    const head = [scanner.next(), scanner.next(), scanner.next()]
    if (head[0] !== number || head[1] !== 0 || !isWord(head[2]))
      throw new UnknownForm(`no object ${number} in its place`)
    const value = scanner.next()
    if (value === undefined || isWord(value)) throw new UnknownForm(`an empty object ${number}`)
    const follows = scanner.next()
    const isStream = isWord(follows) && follows.word === 'stream'
    return { value, end: scanner.at(), isStream }
  }
  const resolve = (value: PdfValue | undefined): PdfValue => {
    if (!isReference(value)) return value ?? null
    const before = known.get(value.number)
    if (before !== undefined) return before
    const body = bodyOf(value.number).value
    known.set(value.number, body)
    return body
  }
  const dictionary = (value: PdfValue | undefined): PdfDictionary => {
    const found = resolve(value)
    if (found instanceof Map) return found
    throw new UnknownForm('something else in place of a dictionary')
  }
  const stream = (value: PdfValue | undefined): PdfStream => {
    if (!isReference(value)) throw new UnknownForm('a stream that is no object of its own')
    const { value: about, end, isStream } = bodyOf(value.number)
    if (!isStream || !(about instanceof Map)) throw new UnknownForm('no stream')
    const length = resolve(about.get('Length'))
    if (typeof length !== 'number') throw new UnknownForm('a stream without length')
    const start = end + (text.startsWith('\r\n', end) ? 2 : 1)
    const packed = bytes.subarray(start, start + length)
    if (packed.length !== length) throw new UnknownForm('a stream that is cut short')
    return { text: unpacked(packed, about).toString('latin1'), dictionary: about }
  }
  return { catalog: dictionary(trailer.get('Root')), resolve, dictionary, stream }
}

function unpacked(packed: Buffer, about: PdfDictionary): Buffer {
  const filter = about.get('Filter')
  if (filter === undefined) return packed
  if (!isNamed(filter, 'FlateDecode') || about.has('DecodeParms'))
    throw new UnknownForm('a stream packed otherwise')
  return inflateSync(packed, { maxOutputLength: longestStream })
}

interface CrossReferences {
  readonly trailer: PdfDictionary
  /** Where an object begins. */
  readonly places: (number: number) => number
}

function crossReferences(text: string): CrossReferences {
  const start = scan(text, text.lastIndexOf('startxref') + 'startxref'.length).next()
  if (typeof start !== 'number' || !text.startsWith('xref', start))
    throw new UnknownForm('no plain cross-reference table')
  const scanner = scan(text, start + 'xref'.length)
  const [first, count] = [scanner.next(), scanner.next()]
  if (first !== 0 || typeof count !== 'number') throw new UnknownForm('a table in parts')
  const begin = text.indexOf('0', scanner.at())
  const behind = scan(text, begin + count * entryLength)
  const word = behind.next()
  const trailer = behind.next()
  if (!isWord(word) || word.word !== 'trailer' || !(trailer instanceof Map))
    throw new UnknownForm('no trailer')
  if (trailer.has('Prev') || trailer.has('Encrypt')) throw new UnknownForm('a file with updates')
  const places = (number: number): number => {
    const entry = text.slice(begin + number * entryLength, begin + (number + 1) * entryLength)
    if (number >= count || entry[17] !== 'n') throw new UnknownForm(`no object ${number}`)
    return Number(entry.slice(0, 10))
  }
  return { trailer, places }
}

export const isReference = (
  value: PdfValue | undefined,
): value is { kind: 'reference'; number: number } => kindOf(value) === 'reference'

export const isNamed = (value: PdfValue | undefined, name: string): boolean =>
  kindOf(value) === 'name' && (value as { name: string }).name === name

const kindOf = (value: PdfValue | undefined): string =>
  typeof value === 'object' && value !== null && 'kind' in value ? value.kind : ''
