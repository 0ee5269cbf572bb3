/** Comments put into a copy of a Word file of others: four parts are written anew, every other is as it was. */
import { type Package, PackageProblem } from '../../ooxml/open-package.ts'
import { type ParagraphSpans, paragraphSpans } from '../../ooxml/paragraph-spans.ts'
import { zipInOrder } from '../../ooxml/zip-in-order.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import { openWordParts, partsOfType, type WordParts } from '../docx/parts.ts'

export interface DraftRemark {
  /** Which of the paragraphs it is about; null for none, then it stands at the first. */
  readonly paragraph: number | null
  readonly lines: readonly string[]
}
interface Comments {
  readonly remarks: readonly DraftRemark[]
  /** Number of the first one. */
  readonly from: number
}
const author = '文稿检查'
const office = 'http://schemas.openxmlformats.org'
const strictWord = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const commentsType = 'application/vnd.openxmlformats-officedocument.wordprocessingml.comments+xml'

/** The paragraphs of a file that can hold a comment, by their text. Throws as `openWordParts` does. */
export const paragraphTexts = (bytes: Uint8Array): string[] =>
  paragraphSpans(mainText(openWordParts(bytes))).spans.map(({ text }) => text)

const mainText = ({ main }: WordParts): string => decoded(main.xml)
/** A mark of UTF-8 stays where it stands. Other encodings than UTF-8 are not written here. */
function decoded(xml: Uint8Array): string {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(xml)
  } catch {
    throw new PackageProblem('damaged')
  }
}
const encoded = (text: string): Uint8Array => new TextEncoder().encode(text)

/** The same file with comments; null where no paragraph can hold one. */
export function annotateDocx(
  bytes: Uint8Array,
  remarks: readonly DraftRemark[],
): Uint8Array | null {
  const word = openWordParts(bytes)
  const { names } = word.package
  const text = mainText(word)
  const place = paragraphSpans(text)
  if (place.spans.length === 0) return null
  const [known] = partsOfType(word.relations, 'comments')
  const existing = known === undefined ? undefined : word.package.get(known)
  const target = existing && known !== undefined ? known : freeName(word.main.name, names)
  const before = existing ? decoded(existing) : null
  const comments = { remarks, from: before === null ? 0 : nextId(before) }
  const written = new Map([
    [word.main.name, withMarks(text, place, comments)],
    [target, withComments(before, place.namespace, comments)],
    ...(existing ? [] : pointers(word, target, place.namespace)),
  ])
  const all = new Set([...names.map((name) => name.replace(/^\//, '')), ...written.keys()])
  const parts = [...all].map((name): [string, Uint8Array] => {
    const fresh = written.get(name)
    return [name, fresh === undefined ? partOf(word.package, name) : encoded(fresh)]
  })
  return zipInOrder(Object.fromEntries(parts), [...all])
}

const partOf = (parts: Package, name: string): Uint8Array => parts.get(name) ?? new Uint8Array()

/** A name beside the text that no part has. */
function freeName(main: string, names: readonly string[]): string {
  const folder = main.slice(0, main.lastIndexOf('/') + 1)
  const name = (n: number): string => `${folder}comments${n === 0 ? '' : n}.xml`
  let n = 0
  while (names.some((one) => one.replace(/^\//, '') === name(n))) n++
  return name(n)
}

const nextId = (comments: string): number =>
  Math.max(-1, ...[...comments.matchAll(/\bid="(\d{1,9})"/g)].map(([, id]) => Number(id))) + 1

/** Marks around the content of the paragraphs, the last of them first so that offsets hold. */
function withMarks(
  xml: string,
  { spans, namespace, prefixed }: ParagraphSpans,
  { remarks, from }: Comments,
): string {
  const declared = prefixed ? '' : ` xmlns:w="${escapeXml(namespace)}"`
  let marked = xml
  for (const [at, span] of [...spans.entries()].reverse()) {
    const ids = remarks.flatMap(({ paragraph }, index) =>
      (paragraph ?? 0) === at ? [from + index] : [],
    )
    if (ids.length === 0) continue
    const each = (mark: (id: number) => string): string => ids.map(mark).join('')
    const opening = each((id) => `<w:commentRangeStart${declared} w:id="${id}"/>`)
    const ends = each(
      (id) =>
        `<w:commentRangeEnd${declared} w:id="${id}"/><w:r${declared}><w:commentReference w:id="${id}"/></w:r>`,
    )
    const { start, end } = span
    marked = `${marked.slice(0, start)}${opening}${marked.slice(start, end)}${ends}${marked.slice(end)}`
  }
  return marked
}

function withComments(before: string | null, namespace: string, comments: Comments): string {
  const ours = comments.remarks
    .map(({ lines }, index) => {
      const id = comments.from + index
      const paragraphs = lines.map(
        (line) => `<w:p><w:r><w:t xml:space="preserve">${escapeXml(line)}</w:t></w:r></w:p>`,
      )
      return `<w:comment xmlns:w="${escapeXml(namespace)}" w:id="${id}" w:author="${author}" w:initials="检">${paragraphs.join('')}</w:comment>`
    })
    .join('')
  const empty = `<?xml version="1.0" encoding="UTF-8" standalone="yes"?>\n<w:comments xmlns:w="${escapeXml(namespace)}"></w:comments>`
  return addToRoot(before ?? empty, ours)
}

/** What leads to a new part: its relation, and its type. */
function pointers(
  { package: parts, main, relations }: WordParts,
  target: string,
  namespace: string,
): [string, string][] {
  const slash = main.name.lastIndexOf('/')
  const own = `${main.name.slice(0, slash + 1)}_rels/${main.name.slice(slash + 1)}.rels`
  const kind =
    namespace === strictWord
      ? 'http://purl.oclc.org/ooxml/officeDocument/relationships'
      : `${office}/officeDocument/2006/relationships`
  let id = 'wengaoComments'
  while (relations.has(id)) id += '1'
  const space = `${office}/package/2006`
  const relation = `<Relationship xmlns="${space}/relationships" Id="${id}" Type="${kind}/comments" Target="/${escapeXml(target)}"/>`
  const type = `<Override xmlns="${space}/content-types" PartName="/${escapeXml(target)}" ContentType="${commentsType}"/>`
  const nothing = `<Relationships xmlns="${space}/relationships"></Relationships>`
  const before = parts.get(own)
  const types = parts.get('[Content_Types].xml')
  if (!types) throw new PackageProblem('damaged')
  return [
    [own, addToRoot(before ? decoded(before) : nothing, relation)],
    ['[Content_Types].xml', addToRoot(decoded(types), type)],
  ]
}

/** Puts a child last into the root of a part; an empty root may close itself. */
function addToRoot(xml: string, child: string): string {
  const end = endOfRoot(xml)
  const at = xml.lastIndexOf('<', end - 1)
  const tag = xml.slice(Math.max(0, at), end)
  if (tag.startsWith('</')) return xml.slice(0, at) + child + xml.slice(at)
  const name = tag.endsWith('/>') ? /^<([^\s<>/?!]+)/.exec(tag)?.[1] : undefined
  if (name === undefined) throw new PackageProblem('damaged')
  return `${xml.slice(0, end - 2)}>${child}</${name}>${xml.slice(end)}`
}

/** Where the root ends: in front of white space and comments. */
function endOfRoot(xml: string): number {
  let rest = xml.trimEnd()
  while (rest.endsWith('-->')) {
    const open = rest.lastIndexOf('<!--')
    if (open < 0) break
    rest = rest.slice(0, open).trimEnd()
  }
  return rest.length
}
