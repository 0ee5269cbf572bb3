/** Tables: those of the paper, and the one without rules that a mark of several organs stands in. */
import {
  cellLift,
  type TypesetMark,
  type TypesetParagraph,
  type TypesetTable,
} from '../../typeset/typeset.ts'
import { borderSize, noMargins, noRule } from './borders.ts'
import { marked, setParagraph } from './paragraphs.ts'
import { runningText } from './running-text.ts'
import type { Setting } from './setting.ts'
import { styleOf } from './used-styles.ts'
import type { Xml } from './xml/attributes.ts'
import { type Alignment, paragraph } from './xml/paragraph.ts'
import { table, tableCell, tableRow } from './xml/table.ts'

/** A table without rules: names of organs in joint issue, 文件 behind them. */
export function setMark({ id, organs, suffix, widths }: TypesetMark, setting: Setting): Xml {
  const cell = (paragraphs: readonly Xml[], width: number): Xml =>
    tableCell({ width, middle: true }, paragraphs.join(''))
  const names = organs.map((organ, index) =>
    setParagraph(index === 0 ? { ...organ, id } : organ, setting, false, setting.marks.get(organ)),
  )
  const cells = [
    cell(names, widths[0]),
    ...(suffix ? [cell([setParagraph(suffix, setting, false)], widths[1])] : []),
  ]
  return table(
    {
      widths: suffix ? widths : [widths[0]],
      total: widths[0] + widths[1],
      alignment: 'center',
      rule: noRule,
      margins: noMargins,
    },
    [tableRow({}, cells)],
  )
}

export function setTable(block: TypesetTable, setting: Setting): Xml {
  const { theme } = setting
  const { widths } = block
  const row = (cells: readonly TypesetParagraph[], header: boolean): Xml =>
    tableRow(
      { header, cantSplit: true, height: { value: theme.table.row, rule: 'atLeast' } },
      cells.map((cell, column) => {
        const align = header ? null : (block.block.align[column] ?? 'left')
        return setCell(cell, { width: widths[column] ?? 0, align }, setting)
      }),
    )
  const { padding, line } = theme.table
  return table(
    {
      widths,
      rule: { style: 'single', size: borderSize(line), color: '000000' },
      margins: {
        top: 0,
        left: padding,
        bottom: cellLift(theme.styles['table-cell']),
        right: padding,
      },
    },
    [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  )
}

interface CellForm {
  /** Twips. */
  readonly width: number
  /** In place of the style's own; null keeps that. */
  readonly align: Alignment | null
}

function setCell(cell: TypesetParagraph, { width, align }: CellForm, setting: Setting): Xml {
  const style = styleOf(cell, setting.theme, setting.used)
  const { head, rest } = runningText(cell.runs, { ...cell, scale: null }, setting)
  const alignment = align === null ? {} : { alignment: align }
  const words = marked(setting.marks.get(cell), head + rest, setting)
  return tableCell({ width, middle: true }, paragraph({ style, ...alignment }, words))
}
