/** What is typed behind the text: 附件说明, 落款, 附注, 版记, attachments; each goes to the place that the paper has for it. */
import { calendarDate } from '../../chinese/calendar-date.ts'
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Block, Inline, LinesBlock } from '../../model/document.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { Origin } from '../../origin.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { bareLetters } from '../letters.ts'
import { partAnnexes, type TypedAnnex } from './annexes.ts'
import type { BodyFacts } from './facts.ts'
import { dateAt, isBracketed, isColophonLine, isIssueLine, lineText, sameDate } from './lines.ts'
import { signatureAtEnd } from './signature.ts'

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
  const { rest, colophon } = takeColophon(read, facts, noted)
  const parted = partAnnexes(rest, facts.attached)
  const { main, note, annexes } = parted
  if (note) noted.push({ what: `note ${note.names.length}`, origin: note.origin })
  const behind = main.findLastIndex(({ block }) => block.type !== 'attachment') + 1
  const bare = withoutBreaks(main.slice(0, behind), annexes.length > 0)
  const signed = takeSignature(bare, annexes, facts, noted)
  const again = signed.block ? signed.text : dropDoubled(signed.text, facts, diagnostics)
  for (const { origin } of annexes) noted.push({ what: 'annex', origin })
  // a 落款 alone is read as it is typed
  if (noted.some(({ what }) => what !== 'signature')) diagnostics.push(noteEnds(noted))
  if (signed.block) noteOtherDate(signed.block, facts, diagnostics)
  const noteBlock = note && linesBlock('attachment-note', note.names, note.origin)
  const blocks = [noteBlock, signed.block, signed.annotation].filter((block) => block !== null)
  return { text: again, blocks, held: main.slice(behind), annexes: signed.annexes, colophon }
}

const linesBlock = (
  type: 'attachment-note' | 'colophon',
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

/** 版记: the last lines, where the kind prints one. */
function takeColophon(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  noted: Noted[],
): { rest: readonly ReadBlock[]; colophon: Block[] } {
  if (!facts.places.has('colophon')) return { rest: read, colophon: [] }
  let from = read.length
  while (from > 0 && isColophonLine(lineText(read[from - 1]))) from--
  const lines = read.slice(from)
  // without its last line the front matter's would be lost
  if (!isIssueLine(lineText(lines.at(-1)))) return { rest: read, colophon: [] }
  const [first, last] = [lines[0]?.block.origin, lines.at(-1)?.block.origin]
  const origin = first && last ? { ...first, end: last.end } : null
  noted.push({ what: 'colophon', origin })
  const inside = lines.flatMap(({ block }) => (block.type === 'paragraph' ? [block.children] : []))
  return { rest: read.slice(0, from), colophon: [linesBlock('colophon', inside, origin)] }
}

/** An attachment begins its own page: marks typed before it that break the page or end the sections print nothing. */
function withoutBreaks(read: readonly ReadBlock[], annexed: boolean): readonly ReadBlock[] {
  if (!annexed) return read
  const breaks = new Set<Block['type']>(['page-break', 'section-end'])
  return read.slice(0, read.findLastIndex(({ block }) => !breaks.has(block.type)) + 1)
}

interface Signed {
  readonly text: readonly ReadBlock[]
  readonly block: LinesBlock | null
  readonly annotation: Block | null
  readonly annexes: readonly TypedAnnex[]
}

/** 落款 and the 附注 below it; one that is typed behind the last attachment is the paper's when the front matter names the same units. */
function takeSignature(
  read: readonly ReadBlock[],
  annexes: readonly TypedAnnex[],
  facts: BodyFacts,
  noted: Noted[],
): Signed {
  const own = signatureAndNote(read, facts)
  const last = annexes.at(-1)
  const far = !own && last ? signatureAndNote(last.read, facts) : null
  const found = own ?? (far && namesUnits(far.signature, facts) ? far : null)
  if (!found) return { text: read, block: null, annotation: null, annexes }
  noted.push({ what: 'signature', origin: found.signature.origin })
  if (found.annotation) noted.push({ what: 'annotation', origin: found.annotation.origin })
  const { text, signature: block, annotation } = found
  return own || !last
    ? { text, block, annotation, annexes }
    : { text: read, block, annotation, annexes: [...annexes.slice(0, -1), { ...last, read: text }] }
}

interface Found {
  readonly text: readonly ReadBlock[]
  readonly signature: LinesBlock
  readonly annotation: Block | null
}
function signatureAndNote(read: readonly ReadBlock[], facts: BodyFacts): Found | null {
  const last = read.at(-1)
  const above = lineText(read.at(-2))
  const annotated =
    facts.places.has('annotation') &&
    last?.block.type === 'paragraph' &&
    isBracketed(lineText(last)) &&
    above !== null &&
    dateAt(above) !== null
  const signature = signatureAtEnd(annotated ? read.slice(0, -1) : read, facts)
  if (!signature) return null
  const text = read.slice(0, signature.from)
  if (!annotated || last.block.type !== 'paragraph')
    return { text, signature: signature.block, annotation: null }
  const { children, origin } = last.block
  const annotation: Block = { type: 'annotation', id: '', children, origin }
  return { text, signature: signature.block, annotation }
}

/** What is typed is printed; that the front matter has another day is said. */
function noteOtherDate(
  { lines, origin }: LinesBlock,
  { date, places }: BodyFacts,
  diagnostics: Diagnostic[],
): void {
  const typed = inlinesText(lines.at(-1) ?? []).trim()
  const days = [typed, date].map((text) => calendarDate(text.replace(/[\s\u3000]/g, '')))
  if (!places.has('signature') || days.includes(null) || sameDate(typed, date)) return
  diagnostics.push(diagnose('markdown/other-date', origin, { typed, field: date }))
}

const namesUnits = ({ lines }: LinesBlock, { units }: BodyFacts): boolean => {
  const typed = lines.slice(0, -1).map((line) => bareLetters(inlinesText(line)))
  return typed.length > 0 && typed.every((line) => units.some((unit) => bareLetters(unit) === line))
}

/** A last line that is the date, or the unit, of a 落款 that the front matter makes: printed once. */
function dropDoubled(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  diagnostics: Diagnostic[],
): readonly ReadBlock[] {
  const text = lineText(read.at(-1))
  if (text === null || read.length < 2 || !facts.places.has('signature')) return read
  const doubled =
    sameDate(text, facts.date) ||
    (facts.date !== '' && facts.units.some((unit) => bareLetters(unit) === bareLetters(text)))
  if (!doubled || bareLetters(text) === '') return read
  diagnostics.push(
    diagnose('markdown/doubled-line', read.at(-1)?.block.origin ?? null, { text, in: 'signature' }),
  )
  return read.slice(0, -1)
}
