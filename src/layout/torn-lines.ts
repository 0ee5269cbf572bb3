/** Paragraphs in which an address or a long word leaves a line so empty that its characters would be torn apart. */
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { paragraphLines } from '../model/paragraph-lines.ts'
import { bareRecord } from '../model/values.ts'
import { textWidth } from '../theme/measure.ts'
import { advance, areaWidth, type Theme } from '../theme/theme.ts'

/** A line that lacks more than so many characters is not spread to the edge. */
const mostLacking = 6

/** The paragraphs whose lines end where they end, by block. */
export function tornParagraphs(
  document: Document,
  theme: Theme,
  facts: PageFacts,
): Record<string, true> {
  const style = theme.styles.body
  const em = advance(style)
  const least = areaWidth(theme) - style.left - style.right - mostLacking * em
  const torn = paragraphLines(document, facts).filter(({ text, starts }) =>
    starts.some((end, index) => {
      const indent = index === 0 ? style.firstLine * em : 0
      return textWidth(text.slice(starts[index - 1] ?? 0, end), style) + indent < least
    }),
  )
  return bareRecord(torn.map(({ block }) => [block.id, true] as const))
}
