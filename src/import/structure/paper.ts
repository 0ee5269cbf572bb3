/** One paper out of the lines of a draft: every line is given its role, then head, body and ends are put together. */

import { findLeads } from '../../markdown/found-leads.ts'
import { markLeads } from '../../markdown/leads.ts'
import { markOrdinals } from '../../markdown/ordinals.ts'
import { annexBlock } from '../../markdown/structure/annexes.ts'
import type { BodyFacts } from '../../markdown/structure/facts.ts'
import { takeEnds } from '../../markdown/structure/typed-ends.ts'
import type { Block, Heading } from '../../model/document.ts'
import { headingLabel, numberBlocks } from '../../model/numbering.ts'
import { eachBlock } from '../../model/walk.ts'
import {
  type BodyWork,
  bodyBlocks,
  isCaption,
  type Move,
  placeOfLine,
  type RoledFact,
} from './body.ts'
import type { Decision, EndRole, Reading, Role } from './decision.ts'
import type { Fact } from './facts.ts'
import { readHead } from './head.ts'
import { bylineOf } from './head-lines.ts'
import { headingsIn } from './headings.ts'
import { formOf } from './remembered.ts'

/** What the head of a paper says; empty for what it does not. */
export interface PaperHead {
  readonly title: readonly string[]
  readonly subtitle: string
  readonly number: string
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
  readonly remembered: ReadonlyMap<number, Role>
}

export function readPaperLines(
  facts: readonly Fact[],
  told: Told,
  work: Omit<BodyWork, 'moves'>,
): ReadPaper {
  const moves: Move[] = []
  const head = readHead(facts, told.given)
  const body = facts.filter(({ index }) => !head.has(index))
  const found = headingsIn(body.filter(({ index }) => told.given.get(index) !== 'out'))
  const judged = facts.map((fact, at): JudgedFact => {
    const own = head.get(fact.index) ?? found.get(fact.index) ?? plainReading(facts, at)
    return { fact, ...settled(fact, own, told) }
  })
  const { blocks, ends } = blocksOfPaper(judged, { ...work, moves })
  const numbered = numberBlocks(blocks)
  noteNumbers(numbered, facts, moves)
  return {
    head: headOf(judged, moves),
    blocks: numbered,
    decisions: judged.map((one) => decisionOf(one, ends)),
    moves,
  }
}

interface JudgedFact extends RoledFact {
  readonly readings: readonly Reading[]
}

function plainReading(facts: readonly Fact[], at: number): readonly Reading[] {
  const fact = facts[at]
  const caption = fact && isCaption(fact, facts[at + 1], facts[at - 1], facts[at + 2])
  return caption ? [{ role: 'caption', confidence: 0.85 }] : [{ role: 'text', confidence: 0.9 }]
}

/** What somebody said stands; what he said of the like of it comes next. */
function settled(fact: Fact, own: readonly Reading[], { given, remembered }: Told) {
  const role = given.get(fact.index)
  const known = remembered.get(fact.index)
  const others = (chosen: Role): Reading[] => own.filter((reading) => reading.role !== chosen)
  if (role !== undefined)
    return { role, given: true, readings: [{ role, confidence: 1 }, ...others(role)] }
  if (known !== undefined)
    return {
      role: known,
      given: known === 'text',
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
  seal: '',
  attached: false,
  places: new Set(['attachment-note', 'annotation', 'colophon'] as const),
  findLeads: false,
}
const bodyRoles = /^(?:heading\d|text|caption)$/

function blocksOfPaper(judged: readonly JudgedFact[], work: BodyWork) {
  const read = bodyBlocks(
    judged.filter(({ role }) => bodyRoles.test(role)),
    work,
  )
  const taken = takeEnds(read, endFacts, [])
  const inside = (all: readonly { readonly block: Block }[]): Block[] =>
    all.map(({ block }) => block)
  const text = inside(taken.text)
  const annexes = taken.annexes.map((annex) => annexBlock(annex, inside(annex.read)))
  const sheet = sheetBlock(judged, work)
  const ends = endRoles([...taken.blocks, ...taken.colophon], annexes)
  const all = [...text, ...taken.blocks, ...inside(taken.held), ...annexes, ...taken.colophon]
  return { blocks: [...sheet, ...withLeads(all)], ends }
}

/** Points and leads are marked, so that what is written says them. */
const withLeads = (blocks: readonly Block[]): Block[] =>
  findLeads(markLeads(markOrdinals(blocks)), [])

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

/** Which lines the ends took. */
function endRoles(ends: readonly Block[], annexes: readonly Block[]): ReadonlyMap<number, EndRole> {
  const roles = new Map<number, EndRole>()
  for (const { type, origin } of ends)
    for (let index = origin?.start ?? 0; index < (origin?.end ?? 0); index++)
      roles.set(index, type as EndRole)
  for (const { origin } of annexes) if (origin) roles.set(origin.start, 'attachment')
  return roles
}

/** Numbers that are counted anew print otherwise than they were typed. */
function noteNumbers(blocks: readonly Block[], facts: readonly Fact[], moves: Move[]): void {
  const lineOf = new Map(facts.map(({ index, line }) => [index, line]))
  const headings = [...eachBlock(blocks)].filter(
    (block): block is Heading => block.type === 'heading',
  )
  for (const block of headings) {
    const label = headingLabel(block)
    const written = block.written ?? ''
    if (written === label) continue
    const line = lineOf.get(block.origin?.start ?? -1) ?? 0
    moves.push({ kind: 'numbering', line, from: written, to: label })
  }
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
  for (const { fact, said } of found) note(fact, said.unit + said.author + said.date)
  for (const { fact, role } of judged) {
    if (role === 'subtitle') note(fact, bare(fact.text.trim()))
    if (role === 'salutation' || role === 'addressee') note(fact, withoutColon(fact.text))
    if (role === 'number') note(fact, documentNumber(fact.text))
    if (role === 'out') note(fact, '')
  }
  return {
    title: textsOf('title'),
    subtitle: textsOf('subtitle').map(bare).join(''),
    number: textsOf('number').map(documentNumber).join(' '),
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
/** 云政〔2026〕15号 in the brackets that it should have. */
const documentNumber = (text: string): string =>
  text.trim().replace(/[[［【（(](\d{4})[\]］】）)]第?0*(\d+)号/, '〔$1〕$2号')

function decisionOf(
  { fact, role, readings, given }: JudgedFact,
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
  }
}
