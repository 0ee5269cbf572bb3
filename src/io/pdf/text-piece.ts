/** What is read of a printed PDF, whoever reads it. */

/** A piece of text, in points from the lower left corner of its page. */
export interface TextPiece {
  readonly text: string
  readonly x: number
  readonly y: number
  /** Type size of its first letter. */
  readonly size: number
}
export interface PrintedPage {
  /** Points. */
  readonly width: number
  readonly height: number
  /** In the order in which they are drawn; blanks are pieces too. */
  readonly pieces: readonly TextPiece[]
}
export interface PrintedText {
  readonly pages: readonly PrintedPage[]
  /** Index from 0 of the page of each named destination: the blocks that something links to. */
  readonly destinations: Readonly<Record<string, number>>
}
