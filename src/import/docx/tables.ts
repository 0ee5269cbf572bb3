/** Tables: merged cells are written once, where they open; tables inside tables are blocks of their cell. */

import { childOf, valOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import type { DraftBlock, DraftCell, DraftTable } from '../draft.ts'
import { aroundIn, changeIn } from './changes.ts'
import { integerOf } from './measures.ts'
import { merged } from './merged.ts'
import { joinParagraphProperties } from './paragraph-properties.ts'
import type { BlockContext } from './paragraphs.ts'
import type { Around } from './reading.ts'

type BlocksIn = (element: XmlElement, context: BlockContext) => readonly DraftBlock[]

interface OpenCell {
  columns: number
  rows: number
  readonly blocks: readonly DraftBlock[]
}
/** More columns than any table of Word has. */
const columnLimit = 1000

/** Nothing for a table of which no row is left. */
export function readTable(
  table: XmlElement,
  context: BlockContext,
  blocksIn: BlocksIn,
): DraftTable[] {
  const { reading } = context
  const line = reading.line + 1
  const chain = reading.styles.chain(valOf(childOf(table, 'w:tblPr'), 'w:tblStyle'), 'table')
  const own = {
    paragraph: joinParagraphProperties(chain.map((style) => style.paragraph)),
    run: merged(chain.map(({ run }) => run)),
  }
  const inside = { ...context, table: own }
  const open = new Map<number, OpenCell>()
  const rows: DraftCell[][] = []
  for (const row of found(table, 'w:tr')) {
    const around = aroundOf(childOf(row, 'w:trPr'), inside)
    const cells = readRow(row, { ...inside, around }, open, blocksIn)
    if (around.left === null) rows.push(cells)
  }
  return rows.length === 0 ? [] : [{ type: 'table', line, rows }]
}

/** Elements of a name below, through the content controls and tags around them. */
const found = (element: XmlElement, name: string): readonly XmlElement[] =>
  element.children.flatMap((child) => {
    if (child.name === name) return [child]
    return child.name === 'w:tbl' || child.name.endsWith('Pr') ? [] : found(child, name)
  })

function aroundOf(properties: XmlElement | undefined, context: BlockContext): Around {
  const change = changeIn(properties)
  return change ? aroundIn(change, context.around, context.reading) : context.around
}

/** @param open merged cells that go on downwards, by their first column */
function readRow(
  row: XmlElement,
  context: BlockContext,
  open: Map<number, OpenCell>,
  blocksIn: BlocksIn,
): DraftCell[] {
  const trPr = childOf(row, 'w:trPr')
  const spared = (name: string): OpenCell[] => {
    const columns = Math.min(integerOf(valOf(trPr, name)) ?? 0, columnLimit)
    return columns > 0 ? [{ columns, rows: 1, blocks: [] }] : []
  }
  const cells: OpenCell[] = spared('w:gridBefore')
  let column = cells[0]?.columns ?? 0
  for (const cell of found(row, 'w:tc')) {
    const tcPr = childOf(cell, 'w:tcPr')
    const around = aroundOf(tcPr, context)
    const merged = mergeOf(tcPr)
    const above = merged.down === 'on' ? open.get(column) : undefined
    const before = merged.across === 'on' ? cells.at(-1) : undefined
    const covered = above ?? before
    // what a merged cell covers does not print
    const left = around.left ?? (covered ? 'hidden' : null)
    const blocks = blocksIn(cell, { ...context, around: { ...around, left } })
    if (around.left !== null) continue
    if (above) above.rows++
    else if (before) before.columns += merged.columns
    else {
      const opened: OpenCell = { columns: merged.columns, rows: 1, blocks }
      cells.push(opened)
      if (merged.down === null) open.delete(column)
      else open.set(column, opened)
    }
    column += merged.columns
  }
  return [...cells, ...spared('w:gridAfter')]
}

interface Merge {
  readonly columns: number
  readonly down: 'opens' | 'on' | null
  readonly across: 'opens' | 'on' | null
}

function mergeOf(tcPr: XmlElement | undefined): Merge {
  const columns = integerOf(valOf(tcPr, 'w:gridSpan')) ?? 1
  const merge = (name: string): Merge['down'] => {
    if (!childOf(tcPr, name)) return null
    return valOf(tcPr, name) === 'restart' ? 'opens' : 'on'
  }
  return {
    columns: Math.min(Math.max(columns, 1), columnLimit),
    down: merge('w:vMerge'),
    across: merge('w:hMerge'),
  }
}
