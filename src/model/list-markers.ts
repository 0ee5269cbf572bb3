/** Markers of Markdown lists, which the model numbers: `1.`, （1）, 一是, 一要, 第一，, 首先，. */

import { toChineseNumeral } from '../chinese/numerals.ts'
import type { List, ListMarker } from './document.ts'
import { numberGap } from './plain-text.ts'

const firsts = ['首先，', '其次，', '再次，']

/** The marker printed before item `index` (0-based) of the list. */
export function listMarker(list: Pick<List, 'marker' | 'start' | 'items'>, index: number): string {
  const n = list.start + index
  switch (list.marker) {
    case '1.':
      return `${n}.`
    case '（1）':
      return `（${n}）`
    case '一是':
      return `${toChineseNumeral(n)}是`
    case '一要':
      return `${toChineseNumeral(n)}要`
    case '第一，':
      return `第${toChineseNumeral(n)}，`
    case '首先，':
      return index > 0 && index === list.items.length - 1
        ? '最后，'
        : (firsts[index] ?? `第${toChineseNumeral(n)}，`)
  }
}

/** The marker as it stands in front of the words of its item. */
export function itemMark(list: List, index: number): string {
  const marker = listMarker(list, index)
  return marker + numberGap(marker, list.items[index]?.children ?? [])
}

export const listMarkers: readonly ListMarker[] = [
  '1.',
  '（1）',
  '一是',
  '一要',
  '第一，',
  '首先，',
]
