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
  /** Index from 0 of the page on which a block begins. */
  readonly anchors: Readonly<Record<string, number>>
  /** Index of the page that bears number 1: cover and contents before it are not counted. */
  readonly firstNumbered: number
}
