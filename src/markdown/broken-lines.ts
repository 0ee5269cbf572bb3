/** 疑似断行: a line that was probably broken by accident. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Block, Inline } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
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
    diagnostics.push(
      diagnose('markdown/broken-line', current.block.origin, { tail: text.slice(-8) }),
    )
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
