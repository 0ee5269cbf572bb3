/** Opens a DOCX with another reader than the one that wrote it, and checks what the schema validator does not. */
import { strFromU8, unzipSync } from 'fflate'
import { SaxesParser } from 'saxes'

export interface Element {
  readonly name: string
  readonly attributes: Readonly<Record<string, string>>
  readonly children: (Element | string)[]
}

/** Parses a part; throws when it is not well formed. */
export function parseXml(text: string): Element {
  const root: Element = { name: '#root', attributes: {}, children: [] }
  const open = [root]
  const parser = new SaxesParser()
  parser.on('error', (error) => {
    throw error
  })
  parser.on('opentag', ({ name, attributes }) => {
    const element: Element = {
      name,
      attributes: attributes as Record<string, string>,
      children: [],
    }
    open.at(-1)?.children.push(element)
    open.push(element)
  })
  parser.on('closetag', () => void open.pop())
  parser.on('text', (content) => void open.at(-1)?.children.push(content))
  parser.write(text).close()
  const [first] = root.children.filter((child) => typeof child !== 'string')
  if (!first) throw new Error('empty part')
  return first
}

export function* descendants(element: Element): Generator<Element> {
  yield element
  for (const child of element.children) if (typeof child !== 'string') yield* descendants(child)
}
export const all = (element: Element, name: string): Element[] =>
  [...descendants(element)].filter((one) => one.name === name)
const textOf = (element: Element): string =>
  element.children.map((child) => (typeof child === 'string' ? child : textOf(child))).join('')

/** The part that the text points at. */
const partOf = (target = ''): string =>
  target.startsWith('../') ? target.slice('../'.length) : `word/${target}`

export interface Docx {
  readonly parts: Readonly<Record<string, string>>
  readonly document: Element
  /** Text of every paragraph in order, those of cells included. */
  readonly paragraphs: readonly { readonly text: string; readonly style: string }[]
}

export function openDocx(bytes: Uint8Array): Docx {
  const parts = Object.fromEntries(
    Object.entries(unzipSync(bytes)).map(([name, part]) => [
      name,
      name.startsWith('word/media') ? '' : strFromU8(part),
    ]),
  )
  for (const [name, part] of Object.entries(parts)) if (/\.(?:xml|rels)$/.test(name)) parseXml(part)
  const document = parseXml(parts['word/document.xml'] ?? '')
  const paragraphs = all(document, 'w:p').map((paragraph) => ({
    text: [...descendants(paragraph)]
      .map((one) => {
        if (one.name === 'w:noBreakHyphen') return '-'
        return one.name === 'w:t' ? textOf(one) : ''
      })
      .join(''),
    style: all(paragraph, 'w:pStyle')[0]?.attributes['w:val'] ?? '',
  }))
  return { parts, document, paragraphs }
}

/** Faults that a schema does not see: unknown styles, doubled bookmarks, dangling anchors and relations, unended fields. */
export function referenceFaults({ parts, document }: Docx): string[] {
  const faults: string[] = []
  const styles = new Set(
    all(parseXml(parts['word/styles.xml'] ?? ''), 'w:style').map(
      (one) => one.attributes['w:styleId'],
    ),
  )
  for (const tag of ['w:pStyle', 'w:rStyle', 'w:tblStyle'])
    for (const one of all(document, tag))
      if (!styles.has(one.attributes['w:val']))
        faults.push(`unknown style ${one.attributes['w:val']}`)
  const starts = all(document, 'w:bookmarkStart')
  const names = starts.map((one) => one.attributes['w:name'] ?? '')
  if (new Set(names).size !== names.length) faults.push('doubled bookmark name')
  const ids = starts.map((one) => one.attributes['w:id'])
  if (new Set(ids).size !== ids.length) faults.push('doubled bookmark id')
  const ends = all(document, 'w:bookmarkEnd').map((one) => one.attributes['w:id'])
  if (ids.join() !== ends.join() && [...ids].sort().join() !== [...ends].sort().join())
    faults.push('bookmark without end')
  for (const link of all(document, 'w:hyperlink')) {
    const anchor = link.attributes['w:anchor']
    if (anchor !== undefined && !names.includes(anchor)) faults.push(`dangling anchor ${anchor}`)
  }
  const relations = new Map(
    all(parseXml(parts['word/_rels/document.xml.rels'] ?? ''), 'Relationship').map((one) => [
      one.attributes['Id'],
      one.attributes,
    ]),
  )
  for (const one of descendants(document)) {
    const id = one.attributes['r:id'] ?? one.attributes['r:embed']
    if (id !== undefined && !relations.has(id)) faults.push(`dangling relation ${id}`)
  }
  for (const target of relations.values())
    if (target['TargetMode'] !== 'External' && parts[partOf(target['Target'])] === undefined)
      faults.push(`missing part ${target['Target']}`)
  for (const [name, part] of Object.entries(parts)) {
    if (!/^word\/(?:document|footer\d+|header\d+)\.xml$/.test(name)) continue
    const kinds = all(parseXml(part), 'w:fldChar').map((one) => one.attributes['w:fldCharType'])
    if (
      kinds.filter((kind) => kind === 'begin').length !==
      kinds.filter((kind) => kind === 'end').length
    )
      faults.push(`unended field in ${name}`)
  }
  return faults
}
