/** Document to one HTML file: nothing in it is fetched, nothing in it runs. */
import type { Adjustments } from '../../model/adjustments.ts'
import type { Document } from '../../model/document.ts'
import { areaHeight, areaWidth, type Theme } from '../../theme/theme.ts'
import { type Assets, type Picture, pictureSize } from '../assets.ts'
import { type Printed, type PrintedFigure, type PrintedParagraph, type PrintedTable, printDocument } from '../paragraphs.ts'
import { escapeXml } from '../xml.ts'
import { css, type Families } from './css.ts'
import { runningText } from './running-text.ts'

interface Setting {
  readonly theme: Theme
  readonly assets: Assets
  readonly adjustments: Adjustments
}

/**
 * Renders a document.
 * @param families names of the faces by role: the machine's for reading, the resolved files' for printing
 * @param fontFaces `@font-face` rules, where the browser cannot be given the files another way
 */
export function renderHtml(
  document: Document,
  theme: Theme,
  assets: Assets,
  adjustments: Adjustments,
  families: Families,
  fontFaces = '',
): string {
  const setting: Setting = { theme, assets, adjustments }
  const printed = printDocument(document.blocks, theme)
  const front =
    printed.front.length > 0
      ? `<section class="front">${setAll(printed.front, setting)}<div class="recto"></div></section>\n`
      : ''
  const { title, author, lang } = document.meta
  return `<!DOCTYPE html>
<html lang="${escapeXml(lang)}"><head><meta charset="utf-8"><title>${escapeXml(title)}</title><meta name="author" content="${escapeXml(author)}"><meta name="generator" content="wengao">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; img-src data:; font-src data: https://fonts.wengao.invalid; style-src 'unsafe-inline'">
<style>
${fontFaces}${css(theme, families)}
</style></head><body>
${front}<section class="main">${setAll(printed.main, setting)}</section>
</body></html>
`
}

function setAll(printed: readonly Printed[], setting: Setting): string {
  let breaks = false
  const parts: string[] = []
  for (const one of printed) {
    if (one.type === 'page-break') {
      breaks = parts.length > 0
      continue
    }
    const extra = breaks ? ' break' : ''
    parts.push(
      one.type === 'table'
        ? table(one, setting, extra)
        : one.type === 'figure'
          ? figure(one, setting, extra)
          : paragraph(one, setting, extra),
    )
    breaks = false
  }
  return parts.join('\n')
}

const idOf = (id: string): string => (id === '' ? '' : ` id="${escapeXml(id)}"`)

/** Headings are h1…h4 for the outline of the PDF; a run-in head is a bookmarked span in a body paragraph. */
function paragraph(one: PrintedParagraph, { theme }: Setting, extra: string): string {
  const style = theme.styles[one.style]
  const own = one.follows && style.before > 0 ? ' style="margin-top:0"' : ''
  const head = runningText(one.runs.slice(0, one.headRuns), style)
  const rest = runningText(one.runs.slice(one.headRuns), style)
  const inner = one.headRuns > 0 ? `<span${idOf(one.id)}>${head}</span>${rest}` : rest
  const content = one.target === null ? inner : `<a href="#${escapeXml(one.target)}">${inner}</a>`
  const id = one.headRuns > 0 ? '' : idOf(one.id)
  const tag = one.outline > 0 ? `h${one.outline}` : 'p'
  return `<${tag}${id} class="${one.style}${extra}"${own}>${content}</${tag}>`
}

function table(one: PrintedTable, { theme, adjustments }: Setting, extra: string): string {
  const widths = (adjustments.columnWidths[one.id] ?? []).map((width) => `<col style="width:${width / 20}pt">`).join('')
  const cell = (tag: string, item: PrintedParagraph, align: string): string =>
    `<${tag}><p class="${item.style}"${align === '' ? '' : ` style="text-align:${align}"`}>${runningText(item.runs, theme.styles[item.style])}</p></${tag}>`
  const head = `<tr>${one.header.map((item) => cell('th', item, '')).join('')}</tr>`
  const body = one.rows.map(
    (row) => `<tr>${row.map((item, column) => cell('td', item, one.block.align[column] ?? 'left')).join('')}</tr>`,
  )
  return `<table${idOf(one.id)}${extra === '' ? '' : ` class="${extra.trim()}"`}><colgroup>${widths}</colgroup><thead>${head}</thead><tbody>${body.join('\n')}</tbody></table>`
}

function figure(one: PrintedFigure, { theme, assets }: Setting, extra: string): string {
  const picture = assets.pictures[one.block.file]
  if (!picture) return `<p${idOf(one.id)} class="figure${extra}">${escapeXml(`【缺：${one.block.file}】`)}</p>`
  const size = pictureSize(picture, areaWidth(theme), one.block.width, areaHeight(theme) * 0.8)
  const alt = escapeXml(one.block.alt || one.block.file)
  return `<figure${idOf(one.id)} class="${extra.trim()}"><img alt="${alt}" src="${dataUri(picture)}" style="width:${size.width / 20}pt;height:${size.height / 20}pt"></figure>`
}

const dataUri = (picture: Picture): string =>
  `data:image/${picture.type === 'jpg' ? 'jpeg' : 'png'};base64,${Buffer.from(picture.bytes).toString('base64')}`
