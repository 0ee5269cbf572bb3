/** A run: its letters, tabs and signs in one look, and what is anchored in it. */

import { childOf, childrenOf, descendantsOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import type { EqText } from './eq-field.ts'
import { fieldInCode, isPageNumber, openField, shownBy } from './fields.ts'
import { type InlineContext, type InlineLine, leave, putFormula, putRun, putText } from './line.ts'
import { merged } from './merged.ts'
import { picturesIn } from './pictures.ts'
import { joinRunProperties, type RunProperties, readRunProperties } from './run-properties.ts'
import { symbolOf, symbolText } from './symbols.ts'

type Read = (
  element: XmlElement,
  look: RunProperties,
  context: InlineContext,
  line: InlineLine,
) => void

export function readRun(run: XmlElement, context: InlineContext, line: InlineLine): void {
  const look = lookOf(run, context)
  for (const child of run.children) readers.get(child.name)?.(child, look, context, line)
}

function lookOf(run: XmlElement, { reading, styles }: InlineContext): RunProperties {
  const rPr = childOf(run, 'w:rPr')
  const chain = reading.styles.chain(valOf(rPr, 'w:rStyle'), 'character')
  const own: RunProperties = merged(chain.map(({ run }) => run))
  const direct = readRunProperties(rPr, reading.fonts)
  return joinRunProperties(reading.styles.defaults.run, [...styles, own], direct)
}

const sign =
  (text: string): Read =>
  (_, look, context, line) =>
    putText(text, look, context, line)

/** Without white space of XML at its ends; full-width spaces are letters. */
function withoutEnds(text: string): string {
  const isSpace = (at: number): boolean => ' \t\r\n'.includes(text.charAt(at))
  let [start, end] = [0, text.length]
  while (start < end && isSpace(start)) start++
  while (end > start && isSpace(end - 1)) end--
  return text.slice(start, end)
}

/** White space at the ends counts where the file says so (XML 2.10). */
const readText: Read = ({ text, attributes }, look, context, line) => {
  const kept = attributes.get('xml:space') === 'preserve' ? text : withoutEnds(text)
  const letters = kept.replace(/\r\n?|\n/g, ' ')
  putText(symbolText(letters, look.latinFace ?? ''), look, context, line)
}

const readBreak: Read = ({ attributes }, look, context, line) => {
  const isSeen = context.around.left === null && !look.hidden && !fieldInCode(context.story.fields)
  if (attributes.get('w:type') !== 'page') putText('\n', look, context, line)
  else if (isSeen) line.pieces.push({ type: 'break' })
}

const readSymbol: Read = ({ attributes }, look, context, line) => {
  const symbol = symbolOf(attributes.get('w:char') ?? '', attributes.get('w:font') ?? '')
  if (symbol !== null) putText(symbol, look, context, line)
}

/** Letters with their reading above them: the letters are text, the reading is left. */
const readRuby: Read = (element, _, context, line) => {
  for (const { children } of childrenOf(element, 'w:rt'))
    for (const text of children.flatMap((run) => descendantsOf(run, 'w:t')))
      leave(context.reading, 'reading', text.text)
  for (const { children } of childrenOf(element, 'w:rubyBase'))
    for (const run of children) readRun(run, context, line)
}

const readNoteCall =
  (kind: 'footnote' | 'endnote'): Read =>
  ({ attributes }, look, context, line) => {
    const note = `${kind}-${attributes.get('w:id') ?? ''}`
    if (context.around.left === null && !look.hidden) putRun({ text: '', note }, context, line)
  }

/** A comment that marks no words stands where it is called. */
const readCommentCall: Read = ({ attributes }, _, { reading }) => {
  const comment = reading.comments.get(attributes.get('w:id') ?? '')
  if (comment?.line === 0) comment.line = reading.line
}

const readFieldMark: Read = (element, look, context, line) => {
  const { fields } = context.story
  const field = fields.at(-1)
  switch (element.attributes.get('w:fldCharType')) {
    case 'begin':
      fields.push(openField(element))
      break
    case 'separate':
      if (field) field.showing = true
      break
    default: {
      fields.pop()
      if (!field) break
      if (isPageNumber(field.code)) context.story.pageNumber = true
      if (!field.showing || field.form !== null) putShown(shownBy(field), look, context, line)
    }
  }
}

function putShown(
  { text, readings, isDrawn }: EqText,
  look: RunProperties,
  context: InlineContext,
  line: InlineLine,
): void {
  for (const reading of readings) leave(context.reading, 'reading', reading)
  if (isDrawn) putFormula(text, look, context, line)
  else putText(text, look, context, line)
}

const readCode: Read = ({ text }, _, { story }) => {
  const field = story.fields.at(-1)
  if (field && !field.showing) field.code += text
}

const readDrawing: Read = (element, look, context, line) => {
  const { reading, story, around } = context
  const left = around.left ?? (look.hidden ? 'hidden' : null)
  if (left === null)
    for (const picture of picturesIn(element, reading, story))
      putRun({ text: '', picture }, context, line)
  // letters drawn as a shape (WordArt of the old wording)
  for (const path of descendantsOf(element, 'v:textpath'))
    putText(path.attributes.get('string') ?? '', look, context, line)
  for (const box of outermostBoxes(element))
    line.boxes.push({ element: box, around: { ...around, left } })
}

/** A box inside a box is read with the outer one. */
const outermostBoxes = (element: XmlElement): readonly XmlElement[] =>
  element.children.flatMap((child) =>
    child.name === 'w:txbxContent' ? [child] : outermostBoxes(child),
  )

const readers: ReadonlyMap<string, Read> = new Map<string, Read>([
  ['w:t', readText],
  ['w:delText', readText],
  ['w:tab', sign('\t')],
  ['w:ptab', sign('\t')],
  ['w:cr', sign('\n')],
  ['w:br', readBreak],
  ['w:noBreakHyphen', sign('\u2011')],
  ['w:softHyphen', sign('\u00ad')],
  ['w:sym', readSymbol],
  ['w:ruby', readRuby],
  ['w:footnoteReference', readNoteCall('footnote')],
  ['w:endnoteReference', readNoteCall('endnote')],
  ['w:commentReference', readCommentCall],
  ['w:fldChar', readFieldMark],
  ['w:instrText', readCode],
  ['w:drawing', readDrawing],
  ['w:pict', readDrawing],
  ['w:object', readDrawing],
])
