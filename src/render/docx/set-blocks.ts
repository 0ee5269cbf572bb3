/** Typeset blocks one after the other as paragraphs and tables of the docx library. */
import { Paragraph, type Table } from 'docx'
import type { Stretch } from '../../typeset/typeset.ts'
import { fieldEnd } from './fields.ts'
import { setChart, setFigure } from './figures.ts'
import { setParagraph, setRule } from './paragraphs.ts'
import type { Setting } from './setting.ts'
import { styleNames } from './style-names.ts'
import { setMark, setTable } from './tables.ts'

/** An empty paragraph of a height, twips. */
export const strut = (height: number): Paragraph =>
  new Paragraph({
    style: styleNames.note[0],
    spacing: { before: 0, after: 0, line: height, lineRule: 'exact' },
  })

/** Sets everything; a page break becomes a property of the paragraph behind it, so that there is one break method only. */
export function setAll(
  blocks: readonly Flat[],
  setting: Setting,
  breakFirst: boolean,
): (Paragraph | Table)[] {
  const set: (Paragraph | Table)[] = []
  let breaks = breakFirst
  const newPage = (): Paragraph =>
    new Paragraph({ style: styleNames.note[0], pageBreakBefore: true })
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
const contentsEnd = (): Paragraph =>
  new Paragraph({
    style: styleNames.note[0],
    spacing: { before: 0, after: 0, line: 10, lineRule: 'exact' },
    children: [fieldEnd()],
  })

/** Space before a table is a paragraph of that height. */
const spaceBefore = (line: number): Paragraph =>
  new Paragraph({
    style: styleNames.note[0],
    spacing: { before: 0, line, lineRule: 'exact' },
  })

type Flat = Stretch['blocks'][number]
function setBlock(
  block: Exclude<Flat, { type: 'page-break' }>,
  setting: Setting,
  breakBefore: boolean,
): Paragraph | Table {
  switch (block.type) {
    case 'table':
      return setTable(block, setting)
    case 'mark':
      return setMark(block, setting)
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
