/** What is done to all findings of a run, in order, before anybody reads them. */
import type { Diagnostic } from '../diagnostic.ts'
import { placeName } from '../origin.ts'
import { withoutIgnored } from './ignore.ts'
import type { Filter } from './rule.ts'

/** What the author silences goes, what is said twice is said once, files and places follow in order. */
export const reportFilters = (texts: ReadonlyMap<string, string>): readonly Filter[] => [
  withoutIgnored(texts),
  once,
  inOrder,
]

export const filterFindings = (
  findings: readonly Diagnostic[],
  filters: readonly Filter[],
): readonly Diagnostic[] => filters.reduce((rest, filter) => filter(rest), findings)

/** Equal findings count once, where the first of them was said. */
const once: Filter = (findings) => [
  ...new Map(
    findings.map((finding) => [
      JSON.stringify([finding.rule, finding.origin, finding.data]),
      finding,
    ]),
  ).values(),
]

/** A cell of a workbook is its own place. */
const fileOf = ({ origin }: Diagnostic): string =>
  origin?.cell ? placeName(origin.cell) : (origin?.file ?? '')

/** By file and place; those of one place as they were said. */
const inOrder: Filter = (findings) =>
  [...findings].sort((a, b) => {
    const [fileA, fileB] = [fileOf(a), fileOf(b)]
    if (fileA === fileB) return (a.origin?.start ?? 0) - (b.origin?.start ?? 0)
    return fileA < fileB ? -1 : 1
  })
