/** 目录 and 提纲 as printed lines, with page numbers where the layout knows them. */
import type { Inline, Toc } from '../model/document.ts'
import { text } from '../model/nodes.ts'
import { inlinesText } from '../model/plain-text.ts'
import { breakText } from '../theme/measure.ts'
import { advance, areaWidth, type StyleRole, type Theme } from '../theme/theme.ts'
import { line, type Typesetter } from './line.ts'
import { makeRuns } from './runs.ts'
import type { TypesetBlock } from './typeset.ts'

/** Characters kept free for dots and number at the end of every line. */
const forNumber = 4

/** Long entries are broken here, not by the reader's program, so that every one of them leaves the number its room. */
function fitWords(words: string, role: StyleRole, theme: Theme): string {
  const style = theme.styles[role]
  const em = advance(style)
  const room = areaWidth(theme) - style.left - forNumber * em
  return breakText(words, style, room - style.firstLine * em, room).join('\n')
}

/** Entries with numbers at the right edge; an outline sheet shows none. */
export function typesetToc(block: Toc, typesetter: Typesetter): TypesetBlock[] {
  const title = (words: readonly Inline[]): TypesetBlock =>
    line(block.id, 'toc-title', words, typesetter)
  if (block.written) {
    const [first = [], ...rest] = block.written
    return [
      title(first),
      ...rest.map((inlines) =>
        line('', /^[（(]/.test(inlinesText(inlines)) ? 'toc-2' : 'toc-1', inlines, typesetter),
      ),
    ]
  }
  if (block.entries.length === 0) return []
  const entries = block.entries.map((entry) => {
    const byLevel = entry.level === 1 ? 'toc-1' : 'toc-2'
    const style: StyleRole = entry.of === 'group' ? 'toc-group' : byLevel
    const own = entry.label + entry.text + (entry.by === '' ? '' : `（${entry.by}）`)
    // an outline sheet has no numbers: its lines are as wide as any
    const numbered = block.form === 'contents' && entry.of !== 'group'
    const words = numbered ? fitWords(own, style, typesetter.theme) : own
    const number = numbered ? (typesetter.adjustments.pageNumbers[entry.target] ?? '') : ''
    const tail =
      number === ''
        ? null
        : {
            runs: makeRuns([text(number)], style, typesetter.theme, typesetter.notes),
            dots: true,
            at: null,
          }
    // groups of papers stand above these
    const level = entry.level + (typesetter.depth > 1 && entry.of !== 'group' ? 1 : 0)
    const listed = block.form === 'contents' ? { level, words: own } : null
    return line('', style, [text(words)], typesetter, {
      target: entry.target,
      entry: listed,
      tail,
      source: [text(words + number)],
    })
  })
  return [title([text(block.form === 'outline' ? '提　纲' : '目　录')]), ...entries]
}
