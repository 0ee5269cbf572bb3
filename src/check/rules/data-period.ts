/** The period of the data against that of the paper: last year's column is easily left under 本期. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import type { Rule } from '../rule.ts'

const nowNames = new Set(['本期', '今年', '本年'])
const year = /(20\d{2})年/

export const dataPeriod: Rule = {
  ids: ['data/period'],
  needs: 'text',
  run: ({ meta }, { data, period, dataPlaces }) => {
    const wanted = period || meta.title
    const said = year.exec(wanted)?.[1]
    if (said === undefined) return []
    return Object.entries(data).flatMap(([name, table]): Diagnostic[] => {
      if (table.kind !== 'table') return []
      return table.columns.flatMap((column) => {
        const own = column.period || column.header
        const found = year.exec(own)?.[1]
        if (!nowNames.has(column.name) || found === undefined || found === said) return []
        return [
          diagnose('data/period', dataPlaces[name] ?? null, {
            table: name,
            column: column.name,
            period: own,
            wanted,
          }),
        ]
      })
    })
  },
}
