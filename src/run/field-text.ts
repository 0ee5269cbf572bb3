/** Fields of the head as they print. */
import type { Document } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'
import type { Slot } from '../model/slot.ts'
import { spliceSlots } from '../model/splice-slots.ts'
import type { Value } from '../model/values.ts'
import type { FilledFields } from './composing.ts'

/** A field as it prints, lines of a list joined. */
export function fieldText(value: Value | undefined, slots: readonly Slot[]): string {
  if (value?.kind === 'list') return value.items.map((item) => fieldText(item, slots)).join('')
  return value?.kind === 'text' ? inlinesText(spliceSlots(value.text, slots, () => null)) : ''
}

/** The lines of a field as they print. */
export const fieldTexts = (value: Value | undefined, slots: readonly Slot[]): string[] =>
  value?.kind === 'list'
    ? value.items.map((item) => fieldText(item, slots))
    : [fieldText(value, slots)].filter((line) => line !== '')

/** Properties of the document. */
export function metaOf(fields: FilledFields, slots: readonly Slot[]): Document['meta'] {
  const text = (...names: string[]): string =>
    names.map((name) => fieldText(fields[name], slots)).find((words) => words !== '') ?? ''
  return {
    title: text('title'),
    subtitle: text('subtitle'),
    author: text('unit', 'author'),
    date: text('date'),
    lang: 'zh-CN',
  }
}
