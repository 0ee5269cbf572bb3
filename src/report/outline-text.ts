/** The outline of a paper as a reader sees it: number, text, 接排, and the series under each heading. */
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

/** One line, two columns further in for every level. */
export function outlineLine(one: OutlineFacts): string {
  const series = one.series
    .map((points) => `${points[0]}…${points.at(-1)} ×${points.length}`)
    .join('；')
  const notes = [...(one.runIn ? ['接排'] : []), ...(series === '' ? [] : [series])]
  return `${'　'.repeat(one.level - 1)}${one.number}${one.text}${notes.length > 0 ? `  [${notes.join('；')}]` : ''}`
}
