/** Lines that were broken by accident, and texts that were broken at a fixed width. */

import { isBroken } from '../../markdown/broken-lines.ts'
import { typedNumber } from '../../markdown/typed-number.ts'
import { largest } from '../../text/extremes.ts'
import { type Line, textOf } from './lines.ts'

/** Pairs of lines that are one: the index of each, in order. */
export function brokenLines(lines: readonly Line[], head: number): [number, number][] {
  const texts = lines.map((line) => (line.of === 'text' ? textOf(line).trim() : ''))
  const width = fixedWidth(texts)
  const pairs: [number, number][] = []
  let start = -1
  let text = ''
  for (let index = 0; index + 1 < lines.length; index++) {
    const [line, next] = [lines[index], lines[index + 1]]
    if (!line || !next) continue
    if (start < 0) text = texts[index] ?? ''
    const below = texts[index + 1] ?? ''
    const inText = index >= head || [...text].length >= 40
    const joins =
      runsOn(line, text) &&
      runsOn(next, below) &&
      !isHeadOver(line, next) &&
      ((inText && isBroken(text, below)) || isFull(texts[index] ?? '', below, width))
    if (joins) {
      if (start < 0) start = index
      pairs.push([start, index + 1])
      text += below
    } else start = -1
  }
  return pairs
}

/** All of a line is bold, and the next one does not begin so: the look changes where the line ends. */
function isHeadOver(line: Line, next: Line): boolean {
  const isBold = (runs: Line['runs']): boolean =>
    runs.every(({ text, bold }) => bold === true || text.trim() === '')
  return (
    isBold(line.runs) && !isBold(next.runs.filter(({ text }) => text.trim() !== '').slice(0, 1))
  )
}

/** A line of running text, as far as its look and its number say. */
const runsOn = ({ of, look, number }: Line, text: string): boolean =>
  of === 'text' &&
  text !== '' &&
  number === null &&
  look.outlineLevel === undefined &&
  look.align !== 'center' &&
  look.align !== 'right' &&
  (typedNumber(text) === null || text.includes('。'))

/** Width in letters at which a text is broken everywhere; 0 for one that is not. */
function fixedWidth(texts: readonly string[]): number {
  const sizes = texts.filter((text) => text !== '').map((text) => [...text].length)
  const most = largest(sizes, 0)
  if (sizes.length < 8 || most < 20 || most > 60) return 0
  const full = texts.filter(
    (text) => [...text].length >= most - 3 && !/[。！？：；”）]$/.test(text),
  )
  return full.length >= sizes.length * 0.3 ? most : 0
}

const isFull = (text: string, below: string, width: number): boolean =>
  width > 0 &&
  [...text].length >= width - 3 &&
  !/[。！？：]$/.test(text) &&
  typedNumber(below) === null
