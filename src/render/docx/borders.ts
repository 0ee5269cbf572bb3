/** Weights of rules, and tables without any that only place what stands in them. */
import type { CellMargins, TableRule } from './xml/table.ts'

export const noRule: TableRule = { style: 'none', size: 0, color: 'auto' }
export const noMargins: CellMargins = { top: 0, left: 0, bottom: 0, right: 0 }

/** A weight in twips as eighths of a point; the thinnest that programs show is a quarter. */
export const borderSize = (twips: number): number => Math.max(2, Math.round(twips / 2.5))
