/** Sums of columns: exact, shown as their cells are, with the cells that they rest on; what does not add up has none. */
import Big from 'big.js'
import {
  cellsOf,
  cellsOfAll,
  computedFrom,
  type MissingValue,
  type NumberValue,
  type RecordValue,
  showsPercent,
  type Value,
} from '../model/values.ts'
import { isNoName } from './key-rows.ts'
import { isScaled, readFormat, shownNumber, shownPlaces } from './number-format.ts'

/** Columns whose values do not add up, by their names: rates, means, ranks, codes, dates. */
const noSum =
  /率|比重|占比|比例|[人户月日年地村县乡镇市省区校班场车亩单次件点站床]均|平均|均(?:值|价|数|水平)|均(?:[（(]|$)|单价|价格|排名|名次|位次|序号|编号|代码|邮编|增幅|增速|增长|同比|环比|进度|指数|得分|评分|满意度|电话|手机|年份|年度|时限|日期/
/** Numbers of people and accounts, and what is measured at a place: 身份证号, 开户账号, 年龄, 气温, 水位. */
const noSumEnd =
  /(?:[证卡账帐工警车座门牌房楼]号码?|身份证|身份证件|银行卡|号码|邮政编码|编码|年龄|岁数|周岁|工龄|党龄|教龄|龄|[密浓温湿硬坡深高厚纬经酸浊亮强]度|气温|体温|水温|温差|水位|海拔|气压|水压|血压|电压|风速|流速|车速|床位使用|PM2\.5|PM10|AQI)(?:[（(][^（()）]*[)）])?$/i

export const mayAddUp = (column: string): boolean =>
  !noSum.test(column) &&
  !noSumEnd.test(column) &&
  // figures under 服务时间 are hours
  (!isNoName(column) || /时间/.test(column))

/** The format that all figures share; empty when one has none or another. */
function sharedFormat(figures: readonly NumberValue[]): string {
  const formats = new Set(figures.map((figure) => figure.format ?? ''))
  return formats.size === 1 ? ([...formats][0] ?? '') : ''
}

/** The decimals that figures are shown with: those of their cells where they have a format, else those that are written. */
export const placesOfAll = (figures: readonly NumberValue[]): number =>
  figures.reduce((most, figure) => Math.max(most, placesOf(figure)), 0)

export function placesOf({ lexeme, amount, format }: NumberValue): number {
  const scaled = format !== undefined && isScaled(readFormat(format))
  const isPlain = format === undefined || scaled || /E[-+]?\d/.test(lexeme)
  return shownPlaces(isPlain ? amount : lexeme)
}

/** The sum of figures as their cells show it: by the format that they share, else with their decimals and 15 digits at most. */
export function shownSum(total: Big, figures: readonly NumberValue[]): string {
  const format = sharedFormat(figures)
  if (format !== '') {
    const share = readFormat(format).kind === 'percent'
    return shownNumber((share ? total.div(100) : total).toFixed(), format)
  }
  const percent = isShare(figures) && figures.some(({ lexeme }) => showsPercent(lexeme))
  return `${exactSum(total, figures)}${percent ? '%' : ''}`
}

/** A number as a scaled format shows it that all figures share, else null. */
export function scaledLike(amount: Big, figures: readonly NumberValue[]): string | null {
  const format = sharedFormat(figures)
  return isScaled(readFormat(format)) ? shownNumber(amount.toFixed(), format) : null
}

const isShare = (figures: readonly NumberValue[]): boolean =>
  figures.every(({ unit }) => unit === '%')

/** The decimals of the figures; where they are those of a double, what it cannot know is left away. */
function exactSum(total: Big, figures: readonly NumberValue[]): string {
  const text = total.toFixed(placesOfAll(figures), Big.roundHalfUp)
  const rounded = /^-[0.]+$/.test(text) ? text.slice(1) : text
  return isTooLong(rounded, figures) ? fifteen(total) : rounded
}

/** The sum for arithmetic: every decimal of the figures, without what a double cannot know. */
export function fullSum(total: Big, figures: readonly NumberValue[]): string {
  const places = figures.reduce((most, { amount }) => Math.max(most, shownPlaces(amount)), 0)
  const text = total.toFixed(places)
  return isTooLong(text, figures) ? fifteen(total) : text
}

/** More digits than a double has: noise, where the figures are out of a workbook; a text file has them as they stand. */
const isTooLong = (text: string, figures: readonly NumberValue[]): boolean =>
  text.includes('.') &&
  text.replace(/[-.]/g, '').replace(/^0+/, '').length > 15 &&
  figures.some(({ provenance }) => {
    const [cell] = cellsOf(provenance)
    return cell?.kind === 'cell' && cell.line === null
  })
const fifteen = (total: Big): string => new Big(total.toPrecision(15, Big.roundHalfUp)).toFixed()

/** What stands in a column: its figures, and the cells that say there is none. */
export interface Summed {
  readonly sum: NumberValue
  /** Cells that were passed over: they say that they have no figure. */
  readonly gaps: readonly MissingValue[]
}

/**
 * The sum of a column; null when it holds words, per cent or different units, or lacks a value that somebody owes.
 * @param formula in words, for the trace
 */
export function sumColumn(
  rows: readonly RecordValue[],
  column: string,
  formula: string,
): Summed | null {
  const cells = rows.map((row) => row.fields[column])
  const values = cells.filter(isNumber)
  const gaps = cells.filter(isGap)
  const merged = cells.filter((cell) => cell?.kind === 'missing' && cell.merged).length
  if (values.length === 0 || values.length + gaps.length + merged < cells.length) return null
  const units = new Set(values.map((value) => value.unit))
  if (units.size > 1 || units.has('%')) return null
  const total = values.reduce((sum, value) => sum.plus(value.amount), new Big(0))
  const format = sharedFormat(values)
  const words = gaps.length === 0 ? formula : `${formula}（${gaps.length}格没有数，不算）`
  const sum: NumberValue = {
    kind: 'number',
    lexeme: shownSum(total, values),
    amount: fullSum(total, values),
    unit: values[0]?.unit ?? '',
    ...(format === '' ? {} : { format }),
    provenance: computedFrom(cellsOfAll(values), words),
  }
  return { sum, gaps }
}

export const sumCells = (
  rows: readonly RecordValue[],
  column: string,
  formula: string,
): NumberValue | null => sumColumn(rows, column, formula)?.sum ?? null

const isNumber = (value: Value | undefined): value is NumberValue => value?.kind === 'number'
/** — : it says that it has no figure. */
export const isGap = (value: Value | undefined): value is MissingValue =>
  value?.kind === 'missing' && value.written !== '' && value.fault === undefined
