/** HTML of a site, or saved by Word and WPS → Draft. Nothing in it runs and nothing is fetched. */
import { Parser } from 'htmlparser2'
import { type Diagnostic, diagnose, type Result } from '../../diagnostic.ts'
import { lineOf, lineStarts } from '../../text/lines.ts'
import type { Draft, DraftBlock, DraftPicture, LeftText } from '../draft.ts'
import { decodeHtml } from './decode-html.ts'
import { blockElements, headingLevel, leftElements, lettersOf } from './elements.ts'
import { readInlineStyle } from './inline-style.ts'
import { isLinkList } from './link-lists.ts'
import { listNumber, listStyle, type OpenList } from './list-numbers.ts'
import { paragraphWriter, type Standing } from './paragraph-writer.ts'
import { pictureOf } from './pictures.ts'
import { type OpenTable, settledTable } from './tables.ts'

/** An element that is open, and what holds inside it. */
interface Frame {
  readonly name: string
  readonly standing: Standing
  /** Why its text is no text of the paper; null where it is. */
  readonly left: LeftText['reason'] | null
  readonly list: OpenList | null
  readonly listNumber: boolean
  /** How many blocks stood in the sink when it opened. */
  readonly before: number
}

/** Type size of a page that says none: 16 px. */
const usualSize = 12

const root: Frame = {
  name: '',
  standing: { letters: {}, look: {}, preformatted: false },
  left: null,
  list: null,
  listNumber: false,
  before: 0,
}

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
  const blocks: DraftBlock[] = []
  const left: LeftText[] = []
  const pictures: DraftPicture[] = []
  const unfetched: string[] = []
  const properties = { title: '', author: '' }
  const frames: Frame[] = [root]
  const sinks: DraftBlock[][] = [blocks]
  const tables: OpenTable[] = []
  let leftText: { line: number; text: string } | null = null
  let numberText: string | null = null

  const sink = (): DraftBlock[] => sinks.at(-1) ?? blocks
  const top = (): Frame => frames.at(-1) ?? root
  const writer = paragraphWriter((block) => {
    if (hasText(block)) sink().push(block)
  })
  const line = (): number => lineOf(starts, parser.startIndex) + 1

  const leave = (reason: LeftText['reason'], from: number, written: string): void => {
    const seen = written.replaceAll(/\s+/g, ' ').trim()
    if (seen !== '') left.push({ reason, line: from, text: seen })
  }
  const openCell = (attributes: Readonly<Record<string, string>>): void => {
    const row = tables.at(-1)?.rows.at(-1)
    if (!row) return
    const inside: DraftBlock[] = []
    row.push({
      columns: span(attributes['colspan']),
      rows: span(attributes['rowspan']),
      blocks: inside,
    })
    sinks.push(inside)
  }
  const openTable = (): void => {
    tables.push({ line: line(), rows: [], depth: sinks.length })
  }
  const closeTable = (): void => {
    const table = tables.pop()
    if (!table) return
    sinks.length = Math.max(1, table.depth)
    for (const block of settledTable(table)) sink().push(block)
  }
  const picture = (attributes: Readonly<Record<string, string>>, standing: Standing): void => {
    const source = attributes['src'] ?? ''
    const found = pictureOf(source, attributes['alt'] ?? null, pictures.length + 1)
    if (found) {
      pictures.push(found)
      writer.run({ text: '', picture: found.id }, standing, line())
    } else if (source !== '') unfetched.push(source.slice(0, 80))
  }

  const parser: Parser = new Parser({
    onopentag(name, attributes) {
      const parent = top()
      if (parent.left === null && blockElements.has(name)) writer.end()
      const frame = frameOf(name, attributes, parent, sink().length)
      frames.push(frame)
      if (frame.left !== null) {
        if (parent.left === null) leftText = { line: line(), text: '' }
        return
      }
      const { id = attributes['name'] } = attributes
      if (id !== undefined && name !== 'meta' && name !== 'input') writer.bookmark(id)
      if (frame.listNumber) numberText = ''
      if (name === 'meta' && attributes['name']?.toLowerCase() === 'author')
        properties.author = attributes['content'] ?? ''
      if (name === 'table') openTable()
      if (name === 'tr') {
        const table = tables.at(-1)
        if (table) sinks.length = Math.max(1, table.depth)
        table?.rows.push([])
      }
      if (name === 'td' || name === 'th') openCell(attributes)
      if (name === 'li') writer.number(nextNumber(frames, attributes['value']))
      if (name === 'img') picture(attributes, frame.standing)
      if (name === 'br') breakLine(frames, attributes)
    },
    ontext(value) {
      const frame = top()
      if (frame.name === 'title') properties.title += value
      else if (leftText) leftText.text += value
      else if (numberText !== null) numberText += value
      else writer.text(value, frame.standing, line())
    },
    onclosetag(name) {
      const frame = frames.length > 1 ? frames.pop() : undefined
      if (!frame) return
      if (frame.left !== null) {
        if (top().left === null && leftText) {
          leave(frame.left, leftText.line, leftText.text)
          leftText = null
        }
        return
      }
      if (frame.listNumber && numberText !== null) {
        writer.number(numberText.replaceAll(/[\s\u00a0]+/g, '') || null)
        numberText = null
      }
      if (blockElements.has(name)) writer.end()
      if ((name === 'td' || name === 'th') && tables.length > 0 && sinks.length > 1) sinks.pop()
      if (name === 'table') closeTable()
      if (name === 'ul' || name === 'ol') {
        const inside = sink().splice(frame.before)
        if (isLinkList(inside)) leave('markup', line(), textOf(inside))
        else for (const block of inside) sink().push(block)
      }
    },
  })
  function breakLine(open: readonly Frame[], attributes: Readonly<Record<string, string>>): void {
    const { look } = readInlineStyle(attributes['style'] ?? '', usualSize)
    if (look.pageBreakBefore) {
      writer.end()
      sink().push({ type: 'page-break', line: line() })
    } else if (
      open.some(({ name }) => headingLevel(name) !== null || name === 'td' || name === 'th')
    )
      writer.breakLine()
    else writer.end()
  }
  parser.write(text)
  parser.end()
  writer.end()
  while (tables.length > 0) closeTable()
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
    diagnostics: notFetched(unfetched, file),
  }
}

