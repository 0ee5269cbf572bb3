/** 版记 typed at the very end: 抄送 and the line of who printed it, each wherever its line was broken. */
import type { Inline, LinesBlock } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import type { BodyFacts } from './facts.ts'
import { dateAt, isBracketed, isCopyLine, isIssueLine, lineText } from './lines.ts'

export interface WithoutColophon {
  readonly rest: readonly ReadBlock[]
  readonly colophon: LinesBlock | null
}
/** Most lines that a 版记 is typed on. */
const mostLines = 12

/** The 版记 of the last lines, where the kind prints one. */
export function takeColophon(read: readonly ReadBlock[], facts: BodyFacts): WithoutColophon {
  const none: WithoutColophon = { rest: read, colophon: null }
  if (!facts.places.has('colophon')) return none
  const from = colophonFrom(read)
  const lines = joined(read.slice(from))
  if (lines.length === 0) return none
  // without its last line the front matter's would be lost
  const isIssued = inlinesText(lines.at(-1) ?? [])
    .trimEnd()
    .endsWith('印发')
  if (!isIssued && facts.issued) return none
  const [first, last] = [read[from]?.block.origin, read.at(-1)?.block.origin]
  const origin = first && last ? { ...first, end: last.end } : null
  const colophon: LinesBlock = { type: 'colophon', id: '', attributes: {}, lines, origin }
  return { rest: read.slice(0, from), colophon }
}

/** Index of the first of the last lines that are a 版记 together; the end when none are. */
function colophonFrom(read: readonly ReadBlock[]): number {
  let from = read.length
  for (let index = read.length - 1; index >= Math.max(0, read.length - mostLines); index--) {
    const line = lineText(read[index])
    if (isCopyLine(line) || (isIssueLine(line) && from === index + 1)) from = index
    else if (!isMore(line)) break
  }
  return from
}

/** A line that 抄送 may go on in: names of organs. */
const isMore = (line: string | null): boolean =>
  line !== null &&
  line !== '' &&
  [...line].length <= 60 &&
  !/[：:！？]|。./.test(line) &&
  !isBracketed(line) &&
  dateAt(line) === null

/** The lines, each with what goes on below it; none where one is no part of a 版记. */
function joined(read: readonly ReadBlock[]): readonly (readonly Inline[])[] {
  const lines: (readonly Inline[])[] = []
  let last = ''
  for (const [index, { block }] of read.entries()) {
    if (block.type !== 'paragraph') return []
    const typed = inlinesText(block.children).trim()
    const before = lines.at(-1)
    const printed = isPrintedOn(typed)
    if (isCopyLine(typed) || isIssueLine(typed)) lines.push(block.children)
    else if (before && !/。$/.test(last)) {
      lines[lines.length - 1] = [...before, ...(printed ? [text('\u3000')] : []), ...block.children]
    } else if (isPrintedOn(lineText(read[index + 1]) ?? '')) lines.push(block.children)
    else return []
    last = typed
  }
  return lines
}

/** 2026年7月2日印发 below the name of who printed it. */
const isPrintedOn = (line: string): boolean =>
  line.endsWith('印发') && dateAt(line.slice(0, -2).trimEnd()) === 0
