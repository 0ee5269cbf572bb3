/** What a changed cell would change, as text: sentences from what to what, and figures whose formulas would have to be run first. */
import type { Document } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import { eachBlock, inlineRuns } from '../model/walk.ts'
import { type DataPlace, placeName } from '../origin.ts'
import { placeRanges } from './place-ranges.ts'
import { traceFigures } from './trace.ts'
import type { WhatIfWords } from './what-if-words.ts'

/** Every sentence, cell of a table and value of a chart, in the order of the paper. */
function statements(document: Document, words: WhatIfWords): string[] {
  return [...eachBlock(document.blocks)].flatMap((block): string[] => {
    if (block.type === 'toc') return []
    if (block.type === 'table') {
      const heads = block.header.map((cell) => inlinesText(cell.children))
      return block.rows.flatMap((row) => {
        const name = inlinesText(row[0]?.children ?? [])
        return row.map(({ children }, column) =>
          words.inTable(name, heads[column] ?? '', inlinesText(children)),
        )
      })
    }
    if (block.type === 'chart')
      return block.series.flatMap(({ name, values }) =>
        values.map((value, index) =>
          words.inChart(block.categories[index] ?? '', name, inlinesText([value])),
        ),
      )
    return inlineRuns(block).flatMap(
      (run) =>
        inlinesText(run)
          .match(/[^。；]+[。；]?/g)
          ?.map((one) => one.trim()) ?? [],
    )
  })
}

/** What stands in one and not in the other, in pairs as far as they go: from, to. */
export function changedStatements(
  before: Document,
  after: Document,
  words: WhatIfWords,
): [string, string][] {
  const [old, made] = [statements(before, words), statements(after, words)]
  if (old.length === made.length)
    return old.flatMap((text, index): [string, string][] =>
      text === made[index] ? [] : [[text, made[index] ?? '']],
    )
  const gone = old.filter((text) => !made.includes(text))
  const come = made.filter((text) => !old.includes(text))
  return Array.from({ length: Math.max(gone.length, come.length) }, (_, index) => [
    gone[index] ?? words.absent,
    come[index] ?? words.gone,
  ])
}

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
  const old = staleFigures(after, stale, words)
  const lines = [
    title,
    `  ${changes.length === 0 ? words.none : words.changes(changes.length)}`,
    ...changes.map(([from, to]) => `    ${from}\n  → ${to}`),
    ...(old.length === 0 ? [] : [`  ${words.old(old.length)}`]),
    ...old.map((one) => `    ${one}`),
  ]
  return `${lines.join('\n')}\n`
}
