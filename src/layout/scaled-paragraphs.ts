/** Paragraphs set a little tighter: no lone character in the last line, no number parted from its unit. */

import { lettersOf, partedBy, unparted } from '../chinese/unparted.ts'
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { isLone, type ParagraphLines, paragraphLines } from '../model/paragraph-lines.ts'
import { bareRecord } from '../model/values.ts'
import { breakText } from '../theme/measure.ts'
import { advance, areaWidth, scaledSpacing, type Theme } from '../theme/theme.ts'

/** Most that a paragraph is set tighter, per cent of its width: more is seen. */
const mostTight = 4
/** Characters of a full line. */
const lineLength = 28
/** Scales that are tried to keep a number with its unit, the least seen first. */
const scales = [99, 98, 97, 96]
/** Lines that are full to within this much are not counted on: programs round differently; twips. */
const margin = 10

/** Character scales by block, per cent of the style's own. */
export function scaledParagraphs(
  document: Document,
  theme: Theme,
  facts: PageFacts,
  names: readonly string[],
): Record<string, number> {
  const found = paragraphLines(document, facts).flatMap((one): [string, number][] => {
    const scale = isLone(one) ? againstLone(one) : againstParting(one, theme, names)
    return scale === null ? [] : [[one.block.id, scale]]
  })
  return bareRecord(found)
}

/** Paragraphs of three lines and more give room for the lone character of their last one. */
function againstLone({ lines, last }: ParagraphLines): number | null {
  const needed = Math.ceil((100 * ([...last].length + 0.5)) / (lineLength * (lines - 1)))
  return needed <= mostTight ? 100 - needed : null
}

/** The scale at which lines part least of what belongs together; only where counting gives the very lines that were printed. */
function againstParting(
  one: ParagraphLines,
  theme: Theme,
  names: readonly string[],
): number | null {
  const whole = unparted(one.text, names)
  const now = partedBy(whole, one.starts)
  if (now === 0 || linesAt(one, theme, 100).join() !== one.starts.join()) return null
  const tried = scales.flatMap((scale) => {
    const starts = linesAt(one, theme, scale)
    const last = one.text.slice(starts.at(-1) ?? 0)
    const sure = [margin, -margin].every(
      (more) => linesAt(one, theme, scale, more).join() === starts.join(),
    )
    const fair = sure && starts.length <= one.starts.length && [...last].length > 3
    return fair ? [{ scale, parted: partedBy(whole, starts) }] : []
  })
  const least = tried.reduce((most, one) => Math.min(most, one.parted), now)
  return least < now ? (tried.find((one) => one.parted === least)?.scale ?? null) : null
}

/** Offsets of the letters that would begin the lines of a body paragraph, the first left out. */
function linesAt({ text }: ParagraphLines, theme: Theme, scale: number, more = 0): number[] {
  const style = theme.styles.body
  const scaled = { size: style.size, spacing: scaledSpacing(style.size, style.scale - 100 + scale) }
  const room = areaWidth(theme) - style.left - style.right + more
  const lines = breakText(text, scaled, room - style.firstLine * advance(style), room)
  let at = 0
  return lines.slice(0, -1).map((line) => (at += lettersOf(line).length))
}
