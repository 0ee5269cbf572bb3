/** Document to DOCX bytes: printed paragraphs set with the docx library, then finished. */
import {
  AlignmentType,
  Bookmark,
  BorderStyle,
  Document as DocxDocument,
  Footer,
  Header,
  HeightRule,
  ImageRun,
  InternalHyperlink,
  type IParagraphOptions,
  type IRunOptions,
  type ISectionOptions,
  Packer,
  PageNumber,
  PageOrientation,
  Paragraph,
  type ParagraphChild,
  SectionType,
  Tab,
  Table,
  TableAnchorType,
  TableCell,
  TableLayoutType,
  TableRow,
  TabStopType,
  TextDirection,
  TextRun,
  VerticalAlignTable,
  WidthType,
} from 'docx'
import { type Assets, pictureSize } from '../../model/assets.ts'
import { areaHeight, areaWidth, sidewaysBottom, type Theme } from '../../theme/theme.ts'
import { ruleLine } from '../../typeset/letter.ts'
import { numberPieces } from '../../typeset/page-number.ts'
import {
  type FirstPage,
  flat,
  ownPitch,
  type Stretch,
  stretchesOf,
  type TypesetBlock,
  type TypesetChart,
  type TypesetFigure,
  type TypesetMark,
  type TypesetParagraph,
  type TypesetRule,
  type TypesetTable,
} from '../../typeset/typeset.ts'
import type { TypesetPaper } from '../../typeset/typeset-paper.ts'
import { chartRun } from './chart-run.ts'
import { finish } from './finish.ts'
import { type ProofNotes, runningText } from './running-text.ts'
import { footerStyle, styleNames } from './style-names.ts'

interface Setting {
  readonly theme: Theme
  readonly assets: Assets
  /** Comments on figures of data; null for a clean paper. */
  readonly proof: ProofNotes | null
}

export interface DocxOptions {
  /** Comments say where every figure of data comes from; default false. */
  readonly withSources?: boolean
}

/** Renders a paper; equal input gives equal bytes. */
export async function renderDocx(
  { typeset: blocks, meta, theme, assets }: TypesetPaper,
  { withSources = false }: DocxOptions = {},
): Promise<Uint8Array> {
  const setting: Setting = { theme, assets, proof: withSources ? [] : null }
  const front =
    blocks.front.length > 0
      ? [section(blocks.front, setting, null, blocks.blankAfterFront ? 'after' : null)]
      : []
  const back =
    blocks.back.length > 0
      ? [section(blocks.back, setting, null, blocks.blankBeforeBack ? 'before' : null)]
      : []
  const counts = front.length > 0 ? 'section' : 'document'
  const main = stretchesOf(blocks.main).map((stretch, index) => {
    if (stretch.sideways) return sidewaysSection(stretch.blocks, setting, counts, index === 0)
    const made = section(stretch.blocks, setting, counts, null, index === 0)
    return blocks.firstPage && index === 0 ? withFirstPage(made, blocks.firstPage, theme) : made
  })
  const sections = [...front, ...main, ...back]
  const comments = (setting.proof ?? []).map((words, id) => ({
    id,
    author: 'wengao',
    date: new Date(0),
    children: [new Paragraph(words)],
  }))
  const packed = await Packer.toBuffer(
    new DocxDocument({
      sections,
      ...(comments.length > 0 ? { comments: { children: comments } } : {}),
    }),
  )
  return finish(new Uint8Array(packed), theme, meta, assets.fonts ?? [])
}

/**
 * One section, on a new page.
 * @param counts what the total of its page numbers counts; null for pages without numbers
 * @param first whether its pages are counted from 1
 * @param blank an empty page within it, before or after all else: sections of the type oddPage make LibreOffice count the lines of
 * their first page wrongly
 */
