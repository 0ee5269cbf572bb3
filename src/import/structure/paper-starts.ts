/** A text that holds several papers: （3篇） in its head, 【篇一：…】 above each, or one title after another. */
import { fromChineseNumeral } from '../../chinese/numerals.ts'
import { addresses } from '../../markdown/addressing.ts'
import type { Fact } from './facts.ts'
import { bylineOf, namesSpeaker } from './head-lines.ts'
import type { PaperStart } from './paper-start.ts'
import { bySpeeches } from './speech-starts.ts'

export interface Collection {
  /** Indexes of the lines that stand before the first paper; the first of them is the title of all. */
  readonly head: readonly number[]
  /** How many papers it says that it holds; 0 when it does not say. */
  readonly announced: number
  readonly starts: readonly PaperStart[]
}

const total =
  /[（(][ \u3000]*(?:共|合计)?([\d一二两三四五六七八九十]{1,3})[ \u3000]*篇[ \u3000]*[）)]$/
const marks =
  /^(?:[【[〖]?[ ]*(?:第([一二三四五六七八九十\d]{1,3})篇|(?:篇|范文|材料|例文|发言|交流材料|稿件|文稿)之?([一二三四五六七八九十\d]{1,3}))(?:[ ]*[】\]〗])?[ \u3000]*[：:、.．]?[ \u3000]*)/

/** The papers that a text holds; null for one paper. */
export function collectionIn(facts: readonly Fact[]): Collection | null {
  const own = facts.filter(({ of }) => of === 'text')
  const said = own.slice(0, 6).find(({ text }) => total.test(text.trim()))
  const announced = said ? (fromChineseNumeral(total.exec(said.text.trim())?.[1] ?? '') ?? 0) : 0
  const starts =
    byMarks(own) ??
    byTitles(facts, said, announced) ??
    byLook(facts) ??
    bySpeakers(own) ??
    bySpeeches(own)
  const first = starts?.[0]
  if (!starts || !first || starts.length < 2) return null
  const head = own.filter(({ index }) => index < first.index).map(({ index }) => index)
  return { head, announced, starts }
}

function byMarks(facts: readonly Fact[]): PaperStart[] | null {
  const found = facts.flatMap((fact) => {
    const match = marks.exec(fact.text)
    const n = match ? fromChineseNumeral(match[1] ?? match[2] ?? '') : null
    if (!match || n === null || fact.size > 60 || /[。；]$/.test(fact.text)) return []
    const close = /[】\]〗]$/.exec(fact.text.slice(match[0].length))?.[0] ?? ''
    return [{ index: fact.index, n, mark: match[0], close, confidence: 0.95 }]
  })
  const inOrder = found.filter(({ n }, at) => n === at + 1)
  return inOrder.length > 1 ? inOrder : null
}

/** Lines that may be titles: short, without marks at the end, with a paper below. */
function titles(facts: readonly Fact[], from: number): Fact[] {
  return facts.filter((fact, at) => {
    const { text, size, shape, form, of, index } = fact
    const isTitle =
      of === 'text' && index > from && form === null && shape === 'alone' && size >= 5 && size <= 50
    if (!isTitle || bylineOf(text) !== null || !/\p{Script=Han}/u.test(text)) return false
    const below = facts.slice(at + 1, at + 4)
    return below.some(({ text: next, size: length }, step) => {
      const between = below.slice(0, step)
      const isText = length >= 60 || addresses(next.trim())
      return isText && between.every((line) => bylineOf(line.text) !== null || line.size <= 30)
    })
  })
}

/** As many titles as the head announces. */
function byTitles(
  facts: readonly Fact[],
  said: Fact | undefined,
  announced: number,
): PaperStart[] | null {
  if (!said || announced < 2) return null
  const all = titles(facts, said.index)
  const [first] = all
  const parted = all.filter(
    (fact) => fact === first || fact.blankBefore || fact.pageBefore || fact.bold,
  )
  const start =
    (confidence: number) =>
    (fact: Fact): PaperStart => ({
      index: fact.index,
      confidence,
      mark: '',
      close: '',
    })
  if (parted.length === announced) return parted.map(start(0.9))
  if (all.length === announced) return all.map(start(0.85))
  return (parted.length > 1 ? parted : all).slice(0, announced).map(start(0.5))
}

/** Titles of one look on new pages, each with a text of its own below. */
function byLook(facts: readonly Fact[]): PaperStart[] | null {
  const [first] = facts
  if (!first || !(first.centred || first.outline === 1 || first.style !== '')) return null
  const alike = (fact: Fact): boolean =>
    fact.style === first.style &&
    fact.centred === first.centred &&
    fact.points === first.points &&
    fact.bold === first.bold &&
    (first.points >= 18 || first.bold || /title|标题/i.test(first.style))
  const found = titles(facts, -1).filter(
    (fact) => alike(fact) && (fact === first || fact.pageBefore),
  )
  const starts = found.filter(
    ({ index }, at) => at === 0 || index - (found[at - 1]?.index ?? 0) > 3,
  )
  return starts.length > 1 && starts[0] === first
    ? starts.map(({ index }) => ({ index, confidence: 0.8, mark: '', close: '' }))
    : null
}

/** A title and whoever speaks on a line of his own, above a text: twice at least, below a title of all. */
function bySpeakers(facts: readonly Fact[]): PaperStart[] | null {
  const found = facts.filter((fact, at) => {
    const [speaker, text] = [facts[at + 1], facts[at + 2]]
    const isTitle =
      fact.form === null && fact.shape === 'alone' && fact.size >= 5 && fact.size <= 50
    return (
      at > 0 &&
      isTitle &&
      bylineOf(fact.text) === null &&
      speaker !== undefined &&
      namesSpeaker(speaker.text) &&
      (text?.size ?? 0) >= 40
    )
  })
  return found.length > 1
    ? found.map(({ index }) => ({ index, confidence: 0.76, mark: '', close: '' }))
    : null
}
