/** What the parts of a ```table fence share while it is made into a block. */
import type { Diagnostic } from '../../diagnostic.ts'
import type { CellAlign, Inline } from '../../model/document.ts'
import type { RecordValue, TableValue } from '../../model/values.ts'
import type { Origin } from '../../origin.ts'
import type { RowExpressions } from '../context.ts'
import type { Setting } from './fence-settings.ts'
import type { MissingCell } from './missing-cells.ts'

export interface Making {
  readonly table: TableValue
  /** All that the fence holds. */
  readonly whole: Setting
  readonly expressions: RowExpressions
  readonly origin: Origin | null
  /** Where a setting stands in the author's file. */
  readonly place: (setting: Setting) => Origin
  /** What an empty cell prints; without it, it is missing and said. */
  readonly empty: string
  readonly missing: MissingCell[]
  readonly diagnostics: Diagnostic[]
}
/** A column as it prints. */
export interface TableColumn {
  readonly head: string
  /** The column of the data; empty for one that is written by an expression. */
  readonly name: string
  readonly align: CellAlign
  /** What writes the cells of a column that the data do not have. */
  readonly written: Setting | null
  readonly cells: ReadonlyMap<RecordValue, readonly Inline[]>
}
