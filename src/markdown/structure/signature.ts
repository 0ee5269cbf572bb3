/** 落款 typed at the end: lines of units above a date, or both on one line. */
import type { Inline, LinesBlock } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import type { BodyFacts } from './facts.ts'
import { innerInlines } from './inline-parts.ts'
import { dateAt, lineText } from './lines.ts'
import { unitReader } from './unit-lines.ts'

export interface TypedSignature {
  /** Index of its first line; it ends where the blocks do. */
  readonly from: number
  readonly block: LinesBlock
}

/** The signature that blocks end with; a date alone below a text is the text's. */
export function signatureAtEnd(
  read: readonly ReadBlock[],
  { seal, units: known }: Pick<BodyFacts, 'seal' | 'units'>,
): TypedSignature | null {
  const last = read.length - 1
  const text = lineText(read[last])
  const block = read[last]?.block
  if (text === null || block?.type !== 'paragraph') return null
  const at = dateAt(text)
  if (at === null) return null
  const own = unitAndDate(block.children, at)
  const { isUnit, isKnown } = unitReader(known)
  if (own.length > 1 && !isUnit(text.slice(0, at).trim(), true)) return null
  // where the nearest line is a unit of the front matter, other lines are none
  const nearest = own.length > 1 ? text.slice(0, at).trim() : (lineText(read[last - 1]) ?? '')
  const isAbove = (line: string | null, isNearest: boolean): boolean =>
    isUnit(line, isNearest) && (!isKnown(nearest) || isKnown(line))
  let from = last
  while (from > 0 && isAbove(lineText(read[from - 1]), from === last && own.length === 1)) from--
  if (from === 0 || (from === last && own.length === 1)) return null
  const units = read
    .slice(from, last)
    .flatMap(({ block }) => (block.type === 'paragraph' ? [block.children] : []))
  const first = read[from]?.block.origin
  return {
    from,
    block: {
      type: 'signature',
      id: '',
      attributes: seal === '' ? {} : { seal },
      lines: [...units, ...own],
      origin: first && block.origin ? { ...first, end: block.origin.end } : (first ?? null),
    },
  }
}

/** 某局　2026年7月1日 is two lines. */
function unitAndDate(children: readonly Inline[], at: number): (readonly Inline[])[] {
  const text = inlinesText(children)
  const lead = text.length - text.trimStart().length
  return at === 0
    ? [closedUp(children)]
    : [
        innerInlines(children, 0, lead + at),
        closedUp(innerInlines(children, lead + at, text.length)),
      ]
}

/** 2026 年 7 月 1 日 without its spaces; the one that leaves a day open stays. */
const closedUp = (children: readonly Inline[]): readonly Inline[] =>
  children.map((inline) => {
    if (inline.type !== 'text') return inline
    const value = inline.value.replace(/(?<=[\d]) +(?=[年月日])|(?<=[年月]) +(?=\d)/g, '')
    return { ...inline, value }
  })
