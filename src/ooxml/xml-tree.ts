/** XML of a package as small trees: names with the standard's prefixes, one of several wordings chosen, never more depth than can be walked. */
import { SaxesParser, type SaxesTagNS } from 'saxes'
import { isUnderstood, nameOf } from './namespaces.ts'
import { PackageProblem } from './open-package.ts'

export interface XmlElement {
  readonly name: string
  readonly attributes: ReadonlyMap<string, string>
  readonly children: readonly XmlElement[]
  /** The text that stands in it directly. */
  readonly text: string
}
interface OpenElement {
  name: string
  attributes: Map<string, string>
  children: OpenElement[]
  text: string
}

/** More levels than any program writes; a walk over them needs no more stack than there is. */
const depthLimit = 400
/** Bytes that are decoded at a time. */
const chunk = 1 << 18

/** The root of a part. Broken XML is a damaged package. */
export function readTree(xml: Uint8Array): XmlElement {
  let root: XmlElement | null = null
  walk(xml, 0, (element) => {
    root = element
  })
  if (root === null) throw new PackageProblem('damaged')
  return root
}

/**
 * Hands out the grandchildren of the root one after the other, so that a long document is never there as one tree.
 * @returns the name of the root
 */
export const eachGrandchild = (xml: Uint8Array, visit: (element: XmlElement) => void): string =>
  walk(xml, 2, visit)

function walk(xml: Uint8Array, level: number, visit: (element: XmlElement) => void): string {
  let root = ''
  const parser = new SaxesParser<{ xmlns: true }>({ xmlns: true })
  const open: OpenElement[] = []
  parser.on('error', () => {
    throw new PackageProblem('damaged')
  })
  parser.on('opentag', (tag) => {
    if (open.length >= depthLimit) throw new PackageProblem('damaged')
    const element = opened(tag, parser)
    if (open.length === 0) root = element.name
    open.push(element)
  })
  parser.on('text', (text) => addText(open, text))
  parser.on('cdata', (text) => addText(open, text))
  parser.on('closetag', () => {
    const element = open.pop()
    if (!element) return
    const read = element.name === 'mc:AlternateContent' ? chosen(element) : [element]
    const parent = open.at(-1)
    // siblings under an ancestor are handed out, not kept
    if (open.length === level) for (const one of read) visit(one)
    else if (open.length > level) for (const one of read) parent?.children.push(one)
  })
  const decoder = new TextDecoder(encodingOf(xml))
  for (let at = 0; at < xml.length; at += chunk)
    parser.write(decoder.decode(xml.subarray(at, at + chunk), { stream: true }))
  parser.write(decoder.decode()).close()
  return root
}

/** Parts are UTF-8 or UTF-16 (ECMA-376 part 2, 8.1.4). */
function encodingOf(xml: Uint8Array): string {
  if (xml[0] === 0xff && xml[1] === 0xfe) return 'utf-16le'
  return xml[0] === 0xfe && xml[1] === 0xff ? 'utf-16be' : 'utf-8'
}

function addText(open: readonly OpenElement[], text: string): void {
  const last = open.at(-1)
  if (last) last.text += text
}

function opened(tag: SaxesTagNS, parser: SaxesParser<{ xmlns: true }>): OpenElement {
  const attributes = new Map<string, string>()
  for (const { prefix, uri, local, value } of Object.values(tag.attributes))
    if (prefix !== 'xmlns' && local !== 'xmlns') attributes.set(nameOf(uri, local), value)
  const name = nameOf(tag.uri, tag.local)
  if (name === 'mc:Choice') {
    const needed = (attributes.get('Requires') ?? '').split(/\s+/).filter((one) => one !== '')
    const all = needed.every((prefix) => isUnderstood(parser.resolve(prefix) ?? ''))
    attributes.set('understood', String(all))
  }
  return { name, attributes, children: [], text: '' }
}

/** The first wording that is understood, else the one for all others; never two of them. */
function chosen({ children }: OpenElement): OpenElement[] {
  const choice =
    children.find(
      (one) => one.name === 'mc:Choice' && one.attributes.get('understood') === 'true',
    ) ?? children.find((one) => one.name === 'mc:Fallback')
  return choice?.children ?? []
}

export const childOf = (element: XmlElement | undefined, name: string): XmlElement | undefined =>
  element?.children.find((child) => child.name === name)

export const childrenOf = (element: XmlElement | undefined, name: string): readonly XmlElement[] =>
  element?.children.filter((child) => child.name === name) ?? []

/** The attribute w:val of a child, null when there is no such child or attribute. */
export const valOf = (element: XmlElement | undefined, name: string): string | null =>
  childOf(element, name)?.attributes.get('w:val') ?? null

/** All elements of a name below, in reading order. */
export function descendantsOf(element: XmlElement, name: string): XmlElement[] {
  return element.children.flatMap((child) => [
    ...(child.name === name ? [child] : []),
    ...descendantsOf(child, name),
  ])
}
