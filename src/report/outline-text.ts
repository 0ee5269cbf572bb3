/** The outline of a paper as a reader sees it: number, text, 接排, and the series under each heading. */
import type { Lang } from '../messages/index.ts'
import type { OutlineEntry } from '../model/outline.ts'

interface OutlineFacts {
  readonly of: OutlineEntry['of']
  readonly level: number
  readonly number: string
  readonly text: string
  readonly runIn: boolean
  /** Markers of each series, in order. */
  readonly series: readonly (readonly string[])[]
}

export const outlineFacts = ({
  of,
  level,
  label,
  text,
  runIn,
  series,
}: OutlineEntry): OutlineFacts => ({
  of,
  level,
  number: label,
  text,
  runIn,
  series: series.map(({ points }) => points.map((point) => point.marker)),
})

const words = {
  zh: { runIn: '接排', semicolon: '；', sheet: '【提纲页】', text: '【正文】' },
  en: { runIn: 'run in', semicolon: '; ', sheet: '[outline page]', text: '[text]' },
} as const

/** An outline sheet typed by hand stands before the headings of the text. */
export const sheetText = (sheet: readonly string[], lang: Lang): string =>
  sheet.length === 0
    ? ''
    : `${words[lang].sheet}\n${sheet.slice(1).join('\n')}\n${words[lang].text}\n`

/** One line, two columns further in for every level. */
export function outlineLine(one: OutlineFacts, lang: Lang): string {
  const series = one.series
    .map((points) => `${points[0]}…${points.at(-1)} ×${points.length}`)
    .join(words[lang].semicolon)
  const notes = [...(one.runIn ? [words[lang].runIn] : []), ...(series === '' ? [] : [series])]
  return `${'　'.repeat(one.level - 1)}${one.number}${one.text}${notes.length > 0 ? `  [${notes.join(words[lang].semicolon)}]` : ''}`
}
