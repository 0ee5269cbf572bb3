/** Fields of the head as they print. */
import { authorMark, type Document } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import type { Value } from '../model/values.ts'
import type { FilledFields } from './composing.ts'

/**
 * A field as it prints, the items of a list joined.
 * @param between what stands between them: lines of one title go on without anything
 */
export function fieldText(value: Value | undefined, slots: readonly Slot[], between = ''): string {
  if (value?.kind === 'list')
    return value.items.map((item) => fieldText(item, slots, between)).join(between)
  return value?.kind === 'text' ? inlinesText(spliceSlots(value.text, slots, () => null)) : ''
}

/** The lines of a field as they print. */
export const fieldTexts = (value: Value | undefined, slots: readonly Slot[]): string[] =>
  value?.kind === 'list'
    ? value.items.map((item) => fieldText(item, slots))
    : [fieldText(value, slots)].filter((line) => line !== '')

/** Properties of the document. */
export function metaOf(fields: FilledFields, slots: readonly Slot[]): Document['meta'] {
  const first = (names: readonly string[], between: string): string =>
    names.map((name) => fieldText(fields[name], slots, between)).find((words) => words !== '') ?? ''
  const text = (name: string): string => first([name], '')
  return {
    title: text('title'),
    subtitle: text('subtitle'),
    // several units and persons are names of their own
    author: first(['unit', 'author'], authorMark),
    date: text('date'),
    lang: 'zh-CN',
  }
}
