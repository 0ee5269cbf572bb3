/** Speeches one behind the other: a title that names one, who speaks, 称呼, and a text; twice at least. */
import { addresses } from '../../markdown/addressing.ts'
import { annexLine } from '../../markdown/annex-line.ts'
import type { Fact } from './facts.ts'
import { bylineOf, isSubtitle } from './head-lines.ts'
import type { PaperStart } from './paper-start.ts'

/** Most lines between a title and its 称呼, and above the first title. */
const most = { between: 4, above: 3 }

/** What somebody speaks from. */
const spoken =
  /(?:讲话|发言|致辞|主持词|汇报|报告|材料|述职|讲稿|倡议书|体会|做法)(?:稿)?(?:[（(].{1,12}[）)])?$/

/** A speech, by where it stands among the facts. */
interface Speech {
  /** Of the first line of its title. */
  readonly from: number
  /** Of the first line below its head. */
  readonly text: number
  /** Somebody speaks, and somebody is called. */
  readonly isSure: boolean
}

export function bySpeeches(facts: readonly Fact[]): PaperStart[] | null {
  const speeches = facts.flatMap((_, at) => speechAt(facts, at) ?? [])
  const apart = speeches.filter(({ text }, at) =>
    isText(facts, text, speeches[at + 1]?.from ?? facts.length),
  )
  const [first] = apart
  const isAnnexed = facts.some(({ text }) => annexLine(text.trim()) !== null)
  if (!first || apart.length < 2 || first.from > most.above || isAnnexed) return null
  return apart.flatMap(({ from, isSure }) => {
    const index = facts[from]?.index
    const confidence = isSure ? 0.8 : 0.7
    return index === undefined ? [] : [{ index, confidence, mark: '', close: '' }]
  })
}

/** The speech whose title ends at a line; one without 称呼 needs a speaker, and numbers that begin again. */
function speechAt(facts: readonly Fact[], at: number): Speech | null {
  const fact = facts[at]
  if (!fact || !isTitle(fact)) return null
  let below = at + 1
  let isSpoken = false
  for (; below <= at + most.between; below++) {
    const text = facts[below]?.text.trim() ?? ''
    const said = bylineOf(text)
    if (text === '' || addresses(text) || (said === null && !isSubtitle(text, fact.text))) break
    isSpoken ||= (said?.author ?? '') !== ''
  }
  const isAddressed = addresses(facts[below]?.text.trim() ?? '')
  if (!isAddressed && !(isSpoken && countsFromOne(facts, below))) return null
  // 在全市便民服务工作 | 推进会上的讲话
  const above = facts[at - 1]
  const isSecond =
    above?.form === null && above.shape === 'alone' && /^(?:在|关于)/.test(above.text)
  const from = isSecond && !/^(?:在|关于)/.test(fact.text) ? at - 1 : at
  return { from, text: isAddressed ? below + 1 : below, isSure: isAddressed && isSpoken }
}

const isTitle = ({ of, form, shape, size, text }: Fact): boolean =>
  of === 'text' &&
  form === null &&
  shape === 'alone' &&
  size >= 5 &&
  size <= 50 &&
  spoken.test(text.trim()) &&
  bylineOf(text) === null

/** Whether the next number is a first one. */
const countsFromOne = (facts: readonly Fact[], from: number): boolean =>
  facts.slice(from).find(({ form }) => form !== null)?.form?.n === 1

/** Whether a sentence stands in a stretch. */
const isText = (facts: readonly Fact[], from: number, to: number): boolean =>
  facts
    .slice(from, to)
    .some(({ shape, size }) => shape === 'sentence' || shape === 'run-in' || size >= 40)
