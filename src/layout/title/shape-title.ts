/** Breaks a paper's title into lines of a pleasing shape (GB/T 9704-2012 7.3.1): 梯形 or 菱形, words and names whole. */

import { type Laxity, laxities, titleBreaks } from './breaks.ts'
import { bestEnds, type LineEnd } from './search.ts'
import { textWidth } from './text-width.ts'

/** A longer one is a paragraph: what its words are is searched for in time that grows faster than it does. */
export const longestTitle = 300

/**
 * The lines of `title`, one to four of them, more only where the width asks for it; joined they are the title exactly. `widest` is
 * in full-width characters (half for Latin letters and digits), and a title no wider stays on one line. `terms` stay whole when
 * they fit a line. What gives way when not every rule can hold, and in which order, stands at `laxities`. A space at which a line
 * ends stays at its end and is not counted in the shape.
 */
export function shapeTitle(
  title: string,
  limits: TitleLimits,
  terms: readonly string[],
): readonly string[] {
  const { widest, fullest = widest } = limits
  if (textWidth(title) <= widest || title.length > longestTitle) return [title]
  const tries = laxities.flatMap((laxity): [number, Laxity][] =>
    laxity === 'quotes' && fullest > widest
      ? [
          [fullest, 'lines'],
          [fullest, laxity],
        ]
      : [[widest, laxity]],
  )
  for (const [width, laxity] of tries) {
    const ends = bestEnds(title, width, lineEnds(title, width, terms), laxity)
    if (ends) return ends.map((end, index) => title.slice(ends[index - 1] ?? 0, end))
  }
  return [title]
}

export interface TitleLimits {
  /** Width that lines keep to, in full-width characters. */
  readonly widest: number
  /** What the type area holds: lines grow up to it before quoted words are cut; no more than `widest` unless given. */
  readonly fullest?: number
}

function lineEnds(title: string, widest: number, terms: readonly string[]): readonly LineEnd[] {
  const end = { at: title.length, from: 'strict', cost: 0 } as const
  return [...titleBreaks(title, widest, terms), end].map((one) => {
    const text = title.slice(0, one.at)
    return {
      ...one,
      width: textWidth(text),
      seen: textWidth(text.trimEnd()),
      clause: /[ 　]$/.test(text),
    }
  })
}
