/** Which cells are figures, before anything is known of their column. */
import type { SheetCell } from './sheet.ts'

export const isFigure = ({ kind, text }: SheetCell): boolean =>
  kind === 'number' || kind === 'fault' || /^[-+]?[\d,.]+[%％]?$/.test(text)

/** 2025 over a column is a heading. */
export const isYear = (text: string): boolean => /^(?:19|20)\d{2}$/.test(text)
