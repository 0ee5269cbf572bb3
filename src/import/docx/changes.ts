/** Tracked changes: text that was put in, taken out or moved stays, goes, or stays with its author. */
import type { XmlElement } from '../../ooxml/xml-tree.ts'
import { childOf } from '../../ooxml/xml-tree.ts'
import type { DraftChange } from '../draft.ts'
import type { Around, Reading } from './reading.ts'

const types: Readonly<Record<string, DraftChange['type']>> = {
  'w:ins': 'inserted',
  'w:cellIns': 'inserted',
  'w:del': 'deleted',
  'w:cellDel': 'deleted',
  'w:moveFrom': 'moved-from',
  'w:moveTo': 'moved-to',
}
export const isChange = (name: string): boolean => Object.hasOwn(types, name)

const isGone = (type: DraftChange['type']): boolean => type === 'deleted' || type === 'moved-from'

/** What holds inside a tracked change; taken out within put in is taken out. */
export function aroundIn(element: XmlElement, around: Around, reading: Reading): Around {
  const type = types[element.name]
  if (!type) return around
  reading.changed[isGone(type) ? 'deleted' : 'inserted']++
  if (reading.changes === 'accepted')
    return isGone(type) ? { ...around, left: around.left ?? 'deleted' } : around
  const date = element.attributes.get('w:date') ?? null
  const author = element.attributes.get('w:author') ?? ''
  return { ...around, change: { type, author, date } }
}

/** The change that properties of a paragraph mark, a row or a cell speak of. */
export const changeIn = (properties: XmlElement | undefined): XmlElement | undefined =>
  properties?.children.find(({ name }) => isChange(name))

/** Whether the end of a paragraph is taken out, so that the next one goes on in its line. */
export function isEndGone(pPr: XmlElement | undefined, reading: Reading): boolean {
  const mark = childOf(pPr, 'w:rPr')
  const change = changeIn(mark)
  const type = change && types[change.name]
  return reading.changes === 'accepted' && type !== undefined && isGone(type)
}
