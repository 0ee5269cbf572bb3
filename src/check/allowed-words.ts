/** 白名单 of wengao.yml: what is found inside of such a word is not said. */
import type { Diagnostic } from '../diagnostic.ts'
import { type Prose, placeIn } from './prose.ts'
import { wordIndex } from './word-index.ts'

/** @param findings of the rules that look at the texts */
export function withoutAllowed(
  findings: readonly Diagnostic[],
  texts: readonly Prose[],
  allowed: readonly string[],
): readonly Diagnostic[] {
  if (allowed.length === 0 || findings.length === 0) return findings
  const index = wordIndex(allowed.map((word) => ({ word, except: [], value: word })))
  const places = texts.flatMap((prose) =>
    index.find(prose.text).flatMap(({ from, to }) => placeIn(prose, from, to) ?? []),
  )
  return findings.filter(
    ({ origin }) =>
      !origin ||
      !places.some(
        ({ file, start, end }) =>
          file === origin.file && origin.start >= start && origin.end <= end,
      ),
  )
}
