/** A table of indicators says the unit of its figures row by row, in a column 单位. */
import { bareRecord, plainUnit, type RecordValue } from '../model/values.ts'

const unitColumns = ['单位', '计量单位']
/** 县教育局, 云岭县: the column holds offices, not units. 个县区 and 处 are units all the same. */
const office =
  /^(?!个).+(?:[局委办县市区镇乡厅部院校站村处科所]|中心|街道|公司|集团|社区|政府|学会|协会|室)$/

/** Rates, ranks and years of a row are not counted in its unit. */
const otherUnit = /率|比|增幅|增长|增速|占|进度|排名|名次|位次|序号|年份|年度/

/** The rows with their figures in the unit that the row states; a figure or column with a unit of its own keeps it. */
export function withRowUnits(rows: readonly RecordValue[]): readonly RecordValue[] {
  const units = rows.map(unitOf)
  if (units.every((unit) => unit === '') || units.some((unit) => office.test(unit))) return rows
  return rows.map((row, index) => {
    const unit = units[index] ?? ''
    if (unit === '') return row
    const fields = Object.entries(row.fields).map(
      ([name, value]) =>
        [
          name,
          value.kind === 'number' && value.unit === '' && (unit === '%' || !otherUnit.test(name))
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
  return cell?.kind === 'text' ? plainUnit(cell.text) : ''
}
