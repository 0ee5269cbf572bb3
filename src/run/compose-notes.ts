/** What is said of a composed paper: what the template lost, left unprinted or added of its own. */
import { lettersOf } from '../chinese/unparted.ts'
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import { kindLabel } from '../kind/kind.ts'
import { documentText } from '../model/block-lines.ts'
import type { Block, Document } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { Slot } from '../model/slot.ts'
import type { Value } from '../model/values.ts'
import type { Composing, FilledFields } from './composing.ts'
import { fieldText } from './field-text.ts'

/** Blocks of the author's that the template has put nowhere: a paper without them would be another paper. */
export function lostBlocks(
  all: readonly Block[],
  slots: readonly Slot[],
  dropped: ReadonlySet<Block>,
): Block[] {
  const placed = new Set(
    slots.flatMap((slot) => (slot.kind === 'blocks' && slot.placed ? slot.blocks : [])),
  )
  return all.filter(
    (block) =>
      block.type !== 'section-end' &&
      block.type !== 'page-break' &&
      !dropped.has(block) &&
      !placed.has(block),
  )
}

/** What the head of the paper gives and the template never asked for, unless the body says the same. */
export function noteUnprinted(
  { source, slots }: Composing,
  fields: FilledFields,
  asked: ReadonlySet<string>,
  document: Document,
): Diagnostic[] {
  const { kind } = source
  const texts = (value: Value | undefined): string[] => {
    if (value?.kind === 'list') return value.items.flatMap(texts)
    return value?.kind === 'text' ? [lettersOf(fieldText(value, slots))] : []
  }
  let printed: string | undefined
  const isPrinted = (words: string): boolean => {
    printed ??= lettersOf(documentText(document))
    return printed.includes(words)
  }
  const lost = kind.ownFields.filter((name) => {
    const schema = kind.fields[name]
    const names = [name, ...(schema?.aliases ?? [])]
    if (
      !schema?.type ||
      schema.default !== undefined ||
      !source.fields.places[`@${name}`] ||
      names.some((one) => asked.has(one))
    )
      return false
    return texts(fields[name]).some((one) => one !== '' && !isPrinted(one))
  })
  if (lost.length === 0) return []
  const labels = lost.map((name) => kind.fields[name]?.aliases?.[0] ?? name)
  const place = source.fields.places[`@${lost[0]}`] ?? null
  return [
    diagnose('front-matter/not-printed', place, {
      fields: labels,
      kind: kindLabel(kind),
    }),
  ]
}

/** Sentences that the template put into the paper are said, since the author has not typed them. */
export function noteAdded(added: readonly Block[], document: Document, file: string): Diagnostic[] {
  const texts = added.flatMap(({ origin }) => {
    const same = document.blocks.find((one) => one.origin === origin && one.type === 'paragraph')
    return same?.type === 'paragraph' ? [inlinesText(same.children)] : []
  })
  const [text] = texts
  if (text === undefined) return []
  return [diagnose('template/added', { file, start: 0, end: 0 }, { count: texts.length, text })]
}
