/** Paragraphs in which an address or a long word leaves a line so empty that its characters would be torn apart. */
import type { Document } from '../model/document.ts'
import type { PageFacts } from '../model/page-facts.ts'
import { paragraphLines } from '../model/paragraph-lines.ts'
import { bareRecord } from '../model/values.ts'
import { textWidth } from '../theme/measure.ts'
import { advance, areaWidth, type Theme } from '../theme/theme.ts'

/** Gaps between characters that are wider than this share of a character are seen as holes. */
const widestGap = 0.3
const chinese = /[^\u0021-\u024f]/gu

/** The paragraphs whose lines end where they end, by block. */
export function tornParagraphs(
  document: Document,
  theme: Theme,
  facts: PageFacts,
): Record<string, true> {
  const style = theme.styles.body
  const em = advance(style)
  const room = areaWidth(theme) - style.left - style.right
  const isTorn = (line: string, indent: number): boolean => {
    const lacking = room - indent - textWidth(line, style)
    // Latin words stay as they are: what is lacking goes between the Chinese characters
    const gaps = Math.max(1, (line.match(chinese) ?? []).length - 1)
    return lacking > em && lacking / gaps > widestGap * em
  }
  const torn = paragraphLines(document, facts).filter(({ text, starts }) =>
    starts.some((end, index) =>
      isTorn(text.slice(starts[index - 1] ?? 0, end), index === 0 ? style.firstLine * em : 0),
    ),
  )
  return bareRecord(torn.map(({ block }) => [block.id, true] as const))
}
