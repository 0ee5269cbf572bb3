/** What a text says in figures of things it names: 建成便民服务点1286个, with the time that it speaks of. */
import Big from 'big.js'
import { findNumbers } from '../chinese/numbers.ts'

export interface Statement {
  /** The words that name the quantity, and its unit. */
  readonly name: string
  readonly unit: string
  /** The time that was named last before it, in this paragraph or those above it; empty for none. */
  readonly time: string
  readonly shown: string
  readonly amount: Big
  /** Where the figure stands in the text. */
  readonly from: number
  readonly to: number
}

/** Words between a name and its figure that leave it what it is. */
const between = '已经 共有 达到 超过 突破 完成 已 共 达 有 为 是 约 近 到'.split(' ')
/** Ⅰ—Ⅲ类 and 劣Ⅴ类 are two things. */
const letter = /[\p{Script=Han}“”Ⅰ-Ⅻ—]/u
/** 1万元以上5万元以下 says a bound, no value. */
const bound = /^(?:以[上下内]|不[足满]|及以|至|到|—)/
/** Other times, places, plans, changes and parts: what is said there is another quantity. */
const other =
  /年|月|季|上期|同期|去年|今年|目标|计划|任务|力争|预计|其中|分别|每|平均|人均|新增|增加|减少|增长|下降|累计|剩余|还|第[一二三四五六七八九十]|[\p{Script=Han}](?:区|县|镇|乡|村|街道|社区|片区|站|局|所|校)/u
const unitWords =
  '(?:[万亿]?(?:元|人|户|人次|个|件|项|家|处|座|条|公里|亩|吨|台|辆|套|所|名)|[%％])'
const units = new RegExp(`^${unitWords}`)
/** A text without any says nothing of the kind, and need not be read closely. */
const anyFigure = new RegExp(`\\d${unitWords}`)
/** Shorter names say too little: 完成3件. */
const shortest = 5
/** The times that reports speak of: what was done in five years is more than what was done in one. */
const times =
  /刚刚过去|过去[一两三四五]年|[这近]?[一两三四五六七八九十\d]{1,3}年(?:间|来)?|“?十[一二三四五六]五”?|20\d{2}年|今年|去年|上年|本年|上半年|下半年|[一二三四]季度|全年|年初|年底|\d{1,2}月/g

/** The time that a text names last; what was named before where it names none. */
export const timeIn = (text: string, before: string): string =>
  [...text.matchAll(times)].at(-1)?.[0] ?? before

/** @param time that was named last above the text */
export function statementsIn(text: string, time: string): Statement[] {
  if (!anyFigure.test(text)) return []
  return findNumbers(text).flatMap(({ from, to, text: written }): Statement[] => {
    const ends = ['。', '；'].map((mark) => text.lastIndexOf(mark, from))
    const start = ends.reduce((last, end) => Math.max(last, end), -1) + 1
    const clause = text.slice(start, from)
    const unit = units.exec(`${/[%％]$/.test(written) ? '%' : ''}${text.slice(to, to + 8)}`)?.[0]
    const behind = to + (unit?.length ?? 0) - (/[%％]$/.test(written) ? 1 : 0)
    if (unit === undefined || bound.test(text.slice(behind, behind + 2))) return []
    const name = nameAhead(clause)
    if ([...name].length < shortest || other.test(clause)) return []
    const amount = new Big(written.replace(/[,%％]/g, '').replace('−', '-'))
    const shown = `${written}${unit === '%' ? '' : unit}`
    return [{ name, unit, time: timeIn(text.slice(0, from), time), shown, amount, from, to }]
  })
}

/** The name that a clause ends with, without the words that only lead to its figure; none right behind another figure. */
function nameAhead(clause: string): string {
  let start = clause.length
  while (start > 0 && letter.test(clause[start - 1] ?? '')) start--
  if (/[\d}A-Za-z]/.test(clause[start - 1] ?? '')) return ''
  let name = clause.slice(start)
  for (let word = leading(name); word !== ''; word = leading(name))
    name = name.slice(0, -word.length)
  return name
}
const leading = (name: string): string => between.find((word) => name.endsWith(word)) ?? ''

/** 6240 beside 6240.35 is one value, rounded. */
export function isSameAmount(a: Big, b: Big): boolean {
  const places = (amount: Big): number => amount.toFixed().split('.')[1]?.length ?? 0
  const fewer = Math.min(places(a), places(b))
  return a.round(fewer, 1).eq(b.round(fewer, 1))
}

/** The same of amounts as decimal text. */
export const isSameFigure = (a: string, b: string): boolean =>
  a === b || isSameAmount(new Big(a), new Big(b))
