/** Rows whose words alone do not say whether they add up others: 累计 in a column 口径, the county 全州, 东片汇总. */
import Big from 'big.js'
import { isScalar, type RecordValue, scalarText } from '../model/values.ts'
import { firstName, isLooseTotal, standingOf } from '../tables/total-rows.ts'

/** A row of its own whatever it is called, or a sum. */
type Settled = 'own' | 'sum' | null
/** What the rows are asked. */
interface Facts {
  /** The column that names them. */
  readonly key: string
  /** Names of the columns whose figures add up. */
  readonly adding: readonly string[]
}

export function settledTotals(rows: readonly RecordValue[], facts: Facts): readonly Settled[] {
  const hasNeighbours = rows.some((row) => besideQuanzhou.test(nameIn(row, facts.key)))
  return rows.map((row, at): Settled => {
    const name = firstName(row)
    if (name === '全州') return hasNeighbours ? 'own' : null
    const key = nameIn(row, facts.key)
    if (isLooseTotal(name) && key !== '' && key !== name) return 'own'
    // the figures do not tell here: 甲县 10, 乙县 20, 丙县 30 may be equal by chance
    if (isLooseTotal(key)) return standingOf(row) === null ? 'sum' : null
    if (!/.汇总[：:]?$/.test(name) || standingOf(row) !== null) return null
    return isNamedAbove(rows, at, name) || isSumAbove(rows, at, facts) ? 'sum' : null
  })
}

/** Counties of 桂林: a 全州 among them is one of them, and not all of a prefecture. */
const besideQuanzhou = /^(?:桂林|临桂|阳朔|灵川|兴安|永福|灌阳|龙胜|资源县|平乐|荔浦|恭城)/

function nameIn(row: RecordValue, column: string): string {
  const cell = row.fields[column]
  return cell && isScalar(cell) ? scalarText(cell).replace(/\s+/g, '') : ''
}

/** 东片汇总 below rows that have 东片 in their first column. */
function isNamedAbove(rows: readonly RecordValue[], at: number, name: string): boolean {
  const before = rows[at - 1]
  return before !== undefined && firstName(before) === name.replace(/汇总[：:]?$/, '')
}

/** Rows that a sum without a word of its own may have. */
const most = 1000

/** Whether the figures of a row are those of the rows above it, two at least, up to the last sum, or of all of them. */
function isSumAbove(rows: readonly RecordValue[], at: number, { adding }: Facts): boolean {
  const figures = adding.flatMap((column) => {
    const value = rows[at]?.fields[column]
    return value?.kind === 'number' ? [{ column, whole: new Big(value.amount) }] : []
  })
  if (figures.length === 0 || figures.every(({ whole }) => whole.eq(0))) return false
  return figures.every(({ column, whole }) => {
    let sum = new Big(0)
    for (let above = at - 1; above >= Math.max(0, at - most); above--) {
      const row = rows[above]
      if (!row || standingOf(row) !== null) return false
      const value = row.fields[column]
      if (value?.kind === 'number') sum = sum.plus(value.amount)
      if (at - above >= 2 && sum.eq(whole)) return true
    }
    return false
  })
}
