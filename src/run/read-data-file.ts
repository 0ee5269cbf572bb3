/** How a data file is read when nothing is said of it: every sheet, every table of it. */
import { otherFormat } from '../data/file-format.ts'
import { findTable } from '../data/find-table.ts'
import { endingOf, hasSheets, readSheetFile, sheetNamesOf } from '../data/read-sheet.ts'
import { wholeSheet } from '../data/sheet.ts'
import { gridTable } from '../data/table.ts'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import { bareRecord, type TableValue } from '../model/values.ts'
import { rowLabel } from '../tables/key-rows.ts'
import { isMadeOfOthers } from '../tables/total-rows.ts'

export interface ReadTable {
  readonly table: TableValue
  /** As it is named under data: 台账.xlsx#指标!2. */
  readonly path: string
  readonly diagnostics: readonly Diagnostic[]
}
/** Most tables of one sheet that are looked for. */
const mostTables = 20

/** @param keep remembers decoded texts, for places in messages */
export function readDataFile(
  bytes: Uint8Array,
  file: string,
  keep: (file: string, text: string) => void,
): Result<readonly ReadTable[]> {
  if (!hasSheets(file)) {
    const format = otherFormat(bytes, endingOf(file))
    const fault = format
      ? diagnose('data/other-format', null, { file, format })
      : diagnose('data/unknown-format', null, { path: file })
    return { value: [], diagnostics: [fault] }
  }
  const names = sheetNamesOf(bytes, file)
  const diagnostics: Diagnostic[] = []
  const tables: ReadTable[] = []
  for (const name of names ?? ['']) {
    const sheet = readSheetFile({ bytes, file }, name, null, keep)
    if (!sheet.value) {
      for (const each of sheet.diagnostics) diagnostics.push(each)
      continue
    }
    for (let number = 1; number <= mostTables; number++) {
      const said: Diagnostic[] = number === 1 ? [...sheet.diagnostics] : []
      const found = findTable(sheet.value, { ...wholeSheet, table: number }, null, said)
      if (!found) break
      const { value, diagnostics: read } = gridTable(name || '表', found, bareRecord(), null)
      const path = `${file}${name === '' ? '' : `#${name}`}${number === 1 ? '' : `!${number}`}`
      const own = [...said, ...read].filter((one) => one.rule !== 'data/other-table')
      tables.push({ table: value, path, diagnostics: own })
    }
  }
  return { value: tables, diagnostics }
}

/** Names of the rows that are made of others: 合计, 其中 and what stands below it. */
export const madeRows = ({ rows, key }: TableValue): string[] =>
  rows.filter(isMadeOfOthers).map((row) => rowLabel(row, key) || '（没有名称）')
