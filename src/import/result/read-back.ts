/** A written body read back as a build reads it: whether its outline is the one that was meant. */
import type { RowExpressions } from '../../markdown/context.ts'
import { parseDialect } from '../../markdown/parse.ts'
import type { BodyFacts } from '../../markdown/structure/facts.ts'
import type { Block } from '../../model/document.ts'
import { numberBlocks } from '../../model/numbering.ts'
import { outline } from '../../model/outline.ts'
import { identity } from '../../model/segments.ts'

const noRows: RowExpressions = {
  conditions: (rows) => ({ value: rows.map(() => false), diagnostics: [] }),
  cells: () => ({ value: null, diagnostics: [] }),
  sums: () => ({ value: null, diagnostics: [] }),
}

/** @param facts what the paper says of itself; null reads every line as it is typed */
export const readBack = (body: string, facts: BodyFacts | null): Block[] =>
  parseDialect({
    text: body,
    segments: identity('', body.length, 0),
    slots: [],
    data: {},
    rows: noRows,
    numberHeadings: true,
    body: facts,
  }).value

/** One line for each heading: its level, its number, its words. */
export const outlineLines = (blocks: readonly Block[]): string[] =>
  outline({ blocks: numberBlocks(blocks) }).map(
    ({ level, label, text }) => `${level} ${label}${text.replace(/[\s\u3000]/g, '')}`,
  )

/** The first heading that reads otherwise than it was meant; null when all are as they should be. */
export function otherOutline(
  meant: readonly Block[],
  read: readonly Block[],
): { readonly meant: string; readonly read: string } | null {
  const [wanted, found] = [meant, read].map(outlineLines)
  const size = Math.max(wanted?.length ?? 0, found?.length ?? 0)
  for (let index = 0; index < size; index++) {
    const [one, other] = [wanted?.[index] ?? '', found?.[index] ?? '']
    if (one !== other) return { meant: one, read: other }
  }
  return null
}
