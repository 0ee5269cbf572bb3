/** Day, unit and speaker typed again under the title, where the paper prints those of the front matter. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { addresses } from '../addressing.ts'
import type { ReadBlock } from '../blocks/read-block.ts'
import { bareLetters } from '../letters.ts'
import type { BodyFacts } from './facts.ts'
import { dateAt, dayOf, isBracketed, lineText, sameDate } from './lines.ts'
import { namesSomebody } from './unit-lines.ts'

/** Most lines that stand between a title and whom the text greets. */
const mostLines = 5

/** What says the same goes; what says something else stays, and is said. */
export function dropByline(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  diagnostics: Diagnostic[],
): ReadBlock[] {
  if (facts.byline.length === 0) return [...read]
  const dropped = new Set<ReadBlock>()
  const greeted = read.slice(0, mostLines).findIndex((line) => addresses(lineText(line) ?? ''))
  for (const current of read.slice(0, greeted < 0 ? mostLines : greeted)) {
    const text = lineText(current)
    const { origin } = current.block
    if (text === null) break
    if (saysSame(text, facts)) {
      dropped.add(current)
      diagnostics.push(diagnose('markdown/doubled-line', origin, { text, in: 'byline' }))
    } else if (isByline(text, greeted >= 0)) {
      const data = { typed: text, field: facts.byline.join('、') }
      diagnostics.push(diagnose('markdown/other-byline', origin, data))
    } else break
  }
  const rest = read.filter((current) => !dropped.has(current))
  return withoutGreeting(rest, facts, diagnostics)
}

/** A line of values that the front matter has, in any order: 王　明（2026年7月15日）. */
function saysSame(text: string, { byline }: BodyFacts): boolean {
  const { day, rest } = parted(text)
  if (day !== '' && !byline.some((value) => sameDate(value, day))) return false
  const left = byline
    .map(bareLetters)
    .sort((a, b) => b.length - a.length)
    .reduce((letters, value) => letters.replace(value, ''), bareLetters(rest))
  return left === '' && bareLetters(text) !== ''
}

/** A line's day, and what stands in front of it. */
function parted(text: string): { day: string; rest: string } {
  const bare = text.replace(/[（）()]/g, ' ').trim()
  const at = dateAt(bare)
  return at === null ? { day: '', rest: bare } : { day: bare.slice(at), rest: bare.slice(0, at) }
}

/** A day by itself; where a greeting follows, a name or an organ too. */
function isByline(text: string, greeted: boolean): boolean {
  const { day, rest } = parted(text)
  if (rest === '' && dayOf(day) !== null && (isBracketed(text) || greeted)) return true
  return greeted && namesSomebody(text)
}

/** 同志们： below a line that stays is no first line any more: the front matter's is printed. */
function withoutGreeting(
  read: readonly ReadBlock[],
  { salutation }: BodyFacts,
  diagnostics: Diagnostic[],
): ReadBlock[] {
  const at = read.slice(0, mostLines).findIndex((line) => {
    const text = lineText(line) ?? ''
    return addresses(text) && bareLetters(text) === bareLetters(salutation)
  })
  const greeting = read[at]
  if (at < 1 || !greeting || read.slice(0, at).some((line) => lineText(line) === null))
    return [...read]
  const data = { text: lineText(greeting) ?? '', in: 'salutation' }
  diagnostics.push(diagnose('markdown/doubled-line', greeting.block.origin, data))
  return [...read.slice(0, at), ...read.slice(at + 1)]
}
