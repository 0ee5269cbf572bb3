/** Bytes to text: UTF-8 with or without BOM, UTF-16 with BOM, GB18030; line ends become LF, unprintable characters go. */
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { printable } from './printable.ts'

/** Largest text file that is read, in bytes. */
const textLimit = 20 * 1024 * 1024

const binaryMarks: readonly [string, readonly number[]][] = [
  ['ZIP（DOCX、XLSX、WPS）', [0x50, 0x4b, 0x03, 0x04]],
  ['DOC、XLS、WPS', [0xd0, 0xcf, 0x11, 0xe0]],
  ['PDF', [0x25, 0x50, 0x44, 0x46]],
  ['PNG', [0x89, 0x50, 0x4e, 0x47]],
  ['JPEG', [0xff, 0xd8, 0xff]],
]

/**
 * Decodes a text file.
 * @param bytes the file as it is
 * @param file its name, for messages
 * @returns the text, or null when the bytes are no text; offsets in later messages count in this text
 */
export function decodeText(bytes: Uint8Array, file: string): Result<string | null> {
  const nowhere = { file, start: 0, end: 0 }
  if (bytes.length > textLimit) {
    const data = { megabytes: Math.ceil(bytes.length / 1048576), limit: textLimit / 1048576 }
    return { value: null, diagnostics: [diagnose('source/too-large', nowhere, data)] }
  }
  const binary = binaryMarks.find(([, mark]) => mark.every((byte, index) => bytes[index] === byte))
  const decoded = binary ? null : decodeBytes(bytes)
  if (!decoded)
    return {
      value: null,
      diagnostics: [diagnose('source/not-text', nowhere, { looksLike: binary?.[0] ?? '' })],
    }
  const diagnostics: Diagnostic[] = []
  if (decoded.encoding !== 'utf-8')
    diagnostics.push(diagnose('source/encoding', nowhere, { encoding: decoded.encoding }))
  const { text, codes, first } = printable(lineEnds(decoded.text, file))
  if (codes.length > 0)
    diagnostics.push(
      diagnose('source/control-character', { file, start: first, end: first + 1 }, { codes }),
    )
  return { value: text, diagnostics }
}

/**
 * Line ends as LF; in the body of a paper those of word processors too, which end a line (U+000B, U+2028) or a page (U+000C). In
 * tables of data they stand inside of cells.
 */
function lineEnds(text: string, file: string): string {
  const lines = text.replace(/\r\n?/g, '\n')
  if (!/\.(?:md|markdown)$/i.test(file)) return lines
  const head = /^---[ \t]*\n/.test(lines) ? lines.indexOf('\n---', 3) : 0
  const body = head < 0 ? lines.length : head
  return lines.slice(0, body) + lines.slice(body).replace(/[\v\f\u0085\u2028\u2029]/g, '\n')
}

const byteOrderMarks: Readonly<Record<number, string>> = { 65534: 'utf-16le', 65279: 'utf-16be' }

function decodeBytes(bytes: Uint8Array): { text: string; encoding: string } | null {
  const mark = bytes.length < 2 ? 0 : ((bytes[0] ?? 0) << 8) | (bytes[1] ?? 0)
  const marked = byteOrderMarks[mark]
  for (const encoding of marked ? [marked] : ['utf-8', 'gb18030', ...unmarked]) {
    try {
      const text = new TextDecoder(encoding, { fatal: true }).decode(bytes)
      if (looksBinary(text) || (unmarked.includes(encoding) && !marked && !isChinese(text)))
        continue
      return { text, encoding }
    } catch {
      // not this encoding: the next one is tried
    }
  }
  return null
}

/** Tried without their mark too: the line ends of such a file hold a NUL, which no other encoding has. */
const unmarked = ['utf-16le', 'utf-16be']

/** Next to all of a text read in the right order of bytes is Chinese letters and common marks. */
function isChinese(text: string): boolean {
  const known = text.match(/[\p{Script=Han}\u3000-\u303f\uff00-\uff5e\u0020-\u007e\n\r“”‘’…—·]/gu)
  return (known?.length ?? 0) > text.length * 0.9 && /\p{Script=Han}/u.test(text)
}

/** A text file holds next to no control characters and private-use letters; a wrong guess of GB18030 is full of them. */
function looksBinary(text: string): boolean {
  const odd = text.match(/(?![\t\n\v\f\r])[\p{Cc}\p{Co}]/gu)?.length ?? 0
  return text.includes('\0') || odd > Math.max(8, text.length / 100)
}
