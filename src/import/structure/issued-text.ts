/** The text that a paper issues, behind its 落款: 现将《某办法》印发给你们, and the 办法 with no word 附件 above it. */
import { annexLine } from '../../markdown/annex-line.ts'
import { bareLetters } from '../../markdown/letters.ts'
import { dateAt, isBracketed, isColophonLine, isUnitLine } from '../../markdown/structure/lines.ts'
import type { Fact } from './facts.ts'

export interface IssuedText {
  /** Where its title begins and ends, and where its last line ends, among the facts. */
  readonly from: number
  readonly text: number
  readonly end: number
}

const verbs = '印发|转发|批转|发布|公布|下发'
const issues = new RegExp(verbs)
/** 现将《某办法》印发给你们 */
const issuesNow = new RegExp(`现[^。\\n]{0,120}(?:${verbs})`)
/** What is issued is called so. */
const issued =
  /(?:办法|规定|方案|细则|规则|制度|意见|规划|计划|要点|章程|条例|纲要|预案|指引|标准|清单|规程|准则|守则|措施|任务|安排|通知|报告|讲话|纪要)(?:[（(].{1,12}[）)])?$/
/** Most lines of its title. */
const mostLines = 4

/** @param facts of what stands below the title of the paper; null where its 落款 has nothing of the kind below it */
export function issuedText(paper: string, facts: readonly Fact[]): IssuedText | null {
  for (const [at, { text }] of facts.entries()) {
    if (at === 0 || dateAt(text.trim()) === null || !isSigned(facts, at)) continue
    const annotated = isBracketed(facts[at + 1]?.text.trim() ?? null)
    const from = at + (annotated ? 2 : 1)
    const title = titleEnd(facts, from)
    const above = facts
      .slice(0, at)
      .map((fact) => fact.text)
      .join('\n')
    const isIssue = issues.test(paper) || issuesNow.test(above)
    if (title === null || !isIssue || !isNamed(facts, from, title, paper + above)) continue
    const end = facts.findLastIndex((fact) => !isColophonLine(fact.text.trim())) + 1
    if (end > title) return { from, text: title, end }
  }
  return null
}

/** An organ above the date, or beside it, and a text above that. */
const isSigned = (facts: readonly Fact[], at: number): boolean => {
  const text = facts[at]?.text.trim() ?? ''
  const beside = text.slice(0, dateAt(text) ?? 0).trim()
  const unit = beside === '' ? (facts[at - 1]?.text.trim() ?? '') : beside
  return (
    isUnitLine(unit) &&
    facts.slice(0, at).some(({ shape }) => shape === 'sentence' || shape === 'run-in')
  )
}

/** Where the title ends that begins at a line: lines of one look, or one that says what it is; null for none. */
function titleEnd(facts: readonly Fact[], from: number): number | null {
  let end = from
  while (end < Math.min(facts.length, from + mostLines) && isTitleLine(facts[end], facts[from]))
    end++
  // without a look the first line alone tells, and （试行） below it
  if (end === from && isTitleLike(facts[from])) end++
  if (end > from && isBracketed(facts[end]?.text.trim() ?? null)) end++
  return end > from ? end : null
}

const isTitleLike = (fact: Fact | undefined): boolean =>
  fact?.of === 'text' &&
  annexLine(fact.text.trim()) === null &&
  fact.form === null &&
  fact.shape === 'alone' &&
  fact.size <= 50

const isTitleLine = (fact: Fact | undefined, first: Fact | undefined): boolean =>
  isTitleLike(fact) && fact?.centred === true && fact.points === first?.points

/** The paper names it in its text or its title, or it says what it is. */
function isNamed(facts: readonly Fact[], from: number, to: number, above: string): boolean {
  const title = facts
    .slice(from, to)
    .map(({ text }) => text.trim())
    .join('')
  return issued.test(title) || bareLetters(above).includes(bareLetters(title))
}
