/** Items of a Markdown list: the first item's own marker (一是, 一要, 第一，…) wins for all of them. */

import { fromChineseNumeral } from '../chinese/numerals.ts'
import type { Inline, List, ListItem, ListMarker } from '../model/document.ts'
import { listMarker, listMarkers } from '../model/list-markers.ts'
import { sliceText } from '../model/nodes.ts'
import type { Origin } from '../origin.ts'
import { type ParseContext, report } from './context.ts'
import type { ListMeta } from './tokens.ts'

const ownMarker =
  /^(?:([一二三四五六七八九十]{1,3})(是|要)|第([一二三四五六七八九十]{1,3})，|(首先，|其次，|再次，|最后，))/
const words: Readonly<Record<string, ListMarker>> = { 是: '一是', 要: '一要' }

type ReadItem = ListItem & { readonly number: number }

export function listOf(
  read: readonly ReadItem[],
  meta: ListMeta,
  origin: Origin | null,
  context: ParseContext,
): List {
  const declared = listMarkers.find((marker) => marker === meta.marker)
  if (meta.marker !== null && !declared)
    report(context, 'markdown/unknown-attribute', meta.start, meta.end, {
      attribute: `marker="${meta.marker}"`,
      name: listMarkers.join(' '),
    })
  const typed = read[0] ? typedMarker(read[0].children) : null
  const marker = declared ?? typed?.marker ?? '1.'
  const items = read.map(({ children, blocks, origin: place }): ListItem => {
    const own = typedMarker(children)
    return { children: own && own.marker === marker ? own.rest : children, blocks, origin: place }
  })
  const list: List = {
    type: 'list',
    id: '',
    marker,
    start: typed ? 1 : Math.max(1, meta.first),
    items,
    origin,
  }
  read.forEach((item, index) => {
    const own = typedMarker(item.children)
    const written = own && own.marker === marker ? own.written : `${item.number}.`
    const printed = listMarker(list, index)
    // `1.` on every line is the usual way to let the list count
    const counted =
      marker === '1.'
        ? item.number === list.start + index || item.number === meta.first
        : own === null || written === printed
    if (!counted)
      report(context, 'markdown/list-number', meta.start, meta.end, { written, printed })
  })
  return list
}

function typedMarker(
  children: readonly Inline[],
): { marker: ListMarker; written: string; rest: Inline[] } | null {
  const [first, ...others] = children
  if (first?.type !== 'text') return null
  const match = ownMarker.exec(first.value)
  if (!match) return null
  const ordinal = match[3] ? '第一，' : '首先，'
  const marker = match[2] ? words[match[2]] : ordinal
  if (!marker || (match[1] && fromChineseNumeral(match[1]) === null)) return null
  return {
    marker,
    written: match[0],
    rest: [sliceText(first, match[0].length, first.value.length), ...others],
  }
}
