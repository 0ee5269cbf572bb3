/** Lines that are whole as they stand, though no mark ends them: 附件, the 落款, the 版记, 标签：…, rows of a list. */
import { namesOrgans } from '../../markdown/addressing.ts'
import { annexLine } from '../../markdown/annex-line.ts'
import { dateAt, isColophonLine, isUnitLine } from '../../markdown/structure/lines.ts'

/** Whether a line does not go on in the next one, although no mark ends it. */
export const endsItself = (texts: readonly string[], index: number): boolean => {
  const text = texts[index] ?? ''
  // 活动分三步走：…。…, with sentences behind its label, is running text
  return isWhole(texts, index) || (isLabelled(text) && !/。./.test(text)) || isNumber(text)
}

/** Whether a line does not go on with the one above it. */
export const beginsItself = (texts: readonly string[], index: number): boolean =>
  isWhole(texts, index) || isLabelled(texts[index] ?? '')

const isWhole = (texts: readonly string[], index: number): boolean =>
  isEndLine(texts, index) || isRow(texts[index] ?? '')

/** A telephone number ends it. */
const isNumber = (text: string): boolean => /(?:^|\D)\d[\d-]{6,14}$/.test(text)

/** 附件1, 2026年7月8日, 抄送：…, and the organ of the 落款: parts of a paper that no text runs on into. */
export const isEndLine = (texts: readonly string[], index: number): boolean => {
  const text = texts[index] ?? ''
  if (annexLine(text) !== null || dateAt(text) !== null || isColophonLine(text)) return true
  return isUnitLine(text) && (namesOrgans(`${text}：`) || isAboveDate(texts, index))
}

/** Most organs of a joint paper, with lines left empty. */
const mostOrgans = 8

function isAboveDate(texts: readonly string[], index: number): boolean {
  const below = texts.slice(index + 1, index + 1 + mostOrgans).filter((text) => text !== '')
  const at = below.findIndex((text) => !isUnitLine(text))
  return at >= 0 && dateAt(below[at] ?? '') !== null
}

/** 会议时间：…, 联系人：…; no 会议强调：…, which a sentence follows. */
const isLabelled = (text: string): boolean => {
  const label = /^(\p{Script=Han}[\p{Script=Han} \u3000]{0,6}\p{Script=Han})[ \u3000]*[：:]/u.exec(
    text,
  )
  return (
    label !== null &&
    !/(?:强调|指出|要求|认为|明确|提出|决定|表示|如下|包括|做到|看到|[是问答说道])$/.test(
      label[1] ?? '',
    )
  )
}

/** 东岸区　张三　主任: cells with wide white space between them. */
const isRow = (text: string): boolean =>
  text.includes('\t') ||
  (!/[，。；]/.test(text) && text.split(/ {2,8}|\u3000{1,8}/).filter(Boolean).length > 2)
