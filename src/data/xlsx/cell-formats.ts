/** The number format and the indent of each cell style of a workbook. */
import { readXml } from '../../ooxml/open-package.ts'
import { general, type NumberFormat, readFormat } from '../../tables/number-format.ts'

export interface CellFormat {
  readonly format: NumberFormat
  /** A date of a built-in or ISO format is written as the paper writes dates; others are shown as the workbook has them. */
  readonly plainDate: boolean
  readonly indent: number
}
export const plainFormat: CellFormat = { format: general, plainDate: false, indent: 0 }

/** Formats that workbooks name by number alone (ECMA-376 18.8.30, with those of Chinese Excel). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  5: '¥#,##0;¥-#,##0',
  6: '¥#,##0;[Red]¥-#,##0',
  7: '¥#,##0.00;¥-#,##0.00',
  8: '¥#,##0.00;[Red]¥-#,##0.00',
  9: '0%',
  10: '0.00%',
  11: '0.00E+00',
  12: '# ?/?',
  13: '# ??/??',
  14: 'yyyy/m/d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm AM/PM',
  19: 'h:mm:ss AM/PM',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy/m/d h:mm',
  27: 'yyyy"年"m"月"',
  28: 'm"月"d"日"',
  29: 'm"月"d"日"',
  30: 'm-d-yy',
  31: 'yyyy"年"m"月"d"日"',
  32: 'h"时"mm"分"',
  33: 'h"时"mm"分"ss"秒"',
  34: '上午/下午h"时"mm"分"',
  35: '上午/下午h"时"mm"分"ss"秒"',
  36: 'yyyy"年"m"月"',
  37: '#,##0;-#,##0',
  38: '#,##0;[Red]-#,##0',
  39: '#,##0.00;-#,##0.00',
  40: '#,##0.00;[Red]-#,##0.00',
  41: '_ * #,##0_ ;_ * -#,##0_ ;_ * "-"_ ;_ @_ ',
  42: '_ ¥* #,##0_ ;_ ¥* -#,##0_ ;_ ¥* "-"_ ;_ @_ ',
  43: '_ * #,##0.00_ ;_ * -#,##0.00_ ;_ * "-"??_ ;_ @_ ',
  44: '_ ¥* #,##0.00_ ;_ ¥* -#,##0.00_ ;_ ¥* "-"??_ ;_ @_ ',
  45: 'mm:ss',
  46: '[h]:mm:ss',
  47: 'mm:ss.0',
  48: '##0.0E+0',
  49: '@',
  50: 'yyyy"年"m"月"',
  51: 'm"月"d"日"',
  52: 'yyyy"年"m"月"',
  53: 'm"月"d"日"',
  54: 'm"月"d"日"',
  55: '上午/下午h"时"mm"分"',
  56: '上午/下午h"时"mm"分"ss"秒"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}
/** Built-in dates in forms that no paper writes: 14 1/1/2020, 15 1-Jan-20, 30 1-1-20. */
const foreignDates = new Set([14, 15, 22, 30])
/** Jan-20 and 1-Jan as papers write them; programs name these built-in forms by their codes too. */
const paperForms: ReadonlyMap<string, string> = new Map([
  ['d-mmm', 'm"月"d"日"'],
  ['mmm-yy', 'yyyy"年"m"月"'],
])
/** 2020-01-01, 2020/1/1, with a time or without, for texts too. */
const iso =
  /^(?:\[\$-[^\]]*\])?yyyy(["\\]*[-/.]"?)m{1,2}\1d{1,2}(?:["\\ T]+h{1,2}:mm(?::ss)?)?(?:;@)?$/i

/** The format of each cell style, by its index in styles.xml. */
export function readCellFormats(stylesXml: Uint8Array | undefined): readonly CellFormat[] {
  if (!stylesXml) return []
  const codes = new Map<number, string>(
    Object.entries(builtIn).map(([id, code]) => [Number(id), code]),
  )
  const formats: CellFormat[] = []
  let inside = false
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inside = true
      if (name === 'xf' && inside) {
        const id = Number(attributes['numFmtId'])
        const written = codes.get(id) ?? ''
        const code = paperForms.get(written) ?? written
        const plainDate = foreignDates.has(id) || iso.test(code)
        formats.push({ format: readFormat(code), plainDate, indent: 0 })
      }
      const last = formats.at(-1)
      if (name === 'alignment' && inside && last && attributes['indent'])
        formats[formats.length - 1] = { ...last, indent: 2 * (Number(attributes['indent']) || 0) }
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false
    },
  })
  return formats
}