/** What holds in an element: what its parents say, what it is, what its attributes say. */
function frameOf(
  name: string,
  attributes: Readonly<Record<string, string>>,
  parent: Frame,
  before: number,
): Frame {
  const style = readInlineStyle(
    attributes['style'] ?? '',
    parent.standing.letters.size ?? usualSize,
  )
  const level = headingLevel(name)
  const align = name === 'center' ? 'center' : alignOf(attributes['align'])
  const inherited = blockElements.has(name)
    ? inheritedLook(parent.standing.look)
    : parent.standing.look
  const link = name === 'a' ? attributes['href'] : undefined
  const isList = name === 'ol' || name === 'ul'
  const hidden = style.hidden || attributes['hidden'] !== undefined
  return {
    name,
    left: parent.left ?? leftElements[name] ?? (hidden ? 'hidden' : null),
    listNumber: style.listNumber,
    list: isList
      ? {
          style: listStyle(name, attributes['type'], attributes['style'] ?? ''),
          next: Number.parseInt(attributes['start'] ?? '1', 10) || 1,
        }
      : null,
    before,
    standing: {
      preformatted: parent.standing.preformatted || name === 'pre' || name === 'listing',
      letters: {
        ...parent.standing.letters,
        ...lettersOf[name],
        ...fontLetters(name, attributes),
        ...style.letters,
        ...(link === undefined ? {} : { link }),
      },
      look: {
        ...inherited,
        ...(level === null ? {} : { outlineLevel: level }),
        ...(align === undefined ? {} : { align }),
        ...(blockElements.has(name) && attributes['class'] ? { style: attributes['class'] } : {}),
        ...style.look,
      },
    },
  }
}

/** A class and a page break are an element's own. */
function inheritedLook(look: Standing['look']): Standing['look'] {
  const { style: _style, pageBreakBefore: _break, ...rest } = look
  return rest
}

/** `font` of pages from before CSS. */
function fontLetters(
  name: string,
  attributes: Readonly<Record<string, string>>,
): Standing['letters'] {
  if (name !== 'font') return {}
  const { face, color = '' } = attributes
  const size = [7.5, 10, 12, 13.5, 18, 24, 36][Number(attributes['size']) - 1]
  const hex = /^#([0-9a-f]{6})$/i.exec(color)?.[1]
  return {
    ...(face ? { face: face.split(',')[0] ?? face } : {}),
    ...(size === undefined ? {} : { size }),
    ...(hex === undefined ? {} : { color: hex.toUpperCase() }),
  }
}

function alignOf(written: string | undefined): 'left' | 'center' | 'right' | 'both' | undefined {
  const word = written?.toLowerCase()
  if (word === 'left' || word === 'center' || word === 'right') return word
  return word === 'justify' ? 'both' : undefined
}

/** The number of the item that opens, by the nearest list. */
function nextNumber(frames: readonly Frame[], value: string | undefined): string | null {
  const list = frames.findLast((frame) => frame.list !== null)?.list
  if (!list) return null
  const own = Number.parseInt(value ?? '', 10)
  const n = Number.isFinite(own) ? own : list.next
  list.next = n + 1
  return listNumber(list.style, n)
}

const span = (written: string | undefined): number =>
  Math.min(1000, Math.max(1, Number.parseInt(written ?? '1', 10) || 1))

const named = (text: string): string | null => text.replaceAll(/\s+/g, ' ').trim() || null

const hasText = (block: DraftBlock): boolean =>
  block.type !== 'paragraph' ||
  block.number !== null ||
  block.runs.some(({ text, picture }) => picture !== undefined || /[^\s\u00a0]/.test(text))

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
