/** What a data file is by its bytes, whatever its name says: files are renamed, and downloads are named wrongly. */
import type { RuleData } from '../diagnostic.ts'
import { hasStream, isCompoundFile } from '../ooxml/compound-directory.ts'
import { partNames } from '../ooxml/open-package.ts'
import { decodeText } from '../text/decode.ts'

/** The formats that are told apart. */
export type FileFormat = RuleData['data/other-format']['format']

/** Files that begin with a mark of their own. */
const marks: readonly (readonly [FileFormat, string])[] = [
  ['pdf', '%PDF'],
  ['picture', '\x89PNG'],
  ['picture', '\xff\xd8\xff'],
  ['archive', 'Rar!'],
  ['archive', '7z\xbc\xaf'],
]
/** Parts that tell what a package is. */
const parts: readonly (readonly [FileFormat, RegExp])[] = [
  ['xlsx', /^\/?xl\/workbook\.xml$/],
  ['xlsb', /^\/?xl\/workbook\.bin$/],
  ['docx', /^\/?word\/document\.xml$/],
  ['pptx', /^\/?ppt\/presentation\.xml$/],
]
const streams: readonly (readonly [FileFormat, readonly string[]])[] = [
  ['password', ['EncryptedPackage']],
  ['xls', ['Workbook', 'Book']],
  ['doc', ['WordDocument']],
  ['ppt', ['PowerPoint Document']],
]
/** Where an OpenDocument file names its kind: the first part, stored as it is. */
const openDocument = { from: 30, to: 120, kind: 'mimetypeapplication/vnd.oasis.opendocument.' }

/** Null where the bytes do not tell: a torn package, a compound file of nobody. */
export function formatOf(bytes: Uint8Array): FileFormat | null {
  if (bytes.length === 0) return 'empty'
  if (isCompoundFile(bytes))
    return streams.find(([, names]) => names.some((name) => hasStream(bytes, name)))?.[0] ?? null
  const head = latin(bytes, 0, 8)
  if (head.startsWith('PK')) return packageFormat(bytes)
  return marks.find(([, mark]) => head.startsWith(mark))?.[0] ?? textFormat(bytes)
}

const latin = (bytes: Uint8Array, from: number, to: number): string =>
  String.fromCharCode(...bytes.subarray(from, to))

function packageFormat(bytes: Uint8Array): FileFormat | null {
  const names = partNames(bytes)
  if (names === null) return null
  const known = parts.find(([, part]) => names.some((name) => part.test(name)))
  if (known) return known[0]
  const kind = latin(bytes, openDocument.from, openDocument.to)
  if (!kind.startsWith(openDocument.kind)) return 'archive'
  return kind.startsWith(`${openDocument.kind}spreadsheet`) ? 'ods' : 'odt'
}

function textFormat(bytes: Uint8Array): FileFormat | null {
  const text = decodeText(bytes, '').value?.trimStart()
  if (text === undefined) return null
  if (text === '') return 'empty'
  if (/^<\?xml/.test(text) && text.includes('urn:schemas-microsoft-com:office:spreadsheet'))
    return 'xml-workbook'
  if (/^<(?:!doctype html|html|head|meta|style|body|table|div|center)\b/i.test(text)) return 'html'
  if (/^MIME-Version:/i.test(text)) return 'html'
  if (/^[[{]/.test(text) && isJson(text)) return 'json'
  const [line = ''] = text.split('\n')
  if (line.includes('\t')) return 'tsv'
  return line.includes(',') ? 'csv' : 'text'
}

function isJson(text: string): boolean {
  try {
    JSON.parse(text)
    return true
  } catch {
    return false
  }
}

/** Formats that a workbook may have by its ending. */
const expected: Readonly<Record<string, readonly FileFormat[]>> = {
  xlsx: ['xlsx', 'password'],
  xlsm: ['xlsx', 'password'],
  xls: ['xls', 'password'],
  et: ['xls', 'password'],
  xlsb: ['xlsb', 'password'],
  ods: ['ods'],
}
/** Endings of text, which may be any text, and what no text is. */
const texts = ['csv', 'tsv', 'yaml', 'yml', 'json']
const never: readonly FileFormat[] = [
  'xlsx',
  'xlsb',
  'ods',
  'docx',
  'pptx',
  'odt',
  'xls',
  'doc',
  'ppt',
  'password',
  'pdf',
  'picture',
  'archive',
  'html',
  'xml-workbook',
]

/** The format of a file that its ending does not promise; null where both agree, or one of them does not tell. */
export function otherFormat(bytes: Uint8Array, ending: string): FileFormat | null {
  const format = formatOf(bytes)
  if (format === null) return null
  const wanted = expected[ending]
  if (wanted) return wanted.includes(format) ? null : format
  return texts.includes(ending) && never.includes(format) ? format : null
}
