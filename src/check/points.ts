/** The points 一是…二是… that follow a place in the text: behind it in its paragraph, or at the head of the next ones. */
import { fromChineseNumeral } from '../chinese/numerals.ts'
import type { Prose } from './prose.ts'

/** Words that are counted by themselves: 三个到位. */
export const countedWords =
  '到位|坚持|结合|确保|不放松|不动摇|加强|突出|强化|着力|聚焦|围绕|必须|注重|不能|更加|一律|统一|全覆盖|相结合|转变|带头|提升|推进|落实|服从'

const marker =
  /(?:^|(?<=[。；：，！？”’）]))(?:([一二三四五六七八九十]{1,3})([是要])|(第)([一二三四五六七八九十]{1,3})(?=[，、]))/g

interface Marker {
  readonly at: number
  readonly n: number
  readonly family: string
}
const markersIn = (text: string): Marker[] =>
  [...text.matchAll(marker)].flatMap((match) => {
    const [, first, family, ordinal, second] = match
    const n = fromChineseNumeral(first ?? second ?? '')
    return n === null ? [] : [{ at: match.index, n, family: family ?? ordinal ?? '' }]
  })

/**
 * The points behind `[text, from)`, each with its words; null where none start right there or they do not count on one by one.
 * A heading ends them.
 */
export function pointsBehind(
  texts: readonly Prose[],
  index: number,
  from: number,
): string[] | null {
  const behind = (texts[index]?.text ?? '').slice(from)
  if (behind.trim() !== '') return pointsInside(behind, texts, index + 1)
  const next = texts[index + 1]
  const opening = next && next.part === 'text' ? markersIn(next.text)[0] : undefined
  if (opening?.at !== 0 || opening.n !== 1) return null
  return paragraphsFrom(texts, index + 1, 1, opening.family)
}

/** 做好三项工作：一是…；二是…。 */
function pointsInside(text: string, texts: readonly Prose[], below: number): string[] | null {
  const [first, ...others] = markersIn(text)
  if (first?.at !== 0 || first.n !== 1) return null
  const all = [first, ...others.filter(({ family }) => family === first.family)]
  if (all.some(({ n }, place) => n !== place + 1)) return null
  const words = all.map(({ at }, place) => text.slice(at, all[place + 1]?.at))
  return [...words, ...paragraphsFrom(texts, below, all.length + 1, first.family)]
}

/** Paragraphs that each open with the next point; what stands between them belongs to the last one. */
function paragraphsFrom(
  texts: readonly Prose[],
  below: number,
  first: number,
  family: string,
): string[] {
  const points: string[] = []
  for (let index = below; texts[index]?.part === 'text'; index++) {
    const text = texts[index]?.text ?? ''
    const opening = markersIn(text)[0]
    const isPoint = opening?.at === 0 && opening.family === family
    if (isPoint && opening.n !== first + points.length) break
    if (!isPoint && points.length === 0) break
    if (isPoint) points.push(text)
    else points.push(`${points.pop() ?? ''}${text}`)
  }
  return points
}
