/** What a cell of a printed table says, without the blanks and commas that only set its figure. */
import type { TableCell } from '../model/document.ts'
import { inlinesText } from '../model/plain-text.ts'

export const cellText = (cell: TableCell | undefined): string =>
  cell ? inlinesText(cell.children).replace(/[\s,，]/g, '') : ''
