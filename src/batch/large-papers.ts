/** Which papers may take seconds: they are built where a limit of time holds, and the run can be stopped meanwhile. */
import type { Value } from '../model/values.ts'
import type { Source } from '../paper/source.ts'

/** Characters of text, and values of data, from which on a paper is large. */
const largeText = 100_000
const largeData = 100_000

export const isLarge = (source: Source): boolean =>
  textOf(source) > largeText || dataOf(source) > largeData

const textOf = ({ text, pieces }: Source): number =>
  text.length + sum(pieces, ({ source }) => source?.text.length ?? 0)

const dataOf = ({ data, pieces }: Source): number =>
  sum(Object.values(data), valuesIn) +
  sum(pieces, ({ source }) => (source === null ? 0 : dataOf(source)))

function valuesIn(value: Value): number {
  if (value.kind === 'table') return value.rows.length * value.columns.length
  if (value.kind === 'list') return sum(value.items, valuesIn)
  return value.kind === 'record' ? sum(Object.values(value.fields), valuesIn) : 1
}

const sum = <T>(all: readonly T[], size: (item: T) => number): number =>
  all.reduce((total, item) => total + size(item), 0)
