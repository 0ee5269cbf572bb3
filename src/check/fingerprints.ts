/** What a finding is about, told by its rule and its sentence: it stays the same when lines move. */
import type { Diagnostic } from '../diagnostic.ts'
import { placeName } from '../origin.ts'
import { sentenceAt } from '../text/sentences.ts'

export interface Fingerprint {
  /** A file, a cell of a workbook; empty for what has no place. */
  readonly file: string
  readonly rule: string
  /** The sentence of the paper, or what the finding names where it stands in none. */
  readonly sentence: string
  /** The same in a few digits. */
  readonly hash: string
}

/** Digits that are enough to tell the sentences of an office apart. */
const digits = 16

/** @param hash gives digits that tell a text from every other */
export function fingerprintOf(
  { rule, origin, data }: Diagnostic,
  texts: ReadonlyMap<string, string>,
  hash: (text: string) => string,
): Fingerprint {
  const text = origin && !origin.cell ? texts.get(origin.file) : undefined
  const isPlaced = origin && text !== undefined && (origin.start > 0 || origin.end > 0)
  const { start, end } = isPlaced ? sentenceAt(text, origin) : { start: 0, end: 0 }
  const sentence = isPlaced ? text.slice(start, end).trim() : JSON.stringify(data)
  const file = origin?.cell ? placeName(origin.cell) : (origin?.file ?? '')
  return { file, rule, sentence, hash: hash(`${rule}\n${sentence}`).slice(0, digits) }
}
