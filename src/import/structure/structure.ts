/** A cleaned draft as papers: parted, each line judged, the head, body and ends of each put together. */

import { eachBlock, eachInline, inlineRuns } from '../../model/walk.ts'
import type { Line } from '../clean/lines.ts'
import { replaceInRuns, textOf } from '../clean/lines.ts'
import type { Move } from './body.ts'
import type { Decision, Role } from './decision.ts'
import { type Fact, factsOf } from './facts.ts'
import { type NoteTexts, noteName } from './inlines.ts'
import { type ReadPaper, readPaperLines } from './paper.ts'
import type { PaperStart } from './paper-start.ts'
import { collectionIn } from './paper-starts.ts'
import { type Memory, rememberedRoles } from './remembered.ts'

export interface StructureInput {
  readonly lines: readonly Line[]
  /** Roles that somebody gave to lines, by the number of the line in the file. */
  readonly given: ReadonlyMap<number, Role>
  readonly memories: readonly Memory[]
  /** A part of the text is missing. */
  readonly hasGaps: boolean
  readonly pictureFile: (id: string) => string
}
export interface Structured {
  /** What stands above the papers of a text that holds several; null for one paper. */
  readonly collection: { readonly title: string; readonly announced: number } | null
  readonly papers: readonly ReadPaper[]
  /** Of the lines above the papers. */
  readonly decisions: readonly Decision[]
  readonly moves: readonly Move[]
}

export function structure({
  lines,
  given,
  memories,
  hasGaps,
  pictureFile,
}: StructureInput): Structured {
  const facts = factsOf(lines)
  const byIndex = new Map(
    facts.flatMap(({ index, line }) => {
      const role = given.get(line)
      return role === undefined ? [] : [[index, role] as const]
    }),
  )
  const remembered = rememberedRoles(facts, memories)
  const told = { given: byIndex, remembered, hasGaps }
  const starts = startsOf(facts, byIndex)
  const { lines: bare, moves } = withoutMarks(lines, starts.starts)
  const own = factsOf(bare)
  const work = { lines: bare, notes: notesOf(bare), pictureFile }
  const cuts = starts.starts.map(({ index }) => index)
  const papers = cuts.map((from, at) =>
    readPaperLines(
      own.filter(({ index }) => index >= from && index < (cuts[at + 1] ?? Infinity)),
      told,
      work,
    ),
  )
  const above = own.filter(({ index }) => index < (cuts[0] ?? 0))
  const [first] = above
  return {
    collection: starts.collection
      ? { title: first?.text.trim() ?? '', announced: starts.announced }
      : null,
    papers,
    decisions: [
      ...above.map(collectionDecision),
      ...startDecisions(starts.starts, own, starts.collection),
    ],
    moves: [
      ...moves,
      ...uncalledNotes(bare, papers),
      ...above.map(({ line, text }): Move => ({ kind: 'collection', line, from: text, to: '' })),
    ],
  }
}

interface Starts {
  readonly collection: boolean
  readonly announced: number
  readonly starts: readonly PaperStart[]
}

/** Where somebody said that papers begin, or where they seem to. */
function startsOf(facts: readonly Fact[], given: ReadonlyMap<number, Role>): Starts {
  const start = (index: number): PaperStart => ({ index, confidence: 1, mark: '', close: '' })
  const told = facts
    .filter(({ index }) => given.get(index) === 'paper')
    .map(({ index }) => start(index))
  const denied = facts.some(({ index }) => given.get(index) === 'title')
  const found = told.length > 0 ? null : collectionIn(facts)
  if (told.length > 0) return { collection: told.length > 1, announced: 0, starts: told }
  if (found && !denied)
    return { collection: true, announced: found.announced, starts: found.starts }
  return { collection: false, announced: 0, starts: [start(facts[0]?.index ?? 0)] }
}

/** 【篇一：题】 without its marks. */
function withoutMarks(lines: readonly Line[], starts: readonly PaperStart[]) {
  const moves: Move[] = []
  const changed = [...lines]
  for (const { index, mark, close } of starts) {
    const line = changed[index]
    if (!line || mark === '') continue
    const size = textOf(line).length
    const inner = replaceInRuns(line.runs, size - close.length, close.length, '')
    changed[index] = { ...line, runs: replaceInRuns(inner, 0, mark.length, '') }
    moves.push({ kind: 'collection', line: line.line, from: mark + close, to: '' })
  }
  return { lines: changed, moves }
}

const collectionDecision = ({ index, line, text }: Fact): Decision => ({
  index,
  line,
  text,
  form: '',
  role: 'collection',
  confidence: 0.9,
  others: [{ role: 'title', confidence: 0.1 }],
})

/** That a paper begins where nobody was sure. */
const startDecisions = (
  starts: readonly PaperStart[],
  facts: readonly Fact[],
  several: boolean,
): Decision[] =>
  several
    ? starts.flatMap(({ index, confidence }) => {
        const fact = facts.find((one) => one.index === index)
        return fact
          ? [
              {
                index,
                line: fact.line,
                text: fact.text,
                form: '',
                role: 'paper' as const,
                confidence,
                others: [{ role: 'text' as const, confidence: 1 - confidence }],
              },
            ]
          : []
      })
    : []

/** Notes that no text calls print nowhere. */
function uncalledNotes(lines: readonly Line[], papers: readonly ReadPaper[]): Move[] {
  const called = new Set(
    papers.flatMap(({ blocks }) =>
      [...eachBlock(blocks)]
        .flatMap((block) => inlineRuns(block).flatMap((run) => [...eachInline(run)]))
        .flatMap((inline) => (inline.type === 'note' ? [inline.name] : [])),
    ),
  )
  return lines.flatMap((line): Move[] => {
    const from = (line.number ?? '') + textOf(line)
    if (line.of !== 'note' || called.has(noteName(line.note)) || from === '') return []
    return [{ kind: 'note', line: line.line, from, to: '' }]
  })
}

function notesOf(lines: readonly Line[]): NoteTexts {
  const notes = new Map<string, string>()
  for (const line of lines)
    if (line.of === 'note') {
      const text = (line.number ?? '') + textOf(line)
      const before = notes.get(line.note)
      notes.set(line.note, before === undefined || before === '' ? text : `${before} ${text}`)
    }
  return notes
}
