/** Number formats of cells: dates, per cent, and how many decimals are shown. */
import { readXml } from '../../ooxml/open-package.ts'

export interface NumberFormat {
  readonly kind: 'number' | 'percent' | 'date' | 'time'
  /** Decimals that the format always shows. */
  readonly decimals: number
}

/** Formats that workbooks name by number alone (ECMA-376 18.8.30, with those of Chinese Excel). */
const builtIn: Readonly<Record<number, string>> = {
  1: '0',
  2: '0.00',
  3: '#,##0',
  4: '#,##0.00',
  9: '0%',
  10: '0.00%',
  14: 'yyyy-m-d',
  15: 'd-mmm-yy',
  16: 'd-mmm',
  17: 'mmm-yy',
  18: 'h:mm',
  19: 'h:mm:ss',
  20: 'h:mm',
  21: 'h:mm:ss',
  22: 'yyyy-m-d h:mm',
  31: 'yyyy"年"m"月"d"日"',
  57: 'yyyy"年"m"月"',
  58: 'm"月"d"日"',
}

/** The format of each cell style, by its index in styles.xml. */
export function readFormats(stylesXml: string | undefined): readonly NumberFormat[] {
  if (!stylesXml) return []
  const codes = new Map<number, string>(
    Object.entries(builtIn).map(([id, code]) => [Number(id), code]),
  )
  const formats: NumberFormat[] = []
  let inside = false
  readXml(stylesXml, {
    open: (name, attributes) => {
      if (name === 'numFmt')
        codes.set(Number(attributes['numFmtId']), attributes['formatCode'] ?? '')
      if (name === 'cellXfs') inside = true
      if (name === 'xf' && inside)
        formats.push(describeFormat(codes.get(Number(attributes['numFmtId'])) ?? ''))
    },
    close: (name) => {
      if (name === 'cellXfs') inside = false
    },
  })
  return formats
}

/** Longest format that Excel writes, in characters. */
const longestFormat = 255

/** What a format code says, by its first section; quoted and escaped letters do not count. */
export function describeFormat(code: string): NumberFormat {
  const [section = ''] = code
    .slice(0, longestFormat)
    .replace(/"[^"]*"|\\.|_.|\*./g, '')
    .replace(/\[(?!h|m|s)[^\][]*\]/gi, '')
    .split(';')
  if (/[yd]/i.test(section) || /(?:^|[^h:])m{1,4}(?!.*s)/i.test(section.replace(/h.{0,2}m+/gi, '')))
    return { kind: 'date', decimals: 0 }
  if (/[hs]/i.test(section)) return { kind: 'time', decimals: 0 }
  const decimals = /\.(0+)/.exec(section)?.[1]?.length ?? 0
  return { kind: section.includes('%') ? 'percent' : 'number', decimals }
}
