/** What is done to stored pixels to show them: mirrored left to right first, then turned clockwise. */
export interface Turn {
  readonly degrees: 0 | 90 | 180 | 270
  readonly mirrored: boolean
}
/** Bytes that a renderer needs, fetched beforehand: a renderer never reads a file. */
export interface Picture {
  readonly bytes: Uint8Array
  readonly type: 'png' | 'jpg'
  /** Size in pixels, as it is shown. */
  readonly width: number
  readonly height: number
  /** How a camera was held, which browsers know of themselves and word processors are told; left out for upright ones. */
  readonly turn?: Turn
}
/** A face to be put into the DOCX. */
export interface EmbeddedFont {
  /** The name that the DOCX gives it; the font's own family is the same. */
  readonly name: string
  /** TrueType. */
  readonly bytes: Uint8Array
  /** It holds the characters of the paper only. */
  readonly subsetted: boolean
}
export interface Assets {
  /** By the name the paper gives. */
  readonly pictures: Readonly<Record<string, Picture>>
  readonly fonts?: readonly EmbeddedFont[]
  /** Drawings (SVG) of the paper's charts by block id, for HTML and PDF. */
  readonly charts?: Readonly<Record<string, string>>
}
/** Size of a picture within a box, twips. */
export function fittedSize(
  { width, height }: Picture,
  box: { readonly width: number; readonly height: number },
): { width: number; height: number } {
  const ratio = height / width
  const fitted = Math.min(box.width, box.height / ratio)
  return { width: Math.round(fitted), height: Math.round(fitted * ratio) }
}

/** Size of a picture as set, twips: at most `share` of the type area wide, never taller than `tallest`, never blown up past 150 dpi. */
export function pictureSize(
  picture: Picture,
  areaWidth: number,
  share: number,
  tallest: number,
): { width: number; height: number } {
  const natural = picture.width * 9.6
  const width = Math.min(areaWidth * share, share < 1 ? areaWidth * share : natural)
  const ratio = picture.height / picture.width
  const fitted = Math.min(width, tallest / ratio)
  return { width: Math.round(fitted), height: Math.round(fitted * ratio) }
}
