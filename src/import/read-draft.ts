/** A file into a draft: its format is told by its bytes, then by the ending of its name. */
import { diagnose, type Result } from '../diagnostic.ts'
import { readDocx } from './docx/read-docx.ts'
import type { Draft, DraftFormat } from './draft.ts'
import { readMarkdown } from './text/read-markdown.ts'
import { readText } from './text/read-text.ts'

type Reader = (bytes: Uint8Array, file: string) => Result<Draft | null>

/** A reader for each format that this program reads by itself. */
const readers: Readonly<Partial<Record<DraftFormat, Reader>>> = {
  docx: (bytes, file) => readDocx(bytes, { file }),
  md: readMarkdown,
  txt: readText,
}
const byEnding: Readonly<Record<string, DraftFormat>> = {
  docx: 'docx',
  docm: 'docx',
  dotx: 'docx',
  doc: 'doc',
  wps: 'wps',
  rtf: 'rtf',
  odt: 'odt',
  txt: 'txt',
  text: 'txt',
  md: 'md',
  markdown: 'md',
  html: 'html',
  htm: 'html',
  pdf: 'pdf',
}
const byBytes: readonly (readonly [string, DraftFormat])[] = [
  ['PK\u0003\u0004', 'docx'],
  ['%PDF', 'pdf'],
  ['{\\rtf', 'rtf'],
  ['\u00d0\u00cf\u0011\u00e0', 'doc'],
]

/** The format of a file; null for one that is no draft. */
export function draftFormat(bytes: Uint8Array, file: string): DraftFormat | null {
  const start = String.fromCharCode(...bytes.subarray(0, 5))
  const named = byEnding[/\.([^./]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''] ?? null
  const found = byBytes.find(([mark]) => start.startsWith(mark))?.[1]
  if (found === 'docx') return named === 'odt' ? 'odt' : named && 'docx'
  if (found === 'doc') return named === 'wps' ? 'wps' : named && 'doc'
  return found ?? named
}

/** Endings of the files that a folder is searched for. */
export const draftEndings: readonly string[] = Object.keys(byEnding)

/** Null for a file that cannot be read; the diagnostics say why. */
export function readDraft(bytes: Uint8Array, file: string): Result<Draft | null> {
  const format = draftFormat(bytes, file)
  const reader = format === null ? undefined : readers[format]
  if (reader) return reader(bytes, file)
  return { value: null, diagnostics: [diagnose('import/unknown-format', null, { file })] }
}
