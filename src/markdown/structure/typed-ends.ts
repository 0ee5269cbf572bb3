/** What is typed behind the text: 附件说明, 落款, 附注, 版记, attachments; each goes to the place that the paper has for it. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { blockLines } from '../../model/block-lines.ts'
import type { Block, Inline, LinesBlock } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { Origin } from '../../origin.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { partAnnexes, type TypedAnnex } from './annexes.ts'
import { takeColophon } from './colophon.ts'
import type { BodyFacts } from './facts.ts'
import { dayOf, sameDate } from './lines.ts'
import {
  namesUnits,
  type SignedEnd,
  signedEnd,
  statementsAtEnd,
  withoutBreaks,
} from './signed-end.ts'
import { isSignedBy } from './unit-lines.ts'

export interface TypedEnds {
  /** The text without its ends. */
  readonly text: readonly ReadBlock[]
  /** 附件说明, 落款, 附注, in this order. */
  readonly blocks: readonly Block[]
  /** Attachments in containers of their own. */
  readonly held: readonly ReadBlock[]
  readonly annexes: readonly TypedAnnex[]
  readonly colophon: readonly Block[]
}
type Noted = { readonly what: string; readonly origin: Origin | null }

/** Takes the ends off a text, and says so once. */
export function takeEnds(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  diagnostics: Diagnostic[],
): TypedEnds {
  const noted: Noted[] = []
  const last = takeColophon(read, facts)
  const { main, note, annexes } = partAnnexes(last.rest, facts)
  const behind = main.findLastIndex(({ block }) => block.type !== 'attachment') + 1
  const own = main.slice(0, behind)
  const above = annexes.length > 0 ? withoutBreaks(own) : own
  // it may stand in front of the attachments too
  const { rest, colophon } = last.colophon
    ? { rest: above, colophon: last.colophon }
    : takeColophon(above, facts)
  const signed = takeSignature(rest, annexes, facts, note !== null)
  if (colophon) noted.push({ what: 'colophon', origin: colophon.origin })
  if (note) noted.push({ what: `note ${note.names.length}`, origin: note.origin })
  for (const { type, origin } of signed.blocks) noted.push({ what: type, origin })
  for (const { origin } of annexes) noted.push({ what: 'annex', origin })
  // a 落款 alone is read as it is typed
  if (noted.some(({ what }) => what !== 'signature')) diagnostics.push(noteEnds(noted))
  for (const { text, as, origin } of note?.more ?? [])
    diagnostics.push(diagnose('markdown/attachment-line', origin, { text, as }))
  noteSigned(signed.end, facts, diagnostics)
  const listed = note ? [linesBlock('attachment-note', note.names, note.origin)] : []
  return {
    text: signed.text,
    blocks: [...listed, ...signed.blocks],
    held: main.slice(behind),
    annexes: signed.annexes,
    colophon: colophon ? [colophon] : [],
  }
}

const linesBlock = (
  type: 'attachment-note',
  lines: readonly (readonly Inline[])[],
  origin: Origin | null,
): LinesBlock => ({ type, id: '', attributes: {}, lines, origin })

function noteEnds(noted: readonly Noted[]): Diagnostic {
  const places = noted.flatMap(({ origin }) => (origin ? [origin] : []))
  const [first] = places
  const start = places.reduce((least, place) => Math.min(least, place.start), Infinity)
  const end = places.reduce((most, place) => Math.max(most, place.end), 0)
  const count = (what: string): number => noted.filter((one) => one.what === what).length
  const names = noted.find(({ what }) => what.startsWith('note '))?.what.slice(5) ?? '0'
  return diagnose('markdown/typed-ends', first ? { ...first, start, end } : null, {
    names: Number(names),
    signature: count('signature'),
    annotation: count('annotation'),
    annexes: count('annex'),
    colophon: count('colophon'),
  })
}

interface Signed {
  readonly text: readonly ReadBlock[]
  /** 落款 and 附注. */
  readonly blocks: readonly Block[]
  readonly annexes: readonly TypedAnnex[]
  readonly end: SignedEnd | null
}

/** 落款 and the 附注 below it; one that is typed behind the last attachment is the paper's when the front matter names the same units. */
function takeSignature(
  read: readonly ReadBlock[],
  annexes: readonly TypedAnnex[],
  facts: BodyFacts,
  listed: boolean,
): Signed {
  const own = signedEnd(read, facts) ?? (listed ? statementsAtEnd(read, facts) : null)
  if (own) return { text: [...own.text, ...own.others], blocks: endBlocks(own), annexes, end: own }
  const last = annexes.at(-1)
  const far = last ? signedEnd(last.read, facts) : null
  if (!last || !far?.signature || far.others.length > 0 || !namesUnits(far.signature, facts))
    return { text: read, blocks: [], annexes, end: null }
  const others = [...annexes.slice(0, -1), { ...last, read: far.text }]
  return { text: read, blocks: endBlocks(far), annexes: others, end: far }
}

const endBlocks = ({ signature, annotations }: SignedEnd): Block[] =>
  signature ? [signature, ...annotations] : [...annotations]

/** Says what differs from the front matter, what is printed once, and what stands below the 落款. */
function noteSigned(end: SignedEnd | null, facts: BodyFacts, diagnostics: Diagnostic[]): void {
  if (end?.signature) {
    noteOtherUnit(end.signature, facts, diagnostics)
    noteOtherDate(end.signature, facts, diagnostics)
  }
  for (const { block } of end?.doubled ?? []) {
    const text = block.type === 'paragraph' ? inlinesText(block.children).trim() : ''
    diagnostics.push(diagnose('markdown/doubled-line', block.origin, { text, in: 'signature' }))
  }
  const [first] = end?.others ?? []
  if (!first) return
  const text = [...blockLines(first.block).join('').trim()].slice(0, 20).join('')
  const data = { text, count: end?.others.length ?? 0 }
  diagnostics.push(diagnose('markdown/behind-signature', first.block.origin, data))
}

/** What is typed is printed; that the front matter has another unit is said. */
function noteOtherUnit(
  { lines, origin }: LinesBlock,
  { units, places }: BodyFacts,
  diagnostics: Diagnostic[],
): void {
  const typed = lines.slice(0, -1).map((line) => inlinesText(line).trim())
  if (!places.has('signature') || units.length === 0 || isSignedBy(typed, units)) return
  const data = { typed: typed.join('、'), field: units.join('、') }
  diagnostics.push(diagnose('markdown/other-unit', origin, data))
}

/** What is typed is printed; that the front matter has another day is said. */
function noteOtherDate(
  { lines, origin }: LinesBlock,
  { date, places }: BodyFacts,
  diagnostics: Diagnostic[],
): void {
  const typed = inlinesText(lines.at(-1) ?? []).trim()
  const days = [typed, date].map(dayOf)
  if (!places.has('signature') || days.includes(null) || sameDate(typed, date)) return
  diagnostics.push(diagnose('markdown/other-date', origin, { typed, field: date }))
}
