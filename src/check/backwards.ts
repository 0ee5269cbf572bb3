/** Dates or times of day that open paragraphs and rows, where one stands before the one above it. */
import type { Origin } from '../origin.ts'

const openings = {
  dates: /^(?:(\d{4})年)?(\d{1,2})月(?:(\d{1,2})日)?/,
  times: /^(\d{1,2})()[:：](\d{2})/,
} as const
/** A year on a line of its own, or the head of one: 2026年, 一、2026年大事. */
const yearLine = /(?:^|[^\d])(\d{4})年[^\d]*$/

/** The lines that go back, each with the one before which it should stand. */
export function backwards(
  lines: readonly { readonly text: string; readonly origin: Origin }[],
  of: keyof typeof openings,
): { origin: Origin; found: string }[] {
  const found: { origin: Origin; found: string }[] = []
  let year = 0
  let last = { value: 0, text: '' }
  for (const { text, origin } of lines) {
    const match = openings[of].exec(text.trim())
    const heading = match ? null : yearLine.exec(text)
    if (heading) year = Number(heading[1])
    if (!match) continue
    const [shown, first, second = '', third = '0'] = match
    if (of === 'dates' && first !== undefined) year = Number(first)
    const value =
      of === 'dates'
        ? year * 10000 + Number(second) * 100 + Number(third)
        : Number(first) * 100 + Number(third)
    // a month by itself says nothing of its days
    const whole = of === 'times' || match[3] !== undefined
    if (whole && value < last.value) found.push({ origin, found: `${shown}，${last.text}` })
    if (whole) last = { value, text: shown }
  }
  return found
}
