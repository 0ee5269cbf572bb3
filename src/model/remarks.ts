/** Remarks on stretches of a text: leaves are cut where a remark starts or ends and bear its number. */
import type { Inline } from './document.ts'
import { sliceText } from './nodes.ts'
import { inlineText } from './plain-text.ts'

/** A remark on `[from, to)` of what some inlines print. */
export interface RemarkSpan {
  readonly id: number
  readonly from: number
  readonly to: number
}

/** The same inlines with remarks on them; only text is cut, anything else bears the remarks that touch it. */
export function remarkInlines(
  inlines: readonly Inline[],
  spans: readonly RemarkSpan[],
  start = 0,
): Inline[] {
  let at = start
  return inlines.flatMap((inline): Inline[] => {
    const from = at
    at += inlineText(inline).length
    const own = spans.filter((span) => span.from < at && span.to > from)
    if (own.length === 0) return [inline]
    if (inline.type === 'note') return [inline]
    if ('children' in inline)
      return [{ ...inline, children: remarkInlines(inline.children, own, from) }]
    if (inline.type !== 'text') return [{ ...inline, remarks: own.map(({ id }) => id) }]
    return cutsOf(own, from, at).map(([left, right]) => {
      const part = sliceText(inline, left - from, right - from)
      const ids = own.filter((span) => span.from < right && span.to > left).map(({ id }) => id)
      return ids.length > 0 ? { ...part, remarks: ids } : part
    })
  })
}

/** The stretches of `[from, to)` between the ends of some spans. */
function cutsOf(spans: readonly RemarkSpan[], from: number, to: number): [number, number][] {
  const ends = spans.flatMap((span) => [span.from, span.to])
  const places = new Set([from, to, ...ends.filter((place) => place > from && place < to)])
  const cuts = [...places].sort((a, b) => a - b)
  return cuts.slice(1).map((right, index) => [cuts[index] ?? from, right])
}
