/** 疑似断行: a line that was probably broken by accident. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Block, Inline } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { Origin } from '../origin.ts'
import type { ReadBlock } from './blocks/read-block.ts'
import { typedNumber } from './typed-number.ts'

/** What a line of its own starts with: a point, an item, a note. */
const startsAnew =
  /^(?:[一二三四五六七八九十]{1,3}[是要]|第[一二三四五六七八九十]{1,3}，|首先|其次|再次|最后|[[【（(])/

function runningText(block: Block): readonly Inline[] | null {
  if (block.type === 'paragraph') return block.children
  return block.type === 'heading' ? block.runIn : null
}

/** Reports long lines without a closing mark that have plain text right below them. */
export function noteBrokenLines(read: readonly ReadBlock[], diagnostics: Diagnostic[]): void {
  read.forEach((current, index) => {
    const next = read[index + 1]
    const own = runningText(current.block)
    if (
      !own ||
      next?.block.type !== 'paragraph' ||
      next.item ||
      current.line < 0 ||
      next.line !== current.line + 1
    )
      return
    const text = inlinesText(own).trimEnd()
    const below = inlinesText(next.block.children)
    if (!isBroken(text, below)) return
    const end = isCut(text, below) ? lineEnd(current.block, next.block) : null
    const data = { tail: text.slice(-8), joint: end ? '\n' : '' }
    diagnostics.push(diagnose('markdown/broken-line', end ?? current.block.origin, data))
  })
}

/** Whether a line of running text was broken by accident where another one goes on below. */
export const isBroken = (text: string, below: string): boolean =>
  looksBroken(text) && !startsAnew.test(below) && typedNumber(below) === null

/** A line that ends in ， (a short one may call somebody: 同志们，), or without a mark though it is long or has ， inside. */
function looksBroken(text: string): boolean {
  const size = [...text].length
  if (/[，,]$/.test(text)) return size >= 7
  return (
    (size >= 20 || (size >= 10 && /[，；]/.test(text))) &&
    !/[。！？；：、…”’）》】.!?;:)\]—]$/.test(text)
  )
}

/** 尊敬的各位来宾， */
const address = /^(?:尊敬的|各位|同志们|[一二三四五六七八九十\d]{1,2}[、.．是要])/
/** Clauses shorter than this may be lines of a verse. */
const shortestClause = 16
/** No paragraph starts with these, and none ends in those: 和 of 温和 and 与 of 参与 are no such words. */
const goesOn = /^[，。、；：？！”’）》】,;:?!)]/
const leadsOn =
  /(?:[，、：；”）\p{Script=Han}](?:以及|并且|或者|而且|对于|关于|由于|通过|按照|根据))$|(?<![温平总饱共缓])和$|(?<!参)与$|(?<!普)及$|[，、；].$/u
const pairs = ['“”', '（）', '《》', '()'] as const

/** Whether a sentence is certain to go on in the next line. */
export function isCut(text: string, below: string): boolean {
  if (address.test(below) || !/[。！？；”）….!?;)]$/.test(below.trimEnd())) return false
  if (/[，、,]$/.test(text)) return [...text].length >= shortestClause && !address.test(text)
  return goesOn.test(below) || leadsOn.test(text) || pairs.some((pair) => isHeld(pair, text, below))
}

/** What opens in one line and closes in the next. */
const isHeld = ([open = '', close = '']: string, text: string, below: string): boolean =>
  balance(text, open, close) === 1 && balance(below, open, close) === -1
const balance = (text: string, open: string, close: string): number =>
  text.split(open).length - text.split(close).length

/** The line with its end, where nothing but that stands between the two. */
function lineEnd({ origin }: Block, { origin: below }: Block): Origin | null {
  if (!origin || !below || origin.file !== below.file || below.start !== origin.end + 1) return null
  return { ...origin, end: below.start }
}

/** Reports lines that are rows of a table whose line under the header is missing. */
export function noteBrokenTables(read: readonly ReadBlock[], diagnostics: Diagnostic[]): void {
  const isRow = (current: ReadBlock | undefined): boolean =>
    current?.block.type === 'paragraph' &&
    !current.literal &&
    /^\|.+\|$/.test(inlinesText(current.block.children).trim())
  read.forEach((current, index) => {
    if (isRow(current) && isRow(read[index + 1]) && !isRow(read[index - 1]))
      diagnostics.push(diagnose('markdown/table-rule', current.block.origin, {}))
  })
}
