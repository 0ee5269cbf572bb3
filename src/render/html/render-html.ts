/** Document to one HTML file: nothing in it is fetched, nothing in it runs. */
import { type Assets, fittedSize, type Picture, pictureSize } from '../../model/assets.ts'
import { escapeXml } from '../../text/escape-xml.ts'
import type { Families } from '../../theme/families.ts'
import { textWidth } from '../../theme/measure.ts'
import {
  advance,
  areaHeight,
  areaWidth,
  type Style,
  scaledSpacing,
  type Theme,
} from '../../theme/theme.ts'
import { ruleLine } from '../../typeset/letter.ts'
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
import { baseline, css, lineShift } from './css.ts'
import { runningText } from './running-text.ts'

interface Setting {
  readonly theme: Theme
  readonly assets: Assets
  readonly firstPage: FirstPage | null
  readonly withSources: boolean
  readonly families: Families
}

export interface HtmlOptions {
  /** Names of the faces by role: the machine's for reading, the resolved files' for printing. */
  readonly families: Families
  /** `@font-face` rules, where the browser cannot be given the files another way; default none. */
  readonly fontFaces?: string
  /** Blocks whose places shall be read off the PDF: a page of links behind the paper, for measuring only. */
  readonly probes?: readonly string[]
  /** Figures of data say where they come from, for reading on the screen; default false. */
  readonly withSources?: boolean
  /**
   * Nothing is laid out for the screen, which takes a browser a sixth of the time of a print; default false. Not with `fontFaces`:
   * they are fetched for what is on the screen.
   */
  readonly forPaperAlone?: boolean
}

/** Renders a paper. */
export function renderHtml(
  { typeset: blocks, meta, theme, assets }: TypesetPaper,
  {
    families,
    fontFaces = '',
    probes = [],
    withSources = false,
    forPaperAlone = false,
  }: HtmlOptions,
): string {
  const setting: Setting = { theme, assets, firstPage: blocks.firstPage, withSources, families }
  const front =
    blocks.front.length > 0
      ? `<section class="front">${setAll(blocks.front, setting)}${blocks.blankAfterFront ? blankPage : ''}</section>\n`
      : ''
  const main = stretchesOf(blocks.main).map(
    (stretch, index) =>
      `<section class="${stretch.sideways ? 'wide' : 'main'}${isSealed(stretch) ? ' sealed' : ''}"${index === 0 ? ' id="main"' : ''}>${setAll(stretch.blocks, setting)}</section>`,
  )
  const back =
    blocks.back.length > 0
      ? `\n<section class="back">${setBack(blocks.back, blocks.blankBeforeBack, setting)}</section>`
      : ''
  const links =
    probes.length > 0
      ? `\n<div class="probes" id="probes">${[...probes, 'main', 'probes'].map((id) => `<a href="#${escapeXml(id)}">.</a>`).join(' ')}</div>`
      : ''
  const { title, author, lang } = meta
  return `<!DOCTYPE html>
<html lang="${escapeXml(lang)}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title><meta name="author" content="${escapeXml(author)}"><meta name="generator" content="wengao">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data: https://fonts.wengao.invalid; style-src 'unsafe-inline'">
<style>
${fontFaces}${css(theme, families, blocks.firstPage, belowArea(blocks.main, theme, families))}${withSources ? '\n.proof{background:#fff2b3;cursor:help}' : ''}${forPaperAlone ? '\n@media screen{body{display:none}}' : ''}
</style></head><body>
${front}${main.join('\n')}${back}${links}
</body></html>
`
}

/** Page boxes are whole pixels, twips. */
const pixel = 15

/** How far seals may reach below the type area, where the line of the date is the last one, twips. */
function belowArea(blocks: readonly TypesetBlock[], theme: Theme, families: Families): number {
  const { signature } = theme.styles
  const foot = signature.pitch - 20 * lineShift(signature, families)
  const reach = flat(blocks)
    .flatMap((block) => (block.type === 'paragraph' ? block.floats : []))
    .reduce((most, { y, height }) => Math.max(most, y + height / 2 - foot), 0)
  return Math.ceil(reach / pixel) * pixel
}

