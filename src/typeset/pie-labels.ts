/** Words around a pie where a word processor puts them at the ends of their slices: those that would lie on each other stand together, a line for each. */
import { widthOf } from './chart-labels.ts'

export interface PieLabel {
  /** The slice at which the words stand. */
  readonly at: number
  /** All slices that they are of, in order. */
  readonly slices: readonly number[]
}
interface Box {
  readonly left: number
  readonly right: number
  readonly top: number
  readonly bottom: number
}
interface Pie {
  /** Middle of each slice, turns from the top. */
  readonly middles: readonly number[]
  readonly words: readonly (readonly [name: string, value: string])[]
  readonly radius: number
  readonly size: number
}

/** How large a pie is drawn in its box. */
const share = 0.36

/**
 * @param words name and value of each slice
 * @param box of the chart, twips
 * @param size of the words, twips
 */
export function pieLabels(
  values: readonly number[],
  words: Pie['words'],
  box: { readonly width: number; readonly height: number },
  size: number,
): readonly PieLabel[] {
  const whole = values.reduce((sum, value) => sum + value, 0) || 1
  let before = 0
  const middles = values.map((value) => {
    before += value
    return (before - value / 2) / whole
  })
  const pie: Pie = { middles, words, radius: Math.min(box.width, box.height) * share, size }
  let labels: readonly PieLabel[] = values.map((_, at) => ({ at, slices: [at] }))
  for (let count = 0; count < values.length; count++) {
    const next = joinedOnce(labels, pie)
    if (next === labels) return labels
    labels = next
  }
  return labels
}

/** The same with the first two neighbours joined that lie on each other; itself where none do. */
function joinedOnce(labels: readonly PieLabel[], pie: Pie): readonly PieLabel[] {
  const boxes = labels.map((label) => boxOf(label, pie))
  for (const [index, label] of labels.entries()) {
    const next = labels[index + 1]
    const [own, other] = [boxes[index], boxes[index + 1]]
    if (!next || !own || !other || !overlap(own, other)) continue
    const slices = [...label.slices, ...next.slices]
    const joined = { at: slices[Math.floor(slices.length / 2)] ?? label.at, slices }
    return [...labels.slice(0, index), joined, ...labels.slice(index + 2)]
  }
  return labels
}

/** One slice has its name over its value, several have a line each. */
function boxOf({ at, slices }: PieLabel, { middles, words, radius, size }: Pie): Box {
  const lines = slices.flatMap((slice) => {
    const [name = '', value = ''] = words[slice] ?? []
    return slices.length === 1 ? [name, value] : [`${name}，${value}`]
  })
  const width = lines.reduce((most, line) => Math.max(most, widthOf(line, size)), 0)
  const height = lines.length * size * 1.25
  const turn = (middles[at] ?? 0) * 2 * Math.PI
  const [x, y] = [Math.sin(turn), Math.cos(turn)]
  const [middle, level] = [x * (radius + width / 2), y * (radius + height / 2)]
  return {
    left: middle - width / 2,
    right: middle + width / 2,
    top: level + height / 2,
    bottom: level - height / 2,
  }
}

const overlap = (a: Box, b: Box): boolean =>
  a.left < b.right && b.left < a.right && a.bottom < b.top && b.bottom < a.top
