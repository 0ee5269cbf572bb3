/** Files of word processors, whatever their ending: DOCX by our own reader, the others by way of LibreOffice or as text alone. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { readDoc } from './doc/read-doc.ts'
import { readDocx } from './docx/read-docx.ts'
import type { Changes } from './docx/reading.ts'
import type { Draft, DraftFormat } from './draft.ts'
import type { FileFormat } from './format-of.ts'
import type { ToDocx } from './office.ts'

export interface WordOptions {
  readonly file: string
  readonly changes?: Changes
  /** Turns other formats into DOCX. */
  readonly toDocx: ToDocx
}

/** The formats that `readWord` reads; programs that fill templates write XML of Word and call it doc. */
export const isWordFormat = (format: FileFormat): format is WordFormat =>
  (['docx', 'doc', 'wps', 'rtf', 'odt', 'word-xml'] as readonly string[]).includes(format)
export type WordFormat = 'docx' | 'doc' | 'wps' | 'rtf' | 'odt' | 'word-xml'

/** What a draft says that it was, and the ending that tells LibreOffice. */
const formats: Readonly<Record<WordFormat, readonly [DraftFormat, ending: string]>> = {
  docx: ['docx', 'docx'],
  doc: ['doc', 'doc'],
  wps: ['wps', 'doc'],
  rtf: ['rtf', 'rtf'],
  odt: ['odt', 'odt'],
  'word-xml': ['doc', 'xml'],
}

/** @param format what the file is by its bytes */
export async function readWord(
  bytes: Uint8Array,
  format: WordFormat,
  options: WordOptions,
): Promise<Result<Draft | null>> {
  const { file, toDocx } = options
  if (format === 'docx') return readDocx(bytes, options)
  const [was, ending] = formats[format]
  const answer = await toDocx(bytes, ending)
  if (answer.fault === null) return readDocx(answer.bytes, { ...options, format: was })
  const { fault } = answer
  if (format !== 'doc' && format !== 'wps') return refused({ file, format, fault })
  const plain = await readDoc(bytes, { file, format })
  return plain.value ? plain : refused({ file, format, fault })
}

const refused = (data: {
  readonly file: string
  readonly format: string
  readonly fault: 'missing' | 'failed' | 'slow'
}): { value: null; diagnostics: Diagnostic[] } => ({
  value: null,
  diagnostics: [diagnose('import/needs-office', null, data)],
})
