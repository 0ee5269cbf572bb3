/** What the printed pages say of themselves, read back from the PDF. */
export interface PageLine {
  /** Letters without white space. */
  readonly text: string
  /** Baseline from the top of the paper, twips. */
  readonly baseline: number
}
export interface PageFacts {
  /** Pages in order; lines of the type area, without page numbers. */
  readonly pages: readonly { readonly lines: readonly PageLine[] }[]
  /** Where blocks stand: index of the page from 0, and the top of the block from the top of the paper, twips. */
  readonly anchors: Readonly<Record<string, { readonly page: number; readonly top: number }>>
  /** Index of the page that bears number 1: cover and contents before it are not counted. */
  readonly firstNumbered: number
  /** Whether a blank page stands before it. */
  readonly blankBefore: boolean
}
