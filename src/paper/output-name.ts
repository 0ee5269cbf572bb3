/** Output names: inside the folder, legal on Windows, no two alike; checked before anything is written. */
import type { RuleData } from '../diagnostic.ts'

type Reason = RuleData['output/illegal-name']['reason']
/** Longest name in UTF-16 units: Windows allows 260 with the folder. */
const longest = 180
/** Longest part of a name in bytes of UTF-8: Linux allows 255, endings such as .核对稿.docx included. */
const longestPart = 235
const bytes = new TextEncoder()
const reserved = /^(?:con|prn|aux|nul|com\d|lpt\d)(?:\..*)?$/i
const forbidden = /[<>:"|?*\\\p{Cc}]/u

/** What is wrong with a name relative to the output folder; null when it may be used. */
export function nameProblem(name: string): Reason | null {
  const parts = name.split('/')
  if (
    name.startsWith('/') ||
    /^[a-z]:[\\/]/i.test(name) ||
    parts.includes('..') ||
    parts.includes('.')
  )
    return 'outside'
  if (parts.some((part) => part.trim() === '')) return 'empty'
  if (forbidden.test(name)) return 'character'
  if (parts.some((part) => reserved.test(part))) return 'reserved'
  if (parts.some((part) => /[. ]$/.test(part))) return 'character'
  const isLong =
    name.length > longest || parts.some((part) => bytes.encode(part).length > longestPart)
  return isLong ? 'long' : null
}

/** Two names that Windows and macOS take for the same file have the same key. */
export const nameKey = (name: string): string => name.normalize('NFC').toLowerCase()
