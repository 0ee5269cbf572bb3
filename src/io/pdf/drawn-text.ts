/** The text that a page of a browser draws, piece by piece (ISO 32000-1 8.3.4, 9.4): what pdfjs finds there, in a twentieth of the time. */
import { type LettersOfFont, lettersOfFont } from './letters-of-font.ts'
import { isNamed, type PdfFile } from './pdf-file.ts'
import {
  isWord,
  nameOf,
  type PdfDictionary,
  type PdfValue,
  scan,
  stringOf,
  UnknownForm,
} from './pdf-syntax.ts'
import type { TextPiece } from './text-piece.ts'

/** Where a place of the page's own units is on the paper: a b c d e f. */
type Matrix = readonly [number, number, number, number, number, number]

/** What is read of a page, its forms with it. */
interface Reading {
  readonly file: PdfFile
  readonly pieces: TextPiece[]
  /** Letters of the fonts that were met in this file. */
  readonly fonts: Map<PdfDictionary, LettersOfFont>
}

/** Forms in one another at most. */
const deepest = 8
const upright: Matrix = [1, 0, 0, 1, 0, 0]

/** Fonts of a file, kept from page to page. */
export const newFonts = (): Reading['fonts'] => new Map()

/** @throws UnknownForm for operators and fonts that browsers do not write */
export function drawnText(
  page: PdfDictionary,
  file: PdfFile,
  fonts: Reading['fonts'],
): TextPiece[] {
  const pieces: TextPiece[] = []
  const { text } = file.stream(page.get('Contents'))
  draw(text, file.dictionary(page.get('Resources')), upright, { file, pieces, fonts }, 0)
  return pieces
}

function draw(
  text: string,
  resources: PdfDictionary,
  outer: Matrix,
  reading: Reading,
  depth: number,
): void {
  if (depth > deepest) throw new UnknownForm('forms without end')
  const scanner = scan(text, 0)
  const kept: Matrix[] = []
  let space = outer
  let letters: LettersOfFont | null = null
  let size = 0
  let line: Matrix = upright
  const values: PdfValue[] = []
  /** What the piece in hand has, and where it began. */
  let piece: { text: string; x: number; y: number; size: number } | null = null
  /** Letters were shown since the last move. */
  let hasShown = false

  const number = (index: number): number => {
    const value = values[index]
    if (typeof value !== 'number') throw new UnknownForm('an operator without its number')
    return value
  }
  const matrix = (): Matrix => [number(0), number(1), number(2), number(3), number(4), number(5)]
  const endPiece = (): void => {
    if (piece) reading.pieces.push(piece)
    piece = null
  }
  const show = (codes: string): void => {
    if (!letters) throw new UnknownForm('text without a font')
    if (!piece) {
      const [, , c, d, x, y] = times(line, space)
      piece = { text: '', x, y, size: size * Math.hypot(c, d) }
    }
    if (codes.length % 2 > 0) throw new UnknownForm('half a code')
    hasShown = true
    for (let index = 0; index < codes.length; index += 2) {
      const letter = letters.get(codes.charCodeAt(index) * 256 + codes.charCodeAt(index + 1))
      if (letter === undefined) throw new UnknownForm('a letter that the table does not have')
      piece.text += letter
    }
  }
  const operators = new Map<string, () => void>(
    Object.entries({
      q: () => kept.push(space),
      Q: () => {
        space = kept.pop() ?? outer
        // the font of before comes back, too: browsers always name one anew
        letters = null
      },
      cm: () => {
        space = times(matrix(), space)
      },
      BT: () => {
        line = upright
        hasShown = false
      },
      ET: endPiece,
      Tf: () => {
        // where letters end is not known here: what goes on behind them in another font has to say where
        if (hasShown) throw new UnknownForm('another font in the middle of a line')
        letters = lettersNamed(values[0], resources, reading)
        size = number(1)
      },
      Tm: () => {
        endPiece()
        line = matrix()
        hasShown = false
      },
      Td: () => {
        // a step to the right goes on with the piece; any other begins one
        if (number(1) !== 0 || number(0) < 0) endPiece()
        line = moved(line, number(0), number(1))
        hasShown = false
      },
      Tj: () => show(stringOf(values[0])),
      Do: () => drawForm(values[0], resources, space, reading, depth),
    }),
  )
  for (let read = scanner.next(); read !== undefined; read = scanner.next()) {
    if (!isWord(read)) {
      values.push(read)
      continue
    }
    const { word } = read
    const operator = operators.get(word)
    if (operator) operator()
    else if (!withoutText.has(word)) throw new UnknownForm(`the operator ${word}`)
    values.length = 0
  }
  if (piece) throw new UnknownForm('text without end')
}

/** Operators that neither draw text nor move it: paths, colours, states, marks. */
const withoutText = new Set(
  'm l c v y h re S s f F f* B B* b b* n W W* w J j M d ri i gs CS cs SC SCN sc scn G g RG rg K k sh BMC BDC EMC MP DP'.split(
    ' ',
  ),
)

function drawForm(
  name: PdfValue | undefined,
  resources: PdfDictionary,
  space: Matrix,
  reading: Reading,
  depth: number,
): void {
  const { file } = reading
  const reference = file.dictionary(resources.get('XObject')).get(nameOf(name))
  const about = file.dictionary(reference)
  if (!isNamed(about.get('Subtype'), 'Form')) return
  const { text } = file.stream(reference)
  const numbers = about.get('Matrix')
  const own = numbers === undefined ? upright : matrixOf(numbers)
  const inner = about.has('Resources') ? file.dictionary(about.get('Resources')) : resources
  draw(text, inner, times(own, space), reading, depth + 1)
}

function lettersNamed(
  name: PdfValue | undefined,
  resources: PdfDictionary,
  { file, fonts }: Reading,
): LettersOfFont {
  const font = file.dictionary(file.dictionary(resources.get('Font')).get(nameOf(name)))
  const known = fonts.get(font)
  if (known) return known
  const letters = lettersOfFont(font, file)
  fonts.set(font, letters)
  return letters
}

function matrixOf(value: PdfValue): Matrix {
  const numbers = Array.isArray(value) ? (value as readonly PdfValue[]) : []
  const [a, b, c, d, e, f] = numbers.map((each) => (typeof each === 'number' ? each : undefined))
  const isWhole = numbers.length === 6 && f !== undefined
  if (!isWhole || a === undefined || b === undefined) throw new UnknownForm('no matrix')
  if (c === undefined || d === undefined || e === undefined) throw new UnknownForm('no matrix')
  return [a, b, c, d, e, f]
}

/** First the one, then the other. */
const times = (first: Matrix, then: Matrix): Matrix => {
  const [a, b, c, d, e, f] = first
  const [p, q, r, s, t, u] = then
  return [
    a * p + b * r,
    a * q + b * s,
    c * p + d * r,
    c * q + d * s,
    e * p + f * r + t,
    e * q + f * s + u,
  ]
}

/** A matrix of places so far to the right and up in its own units. */
const moved = ([a, b, c, d, e, f]: Matrix, x: number, y: number): Matrix => [
  a,
  b,
  c,
  d,
  x * a + y * c + e,
  x * b + y * d + f,
]
