/** What of the findings can be mended for certain: changes of the author's own letters, nowhere else. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Card, Fix } from '../rules/card.ts'
import { phaseCards } from '../rules/index.ts'
import { checkCards } from './check.ts'

/** A change of a paper's text. */
export interface Mending {
  readonly start: number
  readonly end: number
  readonly to: string
}

const cards: ReadonlyMap<string, Card<never>> = new Map(
  [phaseCards, ...checkCards.map((check) => check.cards)].flatMap((all) => Object.entries(all)),
)

/** The change that a finding is sure of; null where only the author can tell. */
const fixOf = ({ rule, data }: Diagnostic): Fix | null =>
  // the data are those that `diagnosing` took with this very card
  cards.get(rule)?.fix?.(data as never) ?? null

/**
 * The changes of one paper, in order. What overlaps an earlier one waits for the next round; what stands in the head of the
 * paper or does not stand in its file letter by letter is left to the author.
 * @param bodyStart where the text behind the head starts
 */
export function mendingsOf(
  findings: readonly Diagnostic[],
  {
    file,
    text,
    bodyStart,
  }: { readonly file: string; readonly text: string; readonly bodyStart: number },
): Mending[] {
  const wanted = findings.flatMap((finding): Mending[] => {
    const { origin } = finding
    const fix = fixOf(finding)
    if (!fix || !origin || origin.cell || origin.file !== file || origin.start < bodyStart)
      return []
    // of a line whose end is wrong only the end is changed
    const { start, end } = origin
    if (!text.slice(start, end).endsWith(fix.from)) return []
    return [{ start: end - fix.from.length, end, to: fix.to }]
  })
  const mendings: Mending[] = []
  for (const one of wanted.sort((a, b) => a.start - b.start || a.end - b.end))
    if (one.start >= (mendings.at(-1)?.end ?? 0)) mendings.push(one)
  return mendings
}
