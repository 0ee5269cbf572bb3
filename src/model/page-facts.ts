/** What the printed pages say of themselves, read back from the PDF. */
export interface PageFacts {
  /** Pages in order; lines without page numbers, as letters without white space. */
  readonly pages: readonly { readonly lines: readonly string[] }[]
}
