/** What a line may be that is a heading or text. */
import type { Reading } from './decision.ts'

/** The likelier of the two first; no heading below level 4. */
export function headingReadings(level: number, confidence: number, text: number): Reading[] {
  const heading: Reading[] =
    level > 4 ? [] : [{ role: `heading${level}` as Reading['role'], confidence }]
  const all: Reading[] = [...heading, { role: 'text', confidence: text }]
  return all.sort((a, b) => b.confidence - a.confidence)
}
