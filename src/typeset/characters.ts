/** The characters that a paper sets in each face, page numbers included. */

import type { Chart } from '../model/document.ts'
import type { FontRole, Theme } from '../theme/theme.ts'
import { wordsOf } from './chart-look.ts'
import type { Run } from './runs.ts'
import type { Typeset, TypesetBlock } from './typeset.ts'

export function charactersByRole(
  { front, main, back }: Typeset,
  theme: Theme,
): Map<FontRole, Set<string>> {
  const used = new Map<FontRole, Set<string>>()
  const add = (role: FontRole, text: string): void => {
    const characters = used.get(role) ?? new Set<string>()
    for (const one of text) characters.add(one)
    used.set(role, characters)
  }
  for (const { script, font, text } of [...front, ...main, ...back].flatMap(runsOf))
    add(script === 'latin' ? 'latin' : font, text)
  for (const one of [...front, ...main, ...back].flatMap(chartsOf)) {
    for (const words of wordsOf(one)) {
      add(theme.chart.font, words)
      add('latin', words)
    }
  }
  // page numbers of the contents
  add('latin', '0123456789.')
  if (theme.pageNumber.place !== 'none')
    add(theme.pageNumber.font, `${theme.pageNumber.form.replace(/\{[nN]\}/g, '')}0123456789`)
  return used
}

function runsOf(one: TypesetBlock): readonly Run[] {
  if (one.type === 'sideways') return one.blocks.flatMap(runsOf)
  if (one.type === 'paragraph') return [...one.runs, ...(one.tail?.runs ?? [])]
  if (one.type === 'mark')
    return [...one.organs, ...(one.suffix ? [one.suffix] : [])].flatMap((line) => line.runs)
  return one.type === 'table'
    ? [...one.header, ...one.rows.flat()].flatMap((cell) => cell.runs)
    : []
}

function chartsOf(one: TypesetBlock): Chart[] {
  if (one.type === 'sideways') return one.blocks.flatMap(chartsOf)
  return one.type === 'chart' ? [one.block] : []
}
