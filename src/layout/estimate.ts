/** Pages by counting characters, for machines that cannot print: good enough for a draft, and said to be an estimate. */

import type { PageFacts } from '../model/page-facts.ts'
import { bareRecord } from '../model/values.ts'
import { advance, areaHeight, areaWidth, type Theme } from '../theme/theme.ts'

/** What the estimate has to know of a printed document. */
interface Sized {
  readonly type: string
  readonly id?: string
  /** Of a paragraph. */
  readonly style?: keyof Theme['styles']
  readonly runs?: readonly { readonly text: string }[]
  /** Of a chart; of a paragraph with a type size of its own it is that, twips. */
  readonly size?: { readonly height: number } | number | null
  /** Of a table. */
  readonly rows?: readonly unknown[]
}

/** Facts of pages that nobody has printed: anchors only, no lines. */
export function estimatePages(
  printed: { readonly front: readonly Sized[]; readonly main: readonly Sized[] },
  theme: Theme,
): PageFacts {
  const anchors = bareRecord<number>()
  const height = areaHeight(theme)
  let page = 0
  let used = 0
  const take = (one: Sized): void => {
    if (one.type === 'sideways') {
      page += used > 0 ? 2 : 1
      used = 0
      return
    }
    if (one.type === 'page-break') {
      if (used > 0) page++
      used = 0
      return
    }
    const size = heightOf(one, theme)
    if (used + Math.min(size, theme.grid.pitch) > height) {
      page++
      used = 0
    }
    if (one.id) anchors[one.id] = page
    used += size
    page += Math.floor(used / height)
    used %= height
  }
  printed.front.forEach(take)
  if (printed.front.length > 0) page++
  const firstNumbered = page
  used = 0
  printed.main.forEach(take)
  return { pages: Array.from({ length: page + 1 }, () => ({ lines: [] })), anchors, firstNumbered }
}

function heightOf(one: Sized, theme: Theme): number {
  if (one.rows) return (one.rows.length + 1) * theme.styles['table-cell'].pitch
  if (typeof one.size === 'object' && one.size !== null) return one.size.height
  if (one.type === 'figure') return areaHeight(theme) / 3
  if (!one.style || !one.runs) return theme.grid.pitch
  const style = theme.styles[one.style]
  const width = [...one.runs.map((run) => run.text).join('')].reduce(
    (sum, letter) => sum + (/[\u0020-\u024f]/.test(letter) ? style.size / 2 : advance(style)),
    Math.max(0, style.firstLine) * advance(style),
  )
  const lines = Math.max(1, Math.ceil(width / (areaWidth(theme) - style.left - style.right)))
  return style.before + lines * style.pitch + style.after
}
