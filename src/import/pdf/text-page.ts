/** The text layer of a PDF as its reader gives it: pieces with their places, in points from the upper left corner. */

export interface TextPage {
  readonly width: number
  readonly height: number
  readonly pieces: readonly PlacedPiece[]
  /** Whether pictures are drawn on it. */
  readonly pictures: boolean
}
export interface PlacedPiece {
  readonly text: string
  readonly x: number
  /** Of the baseline. */
  readonly y: number
  readonly width: number
  /** Type size. */
  readonly size: number
  /** It does not run from left to right: a watermark, a note in the margin. */
  readonly turned: boolean
}
/** What a PDF holds, or why it cannot be read. */
export type TextPages =
  | {
      readonly pages: readonly TextPage[]
      readonly title: string | null
      readonly author: string | null
    }
  | Refused
export type Refused =
  | { readonly refused: 'locked' }
  | { readonly refused: 'broken' }
  | { readonly refused: 'long'; readonly pages: number; readonly limit: number }
