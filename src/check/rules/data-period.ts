/** The period of the data against that of the paper: last year's column is easily left under 本期. */
import { type Diagnostic, diagnosing } from '../../diagnostic.ts'
import { card } from '../../rules/card.ts'
import type { TextRule } from '../rule.ts'

const cards = {
  'data/period': card<{ table: string; column: string; period: string; wanted: string }>({
    severity: 'warning',
    basis: { source: '常理', clause: '', force: '惯例' },
    zh: ({ table, column, period, wanted }) => [
      `“${table}”的“${column}”是 ${period} 的数，稿件说的是“${wanted}”`,
      '核对是不是拿错了一期的数据。',
    ],
    en: ({ table, column, period, wanted }) => [
      `"${column}" of "${table}" is of ${period}, the paper speaks of "${wanted}"`,
      'Check that the data are of the right period.',
    ],
    fires: [
      {
        paper: '{{t.甲.本期}}个。',
        head: '期间: 2026年上半年\ndata: {⟦t⟧: {文件: t.csv, 列: {本期: 2025年上半年}}}\n',
        files: { 't.csv': '名,2025年上半年\n甲,3\n' },
        says: '“t”的“本期”是 2025年上半年 的数，稿件说的是“2026年上半年”',
        also: ['data/inferred'],
      },
    ],
    quiet: [
      {
        paper: '{{t.甲.本期}}个。',
        head: '期间: 2026年上半年\ndata: {t: {文件: t.csv, 列: {本期: 2026年上半年}}}\n',
        files: { 't.csv': '名,2026年上半年\n甲,3\n' },
        also: ['data/inferred'],
      },
    ],
  }),
}
const diagnose = diagnosing(cards)

const nowNames = new Set(['本期', '今年', '本年'])
const year = /(20\d{2})年/

export const dataPeriod: TextRule = {
  cards,
  needs: ['data'],
  run: ({ meta }, { data, period, dataPlaces }) => {
    const wanted = period || meta.title
    const wantedYear = year.exec(wanted)?.[1]
    if (wantedYear === undefined) return []
    return Object.entries(data).flatMap(([name, table]): Diagnostic[] => {
      if (table.kind !== 'table') return []
      return table.columns.flatMap((column) => {
        const own = column.period || column.header
        const found = year.exec(own)?.[1]
        if (!nowNames.has(column.name) || found === undefined || found === wantedYear) return []
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
