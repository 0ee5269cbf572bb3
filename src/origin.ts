/** Where something stands: in an author's file, or in a cell of the data. */

/** UTF-16 offsets into a file's decoded text (line ends as LF, no BOM). */
export interface Origin {
  readonly file: string
  readonly start: number
  readonly end: number
  /** The cell of a workbook that is meant: such a file has no text to count in. */
  readonly cell?: CellPlace
}

/** A file of data, or one sheet of a workbook. */
export interface DataSheet {
  readonly file: string
  /** Empty for a file without sheets. */
  readonly sheet: string
}
/** A cell of a table; row and column count from 0. */
export interface CellPlace {
  readonly kind: 'cell'
  readonly of: DataSheet
  readonly row: number
  readonly column: number
  /** Its line in a text file, null in a workbook. */
  readonly line: Origin | null
}
/** Data that stand in no cell: a value of YAML, JSON or the front matter, or a row that a table lacks. */
export interface EntryPlace {
  readonly kind: 'entry'
  readonly of: DataSheet
  /** As people are shown it behind the file's name: `:3:5`, `#data.数`, `（甲县）`. */
  readonly path: string
  readonly line: Origin | null
}
export type DataPlace = CellPlace | EntryPlace

/** 0 → A, 25 → Z, 26 → AA. */
export function columnLetters(index: number): string {
  const rest = Math.floor(index / 26)
  return (rest > 0 ? columnLetters(rest - 1) : '') + String.fromCharCode(65 + (index % 26))
}

/** D4. */
export const cellAddress = ({ row, column }: CellPlace): string =>
  `${columnLetters(column)}${row + 1}`

/** 台账.xlsx#指标. */
export const sheetName = ({ file, sheet }: DataSheet): string =>
  sheet === '' ? file : `${file}#${sheet}`

/** 台账.xlsx#指标!D4, 指标.csv!D4, 指标.yml:3:5. */
export const placeName = (place: DataPlace): string =>
  `${sheetName(place.of)}${place.kind === 'cell' ? `!${cellAddress(place)}` : place.path}`

export const namesOfPlaces = (places: readonly DataPlace[]): string[] => places.map(placeName)
export const placeNames = (places: readonly DataPlace[]): string => namesOfPlaces(places).join('、')

/** Each place once, in the order in which they first come; one cell read twice is one place. */
export function distinctPlaces(places: Iterable<DataPlace>): DataPlace[] {
  const same = new Set(places)
  const byName = new Map<string, DataPlace>()
  for (const place of same) {
    const name = placeName(place)
    if (!byName.has(name)) byName.set(name, place)
  }
  return [...byName.values()]
}

/** The place as messages point to it. */
export const originOf = (place: DataPlace): Origin =>
  place.line ?? {
    file: place.of.file,
    start: 0,
    end: 0,
    ...(place.kind === 'cell' ? { cell: place } : {}),
  }