function section(
  blocks: readonly TypesetBlock[],
  setting: Setting,
  counts: 'document' | 'section' | null,
  blank: 'before' | 'after' | null,
  first = true,
): ISectionOptions {
  const { page, pageNumber } = setting.theme
  // a table or nothing at the end leaves Word without the paragraph that it needs there
  const empty = (pageBreakBefore: boolean): Paragraph =>
    new Paragraph({ style: styleNames.note[0], pageBreakBefore })
  const set = setAll(flat(blocks), setting, blank === 'before')
  if (!(set.at(-1) instanceof Paragraph)) set.push(empty(false))
  // LibreOffice takes the last paragraph of a section away when it is empty
  const children = [
    ...(blank === 'before' ? [empty(false)] : []),
    ...set,
    ...(blank === 'after' ? [empty(true), empty(false)] : []),
  ]
  const outer = pageNumber.place === 'outer'
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        size: { width: page.width, height: page.height },
        margin: {
          top: page.top,
          right: page.right,
          bottom: page.bottom,
          left: page.left,
          header: headerDistance,
          footer: footerDistance(setting.theme),
          gutter: 0,
        },
        ...(counts && first ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers:
      counts && pageNumber.place !== 'none'
        ? {
            default: footer(
              setting.theme,
              outer ? AlignmentType.RIGHT : AlignmentType.CENTER,
              counts,
            ),
            ...(outer ? { even: footer(setting.theme, AlignmentType.LEFT, counts) } : {}),
          }
        : { default: emptyFooter(), even: emptyFooter() },
    children,
  }
}

/**
 * A first page with white edges of its own: the section gets that page's, and the headers of the other pages push their text down
 * to where it belongs.
 */
function withFirstPage(made: ISectionOptions, first: FirstPage, theme: Theme): ISectionOptions {
  const { properties } = made
  const push = (): Header => new Header({ children: [strut(theme.page.top - headerDistance)] })
  const height = theme.page.height
  const lower = first.rules.filter((one) => one.y > height / 2)
  const foot = height - Math.max(...lower.map((one) => one.y + theme.rules[one.rule]))
  const rules = lower.map((one, index) => {
    const above = lower[index - 1]
    const before = above ? one.y - above.y - theme.rules[above.rule] - ruleLine : 0
    return setRule(
      { type: 'rule', id: '', rule: one.rule, before, width: one.width },
      { theme },
      false,
    )
  })
  // page numbers stay where they are, above the lower edge of the rules
  const lift = Math.max(ruleLine, footerDistance(theme) - foot)
  const numbered = (alignment: FooterAlignment): Footer =>
    footer(theme, alignment, 'document', [strut(lift)])
  const { place } = theme.pageNumber
  return {
    ...made,
    properties: {
      ...properties,
      titlePage: true,
      page: {
        ...properties?.page,
        margin: {
          ...properties?.page?.margin,
          top: first.top,
          header: headerDistance,
          footer: foot,
        },
      },
    },
    headers: { first: new Header({ children: [strut(ruleLine)] }), default: push(), even: push() },
    footers: {
      first: new Footer({ children: rules }),
      default:
        place === 'none'
          ? emptyFooter()
          : numbered(place === 'outer' ? AlignmentType.RIGHT : AlignmentType.CENTER),
      even:
        place === 'none'
          ? emptyFooter()
          : numbered(place === 'outer' ? AlignmentType.LEFT : AlignmentType.CENTER),
    },
  }
}
/** Pages turned by 90°: what is at the top stands at the left edge of the paper, the page number where upright pages have it (8). */
function sidewaysSection(
  blocks: Stretch['blocks'],
  setting: Setting,
  counts: 'document' | 'section',
  first: boolean,
): ISectionOptions {
  const { page, pageNumber } = setting.theme
  const set = setAll(blocks, setting, false)
  const number = (alignment: FooterAlignment): Footer =>
    sidewaysFooter(setting.theme, alignment, counts)
  const { place } = pageNumber
  return {
    properties: {
      type: SectionType.NEXT_PAGE,
      page: {
        // docx turns width and height of a landscape page round
        size: { width: page.width, height: page.height, orientation: PageOrientation.LANDSCAPE },
        margin: {
          top: page.left,
          right: page.top,
          bottom: sidewaysBottom(setting.theme),
          left: page.bottom,
          header: 567,
          footer: 567,
          gutter: 0,
        },
        ...(first ? { pageNumbers: { start: 1 } } : {}),
      },
    },
    footers:
      place === 'none'
        ? { default: emptyFooter(), even: emptyFooter() }
        : {
            default: number(place === 'outer' ? AlignmentType.RIGHT : AlignmentType.CENTER),
            ...(place === 'outer' ? { even: number(AlignmentType.LEFT) } : {}),
          },
    children: set.at(-1) instanceof Paragraph ? set : [...set, strut(ruleLine)],
  }
}

