/** Where pictures of seals and signatures lie over name and date (GB/T 9704-2012 7.3.5.1, 7.3.5.3). */
import type { LinesBlock } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { sealFiles, sealWidth } from '../model/seals.ts'
import { advance, type Theme } from '../theme/theme.ts'
import type { TypesetFloat } from './typeset.ts'

/** Room left for a signature stamp, in characters. */
export const stampWidth = 6
/** A stamp is at most so many lines high. */
const stampLines = 2
/** Blank lines between the text and the name under a seal, with the name's own line. */
const linesAbove = 3
/** Air between neighbouring seals, twips. */
const air = 139

/** From the middle of one seal to that of the next, twips. */
export const sealStep = (block: LinesBlock, { signature }: Theme): number =>
  (sealWidth(block) ?? signature.seal) + air

/**
 * Seals in the middle of their names, names and date a little below their middle; the top one within a line of the text.
 * @param places of the names, in their order: the middle, and how many rows stand below
 */
export function sealsOver(
  block: LinesBlock,
  places: readonly { readonly x: number; readonly row: number }[],
  theme: Theme,
): TypesetFloat[] {
  const { pitch } = theme.styles.signature
  const width = sealWidth(block) ?? theme.signature.seal
  const half = width / 2
  const lift = Math.min(
    Math.max(theme.signature.lift, (linesAbove - 1) * pitch - half),
    Math.max(0, linesAbove * pitch - half),
  )
  return sealFiles(block).flatMap((file, index) => {
    const place = places[index]
    if (!place) return []
    const y = -lift - place.row * sealStep(block, theme)
    const words = wordsOf(block, index)
    return [{ file, words, x: Math.round(place.x), y: Math.round(y), width, height: width }]
  })
}

/**
 * A signature in the room left for it, in the middle of the office title's line.
 * @param right edge of that room, twips
 */
export function stampOver(block: LinesBlock, right: number, theme: Theme): TypesetFloat[] {
  const { signature: style } = theme.styles
  const room = stampWidth * advance(style)
  const box = { width: sealWidth(block) ?? Math.round(room), height: stampLines * style.pitch }
  const middle = { x: Math.round(right - room / 2), y: Math.round(-1.5 * style.pitch) }
  return sealFiles(block)
    .slice(0, 1)
    .map((file) => ({ file, words: '签名章', ...middle, ...box }))
}

/** Whose seal it is, where a name stands in that line and not the date. */
function wordsOf({ lines }: LinesBlock, index: number): string {
  const name = inlinesText(lines[index] ?? []).replace(/\s/g, '')
  return name === '' || /[\d一二三四五六七八九十]日$/.test(name) ? '印章' : `${name}的印章`
}
