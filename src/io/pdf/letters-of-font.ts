/** Which letters the codes of a font are, by the table that browsers put beside it (ToUnicode; ISO 32000-1 9.10.3). */
import { isNamed, type PdfFile } from './pdf-file.ts'
import {
  isWord,
  type PdfDictionary,
  type PdfValue,
  scan,
  stringOf,
  UnknownForm,
} from './pdf-syntax.ts'

/** Letters by code. */
export type LettersOfFont = ReadonlyMap<number, string>

/** Codes of a range at most. */
const longestRange = 0x10000

/** @throws UnknownForm for a font whose codes are not of two bytes each, without such a table, or with letters of Hebrew or Arabic */
export function lettersOfFont(font: PdfDictionary, file: PdfFile): LettersOfFont {
  if (!isNamed(font.get('Subtype'), 'Type0') || !isNamed(font.get('Encoding'), 'Identity-H'))
    throw new UnknownForm('a font with other codes')
  const letters = readTable(file.stream(font.get('ToUnicode')).text)
  // the table has the letters that are used, no others
  if (fromTheRight.test([...letters.values()].join('')))
    throw new UnknownForm('letters that run the other way')
  return letters
}

/** Letters of Hebrew, Arabic and their neighbours: they are drawn in another order than they are read. */
const fromTheRight =
  /[\u0590-\u08ff\ufb1d-\ufdff\ufe70-\ufefc\u{10800}-\u{10fff}\u{1e800}-\u{1efff}]/u

function readTable(text: string): LettersOfFont {
  const letters = new Map<number, string>()
  const scanner = scan(text, 0)
  let values: PdfValue[] = []
  for (let read = scanner.next(); read !== undefined; read = scanner.next()) {
    if (!isWord(read)) {
      values.push(read)
      continue
    }
    if (read.word === 'endbfchar') addLetters(values, letters)
    else if (read.word === 'endbfrange') addRanges(values, letters)
    values = []
  }
  return letters
}

function addLetters(values: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 1 < values.length; index += 2)
    letters.set(codeOf(values[index]), lettersOf(values[index + 1]))
}

function addRanges(values: readonly PdfValue[], letters: Map<number, string>): void {
  for (let index = 0; index + 2 < values.length; index += 3) {
    const first = codeOf(values[index])
    const last = codeOf(values[index + 1])
    const target = values[index + 2]
    if (last - first >= longestRange) throw new UnknownForm('a range without end')
    for (let code = first; code <= last; code++)
      letters.set(
        code,
        Array.isArray(target) ? lettersOf(target[code - first]) : later(target, code - first),
      )
  }
}

/** Letters so many places behind others: the last unit counts on. */
function later(target: PdfValue | undefined, places: number): string {
  const letters = lettersOf(target)
  const last = letters.charCodeAt(letters.length - 1)
  return letters.slice(0, -1) + String.fromCharCode(last + places)
}

const codeOf = (value: PdfValue | undefined): number =>
  [...stringOf(value)].reduce((sum, byte) => sum * 256 + byte.charCodeAt(0), 0)

/** Big-endian UTF-16. */
function lettersOf(value: PdfValue | undefined): string {
  const bytes = stringOf(value)
  let letters = ''
  for (let index = 0; index + 1 < bytes.length; index += 2)
    letters += String.fromCharCode(bytes.charCodeAt(index) * 256 + bytes.charCodeAt(index + 1))
  return letters
}
