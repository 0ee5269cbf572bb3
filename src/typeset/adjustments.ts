/** What the layout decides for a document; both renderers take the same. */
export interface Adjustments {
  /** Column widths of tables by block id, twips. */
  readonly columnWidths: Readonly<Record<string, readonly number[]>>
  /** Offsets at which the one typed line of a title breaks, or the red mark of a 版头, by block id. */
  readonly titleBreaks: Readonly<Record<string, readonly number[]>>
  /** Rows with which a table goes on on a further page under a caption of its own, by block id. */
  readonly tableParts: Readonly<Record<string, readonly number[]>>
  /** Page numbers that the contents show, by the block they lead to. */
  readonly pageNumbers: Readonly<Record<string, string>>
  /** Names of persons that lines do not part, letters without white space. */
  readonly names: readonly string[]
  /**
   * Character scale of a paragraph that is set a little closer or wider so that no line holds one character alone and none parts
   * a number from its unit; per cent of the style's own.
   */
  readonly tighter: Readonly<Record<string, number>>
  /** Marks that give half a character for the same, by block: offsets into its letters without white space. */
  readonly squeezed: Readonly<Record<string, readonly number[]>>
  /** Paragraphs whose lines end where they end: spread to the edge some would be torn apart. */
  readonly torn: Readonly<Record<string, true>>
  /** The last paragraph goes to the page of the signature, which would stand there alone. */
  readonly keepWithSignature: boolean
  /** Line pitch of the last paragraphs, by block, where the signature would stand on a page without text; twips. */
  readonly pitch: Readonly<Record<string, number>>
  /** Space before a block in place of the style's own, twips: what puts the 版记 at the foot of its page. */
  readonly spaceBefore: Readonly<Record<string, number>>
  /** 版记 that stand on a page of their own, without number: by block id, with a blank page before it or without. */
  readonly apart: Readonly<Record<string, 'next' | 'blank'>>
  /** A blank page ends cover and contents, so that page 1 is a right-hand one. */
  readonly blankAfterFront: boolean
  /** First blocks of papers, and groups with a 隔页, that have a blank page before them, so that they start on an odd one. */
  readonly blankBefore: Readonly<Record<string, true>>
}
export const noAdjustments: Adjustments = {
  columnWidths: {},
  titleBreaks: {},
  tableParts: {},
  pageNumbers: {},
  names: [],
  tighter: {},
  squeezed: {},
  torn: {},
  keepWithSignature: false,
  pitch: {},
  spaceBefore: {},
  apart: {},
  blankAfterFront: false,
  blankBefore: {},
}
