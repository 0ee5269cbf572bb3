/** Document to DOCX bytes: printed paragraphs set with the docx library, then finished. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  HeightRule,
  ImageRun,
  InternalHyperlink,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Table,
  TableCell,
  TableLayoutType,
  TableRow,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import type { Adjustments } from '../../model/adjustments.ts'
import type { Document } from '../../model/document.ts'
import { areaHeight, areaWidth, type Theme } from '../../theme/theme.ts'
import { type Assets, pictureSize } from '../assets.ts'
import { numberPieces } from '../page-number.ts'
import { type Printed, type PrintedFigure, type PrintedParagraph, type PrintedTable, printDocument } from '../paragraphs.ts'
import { finish } from './finish.ts'
import { runningText } from './running-text.ts'
import { footerStyle, styleNames } from './style-names.ts'

interface Setting {
  readonly theme: Theme
  readonly assets: Assets
  readonly adjustments: Adjustments
}

/** Renders a document; equal input gives equal bytes. */
export async function renderDocx(
  document: Document,
  theme: Theme,
  assets: Assets,
  adjustments: Adjustments,
): Promise<Uint8Array> {
  const setting: Setting = { theme, assets, adjustments }
  const printed = printDocument(document.blocks, theme)
  const front = printed.front.length > 0 ? [section(printed.front, setting, false, false)] : []
  const sections = [...front, section(printed.main, setting, true, front.length > 0)]
  const packed = await Packer.toBuffer(new DocxDocument({ sections }))
  return finish(new Uint8Array(packed), theme, document.meta, assets.fonts ?? [])
}

function section(printed: readonly Printed[], setting: Setting, numbered: boolean, afterFront: boolean): ISectionOptions {
  const { page, pageNumber } = setting.theme
  // a table or nothing at the end leaves Word without the paragraph that it needs there
  const children = setAll(printed, setting)
  const outer = pageNumber.place === 'outer'
  return {
    properties: {
      type: afterFront ? SectionType.ODD_PAGE : SectionType.NEXT_PAGE,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: 851,
          footer: footerDistance(setting.theme),
          gutter: 0,
        },
        ...(numbered ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers:
      numbered && pageNumber.place !== 'none'
        ? {
            default: footer(setting.theme, outer ? AlignmentType.RIGHT : AlignmentType.CENTER, afterFront),
            ...(outer ? { even: footer(setting.theme, AlignmentType.LEFT, afterFront) } : {}),
          }
        : { default: emptyFooter(), even: emptyFooter() },
    children,
  }
}

const emptyFooter = (): Footer => new Footer({ children: [new Paragraph({ style: footerStyle[0] })] })

/** w:footer so that the middle of the dash stands `gap` under the type area: half a line sits below the middle. */
const footerDistance = ({ page, pageNumber }: Theme): number => page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2)

/** Pages of the front do not count: where there are some, the total is that of the section. */
function footer(theme: Theme, alignment: (typeof AlignmentType)[keyof typeof AlignmentType], afterFront: boolean): Footer {
  const total = afterFront ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES
  const children = numberPieces(theme.pageNumber.form).map((piece) =>
    piece === '{n}' || piece === '{N}'
      ? new TextRun({ children: [piece === '{n}' ? PageNumber.CURRENT : total] })
      : new TextRun({ text: piece, ...eastAsian }),
  )
  return new Footer({ children: [new Paragraph({ style: footerStyle[0], alignment, children })] })
}
const eastAsian: IRunOptions = { font: { hint: 'eastAsia' } }

/** Sets everything; a page break becomes a property of the paragraph behind it, so that there is one break method only. */
function setAll(printed: readonly Printed[], setting: Setting): (Paragraph | Table)[] {
  const set: (Paragraph | Table)[] = []
  let breaks = false
  for (const one of printed) {
    if (one.type === 'page-break') breaks = set.length > 0
    else {
      if (breaks && one.type !== 'paragraph') set.push(new Paragraph({ style: styleNames.note[0], pageBreakBefore: true }))
      set.push(setOne(one, setting, breaks))
      breaks = false
    }
  }
  if (!(set.at(-1) instanceof Paragraph)) set.push(new Paragraph({ style: styleNames.note[0] }))
  return set
}

function setOne(one: Exclude<Printed, { type: 'page-break' }>, setting: Setting, breakBefore: boolean): Paragraph | Table {
  if (one.type === 'table') return setTable(one, setting)
  return one.type === 'figure' ? setFigure(one, setting) : setParagraph(one, setting, breakBefore)
}

function setParagraph(one: PrintedParagraph, { theme }: Setting, breakBefore: boolean): Paragraph {
  const style = theme.styles[one.style]
  const groups = runningText(one.runs, style, theme)
  const runs = groups.flat()
  const marked = one.headRuns > 0 ? groups.slice(0, one.headRuns).flat().length : runs.length
  const linked = one.target === null ? runs : [new InternalHyperlink({ anchor: one.target, children: runs })]
  const children: ParagraphChild[] =
    one.id === ''
      ? linked
      : [
          new Bookmark({ id: one.id, children: one.target === null ? linked.slice(0, marked) : linked }),
          ...(one.target === null ? linked.slice(marked) : []),
        ]
  return new Paragraph({
    style: styleNames[one.style][0],
    children,
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    ...(one.follows && style.before > 0 ? { spacing: { before: 0 } } : {}),
  })
}

function setTable(one: PrintedTable, setting: Setting): Table {
  const { theme, adjustments } = setting
  const widths = adjustments.columnWidths[one.id] ?? []
  const border = { style: BorderStyle.SINGLE, size: Math.max(2, Math.round(theme.table.line / 2.5)), color: '000000' }
  const borders = { top: border, bottom: border, left: border, right: border, insideHorizontal: border, insideVertical: border }
  const row = (cells: readonly PrintedParagraph[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: theme.styles['table-cell'].pitch, rule: HeightRule.ATLEAST },
      children: cells.map((cell, column) =>
        setCell(cell, widths[column] ?? 0, header ? null : (one.block.align[column] ?? 'left'), setting),
      ),
    })
  return new Table({
    width: { size: areaWidth(theme), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: theme.table.padding, right: theme.table.padding },
    rows: [row(one.header, true), ...one.rows.map((cells) => row(cells, false))],
  })
}

function setCell(
  cell: PrintedParagraph,
  width: number,
  align: 'left' | 'center' | 'right' | null,
  { theme }: Setting,
): TableCell {
  const style = theme.styles[cell.style]
  const children = runningText(cell.runs, style, theme).flat()
  const alignment = align === null ? {} : { alignment: align }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: styleNames[cell.style][0], children, ...alignment })],
  })
}

function setFigure(one: PrintedFigure, { theme, assets }: Setting): Paragraph {
  const picture = assets.pictures[one.block.file]
  const style = styleNames.figure[0]
  if (!picture) return new Paragraph({ style, children: [new TextRun(`【缺：${one.block.file}】`)] })
  const size = pictureSize(picture, areaWidth(theme), one.block.width, areaHeight(theme) * 0.8)
  const alt = one.block.alt || one.block.file
  const image = new ImageRun({
    type: picture.type,
    data: picture.bytes,
    transformation: { width: size.width / 15, height: size.height / 15 },
    altText: { name: one.id, title: alt, description: alt },
  })
  // an exact pitch would cut the picture off
  return new Paragraph({ style, spacing: { line: 240, lineRule: 'auto' }, children: [image] })
}
