/** What the rules find in the printed texts; papers of a run share most of them, and few have anything to find. */
import type { Diagnostic } from '../diagnostic.ts'
import type { WordLists } from '../lists/word-lists.ts'
import type { Prose } from './prose.ts'
import { proseRules } from './prose-rules.ts'
import type { CheckFacts } from './rule.ts'

/** Texts that are kept, and the letters of the longest. */
const most = 4000
const longest = 2000
/** Texts in which no rule that looks at each by itself has found anything, as long as the lists are used. */
const quiet = new WeakMap<WordLists, Set<string>>()

/** Findings in the order of the rules, of each in the order of the texts. */
export function findInProse(texts: readonly Prose[], facts: CheckFacts): Diagnostic[] {
  const known = quiet.get(facts.lists) ?? new Set()
  quiet.set(facts.lists, known)
  const rest = texts.filter((prose) => !known.has(keyOf(prose)))
  const heard = new Set<Prose>()
  const findings = proseRules.flatMap((rule) => {
    if (!rule.alone) return rule.run(texts, facts)
    return rest.flatMap((prose) => {
      const found = rule.run([prose], facts)
      if (found.length > 0) heard.add(prose)
      return found
    })
  })
  if (known.size > most) known.clear()
  for (const prose of rest)
    if (!heard.has(prose) && prose.text.length <= longest) known.add(keyOf(prose))
  return findings
}

const keyOf = ({ part, text }: Prose): string => `${part} ${text}`
