/** Rows below others by their numbers: （一） and 1. under 一、, 1.1 under 1. The upper ones are the sums of those below, or those below are parts. */
import Big from 'big.js'
import type { RecordValue } from '../model/values.ts'
import { cellIn, type SheetRow } from './sheet.ts'

/** What a row is beside the others: a part of one above, or the sum of those below. */
export type Standing = 'part' | 'sum' | null

const levels: readonly RegExp[] = [
  /^[一二三四五六七八九十]{1,3}(?:[、.．]|$)/,
  /^[（(][一二三四五六七八九十]{1,3}[)）]/,
  /^\d{1,6}(?:[、．]|\.(?!\d)|$)/,
  /^(?:[（(]\d{1,2}[)）]|\d{1,2}[)）])/,
  /^[①-⑳]/,
]
const chinese = /^[（(]?[一二三四五六七八九十]{1,3}(?:[、.．)）]|$)/
/** What a number opens with: most names have none. */
const opens = /^[\d一二三四五六七八九十（(①-⑳]/

/** Behind all numbers: a row without one. */
const unnumbered = 99
/** 1.1, 1.2.3, as deep as it has points. */
const decimal = /^\d{1,3}((?:\.\d{1,2})+)(?=$|[\s、]|\p{Script=Han})/u
/** The first number of 2.1困难户 and of 2.慰问. */
const whole = /^\d{1,3}/
const headed = /^\d{1,3}(?:[、．.](?!\d)|$)/

interface Item {
  readonly at: number
  readonly level: number
  /** A row 其中：… stands between it and the last row with a number. */
  readonly opened: boolean
}
interface Group {
  readonly head: Item
  readonly rows: Item[]
}
/** What the rows are asked. */
interface Facts {
  readonly records: readonly RecordValue[]
  /** Names of the columns whose figures add up. */
  readonly adding: readonly string[]
}

/**
 * @param columns indexes of the columns that may hold the numbers: 序号 and the one of names
 * @param left rows that are known to be no rows of their own; `opening` those of them that open parts, 其中：…
 */
export function ordinalRows(
  rows: readonly SheetRow[],
  facts: Facts,
  columns: readonly number[],
  left: (at: number) => 'opening' | boolean,
): Standing[] {
  const standing: Standing[] = rows.map(() => null)
  let opened = false
  const isOutline = outlineOf(rows, columns)
  const items = rows.flatMap((row, at): Item[] => {
    const is = left(at)
    const level = levelOf(row, columns, isOutline)
    if (is === 'opening') opened = true
    else if (level !== unnumbered) opened = false
    return is ? [] : [{ at, level, opened }]
  })
  settle(items, facts, standing)
  completeParts(rows, facts, left, standing)
  return standing
}

/** 其中：工业 150, then 建筑业 50 that is not moved in, below 第二产业 200: rows that make up the rest of the whole to the last digit are parts too. */
function completeParts(
  rows: readonly SheetRow[],
  { records, adding }: Facts,
  left: (at: number) => 'opening' | boolean,
  standing: Standing[],
): void {
  const [column] = adding
  if (column === undefined) return
  const figure = (at: number): Big | null => {
    const value = records[at]?.fields[column]
    return value?.kind === 'number' ? new Big(value.amount) : null
  }
  rows.forEach((_, at) => {
    if (left(at) !== 'opening' || standing[at - 1] !== null || left(at - 1)) return
    const [whole, first] = [figure(at - 1), figure(at)]
    if (!whole || !first) return
    let sum = first
    for (let next = at + 1; next < rows.length && sum.lt(whole); next++) {
      const part = figure(next)
      if (!part || left(next) === true || standing[next] !== null) return
      sum = sum.plus(part)
      if (!sum.eq(whole)) continue
      for (let own = at + 1; own <= next; own++) if (!left(own)) standing[own] = 'part'
    }
  })
}

/** Whether a decimal numbers a row: below 1. or 1, where some number opens its series, 1.1. 1.2米 and 1.5 name pipes. */
function outlineOf(
  rows: readonly SheetRow[],
  columns: readonly number[],
): (text: string, column: number) => boolean {
  const heads = new Map<number, Set<string>>()
  const opened = new Set<number>()
  const isHeaded = new Set<number>()
  for (const column of columns) {
    const own = new Set<string>()
    heads.set(column, own)
    let before = ''
    for (const row of rows) {
      const text = cellIn(row, column)?.text.trim() ?? ''
      const number = whole.exec(text)?.[0]
      if (number !== undefined && headed.test(text)) own.add(number)
      if (decimal.test(text) && /^\d+\.0?1(?!\d)/.test(text) && number === before)
        opened.add(column)
      if (number !== undefined) before = number
      // 1.1 may stand below 一、
      if (chinese.test(text)) isHeaded.add(column)
    }
  }
  return (text, column) =>
    isHeaded.has(column) ||
    (opened.has(column) && (heads.get(column)?.has(whole.exec(text)?.[0] ?? '') ?? false))
}

function levelOf(
  row: SheetRow,
  columns: readonly number[],
  isOutline: (text: string, column: number) => boolean,
): number {
  for (const column of columns) {
    const text = cellIn(row, column)?.text.trim() ?? ''
    if (!opens.test(text)) continue
    const points = decimal.exec(text)?.[1]
    if (points !== undefined)
      return isOutline(text, column) ? 2 + points.split('.').length - 1 : unnumbered
    const level = levels.findIndex((pattern) => pattern.test(text))
    if (level >= 0) return level
  }
  return unnumbered
}

/** Settles the rows of one group; gives those that count. */
function settle(items: readonly Item[], facts: Facts, standing: Standing[]): readonly Item[] {
  const top = items.reduce((least, { level }) => Math.min(least, level), unnumbered)
  const [first] = items
  if (top === unnumbered || first?.level !== top || items.every(({ level }) => level === top))
    return items
  const groups = groupsOf(items, top)
  // 一、城区 over counties: one number alone is no series
  if (groups.length < 2 && items.some(({ level }) => level === unnumbered)) return items
  const settled = groups.map(({ head, rows }) => ({ head, rows: settle(rows, facts, standing) }))
  const filled = settled.filter(({ rows }) => rows.length > 0)
  const sums = filled.map(({ head, rows }) => isSumOf(head, rows, facts))
  if (sums.every((sum) => sum === null)) return items
  if (sums.every((sum) => sum === true)) {
    for (const { head } of filled) standing[head.at] = 'sum'
    return settled.flatMap(({ head, rows }) => (rows.length > 0 ? rows : [head]))
  }
  // a row without a number, 其他, may stand beside those that have one
  const isBelow = ({ level, opened }: Item): boolean =>
    level !== top && (level !== unnumbered || opened)
  for (const item of items) if (isBelow(item)) standing[item.at] = 'part'
  return items.filter((item) => !isBelow(item))
}

function groupsOf(items: readonly Item[], top: number): readonly Group[] {
  const groups: Group[] = []
  for (const item of items)
    if (item.level === top) groups.push({ head: item, rows: [] })
    else groups.at(-1)?.rows.push(item)
  return groups
}

/** Whether the figures of a row are those of others together; null where none can be compared. */
function isSumOf(head: Item, rows: readonly Item[], { records, adding }: Facts): boolean | null {
  const figure = ({ at }: Item, column: string): Big | null => {
    const value = records[at]?.fields[column]
    return value?.kind === 'number' ? new Big(value.amount) : null
  }
  const equal = adding.flatMap((column) => {
    const whole = figure(head, column)
    const parts = rows.flatMap((row) => figure(row, column) ?? [])
    if (!whole || parts.length === 0) return []
    const sum = parts.reduce((before, part) => before.plus(part), new Big(0))
    return [sum.minus(whole).abs().lte(whole.abs().times('1e-9'))]
  })
  return equal.length === 0 ? null : equal.every(Boolean)
}