/**
 * A page that holds nothing, behind all that stands before it. To ask for a left-hand page leaves it to the browser whether a blank
 * one comes before that, and there are some that only turn the page.
 */
const blankPage = '<div class="blank break"></div>'

/** The 版记 on a page of its own: a new named page begins by itself, so its blank page needs no break and what follows it does. */
const setBack = (back: readonly TypesetBlock[], blank: boolean, setting: Setting): string =>
  blank ? `<div class="blank"></div>${setAll(back, setting, ' break')}` : setAll(back, setting)

/** A seal reaches beyond the last line of a paper. */
const isSealed = ({ blocks }: Stretch): boolean =>
  blocks.some((block) => block.type === 'paragraph' && block.floats.length > 0)

/** @param first class of the first block: whether it begins a page */
function setAll(all: readonly TypesetBlock[], setting: Setting, first = ''): string {
  const blocks = flat(all)
  let breaks = first
  const parts: string[] = []
  const together = endTogether(blocks, setting.theme)
  for (const [index, one] of blocks.entries()) {
    if (index === together.first) parts.push('<div class="together">')
    if (index === together.last + 1) parts.push('</div>')
    if (one.type === 'page-break') {
      if (parts.length > 0) breaks = ' break'
      if (one.blank && breaks !== '') parts.push(blankPage)
      continue
    }
    parts.push(setOne(one, setting, breaks))
    breaks = ''
  }
  if (together.last === blocks.length - 1) parts.push('</div>')
  return parts.join('\n')
}

function setOne(
  one: Exclude<Stretch['blocks'][number], { type: 'page-break' }>,
  setting: Setting,
  extra: string,
): string {
  switch (one.type) {
    case 'table':
      return table(one, setting, extra)
    case 'figure':
      return figure(one, setting, extra)
    case 'chart':
      return chart(one, setting, extra)
    case 'rule':
      return rule(one, setting, extra)
    case 'mark':
      return mark(one, setting)
    case 'space':
      return `<div class="space${extra}" style="height:${one.height / 20}pt"></div>`
    case 'paragraph':
      return paragraph(one, setting, extra)
  }
}

/** The last paragraph with its heading and the signature that it goes with: Chromium keeps them together in a box only. */
function endTogether(
  blocks: readonly TypesetBlock[],
  theme: Theme,
): { first: number; last: number } {
  const kept = blocks.findLastIndex((one) => one.type === 'paragraph' && one.keepLines)
  if (kept < 0) return { first: -1, last: -2 }
  const leads = (one: TypesetBlock | undefined): boolean =>
    one?.type === 'paragraph' && theme.styles[one.style].keepNext
  const ends = (one: TypesetBlock | undefined): boolean =>
    one?.type === 'paragraph' && (one.style === 'signature' || one.style === 'attachment-note')
  let first = kept
  while (leads(blocks[first - 1])) first--
  let last = kept
  while (ends(blocks[last + 1])) last++
  return { first, last }
}

const idOf = (id: string): string => (id === '' ? '' : ` id="${escapeXml(id)}"`)

/** Titles and headings are h1…h6, from which browsers make the bookmarks of a PDF; a run-in head is a heading within a paragraph. */
function paragraph(one: TypesetParagraph, setting: Setting, extra: string): string {
  const { theme, withSources, families } = setting
  const style = theme.styles[one.style]
  const own = ownStyle(one, style, families)
  const set = tightened(one, style)
  const head = runningText(one.runs.slice(0, one.headRuns), set, withSources)
  const rest = runningText(one.runs.slice(one.headRuns), set, withSources)
  const role = `role="heading" aria-level="${one.outline}"`
  const inner = one.headRuns > 0 ? `<span ${role}${idOf(one.id)}>${head}</span>${rest}` : rest
  const linked = one.target === null ? inner : `<a href="#${escapeXml(one.target)}">${inner}</a>`
  const content = one.tail === null ? linked : withTail(one, linked, style)
  const id = one.headRuns > 0 ? '' : idOf(one.id)
  const tag = one.outline > 0 && one.headRuns === 0 ? `h${one.outline}` : 'p'
  return `<${tag}${id} class="${one.style}${one.tail === null ? '' : ' tail'}${extra}"${own}>${floats(one, setting)}${content}</${tag}>`
}

