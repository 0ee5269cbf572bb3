/** Where one of the papers of a text begins, how sure that is, and the marks round its title. */
export interface PaperStart {
  readonly index: number
  readonly confidence: number
  /** Letters of a mark in front of the title, 【篇一：. */
  readonly mark: string
  /** Of the mark behind it, 】. */
  readonly close: string
}
