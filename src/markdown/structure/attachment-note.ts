/** 附件说明 typed under the text: 附件：1.甲 on one line or several, 附件1：甲, or 附件： above its names. */
import type { Inline } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { Origin } from '../../origin.ts'
import { type AnnexLine, annexLine } from '../annex-line.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { typedNumber } from '../typed-number.ts'
import { innerInlines } from './inline-parts.ts'
import { dateAt, isColophonLine, isContactLine, isFormula, isStatement, lineText } from './lines.ts'
import { unitReader } from './unit-lines.ts'

export interface TypedNote {
  /** Index behind its last line. */
  readonly end: number
  /** The names, without numbers and without the mark that ends them. */
  readonly names: readonly (readonly Inline[])[]
  /** Lines without a number that were taken in. */
  readonly more: readonly MoreLine[]
}
export interface MoreLine {
  readonly text: string
  /** A name of its own, or more of the one above it. */
  readonly as: 'name' | 'more'
  readonly origin: Origin | null
}
/** One name with its number; −1 where none was typed. */
interface NumberedName {
  readonly number: number
  readonly name: readonly Inline[]
}

/** The note that begins at a line; null when none does. */
export function noteAt(
  read: readonly ReadBlock[],
  index: number,
  units: readonly string[],
): TypedNote | null {
  const first = annexAt(read[index])
  if (!first) return null
  const named = first.line.name !== '' && first.line.number !== null
  const note = named ? eachWithWord(read, index) : underOneWord(read, index, first, units)
  if (note.names.length === 0 || !note.names.every(isName)) return null
  return { ...note, ...withMoreLines(read, note, isCounted(read, index, first), units) }
}

/** Whether the names of a note bear numbers: a line without one goes on with the name above it. */
const isCounted = (
  read: readonly ReadBlock[],
  index: number,
  { line, children, text }: TypedAnnexLine,
): boolean => {
  if (line.number !== null) return true
  const own =
    line.name === '' ? namesOf(read[index + 1]) : numberedNames(children, line.at, text.length)
  return own[0]?.number !== -1
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
  return { end, names, more: [] }
}

/** 附件：甲, 附件：1.甲 2.乙, or 附件： with its names below. */
function underOneWord(
  read: readonly ReadBlock[],
  start: number,
  { line, children, text }: TypedAnnexLine,
  units: readonly string[],
): TypedNote {
  if (line.number !== null) return { end: start, names: [], more: [] }
  const own = line.name === '' ? [] : numberedNames(children, line.at, text.length)
  const names = own.map(({ name }) => name)
  if (line.colon && line.name === '' && namesOf(read[start + 1]).length === 0)
    return uncounted(read, start + 1, units)
  // a single name without a number stands alone
  if (own.length === 1 && own[0]?.number === -1) return { end: start + 1, names, more: [] }
  return withNumbered(read, { end: start + 1, names, more: [] })
}

/** Names without numbers below 附件：, where the 落款 follows: else they may be an attachment. */
function uncounted(read: readonly ReadBlock[], from: number, units: readonly string[]): TypedNote {
  const names: (readonly Inline[])[] = []
  let end = from
  for (let block = read[end]?.block; block?.type === 'paragraph'; block = read[end]?.block) {
    const text = nameLine(read, end, units)
    if (text === null || !isWhole(text)) break
    names.push(nameIn(block.children, 0, inlinesText(block.children).length))
    end++
  }
  const signed = [read[end], read[end + 1]].some((line) => dateAt(lineText(line) ?? '') !== null)
  return { end, names: signed ? names : [], more: [] }
}

/** The note with the names on the next lines that count on. */
function withNumbered(read: readonly ReadBlock[], note: TypedNote): TypedNote {
  const names = [...note.names]
  let { end } = note
  for (let below = namesOf(read[end]); below.length > 0; below = namesOf(read[end])) {
    if (below[0]?.number !== names.length + 1) break
    for (const { name } of below) names.push(name)
    end++
  }
  return { ...note, end, names }
}

/** The note with lines that a name goes on in, and with names that bear no number. */
function withMoreLines(
  read: readonly ReadBlock[],
  note: TypedNote,
  counted: boolean,
  units: readonly string[],
): TypedNote {
  let grown = note
  for (let text = nameLine(read, grown.end, units); text !== null; ) {
    const { end, names, more } = grown
    const block = read[end]?.block
    const last = names.at(-1) ?? []
    if (block?.type !== 'paragraph') break
    const own = nameIn(block.children, 0, inlinesText(block.children).length)
    const isOwn = !counted && endsName(inlinesText(last)) && isWhole(inlinesText(own))
    // 现将有关情况通知如下 goes on in no name
    if (!isOwn && !endsName(inlinesText(own))) break
    const name = isOwn ? own : [...last, ...own]
    if (!isName(name)) break
    const line: MoreLine = { text, as: isOwn ? 'name' : 'more', origin: block.origin }
    grown = {
      end: end + 1,
      names: isOwn ? [...names, own] : [...names.slice(0, -1), name],
      more: [...more, line],
    }
    if (counted) grown = withNumbered(read, grown)
    text = nameLine(read, grown.end, units)
  }
  return grown
}

/** A line below a note that is none of a paper's ends; null for any other. */
function nameLine(
  read: readonly ReadBlock[],
  index: number,
  units: readonly string[],
): string | null {
  const text = lineText(read[index])
  if (text === null || text === '' || typedNumber(text) || annexLine(text)) return null
  const { isUnit } = unitReader(units)
  const isEnd =
    isFormula(text) ||
    isContactLine(text) ||
    isColophonLine(text) ||
    isStatement(text) ||
    dateAt(text) !== null ||
    (isUnit(text, units.length > 0) && !endsName(text))
  // what stands right above a date may be a unit of any name
  const isSigned = dateAt(lineText(read[index + 1]) ?? '') === 0 && !endsName(text)
  return isEnd || isSigned ? null : text
}

/** （试行）, 及任务表 belong to what stands above them. */
const isWhole = (text: string): boolean => endsName(text) && !/^(?:[（(]|[及和与的])/.test(text)

/** What the name of an attachment ends with. */
const endsName = (text: string): boolean =>
  /(?:表|单|册|录|图|案|则|法|定|见|知|划|点|书|函|纲|要|样|模板|样本|样式|范本|指南|指引|标准|材料|方案|清单|办法|细则|汇总|情况|说明|报告|目标|流程|须知|事项|制度|预案|合同|协议|格式|[》）)])$/.test(
    text.replace(/[；;。，,]$/, ''),
  )

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

/**
 * 1. 2． 3、 1- （1） before a name: at the start, or behind white space or ；; behind a closing mark or a word only where the dot is
 * certain to be none of a figure: 《甲办法》2.乙表. 3.5万亩 is no number, 1.2026年表 is.
 */
const nameNumber =
  /(?:(?<=^|[\s\u3000；;，,。》）)”])(?:(\d{1,2})(?:[．、]|[-－—–](?=[^\d\s-])|\.(?!\d)|\.(?=\d{4}年)|\.(?=[ \u3000]))|[（(](\d{1,2})[）)])|(?<=\p{Script=Han})(\d{1,2})[.．](?![\d ]))[ \u3000]*/gu

/** The names of a stretch; several when it counts 1. 2. 3. */
function numberedNames(children: readonly Inline[], from: number, to: number): NumberedName[] {
  const text = inlinesText(children).slice(from, to)
  const starts: { number: number; at: number; behind: number }[] = []
  for (const match of text.matchAll(nameNumber)) {
    const number = Number(match[1] ?? match[2] ?? match[3])
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
