/** Formula cells of a workbook that rest on a cell, directly or through others: their stored results are old once it changes. */
import { readXml } from '../../ooxml/open-package.ts'
import type { CellPlace } from '../../origin.ts'
import { columnOf } from '../sheet.ts'
import { type References, referencesOf } from './formula-references.ts'

interface Formula {
  readonly place: CellPlace
  readonly references: References
}
export interface WorkbookParts {
  readonly file: string
  readonly sheets: readonly { readonly name: string; readonly xml: Uint8Array }[]
  readonly names: ReadonlyMap<string, string>
}

/** The row of C5, from 0. */
const rowIn = (address: string): number => Number(address.replace(/\D/g, '') || 1) - 1

/** All of them, in the order of the workbook; a formula that does not say what it takes is among them. */
export function dependentsOf(book: WorkbookParts, changed: CellPlace): CellPlace[] {
  const formulas = book.sheets.flatMap(({ name, xml }) => formulasIn(book, name, xml))
  const stale: CellPlace[] = []
  const reached = new Set<Formula>()
  const open: CellPlace[] = [changed]
  for (let cell = open.pop(); cell; cell = open.pop())
    for (const formula of formulas) {
      if (reached.has(formula) || !restsOn(formula, cell)) continue
      reached.add(formula)
      stale.push(formula.place)
      open.push(formula.place)
    }
  const order = new Map(formulas.map((formula, index) => [formula.place, index]))
  return stale.sort((a, b) => (order.get(a) ?? 0) - (order.get(b) ?? 0))
}

const restsOn = ({ references }: Formula, { of, row, column }: CellPlace): boolean =>
  references === 'unknown' ||
  references.some(
    (one) =>
      one.sheet.toLowerCase() === of.sheet.toLowerCase() &&
      row >= one.top &&
      row <= one.bottom &&
      column >= one.left &&
      column <= one.right,
  )

function formulasIn({ file, names }: WorkbookParts, sheet: string, xml: Uint8Array): Formula[] {
  const of = { file, sheet }
  const formulas: Formula[] = []
  const shared = new Map<string, { text: string; row: number; column: number }>()
  let at = { row: 0, column: 0 }
  let open: { text: string; id: string } | null = null
  readXml(xml, {
    open: (name, attributes) => {
      const address = attributes['r']
      if (name === 'c' && address) at = { row: rowIn(address), column: columnOf(address) }
      if (name === 'f')
        open = { text: '', id: attributes['t'] === 'shared' ? (attributes['si'] ?? '') : '' }
    },
    text: (text) => {
      if (open) open.text += text
    },
    close: (name) => {
      if (name !== 'f' || !open) return
      const { text, id } = open
      if (id !== '' && text !== '') shared.set(id, { text, ...at })
      const master = id === '' ? null : (shared.get(id) ?? null)
      const shift = master
        ? { rows: at.row - master.row, columns: at.column - master.column }
        : { rows: 0, columns: 0 }
      const written = text || (master?.text ?? '')
      const references = written === '' ? 'unknown' : referencesOf(written, sheet, names, shift)
      formulas.push({ place: { kind: 'cell', of, ...at, line: null }, references })
      open = null
    },
  })
  return formulas
}
