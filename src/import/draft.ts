/** A draft as its reader saw it: paragraphs, tables and pictures in reading order, nothing judged yet. */

export type DraftFormat = 'docx' | 'doc' | 'wps' | 'rtf' | 'odt' | 'txt' | 'md' | 'html' | 'pdf'

/** What every reader gives. The text of its blocks and of `left` together is all the text that the file holds. */
export interface Draft {
  readonly file: string
  readonly format: DraftFormat
  readonly blocks: readonly DraftBlock[]
  /** Footnotes and endnotes by their id, as runs name them. */
  readonly notes: readonly DraftNote[]
  readonly pictures: readonly DraftPicture[]
  readonly comments: readonly DraftComment[]
  /** Text that the reader itself took out, such as page furniture or what a tracked change deleted. */
  readonly left: readonly LeftText[]
  /** Its sections, where its format has any. */
  readonly pages?: readonly DraftPages[]
  /** What the file says of itself. */
  readonly properties: { readonly title: string | null; readonly author: string | null }
}

/** The pages of one section, in points; null where the file does not say. */
export interface DraftPages {
  readonly width: number | null
  readonly height: number | null
  readonly top: number | null
  readonly right: number | null
  readonly bottom: number | null
  readonly left: number | null
  /** Of the grid that lines stand on. */
  readonly linePitch: number | null
  /** Whether a header or footer of theirs holds the page number. */
  readonly numbered: boolean
}

export type DraftBlock = DraftParagraph | DraftTable | DraftPageBreak

export interface DraftParagraph {
  readonly type: 'paragraph'
  /** Where a person finds it: the line of a text, the paragraph of a file, from 1. */
  readonly line: number
  /** The automatic number as it prints, 一、 or ㈠, which stands in no run; null without. */
  readonly number: string | null
  readonly runs: readonly DraftRun[]
  readonly look: DraftLook
  /** Names of bookmarks that open in it. */
  readonly bookmarks: readonly string[]
  /** It stands in a text box of the paragraph before. */
  readonly box?: true
}
/** Text of one look; a tab is \t and a line break inside a paragraph \n. */
export interface DraftRun {
  readonly text: string
  readonly bold?: boolean
  readonly italic?: boolean
  readonly underline?: boolean
  readonly strike?: boolean
  /** Above or below the line of the others. */
  readonly raised?: 'super' | 'sub'
  /** In points. */
  readonly size?: number
  /** The face of its Chinese letters. */
  readonly face?: string
  /** RRGGBB. */
  readonly color?: string
  /** The id of the note that it calls. */
  readonly note?: string
  /** The id of the picture that stands here; its text is empty. */
  readonly picture?: string
  /** Where it leads. */
  readonly link?: string
  /** A tracked change that is kept in the text. */
  readonly change?: DraftChange
}
/** A tracked change, by whom and when. */
export interface DraftChange {
  readonly type: 'inserted' | 'deleted' | 'moved-from' | 'moved-to'
  readonly author: string
  readonly date: string | null
}
/** How a paragraph looks, as far as its format can say it; what it cannot say is left out. */
export interface DraftLook {
  /** The name of its style. */
  readonly style?: string
  /** 1–9 for a heading by its style. */
  readonly outlineLevel?: number
  readonly align?: 'left' | 'center' | 'right' | 'both'
  /** Of the first line, in points; negative for a hanging one. */
  readonly firstIndent?: number
  readonly leftIndent?: number
  readonly rightIndent?: number
  /** Lines of an exact pitch, in points. */
  readonly pitch?: number
  readonly pageBreakBefore?: boolean
  /** 0–8 in a list of the format itself. */
  readonly listLevel?: number
}

export interface DraftTable {
  readonly type: 'table'
  readonly line: number
  readonly rows: readonly (readonly DraftCell[])[]
}
/** A cell, written once where it opens. */
export interface DraftCell {
  readonly columns: number
  readonly rows: number
  readonly blocks: readonly DraftBlock[]
}
export interface DraftPageBreak {
  readonly type: 'page-break'
  readonly line: number
}

export interface DraftNote {
  readonly id: string
  readonly blocks: readonly DraftBlock[]
}
export interface DraftPicture {
  readonly id: string
  readonly bytes: Uint8Array
  /** Its name in the file, with its ending. */
  readonly name: string
  /** Words for those who cannot see it. */
  readonly alt: string | null
}
/** A note in the margin; what it is about by paragraph. */
export interface DraftComment {
  readonly author: string
  readonly date: string | null
  readonly text: string
  readonly line: number
  /** The words that it marks. */
  readonly about: string
}
export interface LeftText {
  readonly reason:
    | 'header'
    | 'footer'
    | 'page-number'
    | 'deleted'
    | 'hidden'
    | 'reading'
    | 'script'
    | 'style'
    | 'markup'
  readonly line: number
  readonly text: string
}
