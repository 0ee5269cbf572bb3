/** Rows of a table that are made of the others: 合计 and 全市 of all, 小计 and 其中 of some. */
import type { RecordValue } from '../model/values.ts'

const total =
  /^(?:(?:全[省市县区州盟旗镇乡国])?(?:(?:合计|总计|共计)数?|总和|总数|累计|汇总)[：:]?|(?:Grand)?Total)$/i
/** Of those the words that say nothing else, wherever they stand: 累计 in a column 口径 is no total. */
const strictly = /^(?:合计|总计|共计)数?[：:]?$|^(?:Grand)?Total$/i
/** The others, which may say of what kind a row is. */
const loosely = /^(?:总和|总数|累计|汇总)[：:]?$/
const whole = /^全[省市县区州盟旗镇乡国]$/
const part = /小计[：:]?$|^其中|^[#＃](?=\p{Script=Han})/u
/** 税收收入合计, 全市平均: sums and means of some rows, by the word that their names end with. */
const summing =
  /.(?:合计|总计)[：:]?$|平均(?:值|数|水平)?$|^均值$|^(?:最大|最小)值$|^(?:中位数|标准差)$/

/** 东片 汇总, 东片 计数, East Total: what Excel calls its subtotals, with the blank that it writes. */
const subtotal = /\S\s+(?:汇总|计数|求和|平均值|最大值|最小值|Total)[：:]?$/i
/** 本年累计, 1—3月累计, 年初至本月累计: sums of a time. */
const sinceThen =
  /^(?:(?:至|截[至止]|自)?(?:[本上今去当全历]年|本[月季]|年[初内]|[上下]半年|前?[\d一二三四五六七八九十])).{0,10}累计数?[：:]?$/

const bare = (name: string): string => name.replace(/\s+/g, '')
/** As it stands, without what its brackets explain, and with it: 合计（万元）, 全市（合计）. */
const readings = (name: string): readonly string[] => {
  const text = bare(name)
  if (!/[（(]/.test(text)) return [text]
  return [text, text.replace(/[（(][^（()）]*[)）]/g, ''), text.replace(/[（()）]/g, '')]
}

/** A name such as 合计 or 全市. */
export const isTotalName = (name: string): boolean =>
  readings(name).some((text) => total.test(text) || whole.test(text))
/** A name such as 东片小计 or 其中：城区. */
export const isPartName = (name: string): boolean => part.test(bare(name))
/** A name such as 税收收入合计 or 全市平均. */
export const isSumName = (name: string): boolean =>
  /[计均值数差平汇求]|total/i.test(name) &&
  !isTotalName(name) &&
  (subtotal.test(name.trim()) ||
    readings(name).some((text) => summing.test(text) || sinceThen.test(text)))
/** 累计, 汇总: a total where it is the name of a row, else what kind of figures a row has. */
export const isLooseTotal = (name: string): boolean => loosely.test(bare(name))

/** The words that may name a row: its texts up to the first figure, for names may stand behind columns of groups. */
function names({ fields }: RecordValue): string[] {
  const found: string[] = []
  // most rows have their names in front, and a table may have a hundred thousand of them
  for (const column in fields) {
    const value = fields[column]
    if (value?.kind === 'text') found.push(value.text)
    else if (value?.kind === 'number' && found.length > 0) break
    if (found.length === deepest) break
  }
  return found
}
/** Province, city, county, township, village. */
const deepest = 5

/** What the names of a row say that it is beside the others: the total, a sum of some, a part, or the first of several parts. */
export function standingOf(row: RecordValue): 'total' | 'sum' | 'part' | 'opening' | null {
  if (row.part === false) return null
  const [first = '', second = '', ...deeper] = names(row)
  if (isTotalName(first) || strictly.test(bare(second))) return 'total'
  if (/^其中/.test(bare(first))) return 'opening'
  if (isPartName(first) || isPartName(second)) return 'part'
  if (deeper.some((name) => smaller.test(bare(name)) || strictly.test(bare(name)))) return 'part'
  return isSumName(first) ? 'sum' : null
}
/** The sum of a group, in the columns of names behind the second. */
const smaller = /^.{0,8}小计[：:]?$/

/** A row that adds up all others. */
export const isTotalRow = (row: RecordValue): boolean => standingOf(row) === 'total'

/** A row whose figures stand in other rows too: a total of all or some, a mean, or a part of the one above. */
export const isMadeOfOthers = (row: RecordValue): boolean =>
  row.part === true || standingOf(row) !== null

/** The first words of a row, without blanks; empty where it has none. */
export const firstName = (row: RecordValue): string => bare(names(row)[0] ?? '')

/** 一、城区片区: a row that heads those below, with their sum. */
export const isGroupName = (name: string): boolean => /^[一二三四五六七八九十]+、/.test(name)
