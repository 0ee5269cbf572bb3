/** What a changed cell would change, as text: sentences from what to what, and figures whose formulas would have to be run first. */
import type { Document } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../model/walk.ts'
import { type DataPlace, placeName } from '../origin.ts'
import { placeRanges } from './place-ranges.ts'
import {
  type ChangedPair,
  movedRows,
  type NamedRows,
  namedRows,
  tableChanges,
} from './table-changes.ts'
import { traceFigures } from './trace.ts'
import type { WhatIfWords } from './what-if-words.ts'

/** Every sentence outside tables and charts, in the order of the paper. */
function sentences(document: Document): string[] {
  return [...eachBlock(document.blocks)].flatMap((block): string[] => {
    if (block.type === 'toc' || block.type === 'table' || block.type === 'chart') return []
    return inlineRuns(block).flatMap(
      (run) =>
        inlinesText(run)
          .match(/[^。；]+[。；]?/g)
          ?.map((sentence) => sentence.trim()) ?? [],
    )
  })
}

const tablesOf = (document: Document): NamedRows[] =>
  [...eachBlock(document.blocks)].flatMap((block) => namedRows(block) ?? [])

/** What stands in one and not in the other, in pairs as far as they go: sentences, then rows of tables and charts. */
export function changedStatements(
  before: Document,
  after: Document,
  words: WhatIfWords,
): ChangedPair[] {
  const tables = tablePairs(before, after)
  return [
    ...paired(sentences(before), sentences(after), words),
    ...tables.flatMap(([old, next]) => tableChanges(old, next, words)),
  ]
}

const nothing = (kind: NamedRows['kind']): NamedRows => ({ kind, heads: [], rows: [] })

/** One after the other; nothing for one that the other paper lacks. */
function tablePairs(before: Document, after: Document): [NamedRows, NamedRows][] {
  const [old, next] = [tablesOf(before), tablesOf(after)]
  return Array.from({ length: Math.max(old.length, next.length) }, (_, index) => {
    const [from, to] = [old[index], next[index]]
    return [from ?? nothing(to?.kind ?? 'table'), to ?? nothing(from?.kind ?? 'table')]
  })
}

function paired(
  old: readonly string[],
  next: readonly string[],
  words: WhatIfWords,
): ChangedPair[] {
  if (old.length === next.length)
    return old.flatMap((text, index): ChangedPair[] =>
      text === next[index] ? [] : [[text, next[index] ?? '']],
    )
  const gone = old.filter((text) => !next.includes(text))
  const come = next.filter((text) => !old.includes(text))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => [
    gone[index] ?? words.absent,
    come[index] ?? words.gone,
  ])
}

/** Tables and charts whose rows stand in another order, a line each. */
export const changedOrders = (before: Document, after: Document, words: WhatIfWords): string[] =>
  tablePairs(before, after).flatMap(([old, next]) => {
    const moved = movedRows(old, next)
    return moved.length === 0 ? [] : [words.moved(old.kind, moved)]
  })

/** Figures of a paper that rest on cells whose stored results are old. */
export function staleFigures(
  document: Document,
  stale: readonly DataPlace[],
  words: WhatIfWords,
): string[] {
  const names = new Set(stale.map(placeName))
  const { bound } = traceFigures(document, null)
  return bound.flatMap(({ shown, sentence, cells }) => {
    const old = cells.filter((cell) => names.has(placeName(cell)))
    return old.length === 0 ? [] : [words.figure(shown, placeRanges(old), sentence)]
  })
}

/** The report of one paper. */
export function whatIfText(
  title: string,
  before: Document | null,
  after: Document | null,
  stale: readonly DataPlace[],
  words: WhatIfWords,
): string {
  if (!before || !after) return `${title}\n  ${words.unbuilt(after ? 'before' : 'after')}\n`
  const changes = changedStatements(before, after, words)
  const orders = changedOrders(before, after, words)
  const old = staleFigures(after, stale, words)
  const count = changes.length + orders.length
  const lines = [
    title,
    `  ${count === 0 ? words.none : words.changes(count)}`,
    ...changes.map(([from, to]) => `    ${from}\n  → ${to}`),
    ...orders.map((order) => `    ${order}`),
    ...(old.length === 0 ? [] : [`  ${words.old(old.length)}`]),
    ...old.map((one) => `    ${one}`),
  ]
  return `${lines.join('\n')}\n`
}
