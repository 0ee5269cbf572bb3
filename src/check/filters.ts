/** What is done to all findings of a run, in order, before anybody reads them. */

import type { Diagnostic } from '../diagnostic.ts'
import { placeName } from '../origin.ts'
import type { Strictness } from '../rules/strictness.ts'
import type { TextOf } from '../text/lines.ts'
import { graded } from './graded.ts'
import { withoutIgnored } from './ignore.ts'
import type { Filter } from './rule.ts'
import { type Settled, withoutSettled } from './settled.ts'
import { switchedOff, type Weighed, weighed } from './weights.ts'

/**
 * What the author silences goes, what is said twice is said once, what the office has settled is counted, files and places
 * follow in order.
 * @param settled what wengao.yml names under 已知
 * @param weights what it says under 检查
 * @param strictness what it says under 尺度
 */
export const reportFilters = (
  texts: TextOf,
  settled: readonly Settled[] | null = null,
  weights: readonly Weighed[] = [],
  strictness: Strictness = 'normal',
): readonly Filter[] => [
  withoutIgnored(texts),
  once,
  onceInRun,
  withoutSettled([...(settled ?? []), ...switchedOff(weights)]),
  graded(strictness),
  weighed(weights),
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

/** How data were read is said once in a run, however many papers use them. */
const onceInRun: Filter = (findings) => {
  const seen = new Set<string>()
  return findings.filter(({ rule, severity, data }) => {
    if (severity !== 'info' || !rule.startsWith('data/')) return true
    const words = JSON.stringify([rule, data])
    const isNew = !seen.has(words)
    seen.add(words)
    return isNew
  })
}

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
