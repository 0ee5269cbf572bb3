/** The head of a paper: an outline sheet, title over several lines, subtitle, unit, author and date, 称呼 or 主送. */
import { addresses, namesOrgans } from '../../markdown/addressing.ts'
import { bareLetters } from '../../markdown/letters.ts'
import type { Reading, Role } from './decision.ts'
import type { Fact } from './facts.ts'
import { bylineOf, genre, goesOn, isSubtitle } from './head-lines.ts'
import { letterheadOf } from './letterhead.ts'

/** Readings of the lines of a head, the likeliest first, by the index of the line. */
export type HeadReadings = ReadonlyMap<number, readonly Reading[]>

const sheetTitle =
  /^(?:目\s*录|提\s*纲|目录\s*[/／]\s*提纲|讲话提纲|发言提纲|汇报提纲)(?:[：:…\s]*)$/
/** Most lines of a head. */
const mostLines = 14
/** Longest line of a title. */
const longest = 46

interface HeadWork {
  readonly facts: readonly Fact[]
  readonly readings: Map<number, readonly Reading[]>
  /** Roles that somebody has given. */
  readonly given: ReadonlyMap<number, Role>
  title: Fact[]
  at: number
}

export function readHead(facts: readonly Fact[], given: ReadonlyMap<number, Role>): HeadReadings {
  const work: HeadWork = { facts, readings: new Map(), given, title: [], at: 0 }
  takeSheet(work)
  const end = Math.min(facts.length, work.at + mostLines)
  while (work.at < end && takeLine(work)) work.at++
  return work.readings
}

const say = ({ readings }: HeadWork, fact: Fact, ...all: readonly Reading[]): true => {
  readings.set(fact.index, all)
  return true
}

/** Whether the line belongs to the head, and may have more of it below. */
function takeLine(work: HeadWork): boolean {
  const fact = work.facts[work.at]
  if (fact?.of === 'table' && isLetterheadTable(work, fact))
    return say(work, fact, { role: 'letterhead', confidence: 0.9 })
  if (fact?.of !== 'text') return false
  const text = unspaced(fact.text.trim())
  const given = work.given.get(fact.index)
  if (given !== undefined) return takeGiven(work, fact, given)
  if (work.title.length > 0 && (addresses(text) || isGreeting(text)))
    return say(work, fact, { role: 'salutation', confidence: 0.95 }) && false
  if (work.title.length > 0 && namesOrgans(text))
    return say(work, fact, { role: 'addressee', confidence: 0.92 }) && false
  const letterhead = letterheadOf(text)
  if (letterhead?.number !== undefined) return say(work, fact, { role: 'number', confidence: 0.95 })
  if (letterhead && work.title.length === 0 && (!letterhead.organs || numberFollows(work)))
    return say(work, fact, { role: 'letterhead', confidence: 0.9 })
  if (isBody(fact)) return false
  if (work.title.length === 0) return startTitle(work, fact)
  return belowTitle(work, fact, text)
}

/** 实　施　方　案 is read as 实施方案. */
const unspaced = (text: string): string =>
  /^(?:\p{Script=Han}[ \u3000]{1,4}){2,12}\p{Script=Han}$/u.test(text)
    ? text.replace(/[ \u3000]/g, '')
    : text

/** Sub-lines of a head are said, and end it where they are no part of it. */
function takeGiven(work: HeadWork, fact: Fact, role: Role): boolean {
  say(work, fact, { role, confidence: 1 })
  if (role === 'title') work.title.push(fact)
  return !/^(?:heading|text|salutation|addressee)/.test(role)
}

/** 同志们：, and whoever else is called on a line of his own. */
const isGreeting = (text: string): boolean =>
  /^(?:同志们|各位[^，。]{0,20}|尊敬的[^。]{1,40}|[^，。]{0,12}(?:主任|书记|[市县区]长|局长|组长|代表|委员|领导))(?:[，、][^。]{1,30})?[：:！!]$/.test(
    text,
  )

/** A line that is surely below the head. */
function isBody(fact: Fact): boolean {
  const { text, size, shape, form } = fact
  if (form !== null && form.family !== 'circle' && fact.centred === false) return true
  if (shape === 'run-in' || shape === 'sentence' || shape === 'clause')
    return !/^[（(].*[）)]$/.test(text) && !isPairedSlogan(fact)
  return shape === 'open' || size > longest * 2
}
/** The first line of a title of two: 穿针引线跑活城乡班车，. */
const isPairedSlogan = ({ text, size }: Fact): boolean => /[，,]$/.test(text) && size <= 20

