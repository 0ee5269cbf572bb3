/** A rule that is a pattern: what it finds in the printed texts, with what should stand there. */
import type { Diagnostic } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import type { Fix } from '../rules/card.ts'
import { around } from './around.ts'
import { type Prose, placeIn } from './prose.ts'

/** What such a finding says; `right` is empty where only the author can tell. */
export type Replaced = Readonly<Record<'written' | 'right' | 'near', string>>

/** @param right gives what should stand in the place of a match; null for none of the rule's
 * @param text the text with its codes, where a rule looks at decimals */
export const replacedIn = (
  prose: Prose,
  pattern: RegExp,
  right: (match: RegExpExecArray, text: string) => string | null,
  say: (origin: Origin | null, data: Replaced) => Diagnostic,
  text = prose.words,
): Diagnostic[] =>
  [...text.matchAll(pattern)].flatMap((match) => {
    const [written] = match
    const should = right(match, text)
    if (should === null || should === written) return []
    const [from, to] = [match.index, match.index + written.length]
    return [
      say(placeIn(prose, from, to), { written, right: should, near: around(prose.text, from, to) }),
    ]
  })

/** The change of such a finding; null where only the author can tell. */
export const replacement = ({ written, right }: Replaced): Fix | null =>
  right === '' ? null : { from: written, to: right }
