/** Words that templates understand beside data: counts and references in every text, parts of the body in a kind's template. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { PartRule } from '../kind/kind.ts'
import { blockLines } from '../model/block-lines.ts'
import type { Block } from '../model/document.ts'
import type { Slot } from '../model/slot.ts'
import type { Value } from '../model/values.ts'
import type { Parts } from './parts.ts'
import type { Word, Words } from './runtime/run.ts'

const count =
  (of: 'sections' | 'pieces'): Word =>
  (_args, origin) => ({ kind: 'inlines', inlines: [{ type: 'count', of, shown: '', origin }] })

const reference =
  (word: '表' | '图'): Word =>
  ([name], origin) => ({
    kind: 'inlines',
    inlines: [{ type: 'ref', to: `${word}:${textOf(name)}`, shown: '', origin }],
  })

const textOf = (value: Value | undefined): string => (value?.kind === 'text' ? value.text : '')

/** `{{条数}}` `{{篇数}}` `{{表 "题"}}` `{{图 "题"}}`. */
export const textWords: Words = {
  条数: count('sections'),
  篇数: count('pieces'),
  表: reference('表'),
  图: reference('图'),
}

interface TemplateWords {
  readonly words: Words
  /** Gives `{{body}}` all that no part took; call it once the template is filled. */
  readonly settleBody: () => readonly Diagnostic[]
  /** Blocks that the template left out on purpose. */
  readonly dropped: ReadonlySet<Block>
}

/**
 * `{{body}}`, `{{part "name"}}`, `{{through "name"}}`, `{{drop "name"}}`, `{{#lacks "name"}}` and `{{papers}}` on top of the
 * words of every text.
 * @param rules the kind's parts
 * @param papers the papers of a volume, ready to be put in
 */
export function templateWords(
  parts: Parts,
  rules: Readonly<Record<string, PartRule>>,
  papers: readonly Block[],
): TemplateWords {
  const diagnostics: Diagnostic[] = []
  const known = Object.keys(rules)
  const dropped = new Set<Block>()
  const bodies: (Slot & { kind: 'blocks' })[] = []
  const check = (name: string, place: Parameters<Word>[1]): void => {
    if (!known.includes(name))
      diagnostics.push(diagnose('template/unknown-part', place, { name, known }))
  }
  const words: Words = {
    ...textWords,
    body: () => {
      const slot: Slot & { kind: 'blocks' } = { kind: 'blocks', blocks: [], placed: false }
      bodies.push(slot)
      return slot
    },
    part: ([value], place) => {
      check(textOf(value), place)
      return { kind: 'blocks', blocks: parts.take(textOf(value)), placed: false }
    },
    through: ([value], place) => {
      check(textOf(value), place)
      return { kind: 'blocks', blocks: parts.takeThrough(textOf(value)), placed: false }
    },
    drop: ([value], place) => {
      const name = textOf(value)
      check(name, place)
      for (const block of parts.take(name)) {
        dropped.add(block)
        const text = blockLines(block).join('')
        diagnostics.push(
          diagnose('template/dropped', block.origin, { part: rules[name]?.label ?? name, text }),
        )
      }
      return null
    },
    papers: () => ({ kind: 'blocks', blocks: papers, placed: false }),
    'part?': ([value], place) => {
      check(textOf(value), place)
      return parts.has(textOf(value)) ? { kind: 'inlines', inlines: [] } : null
    },
  }
  const settleBody = (): readonly Diagnostic[] => {
    const [first] = bodies
    if (first) first.blocks = parts.rest()
    return diagnostics
  }
  return { words, settleBody, dropped }
}