/** Pictures over the text, from the paragraph's own corner. */
const floats = ({ floats: all }: TypesetParagraph, { assets }: Setting): string =>
  all
    .map(({ file, words, x, y, ...box }) => {
      const picture = assets.pictures[file]
      if (!picture) return escapeXml(`【缺：${file}】`)
      const { width, height } = fittedSize(picture, box)
      const place = `left:${(x - width / 2) / 20}pt;top:${(y - height / 2) / 20}pt`
      return `<img class="over" alt="${escapeXml(words)}" src="${dataUri(picture)}" style="${place};width:${width / 20}pt;height:${height / 20}pt">`
    })
    .join('')

/** What a paragraph has in place of its style's own. */
function ownStyle(one: TypesetParagraph, style: Style, families: Families): string {
  const rules = [
    // what stands at the right edge gives a line no height
    ...(one.tail && one.runs.length === 0 ? [`min-height:${style.pitch / 20}pt`] : []),
    // the words of a contents entry hang inside their own box
    ...(one.tail?.dots ? ['padding-left:0', 'text-indent:0'] : []),
    ...(one.before === null ? [] : [`margin-top:${one.before / 20}pt`]),
    ...(one.after === null ? [] : [`margin-bottom:${one.after / 20}pt`]),
    ...(one.indent === null
      ? []
      : [`padding-left:${one.indent.left / 20}pt`, `text-indent:${one.indent.first / 20}pt`]),
    ...(one.size === null
      ? []
      : [`font-size:${one.size / 20}pt`, `line-height:${ownPitch(one.size) / 20}pt`, 'top:0']),
    ...(one.pitch === null ? [] : ownLine(one.pitch, style, families)),
    ...(one.spread
      ? ['text-align:justify', 'text-align-last:justify', 'text-justify:inter-character']
      : []),
    ...(one.ragged ? ['text-align:left'] : []),
    ...(one.keepNext && !style.keepNext ? ['break-after:avoid'] : []),
    ...(one.keepLines || (one.keepNext && !style.keepNext) ? ['break-inside:avoid'] : []),
    ...(one.parts ? ['break-after:auto', 'break-inside:auto'] : []),
    ...(one.floats.length > 0 ? ['position:relative'] : []),
    ...(one.tighter === 100 ? [] : [`--s:${tightened(one, style).spacing / 20}pt`]),
  ]
  return rules.length === 0 ? '' : ` style="${rules.join(';')}"`
}
/** Another line pitch, its baseline where a word processor has it. */
const ownLine = (pitch: number, style: Style, families: Families): string[] => [
  `line-height:${pitch / 20}pt${baseline({ ...style, pitch }, families)}`,
]
/** The style with the letter spacing that takes as much as the character scale of the DOCX. */
const tightened = ({ tighter }: TypesetParagraph, style: Style): Style =>
  tighter === 100
    ? style
    : { ...style, spacing: scaledSpacing(style.size, style.scale - 100 + tighter) }

/** A contents entry with dots and number, or a line whose end stands at the right edge. */
function withTail({ tail }: TypesetParagraph, content: string, style: Style): string {
  if (!tail) return content
  const width = textWidth(tail.runs.map((run) => run.text).join(''), style)
  const side =
    tail.at === null
      ? `right:${tail.dots ? 0 : style.right / 20}pt`
      : `left:${tail.at / 20}pt;right:auto`
  const end = `<span class="end" style="${side};line-height:${style.pitch / 20}pt">${runningText(tail.runs, style)}</span>`
  // an empty line is as high as any
  if (!tail.dots) return `${content === '' ? '<br>' : content}${end}`
  // dots run from the words to the number
  const stop = (width + style.size / 4) / 20
  return `<span class="entry" style="margin-right:${stop}pt;line-height:${style.pitch / 20}pt;padding-left:${style.left / 20}pt;text-indent:${(style.firstLine * advance(style)) / 20}pt">${content}<span class="dots"></span></span>${end}`
}

