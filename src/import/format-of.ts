/** What a file is by its bytes; its ending decides only between texts. */
import { isCompoundFile } from '../ooxml/compound-directory.ts'
import { openCompoundFile } from '../ooxml/compound-file.ts'
import { openPackage, PackageProblem } from '../ooxml/open-package.ts'
import type { DraftFormat } from './draft.ts'

/** A draft that can be read, or what else it is. */
export type FileFormat = DraftFormat | OtherFormat
export type OtherFormat =
  | 'encrypted'
  | 'damaged'
  | 'too-large'
  | 'workbook'
  | 'slides'
  | 'picture'
  | 'archive'
  | 'word-xml'
  | 'web-archive'
  | 'unknown'

export const endingOf = (file: string): string =>
  /\.([^./\\]+)$/.exec(file)?.[1]?.toLowerCase() ?? ''

export function formatOf(bytes: Uint8Array, file: string): FileFormat {
  const ending = endingOf(file)
  if (isCompoundFile(bytes)) return compoundFormat(bytes, ending)
  const head = latin(bytes.subarray(0, 1024))
  if (head.startsWith('PK')) return packageFormat(bytes)
  const marked = marks.find(([, mark]) => mark.test(head))
  if (marked) return marked[0]
  if (isHtml(head) || (/^html?$/.test(ending) && isFragment(head))) return 'html'
  // letters of texts never have the value nought, but in UTF-16
  if (!/^(?:\xff\xfe|\xfe\xff)/.test(head) && head.includes('\0')) return 'unknown'
  return ending === 'md' || ending === 'markdown' ? 'md' : 'txt'
}

const latin = (bytes: Uint8Array): string =>
  Array.from(bytes, (byte) => String.fromCharCode(byte)).join('')

/** How files begin, but for a mark of UTF-8. */
const marks: readonly (readonly [FileFormat, RegExp])[] = [
  ['pdf', /%PDF-\d/],
  ['rtf', /^\{\\rtf/],
  ['picture', /^(?:\x89PNG|\xff\xd8\xff|GIF8|BM.{4}\0{4}|II\*\0|MM\0\*|RIFF.{4}WEBP)/s],
  ['archive', /^(?:Rar!|7z\xbc\xaf)/],
  ['web-archive', /^(?:\xef\xbb\xbf)?\s*(?:MIME-Version:|From: <Saved)/i],
  ['word-xml', /^(?:\xef\xbb\xbf)?<\?xml[\s\S]*(?:pkg:package|w:wordDocument)/],
]

/** Behind a declaration and comments stands an element of HTML. */
function isHtml(head: string): boolean {
  let rest = head.replace(/^\xef\xbb\xbf/, '').trimStart()
  for (const [open, close] of [
    ['<?xml', '>'],
    ...Array.from({ length: 20 }, () => ['<!--', '-->'] as const),
  ] as const) {
    const end = rest.startsWith(open) ? rest.indexOf(close, open.length) : -1
    if (end >= 0) rest = rest.slice(end + close.length).trimStart()
  }
  return /^<(?:!doctype\s{1,8}html|html|head|body|meta)\b/i.test(rest)
}

/** A page without its `html`: what begins with some element. */
const isFragment = (head: string): boolean =>
  /^<[a-z]/i.test(head.replace(/^\xef\xbb\xbf/, '').trimStart())

function packageFormat(bytes: Uint8Array): FileFormat {
  try {
    const parts = openPackage(bytes, /./)
    const has = (pattern: RegExp): boolean => parts.names.some((name) => pattern.test(name))
    const type = latin(parts.get('mimetype') ?? new Uint8Array())
    if (type.startsWith('application/vnd.oasis.opendocument'))
      return openDocument(type.slice('application/vnd.oasis.opendocument.'.length))
    if (!has(/^\[Content_Types\]\.xml$/i)) return 'archive'
    if (has(/^xl\/workbook/i)) return 'workbook'
    return has(/^ppt\/presentation/i) ? 'slides' : 'docx'
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error
    return error.fault === 'too-large' ? 'too-large' : 'damaged'
  }
}

function openDocument(type: string): FileFormat {
  if (type.startsWith('spreadsheet')) return 'workbook'
  return type.startsWith('presentation') ? 'slides' : 'odt'
}

function compoundFormat(bytes: Uint8Array, ending: string): FileFormat {
  try {
    const { has, head } = openCompoundFile(bytes)
    if (has('EncryptedPackage')) return 'encrypted'
    if (has('WordDocument')) {
      if (isEncryptedDocument(head('WordDocument'))) return 'encrypted'
      return ending === 'wps' ? 'wps' : 'doc'
    }
    if (has('Workbook') || has('Book')) return 'workbook'
    return has('PowerPoint Document') ? 'slides' : 'unknown'
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error
    return 'damaged'
  }
}

/** fEncrypted of the file's head (MS-DOC 2.5.2). */
const isEncryptedDocument = (head: Uint8Array | null): boolean =>
  head !== null && ((head[0x0b] ?? 0) & 1) === 1
