/** What the layout decides for a document; both renderers take the same. */
export interface Adjustments {
  /** Column widths of tables by block id, twips. */
  readonly columnWidths: Readonly<Record<string, readonly number[]>>
}
