/** One paper out of the lines of a draft: every line is given its role, then head, body and ends are put together. */

import { annexBlock, type TypedAnnex } from '../../markdown/structure/annexes.ts'
import type { BodyFacts } from '../../markdown/structure/facts.ts'
import { takeEnds } from '../../markdown/structure/typed-ends.ts'
import type { Block, Heading } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { headingLabel, numberBlocks } from '../../model/numbering.ts'
import { inlinesText } from '../../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../../model/walk.ts'
import type { Origin } from '../../origin.ts'
import {
  type BodyWork,
  bodyBlocks,
  isCaption,
  type Move,
  placeOfLine,
  type RoledFact,
  withoutBullet,
} from './body.ts'
import { type Decision, type EndRole, type Reading, type Role, sure } from './decision.ts'
import type { Fact } from './facts.ts'
import { readHead } from './head.ts'
import { bylineOf } from './head-lines.ts'
import { hasArticles, headingsIn } from './headings.ts'
import { type IssuedText, issuedText } from './issued-text.ts'
import { withLeads } from './leads.ts'
import { joinedLetterhead, type Letterhead, letterheadOf } from './letterhead.ts'
import { numberForm } from './number-forms.ts'
import { formOf, type Remembered } from './remembered.ts'

/** What the head of a paper says; empty for what it does not. */
export interface PaperHead {
  readonly title: readonly string[]
  readonly subtitle: string
  readonly letterhead: Letterhead
  readonly unit: string
  readonly author: string
  readonly date: string
  /** In the order in which they stand under the title. */
  readonly byline: readonly ('unit' | 'author' | 'date')[]
  readonly salutation: string
  readonly addressee: string
}
export interface ReadPaper {
  readonly head: PaperHead
  readonly blocks: readonly Block[]
  readonly decisions: readonly Decision[]
  readonly moves: readonly Move[]
}

/** What there is to be told of lines before they are judged. */
export interface Told {
  /** Roles that somebody gave to lines, by their indexes. */
  readonly given: ReadonlyMap<number, Role>
  /** Roles that are remembered for lines of this kind, by their indexes. */
  readonly remembered: ReadonlyMap<number, Remembered>
  /** A part of the text is missing: what is numbered behind it cannot be counted. */
  readonly hasGaps: boolean
}

export function readPaperLines(
  facts: readonly Fact[],
  told: Told,
  work: Omit<BodyWork, 'moves' | 'keepsChapters'>,
): ReadPaper {
  const moves: Move[] = []
  const head = readHead(facts, told.given)
  const body = facts.filter(({ index }) => !head.has(index))
  const keepsChapters = hasArticles(body)
  const found = headingsIn(body.filter(({ index }) => told.given.get(index) !== 'out'))
  const judged = facts.map((fact, at): JudgedFact => {
    const own = head.get(fact.index) ?? found.get(fact.index) ?? plainReading(facts, at)
    return { fact, ...settled(fact, own, told, head.has(fact.index)) }
  })
  const { blocks, ends } = blocksOfPaper(judged, { ...work, moves, keepsChapters })
  const numbered = settleNumbers(blocks, told.hasGaps)
  noteNumbers(numbered, facts, moves)
  return {
    head: headOf(judged, moves),
    blocks: numbered,
    decisions: judged.map((one) => decisionOf(one, ends)),
    moves,
  }
}

interface JudgedFact extends RoledFact {
  /** As somebody said of an earlier draft. */
  readonly remembered?: true
  readonly readings: readonly Reading[]
}

function plainReading(facts: readonly Fact[], at: number): readonly Reading[] {
  const fact = facts[at]
  const caption = fact && isCaption(fact, facts[at + 1], facts[at - 1], facts[at + 2])
  return caption ? [{ role: 'caption', confidence: 0.85 }] : [{ role: 'text', confidence: 0.9 }]
}

/** What somebody said stands; what he said of the like of it comes next, but in a head that is certain. */
function settled(
  fact: Fact,
  own: readonly Reading[],
  { given, remembered }: Told,
  isHead: boolean,
) {
  const role = given.get(fact.index)
  const memory = remembered.get(fact.index)
  const isSure = isHead && (own[0]?.confidence ?? 0) >= sure
  const known = memory?.by === 'look' && isSure ? undefined : memory?.role
  const others = (chosen: Role): Reading[] => own.filter((reading) => reading.role !== chosen)
  if (role !== undefined)
    return { role, given: true, readings: [{ role, confidence: 1 }, ...others(role)] }
  if (known !== undefined)
    return {
      role: known,
      given: known === 'text',
      ...(known === own[0]?.role ? {} : { remembered: true as const }),
      readings: [{ role: known, confidence: 0.95 }, ...others(known)],
    }
  return { role: (own[0]?.role ?? 'text') as Role, given: false, readings: own }
}

const endFacts: BodyFacts = {
  title: '',
  salutation: '',
  addressed: true,
  addressee: '',
  units: [],
  date: '',
  byline: [],
  seal: '',
  issued: false,
  attached: false,
  places: new Set(['attachment-note', 'annotation', 'colophon'] as const),
  findLeads: false,
}
const bodyRoles = /^(?:heading\d|text|caption)$/

