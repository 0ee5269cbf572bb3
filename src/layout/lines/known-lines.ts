/** Lines that were set before: a paper is set several times, and papers of one template share most of their paragraphs. */
import type { FaceAdvances } from '../../theme/face-advances.ts'
import type { Theme } from '../../theme/theme.ts'

/** The words of each line, by all that breaks them beside the widths of the faces and the styles of the theme. */
export type KnownLines = Map<string, readonly string[]>

/** Paragraphs that are kept, about two megabytes. */
const most = 4000
const byWidths = new WeakMap<FaceAdvances, WeakMap<Theme['styles'], KnownLines>>()

/** What was set with these widths and styles, as long as somebody has both. */
export function knownLines(advances: FaceAdvances, { styles }: Pick<Theme, 'styles'>): KnownLines {
  const byStyles = byWidths.get(advances) ?? new WeakMap<Theme['styles'], KnownLines>()
  byWidths.set(advances, byStyles)
  const known: KnownLines = byStyles.get(styles) ?? new Map()
  byStyles.set(styles, known)
  if (known.size > most) known.clear()
  return known
}
