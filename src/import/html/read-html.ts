/** HTML of a site, or saved by Word and WPS → Draft. Nothing in it runs and nothing is fetched. */
import { Parser } from 'htmlparser2'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { lineOf, lineStarts } from '../../text/lines.ts'
import type { Draft, DraftBlock } from '../draft.ts'
import { sampled } from '../result/sampled.ts'
import { decodeHtml } from './decode-html.ts'
import { blockElements, headingLevel } from './elements.ts'
import { type Attributes, type Frame, frameOf, nextNumber, usualSize } from './frames.ts'
import { readInlineStyle } from './inline-style.ts'
import { isLinkList } from './link-lists.ts'
import {
  addPicture,
  closeCell,
  closeMath,
  closeTable,
  leave,
  newPage,
  openCell,
  openMath,
  openRow,
  openTable,
  type Page,
  sinkOf,
  topOf,
} from './page.ts'

/**
 * Reads a page.
 * @param file its name, for messages
 * @returns null when the bytes are no text
 */
export function readHtml(bytes: Uint8Array, file: string): Result<Draft | null> {
  const decoded = decodeHtml(bytes, file)
  if (decoded.value === null) return { value: null, diagnostics: decoded.diagnostics }
  const read = readPage(decoded.value, file)
  return { value: read.value, diagnostics: [...decoded.diagnostics, ...read.diagnostics] }
}

function readPage(text: string, file: string): Result<Draft> {
  const starts = lineStarts(text)
  const page = newPage()
  const line = (): number => lineOf(starts, parser.startIndex) + 1
  const parser: Parser = new Parser({
    onopentag: (name, attributes) => openElement(page, name, attributes, line()),
    ontext: (value) => takeText(page, value, line()),
    onclosetag: () => closeElement(page, line()),
  })
  parser.write(text)
  parser.end()
  page.writer.end()
  while (page.tables.length > 0) closeTable(page)
  const { blocks, pictures, left, properties, unfetched, formulas } = page
  return {
    value: {
      file,
      format: 'html',
      blocks,
      notes: [],
      pictures,
      comments: [],
      left,
      properties: { title: named(properties.title), author: named(properties.author) },
    },
    diagnostics: [
      ...notFetched(unfetched, file),
      ...(formulas.length > 0
        ? [diagnose('import/formulas', null, { file, ...sampled(formulas) })]
        : []),
    ],
  }
}

function openElement(page: Page, name: string, attributes: Attributes, line: number): void {
  const parent = topOf(page)
  if (parent.left === null && blockElements.has(name)) page.writer.end()
  const frame = frameOf(name, attributes, parent, sinkOf(page).length)
  page.frames.push(frame)
  if (frame.left !== null) {
    if (parent.left === null) page.leftText = { line, text: '' }
    return
  }
  if (page.math.length > 0 || name === 'math') {
    openMath(page, name)
    return
  }
  const { id = attributes['name'] } = attributes
  if (id !== undefined && name !== 'meta' && name !== 'input') page.writer.bookmark(id)
  if (frame.listNumber) page.numberText = ''
  if (Object.hasOwn(opened, name)) opened[name]?.(page, attributes, line, frame)
}

type Open = (page: Page, attributes: Attributes, line: number, frame: Frame) => void
/** What an element does where it opens. */
const opened: Readonly<Partial<Record<string, Open>>> = {
  meta: (page, attributes) => {
    if (attributes['name']?.toLowerCase() === 'author')
      page.properties.author = attributes['content'] ?? ''
  },
  table: (page, _attributes, line) => openTable(page, line),
  tr: openRow,
  td: openCell,
  th: openCell,
  li: (page, attributes) => page.writer.number(nextNumber(page.frames, attributes['value'])),
  img: (page, attributes, line, { standing }) => addPicture(page, attributes, standing, line),
  br: breakLine,
}

function breakLine(page: Page, attributes: Attributes, line: number): void {
  const { look } = readInlineStyle(attributes['style'] ?? '', usualSize)
  const isShort = ({ name }: Frame): boolean =>
    headingLevel(name) !== null || name === 'td' || name === 'th'
  if (look.pageBreakBefore) {
    page.writer.end()
    sinkOf(page).push({ type: 'page-break', line })
  } else if (page.frames.some(isShort)) page.writer.breakLine()
  else page.writer.end()
}

function takeText(page: Page, value: string, line: number): void {
  const { name, standing } = topOf(page)
  if (name === 'title') page.properties.title += value
  else if (page.leftText) page.leftText.text += value
  else if (page.numberText !== null) page.numberText += value
  else if (page.math.length > 0) page.math.at(-1)?.inside.push(value)
  else page.writer.text(value, standing, line)
}

function closeElement(page: Page, line: number): void {
  const frame = page.frames.length > 1 ? page.frames.pop() : undefined
  if (!frame) return
  const { name, left } = frame
  if (left !== null) {
    if (topOf(page).left !== null || !page.leftText) return
    leave(page, left, page.leftText.line, page.leftText.text)
    page.leftText = null
    return
  }
  if (page.math.length > 0) {
    closeMath(page, topOf(page).standing, line)
    return
  }
  if (frame.listNumber && page.numberText !== null) {
    page.writer.number(page.numberText.replaceAll(/[\s\u00a0]+/g, '') || null)
    page.numberText = null
  }
  if (blockElements.has(name)) page.writer.end()
  if (name === 'td' || name === 'th') closeCell(page)
  if (name === 'table') closeTable(page)
  if (name === 'ul' || name === 'ol') closeList(page, frame, line)
}

/** A list that only leads elsewhere is left out. */
function closeList(page: Page, { before }: Frame, line: number): void {
  const inside = sinkOf(page).splice(before)
  if (isLinkList(inside)) leave(page, 'markup', line, textOf(inside))
  else for (const block of inside) sinkOf(page).push(block)
}

const named = (text: string): string | null => text.replaceAll(/\s+/g, ' ').trim() || null

const textOf = (blocks: readonly DraftBlock[]): string =>
  blocks
    .flatMap((block) => (block.type === 'paragraph' ? block.runs.map(({ text }) => text) : []))
    .join(' ')

function notFetched(names: readonly string[], file: string): Diagnostic[] {
  if (names.length === 0) return []
  const place = { file, start: 0, end: 0 }
  return [
    diagnose('import/pictures-elsewhere', place, { count: names.length, names: names.slice(0, 3) }),
  ]
}
