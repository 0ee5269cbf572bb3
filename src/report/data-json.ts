/** How a data file is read, as plain data for other programs: tables, their columns, kinds and units, and what is doubtful. */
import { type Lang, wordDiagnostic } from '../messages/index.ts'
import { placeName } from '../origin.ts'
import { type TableToSay, unitsIn } from './data-text.ts'

/** @returns values that JSON can hold */
export const dataFacts = (tables: readonly TableToSay[], lang: Lang) =>
  tables.map(({ table, path, made, diagnostics }) => ({
    path,
    name: table.name,
    key: table.key,
    rows: table.rows.length,
    columns: table.columns.map(({ name, header, type, unit, inferred }) => ({
      name,
      header,
      type,
      unit: unitsIn(table, name).join('、') || unit,
      inferred,
    })),
    totals: made,
    doubts: diagnostics.map((finding) => {
      const [message, hint] = wordDiagnostic(finding, lang)
      const cell = finding.origin?.cell ? placeName(finding.origin.cell) : null
      return { rule: finding.rule, severity: finding.severity, cell, message, hint }
    }),
  }))
