/** A line of a paper with the figures that it takes from data by their names: 服务点{{指标.服务点.本期}}个 as it will be read. */
import { isScalar, type NumberValue, scalarText, type Value } from '../model/values.ts'
import { plainName } from '../tables/find-column.ts'

export interface FilledLine {
  readonly text: string
  /** Where a stretch of it stands in the line as typed. */
  readonly written: (from: number, to: number) => { readonly from: number; readonly to: number }
  /** The value that a stretch shows; null for what is typed. */
  readonly boundAt: (from: number) => NumberValue | null
}
interface Filling {
  readonly at: number
  readonly shown: string
  readonly from: number
  readonly to: number
  readonly value: NumberValue
}

/** Names alone are followed; what a helper writes stays as it is typed. */
export function fillLine(line: string, data: Readonly<Record<string, Value>>): FilledLine {
  const fillings: Filling[] = []
  let text = ''
  let end = 0
  for (const match of line.matchAll(/\{\{\s*([^{}\s"'()=]+)\s*\}\}/g)) {
    const value = valueAt(match[1] ?? '', data)
    if (value?.kind !== 'number') continue
    text += line.slice(end, match.index)
    const shown = scalarText(value)
    end = match.index + match[0].length
    fillings.push({ at: text.length, shown, from: match.index, to: end, value })
    text += shown
  }
  text += line.slice(end)
  const fillingAt = (at: number): Filling | undefined =>
    fillings.find((one) => at >= one.at && at < one.at + one.shown.length)
  const offset = (at: number): number => {
    const before = fillings.filter((one) => one.at + one.shown.length <= at)
    return before.reduce((sum, one) => sum + (one.to - one.from) - one.shown.length, at)
  }
  return {
    text,
    written: (from, to) => fillingAt(from) ?? { from: offset(from), to: offset(to) },
    boundAt: (from) => fillingAt(from)?.value ?? null,
  }
}

/** 指标.服务点.本期, 指标.[服务点].本期; undefined where a name leads nowhere. */
function valueAt(path: string, data: Readonly<Record<string, Value>>): Value | undefined {
  const parts = (path.match(/\[[^\]]*\]|[^.]+/g) ?? []).map((part) => part.replace(/^\[|\]$/g, ''))
  const [first = '', ...rest] = parts
  let value: Value | undefined = Object.hasOwn(data, first) ? data[first] : undefined
  for (const part of rest) value = value && memberOf(value, part)
  return value && isScalar(value) ? value : undefined
}

function memberOf(value: Value, name: string): Value | undefined {
  if (value.kind === 'table') return value.byKey[name]
  if (value.kind !== 'record') return undefined
  return value.fields[name] ?? value.fields[value.names?.[plainName(name)] ?? '']
}
