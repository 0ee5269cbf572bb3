/** Headings side by side: how long each is, how it is built, and whether they are built alike. */
import { countWords } from './count-words.ts'

/** Alike letter for letter in length, nearly so, or not. */
export type Likeness = 'alike' | 'nearly' | 'unlike'
export interface Shape {
  readonly text: string
  /** Letters without marks. */
  readonly length: number
  /** Letters of each part between marks: 6，9. */
  readonly parts: readonly number[]
  /** It is built like most of its group. */
  readonly isUsual: boolean
}
export interface ShapeGroup {
  readonly shapes: readonly Shape[]
  readonly likeness: Likeness
  /** What all of them have in common, … for what differs: 以……促……; empty for next to nothing. */
  readonly frame: string
}

/** So many letters more or fewer are still nearly alike. */
const near = 2
/** Letters of a text that are looked at for what it has in common with others. */
const longest = 60

export function shapesOf(texts: readonly string[]): ShapeGroup {
  const built = texts.map((text) => ({ text, parts: partsOf(text) }))
  const usual = mostFrequent(built.map(({ parts }) => parts))
  const shapes = built.map(({ text, parts }) => ({
    text,
    parts,
    length: countWords(text).letters,
    isUsual: isSame(parts, usual),
  }))
  return { shapes, likeness: likenessOf(shapes, usual), frame: frameOf(texts) }
}

const partsOf = (text: string): number[] =>
  text
    .split(/[，、；：。！？,;:\s\u3000]+|——/)
    .map((part) => countWords(part).letters)
    .filter((length) => length > 0)

const isSame = (one: readonly number[], other: readonly number[]): boolean =>
  one.length === other.length && one.every((length, index) => length === other[index])

/** The first of those that come most often. */
function mostFrequent(all: readonly (readonly number[])[]): readonly number[] {
  const counts = new Map<string, { parts: readonly number[]; count: number }>()
  for (const parts of all) {
    const key = parts.join()
    counts.set(key, { parts, count: (counts.get(key)?.count ?? 0) + 1 })
  }
  return [...counts.values()].sort((a, b) => b.count - a.count)[0]?.parts ?? []
}

function likenessOf(shapes: readonly Shape[], usual: readonly number[]): Likeness {
  if (shapes.every(({ isUsual }) => isUsual)) return 'alike'
  const isNear = ({ parts }: Shape): boolean =>
    parts.length === usual.length &&
    parts.every((length, index) => Math.abs(length - (usual[index] ?? 0)) <= near)
  return shapes.every(isNear) ? 'nearly' : 'unlike'
}

/** The letters that all texts have in the same order; … stands where the first of them has others between. */
function frameOf(texts: readonly string[]): string {
  const [first = '', ...others] = texts.map((text) => [...text].slice(0, longest).join(''))
  if (others.length === 0) return ''
  // a figure that two texts share says nothing of how they are built
  const common = others.reduce(commonLetters, first).replace(/\p{N}/gu, '')
  let at = 0
  let frame = ''
  for (const letter of common) {
    const place = first.indexOf(letter, at)
    frame += (place > at ? '…' : '') + letter
    at = place + letter.length
  }
  const words = at < first.length ? `${frame}…` : frame
  return countWords(common).letters >= 2 ? words : ''
}

/** The longest text whose letters stand in both in the same order. */
function commonLetters(one: string, other: string): string {
  const [left, right] = [[...one], [...other]]
  const lengths = left.map(() => new Array<number>(right.length + 1).fill(0))
  lengths.push(new Array<number>(right.length + 1).fill(0))
  const at = (row: number, column: number): number => lengths[row]?.[column] ?? 0
  for (let row = left.length - 1; row >= 0; row--)
    for (let column = right.length - 1; column >= 0; column--) {
      const longer = Math.max(at(row + 1, column), at(row, column + 1))
      const cells = lengths[row]
      if (cells) cells[column] = left[row] === right[column] ? at(row + 1, column + 1) + 1 : longer
    }
  let common = ''
  for (let row = 0, column = 0; row < left.length && column < right.length; ) {
    if (left[row] === right[column]) {
      common += left[row] ?? ''
      row++
      column++
    } else if (at(row + 1, column) >= at(row, column + 1)) row++
    else column++
  }
  return common
}
