/** Blocks in reading order: paragraphs, tables, text boxes behind the paragraph that holds them. */
import { childOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import type { DraftBlock } from '../draft.ts'
import { aroundIn, isChange } from './changes.ts'
import {
  type BlockContext,
  closeParagraph,
  joined,
  type OpenParagraph,
  openParagraph,
} from './paragraphs.ts'
import { type Around, countNotRead, markComment } from './reading.ts'
import { readSection } from './sections.ts'
import { readTable } from './tables.ts'

/** Blocks so far, and the paragraph whose line still goes on. */
export interface BlockList {
  readonly blocks: DraftBlock[]
  open: OpenParagraph | null
  /** How many blocks stood there when each section ended. */
  readonly sectionEnds: number[]
}
export const emptyList = (): BlockList => ({ blocks: [], open: null, sectionEnds: [] })

/** All blocks that stand in an element. */
export function blocksIn(element: XmlElement, context: BlockContext): readonly DraftBlock[] {
  const list = emptyList()
  for (const child of element.children) addBlock(child, context, list)
  endList(context, list)
  return list.blocks
}

export function addBlock(element: XmlElement, context: BlockContext, list: BlockList): void {
  const { reading, story } = context
  switch (element.name) {
    case 'w:p':
      addParagraph(element, context, list)
      break
    case 'w:tbl':
      endList(context, list)
      for (const each of readTable(element, context, blocksIn)) list.blocks.push(each)
      break
    case 'w:bookmarkStart':
      story.bookmarks.push(element.attributes.get('w:name') ?? '')
      break
    case 'w:commentRangeStart':
      markComment(reading, element.attributes.get('w:id') ?? '', true, reading.line + 1)
      break
    case 'w:commentRangeEnd':
      markComment(reading, element.attributes.get('w:id') ?? '', false, 0)
      break
    case 'w:sectPr':
      reading.sections.push(readSection(element))
      break
    case 'w:altChunk':
    case 'w:subDoc':
      countNotRead(reading, 'inserted-file')
      break
    // what belongs into a paragraph but stands in none
    case 'w:r':
    case 'w:hyperlink':
    case 'w:fldSimple':
    case 'm:oMath':
    case 'm:oMathPara':
      addParagraph({ ...element, name: 'w:p', children: [element] }, context, list)
      break
    default:
      addWrapped(element, context, list)
  }
}

/** Content controls, tags, tracked changes: what is in them stands where they stand. */
function addWrapped(element: XmlElement, context: BlockContext, list: BlockList): void {
  if (/Pr$/.test(element.name)) return
  const around: Around = isChange(element.name)
    ? aroundIn(element, context.around, context.reading)
    : context.around
  for (const child of element.children) addBlock(child, { ...context, around }, list)
}

function addParagraph(element: XmlElement, context: BlockContext, list: BlockList): void {
  const read = openParagraph(element, context)
  const whole = list.open ? joined(list.open, read) : read
  list.open = null
  // what stands in a deleted row or a hidden box is beside the text already
  if (context.around.left !== null) readBoxes(whole, context)
  else if (whole.goesOn) list.open = whole
  else putParagraph(whole, context, list)
  const sectPr = childOf(childOf(element, 'w:pPr'), 'w:sectPr')
  if (!sectPr) return
  context.reading.sections.push(readSection(sectPr))
  list.sectionEnds.push(list.blocks.length)
}

function putParagraph(paragraph: OpenParagraph, context: BlockContext, list: BlockList): void {
  for (const each of closeParagraph(paragraph, context)) list.blocks.push(each)
  for (const each of readBoxes(paragraph, context)) list.blocks.push(each)
}

const readBoxes = ({ line }: OpenParagraph, context: BlockContext): DraftBlock[] =>
  line.boxes.flatMap(({ element, around }) => [
    ...blocksIn(element, { ...context, around, inBox: true }),
  ])

/** A line that had no other to go on in stands by itself, unless all of it was taken out. */
export function endList(context: BlockContext, list: BlockList): void {
  const { open } = list
  list.open = null
  if (!open) return
  if (open.line.pieces.length > 0 || open.line.boxes.length > 0) putParagraph(open, context, list)
  else for (const each of open.line.bookmarks) context.story.bookmarks.push(each)
}