/** Room for a turned page number along the foot of the paper, twips. */
const numberRoom = 2835

/** A page number in a turned cell that stands free on the page: LibreOffice places text boxes wrongly. */
function sidewaysFooter(
  theme: Theme,
  alignment: FooterAlignment,
  counts: 'document' | 'section',
): Footer {
  const { page, pageNumber } = theme
  const end = page.left + areaWidth(theme)
  const tops: Readonly<Record<string, number>> = {
    [AlignmentType.RIGHT]: end - pageNumber.inset - numberRoom,
    [AlignmentType.LEFT]: page.left + pageNumber.inset,
    [AlignmentType.CENTER]: page.left + (areaWidth(theme) - numberRoom) / 2,
  }
  const number = new Paragraph({
    style: footerStyle[0],
    alignment,
    indent: { left: 0, right: 0 },
    children: numberRuns(theme, counts),
  })
  const cell = new TableCell({
    width: { size: pageNumber.size, type: WidthType.DXA },
    textDirection: TextDirection.TOP_TO_BOTTOM_RIGHT_TO_LEFT,
    children: [number],
  })
  const table = new Table({
    float: {
      horizontalAnchor: TableAnchorType.PAGE,
      verticalAnchor: TableAnchorType.PAGE,
      absoluteHorizontalPosition: page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2),
      absoluteVerticalPosition: Math.round(tops[alignment] ?? page.left),
      leftFromText: 0,
      rightFromText: 0,
    },
    width: { size: pageNumber.size, type: WidthType.DXA },
    columnWidths: [pageNumber.size],
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [
      new TableRow({ height: { value: numberRoom, rule: HeightRule.EXACT }, children: [cell] }),
    ],
  })
  return new Footer({ children: [table, new Paragraph({ style: footerStyle[0] })] })
}

/** Where a header begins, from the top of the paper, twips. */
const headerDistance = 851
/** An empty paragraph of a height, twips. */
const strut = (height: number): Paragraph =>
  new Paragraph({
    style: styleNames.note[0],
    spacing: { before: 0, after: 0, line: height, lineRule: 'exact' },
  })

const emptyFooter = (): Footer =>
  new Footer({ children: [new Paragraph({ style: footerStyle[0] })] })

/** w:footer so that the middle of the dash stands `gap` under the type area: half a line sits below the middle. */
const footerDistance = ({ page, pageNumber }: Theme): number =>
  page.bottom - pageNumber.gap - Math.round(pageNumber.size / 2)

/** Pages of the front do not count: where there are some, the total is that of the section. */
function footer(
  theme: Theme,
  alignment: FooterAlignment,
  counts: 'document' | 'section',
  below: readonly Paragraph[] = [],
): Footer {
  const children = numberRuns(theme, counts)
  return new Footer({
    children: [new Paragraph({ style: footerStyle[0], alignment, children }), ...below],
  })
}
function numberRuns(theme: Theme, counts: 'document' | 'section'): TextRun[] {
  const total = counts === 'section' ? PageNumber.TOTAL_PAGES_IN_SECTION : PageNumber.TOTAL_PAGES
  return numberPieces(theme.pageNumber.form).map((piece) =>
    piece === '{n}' || piece === '{N}'
      ? new TextRun({ children: [piece === '{n}' ? PageNumber.CURRENT : total] })
      : new TextRun({ text: piece, ...eastAsian }),
  )
}
type FooterAlignment = (typeof AlignmentType)[keyof typeof AlignmentType]
const eastAsian: IRunOptions = { font: { hint: 'eastAsia' } }

