/** Rows of a table by the text of the column that names them. */
import { bareRecord, type Column, isScalar, type RecordValue, scalarText } from '../model/values.ts'
import { isPartName, isSumName, isTotalName, standingOf } from './total-rows.ts'

/** Heading of a column that only numbers its rows. */
export const counting = /^(?:序号|编号|№|No\.?)$/i
/** Headings of columns that rank, encode or date the rows instead of naming them. */
const noName = /^(?:#|ID|年份|年度|年|年月|月份|月|季度|报告期|统计期|期间)$/i
const noNameEnd =
  /(?:排名|名次|位次|位序|排序|排位|代码|编码|编号|序号|工号|学号|证号|证件号|证号码|证件号码|合同号|流水号|批号|文号|户号|账号|电话|手机|手机号|手机号码|日期|时间|时限|期限)(?:[（(][^（()）]*[)）])?$/
/** Longer headings say something of their own. */
const longest = 12
/** Whether a heading is that of ranks, codes or dates. */
export const isNoName = (heading: string): boolean =>
  noName.test(heading) || (heading.length <= longest && noNameEnd.test(heading))

/** Headings of columns that put the rows into groups, where names are repeated in them. */
const groups =
  /^(?:(?:.{0,4})(?:类别|类型|分类|性质|级别|等级|片区|组别|批次|板块|领域|区域)|所属.{1,4})$/
/** Headings of columns that say something of the rows, and never name them. */
const remarks = /^(?:备注|说明|附注|注)$/
export const isRemark = (heading: string): boolean => remarks.test(heading)

/**
 * The column that names the rows: the first that does not count them. Where it ranks, encodes or dates them, or holds
 * nothing but numbers, a column of words that tells all rows apart is their name, if there is one; where it groups them
 * (片区), or is left blank below the first of a group, likewise.
 * @param labels columns whose words are merged over several rows
 */
export function keyColumn(
  columns: readonly Column[],
  rows: readonly RecordValue[],
  labels: ReadonlySet<string> = new Set(),
): string {
  const named = columns.filter(({ name }) => !counting.test(name))
  const [first = columns[0]] = named
  if (!first) return ''
  const namesIn = (column: string): string[] =>
    rows.map((row) => rowName(row, column)).filter((name) => name !== '')
  const isWeak = first.type === 'number' || isNoName(first.name)
  if (!isWeak && !isGrouping(first, namesIn(first.name), rows.length, labels)) return first.name
  const counted = rows.filter((row) => standingOf(row) === null).length
  const telling = named.find(
    ({ name, type }) =>
      type === 'text' &&
      !isNoName(name) &&
      !remarks.test(name) &&
      tellsApart(namesIn(name), Math.min(counted, rows.length - 1)),
  )
  return telling?.name ?? first.name
}

/** Whether names of a column are those of groups: most of them shared, some merged over rows, or blank below the first. */
function isGrouping(
  { name }: Column,
  names: readonly string[],
  rows: number,
  labels: ReadonlySet<string>,
): boolean {
  if (isShared(names, rows) || names.length < rows - 1) return true
  const isRepeated = new Set(names).size < names.length
  return isRepeated && (labels.has(name) || groups.test(name))
}

/** One name twice is a slip, to be said; most names shared are groups. */
function isShared(names: readonly string[], rows: number): boolean {
  const counts = new Map<string, number>()
  for (const name of names) counts.set(name, (counts.get(name) ?? 0) + 1)
  const shared = [...counts.values()]
    .filter((count) => count > 1)
    .reduce((sum, count) => sum + count, 0)
  return rows >= 4 && shared * 2 > rows
}

/** 合计 and 小计 may stand under the groups alone. */
const tellsApart = (names: readonly string[], least: number): boolean =>
  new Set(names).size === names.length && names.length >= least

function writtenIn(row: RecordValue, column: string): string {
  const cell = row.fields[column]
  return cell && isScalar(cell) ? scalarText(cell) : ''
}
const rowName = (row: RecordValue, column: string): string =>
  writtenIn(row, column).replace(/\s+/g, '')

/** 合计 and 小计 stand under the numbers or the groups, where the names are blank. */
function totalName({ fields }: RecordValue): string {
  const cell = Object.values(fields).find((value) => value.kind === 'text')
  const name = cell?.kind === 'text' ? cell.text : ''
  return isTotalName(name) || isPartName(name) || isSumName(name) ? name.replace(/\s+/g, '') : ''
}

/** What a row is called: the text of its key, or the word of a total that stands beside a blank one. */
export const rowLabel = (row: RecordValue, key: string): string =>
  writtenIn(row, key) || totalName(row)

/** Rows by the text of a column; a blank or repeated one names no row. */
export function keyRows(
  key: string,
  rows: readonly RecordValue[],
): { byKey: Record<string, RecordValue>; unusable: string[] } {
  const byKey = bareRecord<RecordValue>()
  const repeated = new Set<string>()
  for (const row of rows) {
    const name = rowName(row, key) || totalName(row)
    if (name === '' || name in byKey || repeated.has(name)) repeated.add(name)
    else byKey[name] = row
  }
  for (const name of repeated) delete byKey[name]
  return { byKey, unusable: [...repeated].map((name) => name || '（空）') }
}
