/** Units that stand beside the figures or above the table: in a column 单位, row by row, or in a line 单位：万元. */
import { bareRecord, plainUnit, type RecordValue } from '../model/values.ts'
import { isMoney, isUnit } from '../tables/unit-names.ts'

/** What a line above a table says: 单位：亿元、%. */
export interface LineUnit {
  /** Empty where it says none, or several. */
  readonly unit: string
  /** % is named beside it, for shares and growth. */
  readonly percent: boolean
}

export const unitColumns = ['单位', '计量单位']
/** 县教育局, 云岭县: the column holds offices, not units. 个县区 and 处 are units all the same. */
const office =
  /^(?!个).+(?:[局委办县市区镇乡厅部院校站村处科所]|中心|街道|公司|集团|社区|政府|学会|协会|室)$/

/** Rates, ranks and years of a row are not counted in its unit. */
const otherUnit =
  /率|比|增幅|增长|增速|增减(?![额量数])|升降|±|[%％‰]$|占|进度|排名|名次|位次|序号|年份|年度|满意度|得分|评分|指数|代码|编码/
/** Shares, where a line above the table names % among its units. */
const shares = /率|比|增幅|增长|增速|增减(?![额量数])|升降|±|占|进度/
/** What is counted or measured is no money: 项目数, 户数, 建筑面积, 里程. */
const counts =
  /(?:(?<!预算|决算|概算|结算|累计|本[年月期]|上[年月期]|去年|同期|年初|年末|期初|期末|执行|调整|余额|发生|合计)数|数量|人次|户次|件次|人口|人员|户|面积|里程|长度|产量|产能|容量|工期|时长|天数|年龄)$|用[电水气煤]量|发电量|[客货]运量|周转量|吞吐量|床位|车位|学位/

/** Whether a column takes the unit of its row. */
export const takesRowUnit = (column: string, unit: string): boolean =>
  unit === '%' || !otherUnit.test(column)

/** What a column takes of the units in the line above the table; empty for none. */
export function unitFromLine(column: string, { unit, percent }: LineUnit): string {
  if (percent && shares.test(column)) return '%'
  return otherUnit.test(column) || (isMoney(unit) && counts.test(column)) ? '' : unit
}

/** Units of the rows by what stands in a column 单位; null where it holds offices or other words, or nothing. */
export function rowUnitsOf(texts: readonly string[]): readonly string[] | null {
  const units = texts.map(plainUnit)
  const said = units.filter((unit) => unit !== '')
  const known = said.filter(isUnit)
  return known.length * 2 <= said.length || said.some((unit) => office.test(unit)) ? null : units
}

/** 城关（镇）: what a place is. */
const place = /^(?:省|市|区|县|旗|乡|镇|街道|街|村|社区|居委会|村委会|林场|农场|园区|开发区)$/
const nameWithUnit = /[（(]([^（()）]+)[)）]$/
/** Units that stand behind the names of rows: 财政收入（亿元）; null where none does. */
export function unitsInNames(names: readonly string[]): readonly string[] | null {
  const units = names.map((name) => {
    if (!/[)）]\s*$/.test(name)) return ''
    const unit = plainUnit(nameWithUnit.exec(name.replace(/\s+/g, ''))?.[1] ?? '')
    return isUnit(unit) && !place.test(unit) ? unit : ''
  })
  return units.some((unit) => unit !== '') ? units : null
}

/** The rows with their figures in the unit that the row states; a figure or column with a unit of its own keeps it. */
export function withRowUnits(rows: readonly RecordValue[]): readonly RecordValue[] {
  const units = rowUnitsOf(rows.map(unitOf)) ?? unitsInNames(rows.map(nameOf))
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

function nameOf(row: RecordValue): string {
  const first = Object.values(row.fields).find((value) => value.kind === 'text')
  return first?.kind === 'text' ? first.text : ''
}
