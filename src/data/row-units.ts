/** Units that stand beside the figures or above the table: in a column 单位, row by row, or in a line 单位：万元. */
import { bareRecord, plainUnit, type RecordValue } from '../model/values.ts'
import { isMoney } from '../tables/unit-names.ts'

export const unitColumns = ['单位', '计量单位']
/** 县教育局, 云岭县: the column holds offices, not units. 个县区 and 处 are units all the same. */
const office =
  /^(?!个).+(?:[局委办县市区镇乡厅部院校站村处科所]|中心|街道|公司|集团|社区|政府|学会|协会|室)$/

/** Rates, ranks and years of a row are not counted in its unit. */
const otherUnit =
  /率|比|增幅|增长|增速|占|进度|排名|名次|位次|序号|年份|年度|满意度|得分|评分|指数|代码|编码/
/** What is counted is no money: 项目数, 户数. */
const counts = /(?:数|数量|人次|户次|件次)$/

/** Whether a column takes the unit of its row. */
export const takesRowUnit = (column: string, unit: string): boolean =>
  unit === '%' || !otherUnit.test(column)

/** Whether a column takes the unit of the line above the table. */
export const takesLineUnit = (column: string, unit: string): boolean =>
  !otherUnit.test(column) && !(isMoney(unit) && counts.test(column))

/** Units of the rows by what stands in a column 单位; null where it holds offices, or nothing. */
export function rowUnitsOf(texts: readonly string[]): readonly string[] | null {
  const units = texts.map(plainUnit)
  return units.every((unit) => unit === '') || units.some((unit) => office.test(unit))
    ? null
    : units
}

/** The rows with their figures in the unit that the row states; a figure or column with a unit of its own keeps it. */
export function withRowUnits(rows: readonly RecordValue[]): readonly RecordValue[] {
  const units = rowUnitsOf(rows.map(unitOf))
  if (!units) return rows
  return rows.map((row, index) => {
    const unit = units[index] ?? ''
    if (unit === '') return row
    const fields = Object.entries(row.fields).map(
      ([name, value]) =>
        [
          name,
          value.kind === 'number' && value.unit === '' && takesRowUnit(name, unit)
            ? { ...value, unit }
            : value,
        ] as const,
    )
    return { kind: 'record', fields: bareRecord(fields) }
  })
}

function unitOf(row: RecordValue): string {
  const column = unitColumns.find((name) => Object.hasOwn(row.fields, name))
  const cell = column === undefined ? undefined : row.fields[column]
  return cell?.kind === 'text' ? cell.text : ''
}