/** Sets everything; a page break becomes a property of the paragraph behind it, so that there is one break method only. */
function setAll(
  blocks: readonly Flat[],
  setting: Setting,
  breakFirst: boolean,
): (Paragraph | Table)[] {
  const set: (Paragraph | Table)[] = []
  let breaks = breakFirst
  for (const one of blocks) {
    if (one.type === 'page-break') {
      breaks = set.length > 0 || breakFirst
      if (one.blank && breaks)
        set.push(new Paragraph({ style: styleNames.note[0], pageBreakBefore: true }))
    } else {
      if (breaks && one.type !== 'paragraph' && one.type !== 'rule')
        set.push(new Paragraph({ style: styleNames.note[0], pageBreakBefore: true }))
      // space before a table is a paragraph of that height
      if (one.type === 'mark' && one.before > 0)
        set.push(
          new Paragraph({
            style: styleNames.note[0],
            spacing: { before: 0, line: one.before, lineRule: 'exact' },
          }),
        )
      set.push(setOne(one, setting, breaks))
      breaks = false
    }
  }
  return set
}

type Flat = Stretch['blocks'][number]
function setOne(
  one: Exclude<Flat, { type: 'page-break' }>,
  setting: Setting,
  breakBefore: boolean,
): Paragraph | Table {
  if (one.type === 'table') return setTable(one, setting)
  if (one.type === 'mark') return setMark(one, setting)
  if (one.type === 'rule') return setRule(one, setting, breakBefore)
  if (one.type === 'chart') return setChart(one, setting)
  return one.type === 'figure' ? setFigure(one, setting) : setParagraph(one, setting, breakBefore)
}

function setParagraph(
  one: TypesetParagraph,
  { theme, proof }: Setting,
  breakBefore: boolean,
): Paragraph {
  const style = theme.styles[one.style]
  const groups = runningText(one.runs, style, theme, one, proof)
  const runs = groups.flat()
  const marked = one.headRuns > 0 ? groups.slice(0, one.headRuns).flat().length : runs.length
  const tail =
    one.tail === null
      ? []
      : [
          new TextRun({ children: [new Tab()] }),
          ...runningText(one.tail.runs, theme.styles.body, theme).flat(),
        ]
  const place = one.tail?.at ?? null
  const linked =
    one.target === null
      ? [...runs, ...tail]
      : [new InternalHyperlink({ anchor: one.target, children: [...runs, ...tail] })]
  const children: ParagraphChild[] =
    one.id === ''
      ? linked
      : [
          new Bookmark({
            id: one.id,
            children: one.target === null ? linked.slice(0, marked) : linked,
          }),
          ...(one.target === null ? linked.slice(marked) : []),
        ]
  return new Paragraph({
    style: styleNames[one.style][0],
    children,
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    ...ownSpacing(one),
    ...(place === null ? {} : { tabStops: [{ type: TabStopType.LEFT, position: place }] }),
    ...(one.spread ? { alignment: AlignmentType.DISTRIBUTE } : {}),
    ...(one.indent === null ? {} : { indent: ownIndent(one.indent) }),
    ...(one.keepNext ? { keepNext: true } : {}),
    ...(one.keepLines ? { keepLines: true } : {}),
  })
}

/** Space before and line pitch, where they are not the style's. */
const ownSpacing = ({ before, size }: TypesetParagraph): Pick<IParagraphOptions, 'spacing'> =>
  before === null && size === null
    ? {}
    : {
        spacing: {
          ...(before === null ? {} : { before }),
          ...(size === null ? {} : { line: ownPitch(size), lineRule: 'exact' }),
        },
      }

/** Character units would win over twips where the style has them. */
const ownIndent = ({ left, first }: NonNullable<TypesetParagraph['indent']>) => ({
  left,
  firstLineChars: 0,
  ...(first < 0 ? { hanging: -first } : { firstLine: first }),
})

/** A rule is the lower border of a paragraph of its own, next to no height. */
function setRule(
  one: TypesetRule,
  { theme }: Pick<Setting, 'theme'>,
  breakBefore: boolean,
): Paragraph {
  const size = Math.max(2, Math.round(theme.rules[one.rule] / 2.5))
  const color = one.rule.startsWith('red') ? 'FF0000' : '000000'
  const beyond = one.width === undefined ? 0 : Math.round((areaWidth(theme) - one.width) / 2)
  return new Paragraph({
    style: styleNames.note[0],
    spacing: { before: one.before, after: 0, line: 20, lineRule: 'exact' },
    keepNext: true,
    ...(beyond === 0 ? {} : { indent: { left: beyond, right: beyond } }),
    ...(breakBefore ? { pageBreakBefore: true } : {}),
    border: { bottom: { style: BorderStyle.SINGLE, size, color, space: 0 } },
    children: one.id === '' ? [] : [new Bookmark({ id: one.id, children: [] })],
  })
}

