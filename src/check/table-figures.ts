/** Figures of a printed table: what their cells hold, where they come from data, else what is written. */
import Big from 'big.js'
import type { FigureValue, Inline, TableCell } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'

const written = /^[-+−]?\d+(?:\.\d+)?[%％]?$/
const plain = /^-?\d+(?:\.\d+)?$/

/** Null for a cell that holds no figure alone. */
export function amountIn(cell: TableCell | undefined): Big | null {
  if (!cell) return null
  const text = inlinesText(cell.children).replace(/[\s,，]/g, '')
  if (!written.test(text)) return null
  const figure = onlyFigure(cell.children)
  if (figure && plain.test(figure.raw)) return new Big(figure.raw)
  return new Big(text.replace(/[%％+]/g, '').replace('−', '-'))
}

function onlyFigure(inlines: readonly Inline[]): FigureValue | null {
  const [first, ...rest] = inlines
  if (!first || rest.length > 0) return null
  if (first.type === 'figure-value') return first
  return first.type === 'strong' ? onlyFigure(first.children) : null
}

/** Equal as far as either is written, and as far as a double tells: a total that was typed may be rounded. */
export function isSameSum(sum: Big, total: Big): boolean {
  const places = total.toFixed().split('.')[1]?.length ?? 0
  if (sum.round(places, Big.roundHalfUp).eq(total)) return true
  return sum.minus(total).abs().lte(total.abs().times('1e-12'))
}

/** Within what rounded rows may miss their total by: less than half a last digit each. Whole numbers are counted and not rounded. */
export function isRoundedSum(sum: Big, total: Big, rows: readonly Big[]): boolean {
  const places = [...rows, total].reduce(
    (most, figure) => Math.max(most, figure.toFixed().split('.')[1]?.length ?? 0),
    0,
  )
  if (places === 0) return false
  const slack = new Big(10).pow(-places).times(rows.length).div(2)
  return sum.minus(total).abs().lt(slack)
}
