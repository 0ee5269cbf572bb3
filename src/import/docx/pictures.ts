/** Pictures of a text, drawn or in the old wording, as bytes; those outside the file are not followed. */
import { childOf, descendantsOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { countNotRead, type Reading, type Story } from './reading.ts'

/** Ids of the pictures in a drawing, in their order. Charts, diagrams and embedded objects are counted as not read. */
export function picturesIn(element: XmlElement, reading: Reading, story: Story): string[] {
  const words = wordsFor(element)
  const ids: string[] = []
  const visit = (at: XmlElement): void => {
    if (at.name === 'w:txbxContent') return
    if (at.name === 'c:chart') countNotRead(reading, 'chart')
    if (at.name === 'dgm:relIds') countNotRead(reading, 'diagram')
    if (at.name === 'o:OLEObject') countNotRead(reading, 'object')
    const relation = relationFor(at)
    const id = relation === null ? null : pictureOf(relation, words, reading, story)
    if (id !== null) ids.push(id)
    at.children.forEach(visit)
  }
  visit(element)
  return ids
}

function relationFor({ name, attributes }: XmlElement): string | null {
  if (name === 'a:blip') return attributes.get('r:embed') || (attributes.get('r:link') ?? null)
  if (name === 'v:imagedata') return attributes.get('r:id') ?? attributes.get('o:relid') ?? null
  return null
}

/** Words for those who cannot see it. */
function wordsFor(element: XmlElement): string | null {
  const [properties] = descendantsOf(element, 'wp:docPr')
  const [shape] = descendantsOf(element, 'v:shape')
  const words = [
    properties?.attributes.get('descr'),
    properties?.attributes.get('title'),
    shape?.attributes.get('alt'),
    childOf(shape, 'v:imagedata')?.attributes.get('o:title'),
  ]
  return words.find((one) => one !== undefined && one.trim() !== '')?.trim() ?? null
}

function pictureOf(
  relation: string,
  alt: string | null,
  reading: Reading,
  story: Story,
): string | null {
  const found = story.relations.get(relation)
  if (!found) return null
  if (found.external) {
    countNotRead(reading, 'outside-picture')
    return null
  }
  const known = reading.pictures.get(found.target)
  if (known) return known.id
  const bytes = reading.parts.package.get(found.target)
  if (!bytes) return null
  const id = `picture-${reading.pictures.size + 1}`
  const name = found.target.split('/').at(-1) ?? id
  reading.pictures.set(found.target, { id, bytes, name, alt })
  return id
}
