/** The parts of a Word file: where its text stands, and what each part names by its relations. */
import { openPackage, type Package, PackageProblem } from '../../ooxml/open-package.ts'
import { readTree, type XmlElement } from '../../ooxml/xml-tree.ts'

export interface Relation {
  /** The last word of its type: `image`, `styles`, `hyperlink`. */
  readonly type: string
  /** The name of a part, or an address outside. */
  readonly target: string
  readonly external: boolean
}
export type Relations = ReadonlyMap<string, Relation>

export interface WordParts {
  readonly package: Package
  /** The part that holds the text. */
  readonly main: { readonly name: string; readonly xml: Uint8Array }
  readonly relations: Relations
  /** Names of parts beside the text that are missing or cannot be read. */
  readonly broken: Set<string>
}

/** A package that holds no text of Word: a workbook, slides, anything zipped. */
export class NoWordFile extends Error {}

/** Throws a PackageProblem for what cannot be opened, NoWordFile for what is none. */
export function openWordParts(bytes: Uint8Array): WordParts {
  const parts = openPackage(bytes, /./)
  const roots = relationsOf(parts, '')
  const root = [...roots.values()].find(({ type }) => type === 'officeDocument')
  const name = root?.target ?? 'word/document.xml'
  const xml = parts.get(name)
  if (!xml && !parts.names.includes('[Content_Types].xml')) throw new NoWordFile()
  if (!xml) throw new PackageProblem('damaged')
  const relations = relationsOf(parts, name)
  return { package: parts, main: { name, xml }, relations, broken: new Set() }
}

/** A part beside the text; null, and noted, where it is missing or cannot be read. */
export function treeOf({ package: parts, broken }: WordParts, name: string): XmlElement | null {
  const xml = parts.get(name)
  try {
    if (xml) return readTree(xml)
  } catch (error) {
    if (!(error instanceof PackageProblem)) throw error
  }
  broken.add(name)
  return null
}

/** What a part names; nothing where it has no relations, or broken ones. */
export function relationsOf(parts: Package, name: string): Relations {
  const slash = name.lastIndexOf('/')
  const folder = name.slice(0, slash + 1)
  const xml = parts.get(`${folder}_rels/${name.slice(slash + 1)}.rels`)
  const relations = new Map<string, Relation>()
  if (!xml) return relations
  for (const { name: tag, attributes } of readTree(xml).children) {
    if (!tag.endsWith('Relationship')) continue
    const target = attributes.get('Target') ?? ''
    const external = attributes.get('TargetMode') === 'External'
    relations.set(attributes.get('Id') ?? '', {
      type: (attributes.get('Type') ?? '').split('/').at(-1) ?? '',
      target: external ? target : partName(folder, target),
      external,
    })
  }
  return relations
}

/** `media/a.png` beside `word/document.xml` is `word/media/a.png`; a target from the root stands as it is. */
function partName(folder: string, target: string): string {
  const path = target.startsWith('/') ? target : `/${folder}${target}`
  const names: string[] = []
  for (const name of path.split('/')) {
    if (name === '..') names.pop()
    else if (name !== '' && name !== '.') names.push(name)
  }
  return names.join('/')
}

/** The parts of one type that a part names, by their names. */
export const partsOfType = (relations: Relations, type: string): readonly string[] => [
  ...new Set(
    [...relations.values()]
      .filter((one) => one.type === type && !one.external)
      .map(({ target }) => target),
  ),
]
