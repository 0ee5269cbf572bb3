/** Which typed line of a title is a subtitle: a line of its own that opens with —— or stands whole in （）. */
import type { Inline } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'

/** （2026—2030年） under a name belongs to the name: a plan is called so. */
const period = /^（\d{4}(?:年?[—–～-]\d{4})?年(?:度)?）$/

/** @param index of the line among the typed ones; the first is the title itself */
export function isSubtitle(line: readonly Inline[], index: number): boolean {
  const words = inlinesText(line).trim()
  return (
    index > 0 && (words.startsWith('——') || (/^（[^（）]*）$/.test(words) && !period.test(words)))
  )
}
