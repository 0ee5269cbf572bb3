/** Widths of text as set: what indents are computed from, the same for both renderers. */
import { advance, type Style } from './theme.ts'

/** Set in the Latin face: ASCII, Latin, Greek and Cyrillic letters; × · ° “ ” … — stay with the Chinese face. */
const latinFace = /[\u0021-\u007e\u00c0-\u00d6\u00d8-\u00f6\u00f8-\u024f\u0370-\u03ff\u0400-\u04ff]/

/** The face of each character; a space takes that of the character before it. */
export function facesOf(characters: readonly string[]): ('han' | 'latin')[] {
  const faces: ('han' | 'latin')[] = []
  for (const one of characters) {
    const before = faces.at(-1) ?? 'han'
    const own = latinFace.test(one) ? 'latin' : 'han'
    faces.push(one === ' ' || one === '\u00a0' ? before : own)
  }
  return faces
}

/** Widths of Times New Roman from ! to ~, thousandths of the type size. */
const latinWidths = [
  333, 408, 500, 500, 833, 778, 180, 333, 333, 500, 564, 250, 333, 250, 278, 500, 500, 500, 500,
  500, 500, 500, 500, 500, 500, 278, 278, 564, 564, 564, 444, 921, 722, 667, 667, 722, 611, 556,
  722, 722, 333, 389, 722, 611, 889, 722, 722, 556, 722, 667, 556, 611, 722, 722, 944, 722, 722,
  611, 333, 278, 333, 469, 500, 333, 444, 500, 444, 500, 444, 333, 500, 500, 278, 278, 500, 278,
  778, 500, 500, 500, 500, 333, 389, 278, 500, 500, 722, 500, 500, 444, 480, 200, 480, 541,
]

/** Width of a text in a style, twips. */
export function textWidth(text: string, style: Pick<Style, 'size' | 'spacing'>): number {
  // most words of Chinese are one character
  if (text.length === 1 && text > '\u2e7f') return advance(style)
  const em = advance(style)
  let sum = 0
  for (const character of text) {
    const width = latinWidths[character.charCodeAt(0) - 33]
    if (character === ' ') sum += em / 4
    else sum += width === undefined ? em : (width * em) / 1000
  }
  return sum
}

const neverFirst = /[，。、；：！？”’）》〉】〕』」…—～·%％℃°]/
const neverLast = /[“‘（《〈【〔『「]/

/** Numbers, Latin words and single characters; those of the last text are kept, which is broken many times. */
function unitsOf(text: string): readonly string[] {
  if (lastUnits.text !== text) lastUnits = { text, units: text.match(/[\w.,%+/-]+|\n|./gu) ?? [] }
  return lastUnits.units
}
let lastUnits: { readonly text: string; readonly units: readonly string[] } = {
  text: '',
  units: [],
}

/**
 * Breaks a text into lines by width: no line starts with a closing mark or ends with an opening one, numbers and Latin words
 * stay whole.
 * @param first room of the first line, twips
 * @param rest room of the others, twips
 * @param less what the character at an offset gives of its width, twips
 */
export function breakText(
  text: string,
  style: Pick<Style, 'size' | 'spacing'>,
  first: number,
  rest: number,
  less: (at: number) => number = () => 0,
): string[] {
  const units = unitsOf(text)
  const lines: string[] = []
  let line: string[] = []
  let widths: number[] = []
  // widths add up, whatever stands beside
  let taken = 0
  let at = 0
  for (const unit of units) {
    const room = lines.length === 0 ? first : rest
    const width = textWidth(unit, style) - less(at)
    at += unit.length
    if (line.length > 0 && taken + width > room) {
      let cut = line.length
      // a closing mark takes the character before it along, an opening one goes to the next line
      while (cut > 1 && (neverFirst.test(line[cut] ?? unit) || neverLast.test(line[cut - 1] ?? '')))
        cut--
      lines.push(line.slice(0, cut).join(''))
      line = line.slice(cut)
      widths = widths.slice(cut)
      taken = widths.reduce((sum, one) => sum + one, 0)
    }
    line.push(unit)
    widths.push(width)
    taken += width
  }
  return [...lines, line.join('')].filter((one) => one !== '')
}
