/** What the text of a package points at, and what is numbered through it: collected while it is set. */
import { element, type Xml } from './attributes.ts'

export interface Relation {
  readonly id: string
  /** The last word of its type. */
  readonly type: string
  readonly target: string
  readonly external: boolean
}
/** Grows with the text. */
export interface Collected {
  readonly relations: Relation[]
  /** Charts with their workbooks, and pictures, by the name of the part. */
  readonly parts: Map<string, Uint8Array>
  bookmarks: number
  drawings: number
}
export const nothingCollected = (): Collected => ({
  relations: [],
  parts: new Map(),
  bookmarks: 0,
  drawings: 0,
})

/** Notes what the text points at; gives the id to point with. */
export function relate(
  { relations }: Collected,
  type: string,
  target: string,
  external = false,
): string {
  const id = `rIdLink${relations.length + 1}`
  relations.push({ id, type, target, external })
  return id
}

const packages = 'http://schemas.openxmlformats.org/package/2006'
const documents = 'http://schemas.openxmlformats.org/officeDocument/2006'

export const relationsXml = (relations: readonly Relation[]): Xml =>
  `<?xml version="1.0" encoding="UTF-8"?>${element(
    'Relationships',
    { xmlns: `${packages}/relationships` },
    relations.map(relationXml).join(''),
  )}`

const relationXml = ({ id, type, target, external }: Relation): Xml =>
  element('Relationship', {
    Id: id,
    Type: `${type.startsWith('metadata/') ? `${packages}/relationships` : `${documents}/relationships`}/${type}`,
    Target: target,
    TargetMode: external ? 'External' : undefined,
  })
