/** Markdown of strangers into a draft: a line is a paragraph, as offices type it; every mark goes to what was left out. */
import type { Result } from '../../diagnostic.ts'
import { decodeText } from '../../text/decode.ts'
import type { Draft, DraftBlock, DraftLook, DraftNote, LeftText } from '../draft.ts'
import { markdownInlines } from './markdown-inlines.ts'
import { cellsOf, isTableRule } from './markdown-table.ts'
import { plainParagraph, withoutEncoding } from './read-text.ts'

/** Reads a Markdown file; null when the bytes are no text. */
export function readMarkdown(bytes: Uint8Array, file: string): Result<Draft | null> {
  const { value: text, diagnostics } = decodeText(bytes, file)
  if (text === null) return { value: null, diagnostics }
  return { value: markdownDraft(text, file), diagnostics: withoutEncoding(diagnostics) }
}

interface Reading {
  readonly lines: readonly string[]
  readonly blocks: DraftBlock[]
  readonly notes: DraftNote[]
  readonly left: LeftText[]
}

export function markdownDraft(text: string, file: string): Draft {
  const reading: Reading = { lines: text.split('\n'), blocks: [], notes: [], left: [] }
  const { start, title, author } = readHead(reading)
  for (let index = start; index < reading.lines.length; ) index = readLines(reading, index)
  const { blocks, notes, left } = reading
  const properties = { title, author }
  return { file, format: 'md', blocks, notes, pictures: [], comments: [], left, properties }
}

const leave = ({ left }: Reading, line: number, text: string): void => {
  if (text.trim() !== '') left.push({ reason: 'markup', line, text })
}

/** A head of YAML says what the file is; nothing of it prints. */
function readHead(reading: Reading) {
  const { lines } = reading
  const end = lines[0]?.trimEnd() === '---' ? lines.indexOf('---', 1) : -1
  const head = lines.slice(0, end + 1)
  const said = (names: string): string | null => {
    const found = head.map((line) =>
      new RegExp(`^(?:${names})[ \\t]*[:：][ \\t]*(.+)$`, 'i').exec(line),
    )
    return found.find((match) => match)?.[1]?.replace(/^["'](.*)["']$/, '$1') ?? null
  }
  for (const [index, line] of head.entries()) leave(reading, index + 1, line)
  return { start: end + 1, title: said('title|标题'), author: said('author|作者') }
}

/** Reads what begins on a line, and gives the index of the next one. */
function readLines(reading: Reading, index: number): number {
  const line = reading.lines[index] ?? ''
  const fence = /^ {0,3}(```+|~~~+)/.exec(line)?.[1]
  if (fence) return readFence(reading, index, fence)
  if (line.includes('|') && isTableRule(reading.lines[index + 1] ?? ''))
    return readTable(reading, index)
  readLine(reading, index)
  return index + 1
}

function readFence(reading: Reading, start: number, fence: string): number {
  const { lines, blocks } = reading
  leave(reading, start + 1, lines[start] ?? '')
  let index = start + 1
  for (; index < lines.length && !lines[index]?.trim().startsWith(fence); index++)
    blocks.push(plainParagraph(index + 1, lines[index] ?? ''))
  leave(reading, index + 1, lines[index] ?? '')
  return index + 1
}

/** Marks that a line begins with, in their order; what they make of it. */
const starts: readonly [RegExp, (mark: string) => DraftLook][] = [
  [/^ {0,3}(?:>[ \t]?)+/, () => ({})],
  [/^ {0,3}#{1,6}(?:[ \t\u3000]+|$)/, (mark) => ({ outlineLevel: mark.trim().length })],
  [
    /^[ \t]*[-+*•][ \t]+(?:\[[ xX]\][ \t]+)?/,
    (mark) => ({ listLevel: Math.floor(mark.search(/\S/) / 2) }),
  ],
]
/** `---`, `***`, `===`: lines that only part what stands around them. */
const rule = /^ {0,3}(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,}|={3,})$/
const noteStart = /^\[\^([^\]\s]+)\]:[ \t]*/

function readLine(reading: Reading, index: number): void {
  const { lines, blocks, notes } = reading
  const line = index + 1
  let rest = lines[index] ?? ''
  if (rule.test(rest)) {
    leave(reading, line, rest)
    blocks.push(plainParagraph(line, ''))
    return
  }
  const note = noteStart.exec(rest)
  if (note) {
    leave(reading, line, note[0])
    const { runs } = inline(reading, line, rest.slice(note[0].length))
    notes.push({ id: note[1] ?? '', blocks: [{ ...plainParagraph(line, ''), runs }] })
    return
  }
  let look: DraftLook = {}
  for (const [pattern, lookOf] of starts) {
    const mark = pattern.exec(rest)?.[0] ?? ''
    if (mark === '') continue
    leave(reading, line, mark)
    look = { ...look, ...lookOf(mark) }
    rest = rest.slice(mark.length)
  }
  const closing =
    look.outlineLevel === undefined ? '' : (/[ \t]{1,40}#{1,40}[ \t]{0,40}$/.exec(rest)?.[0] ?? '')
  leave(reading, line, closing)
  const { runs } = inline(reading, line, rest.slice(0, rest.length - closing.length))
  blocks.push({ ...plainParagraph(line, ''), runs, look })
}

function inline(reading: Reading, line: number, text: string) {
  const read = markdownInlines(text)
  for (const mark of read.marks) leave(reading, line, mark)
  return read
}

function readTable(reading: Reading, start: number): number {
  const { lines, blocks } = reading
  leave(reading, start + 2, lines[start + 1] ?? '')
  let end = start + 2
  while (end < lines.length && lines[end]?.includes('|')) end++
  const rows = lines.slice(start, end).flatMap((text, index) => {
    if (index === 1) return []
    const line = start + index + 1
    const { cells, marks } = cellsOf(text)
    for (const mark of marks) leave(reading, line, mark)
    return [
      cells.map((cell) => {
        const { runs } = inline(reading, line, cell)
        return { columns: 1, rows: 1, blocks: [{ ...plainParagraph(line, ''), runs }] }
      }),
    ]
  })
  blocks.push({ type: 'table', line: start + 1, rows })
  return end
}
