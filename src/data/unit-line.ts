/** The line that says in what a table counts: 单位：万元 in a title, in cells of its own, or among the notes below. */
import { plainUnit } from '../model/values.ts'
import type { CellPlace, DataSheet } from '../origin.ts'
import { isUnit } from '../tables/unit-names.ts'
import { placeIn, type SheetCell, type SheetRow } from './sheet.ts'

export interface WrittenUnit {
  readonly written: string
  readonly place: CellPlace
}

const named =
  /(?:^|[（([\s，,；;])(?:金额|计量|货币|数量|价值)?单\s*位\s*[：:]\s*([^\s）)\]；;]+(?:\s*[、，,]\s*[^\s）)\]；;]+)*)/
/** 单位 万元, （万元）, 单位：| 万元. */
const spaced = /^[（(]?单\s*位\s+([^\s）)]+)[)）]?$/
const alone = /^[（(]([^（()）]+)[)）]$/
const opening = /^(?:金额|计量|货币)?单\s*位\s*[：:]?$/
/** What the statistics office calls its tables: 指标：地区生产总值(亿元). */
const indicator = /^指标[：:].*[（(]([^（()）]+)[)）]$/

/** The last unit that rows around a table name; a 单位： that is an office is none. */
export function unitAround(source: DataSheet, rows: readonly SheetRow[]): WrittenUnit | null {
  for (const row of [...rows].reverse())
    for (const [index, cell] of row.cells.entries()) {
      const written = unitIn(cell, row.cells[index + 1])
      if (written !== '') return { written, place: placeIn(source, row, cell.column) }
    }
  return null
}

function unitIn({ text }: SheetCell, next: SheetCell | undefined): string {
  const said = named.exec(text)?.[1] ?? ''
  if (isUnits(said)) return said
  const short = spaced.exec(text)?.[1] ?? alone.exec(text)?.[1] ?? indicator.exec(text)?.[1] ?? ''
  if (isUnits(short)) return short
  return opening.test(text) && next && isUnits(next.text) ? next.text : ''
}

/** 万元; 亿元、%. */
const isUnits = (written: string): boolean =>
  isUnit(plainUnit(written)) ||
  written.split(/[、，,/／和及]/).every((part) => isUnit(plainUnit(part)))