const none = { style: BorderStyle.NONE, size: 0, color: 'auto' }
const noBorders = {
  top: none,
  bottom: none,
  left: none,
  right: none,
  insideHorizontal: none,
  insideVertical: none,
}

/** A table without rules: names of organs in joint issue, 文件 behind them. */
function setMark({ organs, suffix, widths }: TypesetMark, setting: Setting): Table {
  const cell = (paragraphs: readonly TypesetParagraph[], width: number): TableCell =>
    new TableCell({
      width: { size: width, type: WidthType.DXA },
      verticalAlign: VerticalAlignTable.CENTER,
      children: paragraphs.map((one) => setParagraph(one, setting, false)),
    })
  const cells = [cell(organs, widths[0]), ...(suffix ? [cell([suffix], widths[1])] : [])]
  return new Table({
    width: { size: widths[0] + widths[1], type: WidthType.DXA },
    columnWidths: suffix ? [...widths] : [widths[0]],
    alignment: AlignmentType.CENTER,
    layout: TableLayoutType.FIXED,
    borders: noBorders,
    margins: { marginUnitType: WidthType.DXA, top: 0, bottom: 0, left: 0, right: 0 },
    rows: [new TableRow({ children: cells })],
  })
}

function setTable(one: TypesetTable, setting: Setting): Table {
  const { theme } = setting
  const { widths } = one
  const border = {
    style: BorderStyle.SINGLE,
    size: Math.max(2, Math.round(theme.table.line / 2.5)),
    color: '000000',
  }
  const borders = {
    top: border,
    bottom: border,
    left: border,
    right: border,
    insideHorizontal: border,
    insideVertical: border,
  }
  const row = (cells: readonly TypesetParagraph[], header: boolean): TableRow =>
    new TableRow({
      tableHeader: header,
      cantSplit: true,
      height: { value: theme.styles['table-cell'].pitch, rule: HeightRule.ATLEAST },
      children: cells.map((cell, column) =>
        setCell(
          cell,
          widths[column] ?? 0,
          header ? null : (one.block.align[column] ?? 'left'),
          setting,
        ),
      ),
    })
  return new Table({
    width: { size: widths.reduce((sum, one) => sum + one, 0), type: WidthType.DXA },
    columnWidths: [...widths],
    layout: TableLayoutType.FIXED,
    borders,
    margins: {
      marginUnitType: WidthType.DXA,
      top: 0,
      bottom: 0,
      left: theme.table.padding,
      right: theme.table.padding,
    },
    rows: [row(one.header, true), ...one.rows.map((cells) => row(cells, false))],
  })
}

function setCell(
  cell: TypesetParagraph,
  width: number,
  align: 'left' | 'center' | 'right' | null,
  { theme, proof }: Setting,
): TableCell {
  const style = theme.styles[cell.style]
  const children = runningText(cell.runs, style, theme, cell, proof).flat()
  const alignment = align === null ? {} : { alignment: align }
  return new TableCell({
    width: { size: width, type: WidthType.DXA },
    verticalAlign: VerticalAlignTable.CENTER,
    children: [new Paragraph({ style: styleNames[cell.style][0], children, ...alignment })],
  })
}

function setFigure(one: TypesetFigure, { theme, assets }: Setting): Paragraph {
  const picture = assets.pictures[one.block.file]
  const style = styleNames.figure[0]
  if (!picture)
    return new Paragraph({ style, children: [new TextRun(`【缺：${one.block.file}】`)] })
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

function setChart({ id, block, words, size }: TypesetChart, { theme }: Setting): Paragraph {
  const children = [new Bookmark({ id, children: [chartRun(block, theme, size, words)] })]
  return new Paragraph({
    style: styleNames.figure[0],
    spacing: { line: 240, lineRule: 'auto' },
    children,
  })
}
