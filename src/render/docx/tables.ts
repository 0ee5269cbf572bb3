/** Tables: those of the paper, and the one without rules that a mark of several organs stands in. */
import {
  AlignmentType,
  BorderStyle,
  HeightRule,
  Paragraph,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import {
  cellLift,
  type TypesetMark,
  type TypesetParagraph,
  type TypesetTable,
} from '../../typeset/typeset.ts'
import { borderSize, noBorders, noMargins } from './borders.ts'
import { setParagraph } from './paragraphs.ts'
import { runningText } from './running-text.ts'
import type { Setting } from './setting.ts'
import { styleOf } from './used-styles.ts'

/** A table without rules: names of organs in joint issue, 文件 behind them. */
export function setMark({ id, organs, suffix, widths }: TypesetMark, setting: Setting): Table {
  const named = organs.map((organ, index) => (index === 0 ? { ...organ, id } : organ))
  const cell = (paragraphs: readonly TypesetParagraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: paragraphs.map((paragraph) => setParagraph(paragraph, setting, false)),
    })
  const cells = [cell(named, widths[0]), ...(suffix ? [cell([suffix], widths[1])] : [])]
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: suffix ? [...widths] : [widths[0]],
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: noMargins,
    rows: [new TableRow({ children: cells })],
  })
}

export function setTable(block: TypesetTable, setting: Setting): Table {
  const { theme } = setting
  const { widths } = block
  const row = (cells: readonly TypesetParagraph[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: theme.table.row, rule: HeightRule.ATLEAST },
      children: cells.map((cell, column) => {
        const align = header ? null : (block.block.align[column] ?? 'left')
        return setCell(cell, { width: widths[column] ?? 0, align }, setting)
      }),
    })
  const { padding } = theme.table
  return new Table({
    width: { size: widths.reduce((sum, width) => sum + width, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders: rulesOf(theme.table.line),
    margins: {
      marginUnitType: WidthType.DXA,
      top: 0,
      bottom: cellLift(theme.styles['table-cell']),
      left: padding,
      right: padding,
    },
    rows: [row(block.header, true), ...block.rows.map((cells) => row(cells, false))],
  })
}

function rulesOf(weight: number) {
  const rule = { style: BorderStyle.SINGLE, size: borderSize(weight), color: '000000' }
  return {
    top: rule,
    bottom: rule,
    left: rule,
    right: rule,
    insideHorizontal: rule,
    insideVertical: rule,
  }
}

interface CellShape {
  /** Twips. */
  readonly width: number
  /** In place of the style's own; null keeps that. */
  readonly align: 'left' | 'center' | 'right' | null
}

function setCell(cell: TypesetParagraph, { width, align }: CellShape, setting: Setting): TableCell {
  const alignment = align === null ? {} : { alignment: align }
  const style = styleOf(cell, setting.theme, setting.used)
  const { children } = runningText(cell.runs, { ...cell, scale: null }, setting)
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style, children, ...alignment })],
  })
}
