/** Lengths as browsers lay them out: whole sixty-fourths of a CSS pixel, fifteen twips each pixel. */

/** A length in twips, cut off to whole units. */
export const units = (twips: number): number => Math.floor((twips * 64) / 15 + 1e-6)
/** The same without cutting: advances add up before they are rounded. */
export const exactUnits = (twips: number): number => (twips * 64) / 15
export const twipsOf = (length: number): number => (length * 15) / 64
/** A page takes whole pixels. */
export const wholePixels = (twips: number): number => Math.floor(twips / 15) * 64
