/** What stands in a paragraph: runs of one look, fields, links, changes, notes, pictures; text boxes are handed out. */

import { childrenOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import { aroundIn, isChange } from './changes.ts'
import { equationOf } from './equations.ts'
import { isPageNumber, linkIn } from './fields.ts'
import { emptyLine, type InlineContext, type InlineLine, putFormula, putText } from './line.ts'
import { markComment } from './reading.ts'
import { readRun } from './runs.ts'

/** Reads all that is in an element of text. */
export function readInline(element: XmlElement, context: InlineContext): InlineLine {
  const line = emptyLine()
  readChildren(element, context, line)
  return line
}

type Read = (element: XmlElement, context: InlineContext, line: InlineLine) => void

const readChildren: Read = (element, context, line) => {
  for (const child of element.children) readElement(child, context, line)
}
const skip: Read = () => undefined

const readEquation: Read = (element, context, line) => {
  const text = equationOf(element)
  // a letter or a figure alone is no formula
  if (/[/^_√;&|∑∏∫]/.test(text)) putFormula(text, {}, context, line)
  else putText(text, {}, context, line)
}

const readLink: Read = (element, context, line) => {
  const { attributes } = element
  const target = context.story.relations.get(attributes.get('r:id') ?? '')?.target ?? ''
  const anchor = attributes.get('w:anchor')
  const link = `${target}${anchor === undefined ? '' : `#${anchor}`}`
  readChildren(element, link === '' ? context : { ...context, link }, line)
}

const readSimpleField: Read = (element, context, line) => {
  const code = element.attributes.get('w:instr') ?? ''
  if (isPageNumber(code)) context.story.pageNumber = true
  const link = linkIn(code)
  readChildren(element, link === null ? context : { ...context, link }, line)
}

const readComment =
  (opens: boolean): Read =>
  ({ attributes }, { reading }) =>
    markComment(reading, attributes.get('w:id') ?? '', opens, reading.line)

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['w:r', readRun],
  ['w:hyperlink', readLink],
  ['w:fldSimple', readSimpleField],
  [
    'w:bookmarkStart',
    ({ attributes }, _, line) => {
      line.bookmarks.push(attributes.get('w:name') ?? '')
    },
  ],
  ['w:commentRangeStart', readComment(true)],
  ['w:commentRangeEnd', readComment(false)],
  ['m:oMath', readEquation],
  [
    'w:sdt',
    (element, context, line) => {
      for (const content of childrenOf(element, 'w:sdtContent'))
        readChildren(content, context, line)
    },
  ],
  ['w:sectPr', skip],
])
/** Elements that describe others. */
const properties = /Pr$/

const readElement: Read = (element, context, line) => {
  const reader = readers.get(element.name)
  if (reader) reader(element, context, line)
  else if (isChange(element.name)) {
    const around = aroundIn(element, context.around, context.reading)
    readChildren(element, { ...context, around }, line)
  } else if (!properties.test(element.name)) readChildren(element, context, line)
}
