/** One printed paragraph, and what printing carries along. */

import type { Inline } from '../model/document.ts'
import type { StyleRole, Theme } from '../theme/theme.ts'
import type { Adjustments } from './adjustments.ts'
import { makeRuns, type NoteList, squeezeRuns } from './runs.ts'
import type { TypesetParagraph } from './typeset.ts'

export interface Typesetter {
  readonly theme: Theme
  readonly adjustments: Adjustments
  readonly notes: NoteList
  /** What stands above the headings in the outline: 0 in a paper by itself, 1 in a volume, 2 in one with groups. */
  readonly depth: number
}

export const plainLine = {
  headRuns: 0,
  outline: 0,
  target: null,
  entry: null,
  before: null,
  after: null,
  indent: null,
  keepNext: false,
  keepLines: false,
  parts: false,
  tail: null,
  size: null,
  pitch: null,
  spread: false,
  ragged: false,
  tighter: 100,
  floats: [],
} as const

/** A paragraph in a style, with what the layout decided for the block of that id. */
export function line(
  id: string,
  style: StyleRole,
  inlines: readonly Inline[],
  { theme, notes, adjustments }: Typesetter,
  rest: Partial<TypesetParagraph> = {},
): TypesetParagraph {
  const tighter = adjustments.tighter[id] ?? 100
  return {
    type: 'paragraph',
    id,
    style,
    runs: squeezeRuns(makeRuns(inlines, style, theme, notes), adjustments.squeezed[id] ?? []),
    source: inlines,
    ...plainLine,
    tighter,
    ragged: adjustments.torn[id] === true,
    pitch: adjustments.pitch[id] ?? null,
    ...rest,
  }
}

/** Several lines of one block: only the first has the style's space before. */
export const lines = (
  id: string,
  style: StyleRole,
  all: readonly (readonly Inline[])[],
  typesetter: Typesetter,
): TypesetParagraph[] =>
  all.map((inlines, index) =>
    line(index === 0 ? id : '', style, inlines, typesetter, index > 0 ? { before: 0 } : {}),
  )
