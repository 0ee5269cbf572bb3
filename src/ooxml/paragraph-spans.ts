/** Where the paragraphs of a Word text stand in its XML, letter by letter, so that something can be put into them. */
import { SaxesParser } from 'saxes'
import { nameOf } from './namespaces.ts'
import { PackageProblem } from './open-package.ts'

export interface ParagraphSpan {
  /** Offset behind its properties. */
  readonly start: number
  /** Offset of the tag that ends it. */
  readonly end: number
  readonly text: string
}
export interface ParagraphSpans {
  readonly spans: readonly ParagraphSpan[]
  /** The namespace of the root, and whether `w` stands for it. */
  readonly namespace: string
  readonly prefixed: boolean
}

/** Those of the text; what stands in a text box counts to the paragraph that holds it. Broken XML is a damaged package. */
export function paragraphSpans(xml: string): ParagraphSpans {
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true })
  const spans: ParagraphSpan[] = []
  const open: string[] = []
  let [namespace, prefixed] = ['', false]
  let inside = 0
  let start = 0
  let text = ''
  parser.on('error', () => {
    throw new PackageProblem('damaged')
  })
  parser.on('opentag', (tag) => {
    const name = nameOf(tag.uri, tag.local)
    if (open.length === 0) [namespace, prefixed] = [tag.uri, tag.prefix === 'w']
    open.push(name)
    if (name !== 'w:p' || tag.isSelfClosing) return
    inside++
    if (inside > 1) return
    start = parser.position
    text = ''
  })
  parser.on('text', (letters) => {
    if (open.at(-1) === 'w:t') text += letters
  })
  parser.on('closetag', (tag) => {
    const name = open.pop()
    if (name === 'w:pPr' && inside === 1 && open.at(-1) === 'w:p') start = parser.position
    if (name !== 'w:p' || tag.isSelfClosing) return
    inside--
    if (inside > 0) return
    spans.push({ start, end: xml.lastIndexOf('</', parser.position - 1), text })
  })
  parser.write(xml).close()
  return { spans, namespace, prefixed }
}