function blocksOfPaper(judged: readonly JudgedFact[], work: BodyWork) {
  const own = judged.filter(({ role }) => bodyRoles.test(role))
  const issued = issuedText(
    titleOf(judged),
    own.map(({ fact }) => fact),
  )
  const main = issued ? [...own.slice(0, issued.from), ...own.slice(issued.end)] : own
  const taken = takeEnds(bodyBlocks(main, work), endFacts, [])
  const inside = (all: readonly { readonly block: Block }[]): Block[] =>
    all.map(({ block }) => block)
  const body = inside(taken.text)
  const annexes = [
    ...(issued ? [issuedBlock(own, issued, work)] : []),
    ...taken.annexes.map((annex) => annexBlock(annex, inside(annex.read))),
  ]
  const sheet = sheetBlock(judged, work)
  const ends = endRoles([...taken.blocks, ...taken.colophon], annexes)
  noteEnds(judged, [...taken.blocks, ...taken.colophon], taken.annexes, work.moves)
  const all = [...body, ...taken.blocks, ...inside(taken.held), ...annexes, ...taken.colophon]
  return { blocks: [...sheet, ...withLeads(all)], ends }
}

const titleOf = (judged: readonly JudgedFact[]): string =>
  judged.flatMap(({ fact, role }) => (role === 'title' ? [fact.text.trim()] : [])).join('')

function issuedBlock(
  own: readonly JudgedFact[],
  { from, text: to, end }: IssuedText,
  work: BodyWork,
) {
  const origin = placeOfLine(own[from]?.fact.index ?? 0)
  const lines = own.slice(from, to).map(({ fact }) => [text(fact.text.trim())])
  const title: Block = { type: 'title', id: '', attributes: {}, lines, origin }
  const inside = bodyBlocks(own.slice(to, end), work).map(({ block }) => block)
  const attributes = { label: '否' }
  return {
    type: 'attachment',
    id: '',
    attributes,
    blocks: [title, ...withLeads(inside)],
    origin,
  } as const
}

function sheetBlock(judged: readonly JudgedFact[], work: BodyWork): Block[] {
  const lines = judged.filter(({ role }) => role === 'sheet')
  if (lines.length === 0) return []
  const written = lines.map(({ fact }) => [
    { type: 'text' as const, value: fact.text, origin: null },
  ])
  const levels = new Set(lines.flatMap(({ fact }) => (fact.form ? [fact.form.family] : []))).size
  const first = work.lines[lines[0]?.fact.index ?? 0]
  const origin = first ? placeOfLine(lines[0]?.fact.index ?? 0) : null
  return [
    {
      type: 'toc',
      id: '',
      form: 'outline',
      levels: Math.max(1, levels),
      written,
      entries: [],
      origin,
    },
  ]
}

/** Labels and marks of the ends that the paper prints by itself: 附件：, 1., ；. */
function noteEnds(
  judged: readonly JudgedFact[],
  ends: readonly Block[],
  annexes: readonly TypedAnnex[],
  moves: Move[],
): void {
  const texts = new Map(judged.map(({ fact }) => [fact.index, fact] as const))
  // 附件：… between the organ and the date stands inside the lines of the 落款, and is no part of it
  const inside = (outer: Origin, index: number): boolean =>
    ends.some(
      ({ origin }) =>
        origin !== null &&
        origin.end - origin.start < outer.end - outer.start &&
        index >= origin.start &&
        index < origin.end,
    )
  const note = (place: Origin, printed: string): void => {
    const facts = [...texts.values()].filter(
      ({ index }) => index >= place.start && index < place.end && !inside(place, index),
    )
    const typed = facts.map(withoutBullet).join('')
    if (facts.length > 0 && typed !== printed)
      moves.push({ kind: 'ends', line: facts[0]?.line ?? 0, from: typed, to: printed })
  }
  for (const block of ends) {
    const lines = inlineRuns(block).map((run) => inlinesText(run))
    if (block.origin) note(block.origin, lines.join(''))
  }
  for (const { origin, name } of annexes) if (origin) note(origin, inlinesText(name))
}

/** Which lines the ends took. */
function endRoles(ends: readonly Block[], annexes: readonly Block[]): ReadonlyMap<number, EndRole> {
  const roles = new Map<number, EndRole>()
  for (const { type, origin } of ends)
    for (let index = origin?.start ?? 0; index < (origin?.end ?? 0); index++)
      roles.set(index, type as EndRole)
  for (const { origin } of annexes) if (origin) roles.set(origin.start, 'attachment')
  return roles
}

/**
 * Headings with their numbers. Where a part of the text is missing, a number that does not count on from the one before stays as it
 * was typed.
 */
