/** The sheets of a workbook by name. */

import { openPackage, readXml, WorkbookProblem } from '../../ooxml/open-package.ts'
import type { Sheet } from '../sheet.ts'
import { readCellFormats } from './cell-formats.ts'
import { readSheet, readStrings } from './sheet.ts'

export interface Workbook {
  /** Names in order; hidden sheets come last. */
  readonly names: readonly string[]
  readonly sheet: (name: string) => Sheet | null
}

/** Opens a workbook; throws a WorkbookProblem when it cannot be. */
export function openWorkbook(bytes: Uint8Array, file: string): Workbook {
  const parts = openPackage(bytes)
  const book = parts.get('xl/workbook.xml')
  if (!book) throw new WorkbookProblem('damaged')
  const targets = readTargets(parts.get('xl/_rels/workbook.xml.rels'))
  const sheets: { name: string; part: string; hidden: boolean }[] = []
  let date1904 = false
  readXml(book, {
    open: (name, attributes) => {
      if (name === 'workbookPr')
        date1904 = attributes['date1904'] === '1' || attributes['date1904'] === 'true'
      if (name !== 'sheet') return
      const part = targets.get(attributes['r:id'] ?? '')
      if (part)
        sheets.push({
          name: attributes['name'] ?? '',
          part,
          hidden: attributes['state'] !== undefined && attributes['state'] !== 'visible',
        })
    },
  })
  const context = {
    strings: readStrings(parts.get('xl/sharedStrings.xml')),
    formats: readCellFormats(parts.get('xl/styles.xml')),
    date1904,
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
