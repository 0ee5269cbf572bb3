/** XML of packages as trees: names by namespace, one of several wordings, and what is refused. */
import { strToU8 } from 'fflate'
import { describe, expect, it } from 'vitest'
import { PackageProblem } from '../../src/ooxml/open-package.ts'
import { eachGrandchild, readTree, type XmlElement } from '../../src/ooxml/xml-tree.ts'

const w = 'http://schemas.openxmlformats.org/wordprocessingml/2006/main'
const strict = 'http://purl.oclc.org/ooxml/wordprocessingml/main'
const mc = 'http://schemas.openxmlformats.org/markup-compatibility/2006'
const shape = 'http://schemas.microsoft.com/office/word/2010/wordprocessingShape'

const names = (element: XmlElement): string =>
  element.children.length === 0
    ? element.name
    : `${element.name}(${element.children.map(names).join(' ')})`
const tree = (xml: string): XmlElement => readTree(strToU8(xml))

describe('a tree', () => {
  it('has the standard prefixes, whatever a file writes, strict or not', () => {
    expect(names(tree(`<x:p xmlns:x="${w}"><x:r x:id="1"/><q xmlns="urn:x"/></x:p>`))).toBe(
      'w:p(w:r ?:q)',
    )
    const root = tree(`<p xmlns="${strict}" xmlns:s="${strict}" s:val="1" id="2"/>`)
    expect([root.name, ...root.attributes]).toEqual(['w:p', ['w:val', '1'], ['id', '2']])
  })

  it.each([
    ['wps', 'a b', 'the one that is understood'],
    ['new', 'f', 'the one for all others'],
  ])('has one of several wordings: %s', (requires, chosen) => {
    const xml = `<d xmlns:mc="${mc}" xmlns:wps="${shape}" xmlns:new="urn:new"><mc:AlternateContent><mc:Choice Requires="${requires}"><a/><b/></mc:Choice><mc:Fallback><f/></mc:Fallback></mc:AlternateContent></d>`
    expect(names(tree(xml))).toBe(`d(${chosen})`)
  })

  it('is handed out piece by piece', () => {
    const seen: string[] = []
    eachGrandchild(strToU8('<d><b><p><t/></p><p/></b></d>'), (element) => seen.push(names(element)))
    expect(seen).toEqual(['p(t)', 'p'])
  })

  it('may be UTF-16', () => {
    const bytes = new Uint8Array(Buffer.from('\ufeff<d><中/></d>', 'utf16le'))
    expect(names(readTree(bytes))).toBe('d(中)')
  })

  it.each([
    ['is cut off', '<d><p>'],
    [
      'names entities of its own',
      '<!DOCTYPE d [<!ENTITY a "aaaa"><!ENTITY b "&a;&a;">]><d>&b;</d>',
    ],
    ['is deeper than can be walked', `${'<p>'.repeat(100_000)}${'</p>'.repeat(100_000)}`],
    ['is no XML', 'PK'],
  ])('is none where the XML %s', (_, xml) => {
    expect(() => tree(xml)).toThrow(PackageProblem)
  })
})
