/** Native charts of a paper as parts of its package; what makes them is loaded for papers that have some. */
import type { Parts } from '../../ooxml/zip-in-order.ts'
import type { Xml } from './xml/attributes.ts'

export interface ChartDrawings {
  /** Where the chart of a block is, seen from the text. */
  readonly targets: ReadonlyMap<string, string>
  /** Charts, their relations and workbooks. */
  readonly parts: Parts
  /** What the package says of their types. */
  readonly types: Xml
}
export const noCharts: ChartDrawings = { targets: new Map(), parts: {}, types: '' }
