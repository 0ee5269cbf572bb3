/** Weights of rules, and tables without any that only place what stands in them. */
import { BorderStyle, WidthType } from 'docx'

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
export const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}
export const noMargins = {
  marginUnitType: WidthType.DXA,
  top: 0,
  bottom: 0,
  left: 0,
  right: 0,
}

/** A weight in twips as eighths of a point; the thinnest that programs show is a quarter. */
export const borderSize = (twips: number): number => Math.max(2, Math.round(twips / 2.5))