/** Names and 文件 side by side, in the middle of the page. */
function mark({ id, organs, suffix, widths, before }: TypesetMark, setting: Setting): string {
  const names = organs.map((one) => paragraph(one, setting, '')).join('')
  const cells = `<td style="width:${widths[0] / 20}pt">${names}</td>${suffix ? `<td style="width:${widths[1] / 20}pt">${paragraph(suffix, setting, '')}</td>` : ''}`
  const width = (widths[0] + widths[1]) / 20
  return `<table${idOf(id)} class="mark" style="width:${width}pt;margin-top:${before / 20}pt"><tbody><tr>${cells}</tr></tbody></table>`
}

/** A rule beyond the type area is drawn by the page: here it only takes its height. */
const rule = (one: TypesetRule, { firstPage, theme }: Setting, extra: string): string =>
  one.width !== undefined && firstPage
    ? `<div style="height:${(one.before + ruleLine + theme.rules[one.rule]) / 20}pt"></div>`
    : inFlow(one, extra)
const inFlow = (one: TypesetRule, extra: string): string =>
  `<div${idOf(one.id)} class="rule ${one.rule}${one.hidden ? ' hidden' : ''}${extra}"${one.before > 0 ? ` style="padding-top:${one.before / 20}pt"` : ''}></div>`

function table(one: TypesetTable, { theme, withSources }: Setting, extra: string): string {
  const widths = one.widths.map((width) => `<col style="width:${width / 20}pt">`).join('')
  const cell = (tag: string, item: TypesetParagraph, align: string): string =>
    `<${tag}><p class="${item.style}"${align === '' ? '' : ` style="text-align:${align}"`}>${runningText(item.runs, theme.styles[item.style], withSources)}</p></${tag}>`
  const head = `<tr>${one.header.map((item) => cell('th', item, '')).join('')}</tr>`
  const body = one.rows.map(
    (row, index) =>
      `<tr${idOf(one.rowIds[index] ?? '')}>${row.map((item, column) => cell('td', item, one.block.align[column] ?? 'left')).join('')}</tr>`,
  )
  return `<table${idOf(one.id)}${extra === '' ? '' : ` class="${extra.trim()}"`}><colgroup>${widths}</colgroup><thead>${head}</thead><tbody>${body.join('\n')}</tbody></table>`
}

function figure(one: TypesetFigure, { theme, assets }: Setting, extra: string): string {
  const picture = assets.pictures[one.block.file]
  if (!picture)
    return `<p${idOf(one.id)} class="figure${extra}">${escapeXml(`【缺：${one.block.file}】`)}</p>`
  const size = pictureSize(
    picture,
    areaWidth(theme),
    one.block.width,
    areaHeight(theme) * theme.figure.tallest,
  )
  const alt = escapeXml(one.block.alt || one.block.file)
  return `<figure${idOf(one.id)} class="${extra.trim()}"><img alt="${alt}" src="${dataUri(picture)}" style="width:${size.width / 20}pt;height:${size.height / 20}pt"></figure>`
}

/** A drawing is put in as it is: it was made here, and words in it are escaped. */
function chart({ id, words, size }: TypesetChart, { assets }: Setting, extra: string): string {
  const drawing = assets.charts?.[id]
  if (drawing === undefined) throw new Error(`no drawing of chart ${id}`)
  return `<figure${idOf(id)} class="chart${extra}" role="img" aria-label="${escapeXml(words)}" style="width:${size.width / 20}pt;height:${size.height / 20}pt">${drawing}</figure>`
}

const dataUri = (picture: Picture): string =>
  `data:image/${picture.type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(picture.bytes).toString('base64')}`
