/** Plain text of any encoding into a draft: a line is a paragraph, an empty one too, since it parts papers. */
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { decodeText } from '../../text/decode.ts'
import type { Draft, DraftParagraph } from '../draft.ts'

/**
 * Reads a text file.
 * @param bytes the file as it is: UTF-8, GB18030 or UTF-16, told by its content
 * @param file its name, for messages
 * @returns null when the bytes are no text
 */
export function readText(bytes: Uint8Array, file: string): Result<Draft | null> {
  const { value: text, diagnostics } = decodeText(bytes, file)
  if (text === null) return { value: null, diagnostics }
  return { value: textDraft(text, file), diagnostics: withoutEncoding(diagnostics) }
}

/** In which encoding a stranger writes is no fault of his. */
export const withoutEncoding = (diagnostics: readonly Diagnostic[]): Diagnostic[] => {
  const encoding = diagnose('source/encoding', null, { encoding: '' }).rule
  return diagnostics.filter(({ rule }) => rule !== encoding)
}

/** A draft of decoded text. */
export const textDraft = (text: string, file: string): Draft => ({
  file,
  format: 'txt',
  blocks: text.split('\n').map((line, index) => plainParagraph(index + 1, line)),
  notes: [],
  pictures: [],
  comments: [],
  left: [],
  properties: { title: null, author: null },
})

/** A paragraph of which nothing is known but its text. */
export const plainParagraph = (line: number, text: string): DraftParagraph => ({
  type: 'paragraph',
  line,
  number: null,
  runs: text === '' ? [] : [{ text }],
  look: {},
  bookmarks: [],
})
