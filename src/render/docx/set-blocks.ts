/** Typeset blocks one after the other as paragraphs and tables. */
import type { Stretch } from '../../typeset/typeset.ts'
import { setChart, setFigure } from './figures.ts'
import { setParagraph, setRule } from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'
import { setMark, setTable } from './tables.ts'
import type { Xml } from './xml/attributes.ts'
import { fieldEnd } from './xml/fields.ts'
import { paragraph } from './xml/paragraph.ts'

/** A paragraph of a height, twips, without words. */
export const strut = (height: number, content: Xml = ''): Xml =>
  paragraph(
    {
      style: styleNames.note[0],
      spacing: { before: 0, after: 0, line: height, lineRule: 'exact' },
    },
    content,
  )

/** Sets everything; a page break becomes a property of the paragraph behind it, so that there is one break method only. */
export function setAll(blocks: readonly Flat[], setting: Setting, breakFirst: boolean): Xml[] {
  const set: Xml[] = []
  let breaks = breakFirst
  const newPage = (): Xml => paragraph({ style: styleNames.note[0], pageBreakBefore: true })
  for (const block of blocks) {
    if (block.type === 'page-break') {
      breaks = set.length > 0 || breakFirst
      if (block.blank && breaks) set.push(newPage())
      continue
    }
    if (breaks && block.type !== 'paragraph' && block.type !== 'rule') set.push(newPage())
    if (block.type === 'mark' && block.before > 0) set.push(spaceBefore(block.before))
    set.push(setBlock(block, setting, breaks))
    if (block === setting.contents?.last) set.push(contentsEnd())
    breaks = false
  }
  return set
}

/** Word puts the entries of an update, each a paragraph, before the one in which the field ends: it has no height of its own. */
const contentsEnd = (): Xml => strut(10, fieldEnd)

/** Space before a table is a paragraph of that height. */
const spaceBefore = (line: number): Xml =>
  paragraph({
    style: styleNames.note[0],
    spacing: { before: 0, line, lineRule: 'exact' },
  })

type Flat = Stretch['blocks'][number]
function setBlock(
  block: Exclude<Flat, { type: 'page-break' }>,
  setting: Setting,
  breakBefore: boolean,
): Xml {
  switch (block.type) {
    case 'table':
      return setTable(block, setting)
    case 'mark':
      return setMark(block, setting)
    case 'space':
      return strut(block.height)
    case 'rule':
      return setRule(block, setting, breakBefore)
    case 'chart':
      return setChart(block, setting)
    case 'figure':
      return setFigure(block, setting)
    case 'paragraph':
      return setParagraph(block, setting, breakBefore)
  }
}
