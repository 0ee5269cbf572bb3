/** The sheets of a workbook by name. */

import { openPackage, type Package, PackageProblem, readXml } from '../../ooxml/open-package.ts'
import type { Sheet } from '../sheet.ts'
import { readCellFormats } from './cell-formats.ts'
import { readSheet, readStrings } from './sheet.ts'

export interface Workbook {
  /** Names in order; hidden sheets come last. */
  readonly names: readonly string[]
  readonly sheet: (name: string) => Sheet | null
}

interface SheetPart {
  readonly name: string
  readonly part: string
  readonly hidden: boolean
}
interface Book {
  readonly sheets: readonly SheetPart[]
  readonly date1904: boolean
  /** `fullCalcOnLoad`: the formulas are to be reckoned when it is opened. */
  readonly isUnreckoned: boolean
  /** Defined names in small letters with what they stand for. */
  readonly names: ReadonlyMap<string, string>
}

function readBook(parts: Package): Book {
  const book = parts.get('xl/workbook.xml')
  if (!book) throw new PackageProblem('damaged')
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels'))
  const sheets: SheetPart[] = []
  const names = new Map<string, string>()
  let date1904 = false
  let isUnreckoned = false
  let open = ''
  readXml(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr')
        date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (name === 'calcPr')
        isUnreckoned =
          attributes['fullCalcOnLoad'] === '1' || attributes['fullCalcOnLoad'] === 'true'
      if (name === 'definedName') open = (attributes['name'] ?? '').toLowerCase()
      const part = name === 'sheet' ? targets.get(attributes['r:id'] ?? '') : undefined
      const hidden = attributes['state'] !== undefined && attributes['state'] !== 'visible'
      if (part) sheets.push({ name: attributes['name'] ?? '', part, hidden })
    },
    text: (text) => {
      if (open !== '') names.set(open, `${names.get(open) ?? ''}${text}`)
    },
    close: (name) => {
      if (name === 'definedName') open = ''
    },
  })
  return { sheets, date1904, isUnreckoned, names }
}

/** Opens a workbook; throws a PackageProblem when it cannot be. */
export function openWorkbook(bytes: Uint8Array, file: string): Workbook {
  const parts = openPackage(bytes)
  const { sheets, date1904, isUnreckoned } = readBook(parts)
  const context = {
    strings: readStrings(parts.get('xl/sharedStrings.xml')),
    formats: readCellFormats(parts.get('xl/styles.xml')),
    date1904,
    isUnreckoned,
  }
  return {
    names: [...sheets.filter((one) => !one.hidden), ...sheets.filter((one) => one.hidden)].map(
      (one) => one.name,
    ),
    sheet: (name) => {
      const xml = parts.get(sheets.find((one) => one.name === name)?.part ?? '')
      return xml === undefined ? null : readSheet(xml, { file, sheet: name }, context)
    },
  }
}

/** The sheets of a workbook as they stand in it, with the names that its formulas use. */
export function workbookParts(
  bytes: Uint8Array,
  file: string,
): {
  readonly file: string
  readonly sheets: readonly {
    readonly name: string
    readonly part: string
    readonly xml: Uint8Array
  }[]
  readonly names: ReadonlyMap<string, string>
} {
  const parts = openPackage(bytes)
  const { sheets, names } = readBook(parts)
  const shown = [...sheets.filter((one) => !one.hidden), ...sheets.filter((one) => one.hidden)]
  return {
    file,
    names,
    sheets: shown.flatMap(({ name, part }) => {
      const xml = parts.get(part)
      return xml ? [{ name, part, xml }] : []
    }),
  }
}

function readTargets(relsXml: Uint8Array | undefined): Map<string, string> {
  const targets = new Map<string, string>()
  if (!relsXml) return targets
  readXml(relsXml, {
    open: (name, attributes) => {
      const target = attributes['Target'] ?? ''
      if (name === 'Relationship')
        targets.set(
          attributes['Id'] ?? '',
          target.startsWith('/') ? target.slice(1) : `xl/${target}`,
        )
    },
  })
  return targets
}
