/** 附件说明 typed under the text: 附件：1.甲 on one line or several, 附件1：甲, or 附件： above its names. */
import type { Inline } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { type AnnexLine, annexLine } from '../annex-line.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { innerInlines } from './inline-parts.ts'
import { lineText } from './lines.ts'

export interface TypedNote {
  /** Index behind its last line. */
  readonly end: number
  /** The names, without numbers and without the mark that ends them. */
  readonly names: readonly (readonly Inline[])[]
}
/** One name with its number; −1 where none was typed. */
interface NumberedName {
  readonly number: number
  readonly name: readonly Inline[]
}

/** The note that begins at a line; null when none does. */
export function noteAt(read: readonly ReadBlock[], index: number): TypedNote | null {
  const first = annexAt(read[index])
  if (!first) return null
  const named = first.line.name !== '' && first.line.number !== null
  const note = named ? eachWithWord(read, index) : underOneWord(read, index, first)
  return note.names.length > 0 && note.names.every(isName) ? note : null
}

interface TypedAnnexLine {
  readonly line: AnnexLine
  readonly children: readonly Inline[]
  readonly text: string
}
function annexAt(read: ReadBlock | undefined): TypedAnnexLine | null {
  if (lineText(read) === null || read?.block.type !== 'paragraph') return null
  const { children } = read.block
  const text = inlinesText(children)
  const line = annexLine(text)
  return line && { line, children, text }
}

/** 附件1：甲, 附件2：乙, a line each. */
function eachWithWord(read: readonly ReadBlock[], start: number): TypedNote {
  const names: (readonly Inline[])[] = []
  let end = start
  for (let found = annexAt(read[end]); found; found = annexAt(read[end])) {
    const { line, children, text } = found
    if (line.number !== names.length + 1 || line.name === '') break
    names.push(nameIn(children, line.at, text.length))
    end++
  }
  return { end, names }
}

/** 附件：甲, 附件：1.甲 2.乙, or 附件： with its names below. */
function underOneWord(
  read: readonly ReadBlock[],
  start: number,
  { line, children, text }: TypedAnnexLine,
): TypedNote {
  if (line.number !== null) return { end: start, names: [] }
  const own = line.name === '' ? [] : numberedNames(children, line.at, text.length)
  const names = own.map(({ name }) => name)
  let end = start + 1
  // a single name without a number stands alone
  if (own.length === 1 && own[0]?.number === -1) return { end, names }
  for (let below = namesOf(read[end]); below.length > 0; below = namesOf(read[end])) {
    if (below[0]?.number !== names.length + 1) break
    for (const { name } of below) names.push(name)
    end++
  }
  return { end, names }
}

/** Names of a line that begins with a number, or of a list of such lines. */
function namesOf(read: ReadBlock | undefined): NumberedName[] {
  if (read?.block.type === 'list') {
    const { items, start } = read.block
    return items.some(({ blocks }) => blocks.length > 0)
      ? []
      : items.map(({ children }, index) => ({
          number: start + index,
          name: nameIn(children, 0, inlinesText(children).length),
        }))
  }
  const text = lineText(read)
  if (text === null || read?.block.type !== 'paragraph') return []
  const { children } = read.block
  const names = numberedNames(children, 0, inlinesText(children).length)
  return names[0]?.number === -1 ? [] : names
}

/** 1. 2． 3、 before a name: at the start, or behind white space or ；; 3.5万亩 is no number, 1.2026年表 is. */
const nameNumber =
  /(?<=^|[\s\u3000；;，,])(\d{1,2})(?:[．、]|\.(?!\d)|\.(?=\d{4}年)|\.(?=[ \u3000]))[ \u3000]*/g

/** The names of a stretch; several when it counts 1. 2. 3. */
function numberedNames(children: readonly Inline[], from: number, to: number): NumberedName[] {
  const text = inlinesText(children).slice(from, to)
  const starts: { number: number; at: number; behind: number }[] = []
  for (const match of text.matchAll(nameNumber)) {
    const number = Number(match[1])
    const before = starts.at(-1)
    const first = !before && text.slice(0, match.index).trim() === ''
    if (first || before?.number === number - 1)
      starts.push({ number, at: match.index, behind: match.index + match[0].length })
  }
  if (starts.length === 0) return [{ number: -1, name: nameIn(children, from, to) }]
  return starts.map(({ number, behind }, index) => ({
    number,
    name: nameIn(children, from + behind, from + (starts[index + 1]?.at ?? text.length)),
  }))
}

/** The stretch without white space and the mark that ends a name by mistake. */
function nameIn(children: readonly Inline[], from: number, to: number): readonly Inline[] {
  const text = inlinesText(children).slice(from, to).trimEnd()
  return innerInlines(children, from, from + text.replace(/[；;。，,]$/, '').length)
}

/** A name is no sentence. */
const isName = (name: readonly Inline[]): boolean => {
  const text = inlinesText(name)
  return text !== '' && !/[。！？]/.test(text) && [...text].length <= 100
}