function settleNumbers(blocks: readonly Block[], hasGaps: boolean): Block[] {
  const numbered = numberBlocks(blocks)
  const odd = numbered.findIndex(
    (block) =>
      block.type === 'heading' && block.written !== null && typedCount(block) !== block.number,
  )
  const block = numbered[odd]
  if (!hasGaps || block?.type !== 'heading') return numbered
  const label = headingLabel({ ...block, number: typedCount(block) })
  const kept: Heading = {
    ...block,
    numbered: false,
    written: null,
    children: [text(label), ...block.children],
  }
  return settleNumbers([...blocks.slice(0, odd), kept, ...blocks.slice(odd + 1)], hasGaps)
}

const typedCount = ({ written }: Heading): number => numberForm(`${written ?? ''}题`)?.n ?? 0

/** Numbers that are counted anew print otherwise than they were typed. */
function noteNumbers(blocks: readonly Block[], facts: readonly Fact[], moves: Move[]): void {
  const byIndex = new Map(facts.map((fact) => [fact.index, fact]))
  const headings = [...eachBlock(blocks)].filter(
    (block): block is Heading => block.type === 'heading',
  )
  for (const block of headings) {
    const fact = byIndex.get(block.origin?.start ?? -1)
    const form = fact?.form ?? null
    if (form === null && !block.numbered) continue
    const written = fact?.text.slice(0, form?.written.length ?? 0) ?? ''
    const label = block.numbered ? headingLabel(block) : typedLabel(block)
    if (written === label) continue
    moves.push({ kind: 'numbering', line: fact?.line ?? 0, from: written, to: label })
  }
}

/** The number that stands in the words of a heading which is not counted. */
function typedLabel({ children }: Heading): string {
  const [first] = children
  return first?.type === 'text' && numberForm(`${first.value}题`)?.written === first.value
    ? first.value
    : ''
}

function headOf(judged: readonly JudgedFact[], moves: Move[]): PaperHead {
  const textsOf = (role: Role): string[] =>
    judged.filter((one) => one.role === role).map(({ fact }) => fact.text.trim())
  const found = judged
    .filter(({ role }) => role === 'byline')
    .map(({ fact }) => ({
      fact,
      said: bylineOf(fact.text.trim()) ?? { unit: fact.text.trim(), author: '', date: '' },
    }))
  const byline: PaperHead['byline'][number][] = []
  const held = { unit: [] as string[], author: [] as string[], date: [] as string[] }
  for (const { said } of found)
    for (const key of ['unit', 'author', 'date'] as const) {
      if (said[key] === '') continue
      if (!byline.includes(key)) byline.push(key)
      held[key].push(said[key])
    }
  const note = (fact: Fact, to: string): void => {
    if (fact.text !== to) moves.push({ kind: 'head', line: fact.line, from: fact.text, to })
  }
  // several of a kind stand in one field
  for (const all of Object.values(held))
    for (const [index] of all.entries())
      if (index > 0) moves.push({ kind: 'head', line: 0, from: '', to: '、' })
  for (const { fact, said } of found) note(fact, said.unit + said.author + said.date)
  for (const { fact, role } of judged) {
    if (role === 'subtitle') note(fact, bare(fact.text.trim()))
    if (role === 'salutation' || role === 'addressee') note(fact, withoutColon(fact.text))
    if (isLetterhead(role)) note(printed(fact), Object.values(saidOf(fact)).join(''))
    if (role === 'out') note(fact, '')
  }
  return {
    title: textsOf('title'),
    subtitle: textsOf('subtitle').map(bare).join(''),
    letterhead: joinedLetterhead(
      judged.filter(({ role }) => isLetterhead(role)).map(({ fact }) => saidOf(fact)),
    ),
    unit: held.unit.join('、'),
    author: held.author.join('、'),
    date: held.date.join('、'),
    byline,
    salutation: textsOf('salutation').map(withoutColon).join(''),
    addressee: textsOf('addressee').map(withoutColon).join(''),
  }
}

/** The —— is set by the paper. */
const bare = (subtitle: string): string => subtitle.replace(/^[—–―-]{1,3}[ \u3000]*/, '')
const withoutColon = (text: string): string => text.trim().replace(/[：:]$/, '')
const printed = (fact: Fact): Fact =>
  fact.of === 'table' ? { ...fact, text: fact.cells.join('') } : fact
const saidOf = ({ text: typed, of, cells }: Fact): Letterhead =>
  of === 'table' ? { organs: cells.slice(0, -1).join('、') } : lineSaid(typed)

const lineSaid = (typed: string): Letterhead =>
  letterheadOf(typed.trim()) ?? { organs: typed.trim() }
const isLetterhead = (role: Role): boolean => role === 'number' || role === 'letterhead'

function decisionOf(
  { fact, role, readings, given, remembered }: JudgedFact,
  ends: ReadonlyMap<number, EndRole>,
): Decision {
  const end = given ? undefined : ends.get(fact.index)
  const [first, ...others] = readings
  return {
    index: fact.index,
    line: fact.line,
    text: fact.of === 'text' ? fact.text : '',
    form: formOf(fact),
    role: end ?? role,
    confidence: end === undefined ? (first?.confidence ?? 0) : 0.9,
    others: end === undefined ? others : [{ role, confidence: 0.1 }],
    ...(remembered && end === undefined ? { remembered } : {}),
  }
}
