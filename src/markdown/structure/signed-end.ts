/** 落款 typed behind a text, with the 附注 and whatever else stands below it. */
import type { Block, LinesBlock } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { bareLetters } from '../letters.ts'
import type { BodyFacts } from './facts.ts'
import {
  dateAt,
  isBracketed,
  isContactLine,
  isDotted,
  isStatement,
  lineText,
  sameDate,
} from './lines.ts'
import { signatureAtEnd } from './signature.ts'

export interface SignedEnd {
  /** What stands above it. */
  readonly text: readonly ReadBlock[]
  /** Null where it only says what the front matter says. */
  readonly signature: LinesBlock | null
  /** Lines that the front matter's 落款 has. */
  readonly doubled: readonly ReadBlock[]
  readonly annotations: readonly Block[]
  /** What stands below it and has no place there. */
  readonly others: readonly ReadBlock[]
}
/** So many lines may stand below a 落款 of another day. */
const mostOthers = 3

/** The 落款 that a text ends with, or that stands above its last lines; null when there is none. */
export function signedEnd(read: readonly ReadBlock[], facts: BodyFacts): SignedEnd | null {
  const whole = facts.places.has('signature') ? withoutBreaks(read) : read
  const at = whole.findLastIndex((current) => dateAt(lineText(current) ?? '') !== null)
  return (at < 0 ? null : endAt(whole, at, facts)) ?? doubledLine(whole, facts)
}

/** Marks at the end that break the page or end the sections print nothing. */
export function withoutBreaks(read: readonly ReadBlock[]): readonly ReadBlock[] {
  return read.slice(0, read.findLastIndex((current) => !isBreak(current)) + 1)
}
const isBreak = ({ block }: ReadBlock): boolean =>
  block.type === 'page-break' || block.type === 'section-end'

/** The 落款 whose date is the line at an index. */
function endAt(read: readonly ReadBlock[], at: number, facts: BodyFacts): SignedEnd | null {
  const { annotations, others } = below(read.slice(at + 1), facts)
  const signature = signatureAtEnd(read.slice(0, at + 1), facts)
  const isSame = sameDate(inlinesText(signature?.block.lines.at(-1) ?? []), facts.date)
  const isKnown = signature !== null && namesUnits(signature.block, facts)
  if (others.length > 0 && !(isKnown && (isSame || others.length <= mostOthers))) return null
  if (!facts.places.has('signature') && others.length + annotations.length > 1) return null
  if (signature && !(isKnown && isSame && isDotted(lineText(read[at]) ?? ''))) {
    const text = read.slice(0, signature.from)
    return { text, signature: signature.block, doubled: [], annotations, others }
  }
  const from = signature?.from ?? at
  const isDay = sameDate(lineText(read[at]) ?? '', facts.date)
  if (from === 0 || !facts.places.has('signature') || !(signature || isDay)) return null
  const doubled = read.slice(from, at + 1)
  return { text: read.slice(0, from), signature: null, doubled, annotations, others }
}

function below(read: readonly ReadBlock[], facts: BodyFacts) {
  const annotations: Block[] = []
  const others: ReadBlock[] = []
  for (const current of read) {
    const { block } = current
    const text = lineText(current)
    const isNote = isBracketed(text) || (isContactLine(text) && facts.places.has('signature'))
    if (isNote && block.type === 'paragraph' && facts.places.has('annotation'))
      annotations.push({
        type: 'annotation',
        id: '',
        children: block.children,
        origin: block.origin,
      })
    else if (others.length > 0 || !isBreak(current)) others.push(current)
  }
  return { annotations, others }
}

/** Whether all units of a 落款 are the front matter's. */
export function namesUnits({ lines }: LinesBlock, { units }: BodyFacts): boolean {
  const typed = lines.slice(0, -1).map((line) => bareLetters(inlinesText(line)))
  return typed.length > 0 && typed.every((line) => units.some((unit) => bareLetters(unit) === line))
}

/** A last line that is the date, or the unit, of a 落款 that the front matter makes. */
function doubledLine(read: readonly ReadBlock[], facts: BodyFacts): SignedEnd | null {
  const last = read.at(-1)
  const text = lineText(last)
  if (!last || text === null || read.length < 2 || !facts.places.has('signature')) return null
  const isDoubled =
    sameDate(text, facts.date) ||
    (facts.date !== '' && facts.units.some((unit) => bareLetters(unit) === bareLetters(text)))
  if (!isDoubled || bareLetters(text) === '') return null
  return { text: read.slice(0, -1), signature: null, doubled: [last], annotations: [], others: [] }
}

/** （此件公开发布） at the end of a text whose 落款 is the front matter's: below 附件说明 it is no text. */
export function statementsAtEnd(read: readonly ReadBlock[], facts: BodyFacts): SignedEnd | null {
  const from = read.findLastIndex((current) => !isStatement(lineText(current) ?? '')) + 1
  const { annotations, others } = below(read.slice(from), facts)
  if (annotations.length === 0 || others.length > 0 || !facts.places.has('signature')) return null
  return { text: read.slice(0, from), signature: null, doubled: [], annotations, others }
}
