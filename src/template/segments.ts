/** Takes the marks out of what a template has written and notes which stretch came from where. */
import type { Segment } from '../model/segments.ts'
import { restoreBraces, type TemplateText } from './parse.ts'
import { segmentMark } from './rewrite.ts'

export interface MarkedText {
  readonly text: string
  readonly segments: readonly Segment[]
}

/** @param texts the texts that were filled, by the names that the marks give */
export function readSegments(output: string, texts: ReadonlyMap<string, TemplateText>): MarkedText {
  const segments: Segment[] = []
  let text = ''
  let done = 0
  const take = (until: number): void => {
    const piece = restoreBraces(output.slice(done, until))
    const slot = piece.indexOf('\ufdd0')
    const last = segments.at(-1)
    if (last && last.length < 0)
      segments[segments.length - 1] = { ...last, length: slot < 0 ? piece.length : slot }
    text += piece
  }
  for (const match of output.matchAll(segmentMark)) {
    take(match.index)
    const source = texts.get(match[1] ?? '')
    if (!source) throw new Error(`no text ${match[1]} in this fill`)
    const start = source.start + Number(match[2])
    segments.push({ at: text.length, length: -1, file: source.file, start })
    done = match.index + match[0].length
  }
  take(output.length)
  return { text, segments }
}