/** 交流发言材料之五, 会议材料（3）: which of the papers of a meeting this is. */
const paperLabel =
  /^(?:大会|会议|交流|典型|书面|经验|发言|学习){1,4}材料(?:之|[（(]|[ \u3000])?[ \u3000]?(?:[一二三四五六七八九十]{1,3}|\d{1,2})[）)]?$/

function startTitle(work: HeadWork, fact: Fact): boolean {
  if (fact.size > longest) return false
  if (paperLabel.test(fact.text.trim()))
    return say(work, fact, { role: 'out', confidence: 0.8 }, { role: 'title', confidence: 0.2 })
  work.title.push(fact)
  const stands = fact.centred || fact.bold || fact.points >= 18 || fact.outline > 0
  const confidence = stands || genre.test(fact.text) ? 0.95 : 0.8
  return say(
    work,
    fact,
    { role: 'title', confidence },
    { role: 'text', confidence: 1 - confidence },
  )
}

/** Organs of a joint paper stand in a table, with 文件 beside them. */
const isLetterheadTable = (work: HeadWork, { cells }: Fact): boolean =>
  work.title.length === 0 &&
  cells.length > 1 &&
  cells.length <= 12 &&
  cells.at(-1) === '文件' &&
  numberFollows(work)

const numberFollows = ({ facts, at }: HeadWork): boolean =>
  facts.slice(at + 1, at + 4).some(({ text }) => letterheadOf(text.trim())?.number !== undefined)

function belowTitle(work: HeadWork, fact: Fact, text: string): boolean {
  const { title } = work
  const whole = title.map((line) => line.text.trim()).join('')
  const last = title.at(-1)
  const sameLook = last ? sameFace(last, fact) : false
  const adjacent = work.facts[work.at - 1] === last
  if (bareLetters(text) === bareLetters(whole))
    return say(work, fact, { role: 'out', confidence: 0.9 })
  // 2026年某省政府工作报告 above 政府工作报告
  if (text.length >= 5 && genre.test(text) && bareLetters(whole).endsWith(bareLetters(text)))
    return say(work, fact, { role: 'out', confidence: 0.72 }, { role: 'title', confidence: 0.2 })
  if (isSubtitle(text, whole))
    return say(
      work,
      fact,
      { role: 'subtitle', confidence: 0.88 },
      { role: 'title', confidence: 0.1 },
    )
  const byline = bylineOf(text)
  const continues = adjacent && goesOn(whole, text)
  if (byline !== null && !(continues && /[的和与及、，]$/.test(whole)))
    return say(work, fact, { role: 'byline', confidence: byline.date === '' ? 0.85 : 0.93 })
  if (continues || (adjacent && sameLook && fact.size <= longest)) {
    title.push(fact)
    const confidence = continues && sameLook !== false ? 0.9 : 0.76
    return say(work, fact, { role: 'title', confidence }, { role: 'byline', confidence: 0.1 })
  }
  // a line alone above the text may as well be its first heading
  return false
}

/** Whether two lines look alike; where nothing is known of their look they do not. */
const sameFace = (one: Fact, other: Fact): boolean =>
  (one.centred || one.points > 0 || one.bold || one.style !== '') &&
  one.centred === other.centred &&
  one.points === other.points &&
  one.bold === other.bold &&
  one.style === other.style &&
  (one.points >= 18 || one.bold || one.centred)

/** 提纲 above the title: its own line, headings without text, dots. */
function takeSheet(work: HeadWork): void {
  const { facts } = work
  const [first] = facts
  if (!first || !sheetTitle.test(first.text.trim())) return
  let end = 1
  for (; end < facts.length; end++) {
    const fact = facts[end]
    const isLine = fact?.of === 'text' && fact.form !== null && fact.shape === 'alone'
    const isDots = /^[…．.。·]+$/.test(fact?.text.trim() ?? '')
    const again = end > 1 && fact?.form?.n === 1 && fact.text === facts[1]?.text
    if ((!isLine && !isDots) || again) break
  }
  if (end === 1) return
  for (const fact of facts.slice(0, end)) say(work, fact, { role: 'sheet', confidence: 0.93 })
  work.at = end
}
