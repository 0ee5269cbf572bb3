/** Paragraphs in which an address or a long word leaves a line so empty that its characters would be torn apart. */
import type { ParagraphLines } from '../model/paragraph-lines.ts'
import { bareRecord } from '../model/values.ts'
import { textWidth } from '../theme/measure.ts'
import { advance, areaWidth, type Theme } from '../theme/theme.ts'

/** Gaps between characters that are wider than this share of a character are seen as holes. */
const widestGap = 0.3
const chinese = /[^\u0021-\u024f]/gu

/**
 * Those of the paragraphs, by block.
 * @param paragraphs with the lines that they take
 */
export function tornParagraphs(
  paragraphs: readonly ParagraphLines[],
  theme: Theme,
): Record<string, true> {
  const style = theme.styles.body
  const em = advance(style)
  const room = areaWidth(theme) - style.left - style.right
  const isTorn = (line: string, indent: number): boolean => {
    const lacking = room - indent - textWidth(line, style)
    if (lacking <= em) return false
    // Latin words stay as they are: what is lacking goes between the Chinese characters
    const gaps = Math.max(1, (line.match(chinese) ?? []).length - 1)
    return lacking / gaps > widestGap * em
  }
  const torn = paragraphs.filter(({ text, starts }) =>
    starts.some((end, index) =>
      isTorn(text.slice(starts[index - 1] ?? 0, end), index === 0 ? style.firstLine * em : 0),
    ),
  )
  return bareRecord(torn.map(({ block }) => [block.id, true] as const))
}
