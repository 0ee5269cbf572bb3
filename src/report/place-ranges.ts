/** Cells in few words: neighbours of a column or a row as one range, the file's name once. */
import { addTo } from '../model/add-to.ts'
import { type CellPlace, cellAddress, type DataPlace, placeName, sheetName } from '../origin.ts'

/** 台账.xlsx#各县!C5:C10、D5；指标.csv!B2. */
export function placeRanges(places: readonly DataPlace[]): string {
  const bySheet = new Map<string, CellPlace[]>()
  const others: string[] = []
  for (const place of places)
    if (place.kind === 'cell') {
      const sheet = sheetName(place.of)
      addTo(bySheet, sheet, place)
    } else others.push(placeName(place))
  const sheets = [...bySheet].map(([sheet, cells]) => `${sheet}!${ranges(cells).join('、')}`)
  return [...sheets, ...others].join('；')
}

function ranges(cells: readonly CellPlace[]): string[] {
  const runs: CellPlace[][] = []
  for (const cell of cells) {
    const run = runs.at(-1)
    if (run && isNext(run, cell)) run.push(cell)
    else runs.push([cell])
  }
  return runs.map((run) => {
    const [first, last] = [run[0], run.at(-1)]
    if (!first || !last) return ''
    return first === last ? cellAddress(first) : `${cellAddress(first)}:${cellAddress(last)}`
  })
}

/** Goes on down a column, or along a row. */
function isNext(run: readonly CellPlace[], cell: CellPlace): boolean {
  const last = run.at(-1)
  const before = run.at(-2)
  if (!last) return false
  const down = cell.column === last.column && cell.row === last.row + 1
  const along = cell.row === last.row && cell.column === last.column + 1
  if (!before) return down || along
  return before.column === last.column ? down : along
}
