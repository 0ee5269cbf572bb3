/** Lengths as browsers lay them out: whole sixty-fourths of a CSS pixel, fifteen twips each pixel. */

/** A length in twips, cut off to whole units. */
export const units = (twips: number): number => Math.floor((twips * 64) / 15 + 1e-6)
/** A type size: browsers keep faces by whole hundredths of a pixel, and cut that off to whole units. */
export const sizeUnits = (twips: number): number =>
  Math.floor((Math.floor((twips * 100) / 15 + 1e-6) * 64) / 100 + 1e-6)
/** The height of a line, rounded. */
export const lineUnits = (twips: number): number => Math.round((twips * 64) / 15)
/** A length that is not cut: advances add up before they are rounded. */
export const exactUnits = (twips: number): number => (twips * 64) / 15
export const twipsOf = (length: number): number => (length * 15) / 64
/** A type area begun to the last pixel is one pixel higher. */
export const wholePixels = (twips: number): number => Math.ceil(twips / 15 - 1e-3) * 64
