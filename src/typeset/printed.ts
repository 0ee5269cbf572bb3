/** What a paper prints, one after the other: by their place in this list a copy that comes back tells its paragraphs. */
import {
  flat,
  type Typeset,
  type TypesetBlock,
  type TypesetParagraph,
  type TypesetTable,
} from './typeset.ts'

export interface PrintedParagraph {
  readonly type: 'paragraph'
  readonly paragraph: TypesetParagraph
}
/** Rows of cells; a cell of a table holds one paragraph, the names of organs in joint issue stand in one cell. */
export interface PrintedTable {
  readonly type: 'table'
  readonly rows: readonly (readonly (readonly TypesetParagraph[])[])[]
}
export type PrintedUnit = PrintedParagraph | PrintedTable

/** Everything that has words, in the order of the pages. */
export const printedUnits = ({ front, main, back }: Typeset): PrintedUnit[] =>
  flat([...front, ...main, ...back]).flatMap(unitOf)

function unitOf(block: TypesetBlock): PrintedUnit[] {
  switch (block.type) {
    case 'paragraph':
      return lettersIn(shownText(block)) === '' ? [] : [{ type: 'paragraph', paragraph: block }]
    case 'table':
      return [{ type: 'table', rows: rowsOf(block) }]
    case 'mark':
      return [{ type: 'table', rows: [[block.organs, ...(block.suffix ? [[block.suffix]] : [])]] }]
    default:
      return []
  }
}
const rowsOf = ({ header, rows }: TypesetTable): TypesetParagraph[][][] =>
  [header, ...rows].map((row) => row.map((cell) => [cell]))

/** The paragraph that stands for a unit; null for a table without cells. */
const firstOf = (unit: PrintedUnit): TypesetParagraph | null =>
  unit.type === 'paragraph' ? unit.paragraph : (unit.rows[0]?.[0]?.[0] ?? null)

/** Number of its unit, from 0, by the paragraph that stands for it. Lines of the contents are made anew by whoever updates them. */
export const unitNumbers = (units: readonly PrintedUnit[]): Map<TypesetParagraph, number> =>
  new Map(
    units.flatMap((unit, index) => {
      const first = firstOf(unit)
      return first && first.target === null ? [[first, index] as const] : []
    }),
  )

/** What a paragraph shows, its tail behind a tab. */
export function shownText({ runs, tail }: TypesetParagraph): string {
  const words = (some: TypesetParagraph['runs']): string => some.map(({ text }) => text).join('')
  return tail ? `${words(runs)}\t${words(tail.runs)}` : words(runs)
}

/** The letters of a unit without white space. */
export const unitLetters = (unit: PrintedUnit): string =>
  unit.type === 'paragraph'
    ? lettersIn(shownText(unit.paragraph))
    : unit.rows.flat(2).map(shownText).map(lettersIn).join('')

/** A text without white space and characters that have no width. */
export const lettersIn = (text: string): string =>
  text.replace(/[\s\u200b-\u200d\u2060\ufeff\u00ad]/g, '')
