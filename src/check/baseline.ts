/** A baseline: findings that an office has looked at and accepted, by rule and sentence, so that lines may move. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { checkCardOf } from './card-of.ts'
import { type Fingerprint, fingerprintOf } from './fingerprints.ts'
import type { Filter } from './rule.ts'

/** A finding that is accepted, with how often it stands in its sentence. */
export interface Accepted extends Fingerprint {
  readonly count: number
}
export interface BaselineFacts {
  /** Its file, as messages name it. */
  readonly name: string
  readonly texts: ReadonlyMap<string, string>
  readonly hash: (text: string) => string
  /** Whether a file was looked at in this run: only then what is not found any more is stale. */
  readonly isRead: (file: string) => boolean
  /** Whether there is such a file, read or not. */
  readonly isThere: (file: string) => boolean
}

const keyOf = ({ file, rule, hash }: Pick<Fingerprint, 'file' | 'rule' | 'hash'>): string =>
  JSON.stringify([file, rule, hash])

/** Findings of the checks, and warnings of other phases; what keeps a paper from being made is never accepted. */
export const mayBeAccepted = ({ rule, severity }: Diagnostic): boolean =>
  checkCardOf(rule) !== null || (severity === 'warning' && !rule.startsWith('workspace/'))

/** The findings without those that are accepted; how many these are is said, and which entries are of no use any more. */
export const withoutAccepted =
  (baseline: readonly Accepted[], facts: BaselineFacts): Filter =>
  (findings) => {
    const { texts, hash, isRead, name: file } = facts
    const foreign = foreignOf(baseline, facts)
    const left = new Map(baseline.map((entry) => [keyOf(entry), entry.count]))
    const rest = findings.filter((finding) => {
      if (!mayBeAccepted(finding)) return true
      const key = keyOf(fingerprintOf(finding, texts, hash))
      const count = left.get(key) ?? 0
      if (count > 0) left.set(key, count - 1)
      return count === 0
    })
    const count = findings.length - rest.length
    const stale = baseline.filter(
      (entry) => (left.get(keyOf(entry)) ?? 0) > 0 && isRead(entry.file),
    )
    return [
      ...rest,
      ...(count > 0 ? [diagnose('baseline/accepted', null, { file, count })] : []),
      ...(stale.length > 0
        ? [diagnose('baseline/stale', null, { file, entries: stale.map(shownEntry) })]
        : []),
      ...foreign,
    ]
  }

/** A baseline of another folder: it names papers, and none of them is here. */
function foreignOf(
  baseline: readonly Accepted[],
  { name, isRead, isThere }: BaselineFacts,
): Diagnostic[] {
  const ofFiles = baseline.filter(({ file }) => file !== '')
  const [first] = ofFiles
  if (!first || ofFiles.some(({ file }) => isRead(file) || isThere(file))) return []
  return [
    diagnose('baseline/foreign', null, {
      file: name,
      entries: ofFiles.length,
      example: first.file,
    }),
  ]
}

/** How much of a sentence a message and the file show, in characters. */
const shown = 24
const shortened = (sentence: string): string =>
  [...sentence].length > shown ? `${[...sentence].slice(0, shown).join('')}…` : sentence
const shownEntry = ({ file, rule, sentence }: Accepted): string =>
  [file, rule, `“${shortened(sentence)}”`].filter((word) => word !== '').join(' ')

/** The baseline that accepts all of some findings; entries of files that were not looked at stay. */
export function acceptedFrom(
  findings: readonly Diagnostic[],
  old: readonly Accepted[],
  { texts, hash, isRead }: BaselineFacts,
): Accepted[] {
  const entries = new Map<string, Accepted>(
    old.filter(({ file }) => !isRead(file)).map((entry) => [keyOf(entry), entry]),
  )
  for (const finding of findings.filter(mayBeAccepted)) {
    const print = fingerprintOf(finding, texts, hash)
    const key = keyOf(print)
    const count = (entries.get(key)?.count ?? 0) + 1
    entries.set(key, { ...print, sentence: shortened(print.sentence), count })
  }
  const order = ({ file, rule, hash: digits }: Accepted): string => [file, rule, digits].join('\n')
  return [...entries.values()].sort((a, b) => (order(a) < order(b) ? -1 : 1))
}
