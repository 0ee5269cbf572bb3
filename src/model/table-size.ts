/** How large a table may be that is printed. */

/** Most columns: Word opens no table with more. */
const mostColumns = 63
/** Most cells, those of the header among them: hundreds of pages. */
const mostCells = 50_000

/** Which limit a printed table breaks, if one. */
export function printedExcess(
  columns: number,
  cells: number,
): { readonly what: 'columns' | 'cells'; readonly limit: number } | null {
  if (columns > mostColumns) return { what: 'columns', limit: mostColumns }
  return cells > mostCells ? { what: 'cells', limit: mostCells } : null
}
