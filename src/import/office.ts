/** Another program that knows the formats which are not read here, handed in by whoever may start it. */

import type { TextPages } from './pdf/text-page.ts'

export type OfficeFault = 'missing' | 'failed' | 'slow'
export type OfficeAnswer =
  | { readonly bytes: Uint8Array; readonly fault: null }
  | { readonly fault: OfficeFault }

/** What reading a draft asks of the outside. */
export interface DraftHelpers {
  /** Turns other formats of word processors into DOCX. */
  readonly toDocx: ToDocx
  /** The text layer of a PDF. */
  readonly readPdf: (bytes: Uint8Array) => Promise<TextPages>
}
/** Gives a file as DOCX. @param ending of the file, which tells its format */
export type ToDocx = (bytes: Uint8Array, ending: string) => Promise<OfficeAnswer>
