/** The values and operators that PDF text is made of (ISO 32000-1 7.2, 7.3): objects of a file and what draws its pages. */

/** A value of a file; a string is its bytes, one a character. */
export type PdfValue =
  | number
  | boolean
  | null
  | { readonly kind: 'name'; readonly name: string }
  | { readonly kind: 'string'; readonly bytes: string }
  /** A string in brackets, its escapes as they are written: nobody asks for one. */
  | { readonly kind: 'literal'; readonly written: string }
  | { readonly kind: 'reference'; readonly number: number }
  | readonly PdfValue[]
  | PdfDictionary
export type PdfDictionary = ReadonlyMap<string, PdfValue>

/** A word that is no value: an operator of a page, `obj`, `stream`. */
export interface PdfWord {
  readonly kind: 'word'
  readonly word: string
}
export interface Scanner {
  /** The next value or word; undefined at the end. */
  readonly next: () => PdfValue | PdfWord | undefined
  /** Place behind what was read. */
  readonly at: () => number
}

/** What a browser does not write: the caller reads the file with a reader of everything. */
export class UnknownForm extends Error {}

/** Values in one another at most: a file of a browser has five. */
const deepest = 32

/** @param text bytes, one a character; @throws UnknownForm where they are no PDF text */
export function scan(text: string, start: number): Scanner {
  let at = start

  function skipBlanks(): void {
    for (;;) {
      const code = text.charCodeAt(at)
      if (code === percent) while (at < text.length && !isLineEnd(text.charCodeAt(at))) at++
      else if (isBlank(code)) at++
      else return
    }
  }
  /** Regular letters from here on. */
  function regular(): string {
    const from = at
    while (at < text.length && isRegular(text.charCodeAt(at))) at++
    return text.slice(from, at)
  }
  function hexadecimal(): PdfValue {
    const end = text.indexOf('>', at)
    if (end < 0) throw new UnknownForm('a string without end')
    const digits = text.slice(at, end)
    at = end + 1
    return { kind: 'string', bytes: bytesOf(digits) }
  }
  function literal(): PdfValue {
    const from = at
    for (let open = 1; open > 0; at++) {
      const code = text.charCodeAt(at)
      if (Number.isNaN(code)) throw new UnknownForm('a string without end')
      if (code === backslash) at++
      else if (code === leftParenthesis) open++
      else if (code === rightParenthesis) open--
    }
    return { kind: 'literal', written: text.slice(from, at - 1) }
  }
  function list(depth: number): PdfValue {
    const values: PdfValue[] = []
    for (;;) {
      skipBlanks()
      if (text.charCodeAt(at) === rightBracket) break
      push(values, item(depth + 1))
    }
    at++
    return values
  }
  function dictionary(depth: number): PdfDictionary {
    const values: PdfValue[] = []
    for (;;) {
      skipBlanks()
      if (text.startsWith('>>', at)) break
      push(values, item(depth + 1))
    }
    at += 2
    const entries = new Map<string, PdfValue>()
    for (let index = 0; index < values.length; index += 2)
      entries.set(nameOf(values[index]), values[index + 1] ?? null)
    return entries
  }
  /** A value, or the R of a reference. */
  function item(depth: number): PdfValue | PdfWord {
    const read = depth > deepest ? undefined : next(depth)
    if (read === undefined) throw new UnknownForm('a list without end')
    return read
  }
  function next(depth = 0): PdfValue | PdfWord | undefined {
    skipBlanks()
    if (at >= text.length) return undefined
    const code = text.charCodeAt(at)
    if (code === slash) {
      at++
      return { kind: 'name', name: regular() }
    }
    if (code === less) {
      const double = text.charCodeAt(at + 1) === less
      at += double ? 2 : 1
      return double ? dictionary(depth) : hexadecimal()
    }
    if (code === leftBracket) {
      at++
      return list(depth)
    }
    if (code === leftParenthesis) {
      at++
      return literal()
    }
    const word = regular()
    if (word === '') throw new UnknownForm(`a ${text.charAt(at)} where a value should be`)
    return wordValue(word)
  }
  return { next: () => next(), at: () => at }
}

/** A number, a truth, or the word itself. */
function wordValue(word: string): PdfValue | PdfWord {
  const code = word.charCodeAt(0)
  if (code <= nine) {
    const number = Number(word)
    if (Number.isFinite(number)) return number
  }
  if (word === 'true') return true
  if (word === 'false') return false
  return word === 'null' ? null : wordOf(word)
}

/** Pages say the same few words thousands of times. */
const words = new Map<string, PdfWord>()
const mostWords = 1000

function wordOf(word: string): PdfWord {
  const known = words.get(word)
  if (known) return known
  if (words.size >= mostWords) words.clear()
  const read: PdfWord = { kind: 'word', word }
  words.set(word, read)
  return read
}

/** Adds a value; two numbers and an R are a reference. */
function push(values: PdfValue[], read: PdfValue | PdfWord): void {
  if (!isWord(read)) {
    values.push(read)
    return
  }
  const generation = values.pop()
  const number = values.pop()
  if (read.word !== 'R' || typeof number !== 'number' || generation !== 0)
    throw new UnknownForm(`the word ${read.word} in a list`)
  values.push({ kind: 'reference', number })
}

export const isWord = (read: PdfValue | PdfWord | undefined): read is PdfWord =>
  typeof read === 'object' && read !== null && 'kind' in read && read.kind === 'word'

/** @throws UnknownForm for anything but a name */
export function nameOf(value: PdfValue | undefined): string {
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'name')
    return value.name
  throw new UnknownForm('something else in place of a name')
}

/** @throws UnknownForm for anything but a string of hexadecimal digits */
export function stringOf(value: PdfValue | undefined): string {
  if (typeof value === 'object' && value !== null && 'kind' in value && value.kind === 'string')
    return value.bytes
  throw new UnknownForm('something else in place of a string')
}

/** Bytes of hexadecimal digits; an odd last digit has a zero behind it. */
function bytesOf(digits: string): string {
  let bytes = ''
  for (let index = 0; index < digits.length; index += 2) {
    const high = digitAt(digits, index)
    const low = index + 1 < digits.length ? digitAt(digits, index + 1) : 0
    bytes += String.fromCharCode(high * 16 + low)
  }
  return bytes
}

function digitAt(digits: string, index: number): number {
  const digit = digits.charCodeAt(index)
  if (digit >= zero && digit <= nine) return digit - zero
  const letter = (digit | lowerCase) - letterA
  if (letter >= 0 && letter < 6) return 10 + letter
  throw new UnknownForm('a string of other digits')
}

const code = (character: string): number => character.charCodeAt(0)
const percent = code('%')
const slash = code('/')
const backslash = code('\\')
const less = code('<')
const leftBracket = code('[')
const rightBracket = code(']')
const leftParenthesis = code('(')
const rightParenthesis = code(')')
const zero = code('0')
const nine = code('9')
const letterA = code('a')
const lowerCase = 0x20

const isLineEnd = (character: number): boolean => character === 10 || character === 13
const blank = 1
const delimiter = 2
/** What each byte is; looked up for every letter of a page. */
const classes = new Uint8Array(256)
for (const character of [0, 9, 10, 12, 13, 32]) classes[character] = blank
for (const character of '()<>[]{}/%') classes[code(character)] = delimiter
const isBlank = (character: number): boolean => classes[character] === blank
const isRegular = (character: number): boolean => classes[character] === 0
