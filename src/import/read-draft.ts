/** A file into a draft: its format is told by its bytes, and each format has its reader. */
import { diagnose, type Result } from '../diagnostic.ts'
import type { Draft } from './draft.ts'
import { endingOf, formatOf } from './format-of.ts'
import { readHtml } from './html/read-html.ts'
import type { DraftHelpers } from './office.ts'
import { readPdfPages } from './pdf/read-pdf-pages.ts'
import { isWordFormat, readWord } from './read-word.ts'
import { readMarkdown } from './text/read-markdown.ts'
import { readText } from './text/read-text.ts'

/** Endings of the files that a folder is searched for. */
export const draftEndings: readonly string[] = [
  ...['docx', 'docm', 'doc', 'wps', 'rtf', 'odt'],
  ...['txt', 'text', 'md', 'markdown', 'html', 'htm', 'pdf'],
]

/**
 * Null for a file that cannot be read; the diagnostics say why.
 */
export async function readDraft(
  bytes: Uint8Array,
  file: string,
  { toDocx, readPdf }: DraftHelpers,
): Promise<Result<Draft | null>> {
  const format = formatOf(bytes, file)
  if (isWordFormat(format)) return readWord(bytes, format, { file, toDocx })
  if (format === 'md') return readMarkdown(bytes, file)
  if (format === 'html') return readHtml(bytes, file)
  if (format === 'pdf') return readPdfPages(await readPdf(bytes), file)
  // UTF-16 without its mark looks like no text at first
  if (format === 'txt' || (format === 'unknown' && endingOf(file) === 'txt'))
    return readText(bytes, file)
  const fault = faults[format]
  if (fault)
    return { value: null, diagnostics: [diagnose('import/unreadable', null, { file, fault })] }
  return { value: null, diagnostics: [diagnose('import/unknown-format', null, { file })] }
}

const faults: Readonly<Record<string, 'password' | 'damaged' | 'too-large'>> = {
  encrypted: 'password',
  damaged: 'damaged',
  'too-large': 'too-large',
}
