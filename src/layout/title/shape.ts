/** How well the lines of a title stand under one another: the shape (T3), the step from line to line, the last line (T5). */
import { isCompoundKind, isKind } from './lexicon.ts'

/** Whether the lines still grow or have begun to shrink: in 梯形 and 菱形 what shrinks never grows again. */
export type Trend = 'growing' | 'shrinking'

/** What a line costs after the one above it; `shapely` is false for equal widths (矩形) and for a waist (沙漏). */
export interface Step {
  readonly cost: number
  readonly trend: Trend
  readonly shapely: boolean
}

export const firstStep: Step = { cost: 0, trend: 'growing', shapely: true }

/**
 * The step from a line `above` wide to one `width` wide. About two characters are best; far more is hardly worse than more. Two
 * clauses of one width that the author set apart with a space (对仗) stand one under the other: the one exception to T3.
 */
export function step(above: number, width: number, trend: Trend, clauses: boolean): Step {
  const by = Math.abs(width - above)
  if (by === 0 && clauses) return { cost: 0, trend, shapely: true }
  const off = Math.abs(by - 2)
  // half a character looks like none
  const cost = Math.min(off, 3) + Math.max(0, off - 3) / 4 + (by < 1 ? 3 : 0)
  if (by === 0) return { cost, trend, shapely: false }
  const next = width > above ? 'growing' : 'shrinking'
  return { cost, trend: next, shapely: next === 'shrinking' || trend === 'growing' }
}

/** What a line's own width costs: short lines look lost, a full one crowded. */
export const widthCost = (width: number, widest: number): number => {
  if (width < 4) return 6 + (width > widest - 1 ? 0.5 : 0)
  return (width < 6 ? 2 : 0) + (width > widest - 1 ? 0.5 : 0)
}

/** What the last line costs beyond that; a shape that grows to the end is the least liked. */
export const endCost = (line: string, trend: Trend): number =>
  (isCompoundKind(line) ? 8 : 0) + (trend === 'growing' ? 2 : 0)

/** A last line that is only 的通知 or 通知. */
export const isOnlyKind = (line: string): boolean => isKind(line.trim().replace(/^的/, ''))
