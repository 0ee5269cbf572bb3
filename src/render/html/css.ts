/** CSS from the theme: the same twips as the DOCX, written in points. */
import { cssString } from '../../text/escape-css.ts'
import type { Families } from '../../theme/families.ts'
import {
  advance,
  areaHeight,
  areaWidth,
  type FontRole,
  fontRoles,
  type Style,
  type StyleRole,
  sidewaysBottom,
  sidewaysWidth,
  styleRoles,
  type Theme,
} from '../../theme/theme.ts'
import { numberPieces } from '../../typeset/page-number.ts'
import { baselineShare, cellLift, type FirstPage } from '../../typeset/typeset.ts'

/** A line of a word processor is this much shorter than its measure, twips: lengths there are rounded to whole units. */
const slack = 1.2
const pt = (twips: number): string => `${twips / 20}pt`
const list = (families: readonly string[]): string => families.map(cssString).join(',')
/** Marks such as “”——… stand in Latin faces too: the Chinese face comes first, Latin letters get spans of their own. */
const stack = (families: Families, role: FontRole): string =>
  `${list(families[role])},${list(families.latin)},serif`

/** A thickened face would be drawn letter by letter (Type 3): a heavy face is set in its place where there is one. */
const bold = (families: Families): string =>
  families.bold ? `font-family:${list(families.bold)};font-weight:normal` : 'font-weight:bold'

/**
 * The style sheet of a paper.
 * @param below how far its seals may reach below the type area, twips
 */
export function css(
  theme: Theme,
  families: Families,
  firstPage: FirstPage | null = null,
  below = 0,
): string {
  return [
    pageRules(theme, families, below),
    // with a first page of its own Chromium moves the lines of the next ones then
    ...(firstPage ? [] : [onlyOwnPages(theme)]),
    ...(firstPage ? [firstPageRule(theme, firstPage)] : []),
    baseRules(theme, families),
    ...styleRoles.map((role) => styleRule(role, theme.styles[role], families)),
    fontRules(families),
    tableRules(theme),
  ].join('\n')
}

/** Lines are moved within their boxes: what reaches beyond the last one must not open another page. */
const onlyOwnPages = ({ signature }: Theme): string =>
  `.front,.main,.wide,.back{overflow:clip}.sealed{overflow-clip-margin:${pt(signature.seal)}}`

function pageRules(theme: Theme, families: Families, below: number): string {
  const { page, pageNumber } = theme
  const text = `content:${numberPieces(pageNumber.form).map(piece).join(' ')};font:${pt(pageNumber.size)}/${pt(pageNumber.size)} ${stack(families, pageNumber.font)}`
  // the middle of the dash stands `gap` under the type area, so the line's box starts half a line above that
  const down = pageNumber.gap - Math.round(pageNumber.size / 2) - below
  // margin boxes begin where the area ends
  const place = `vertical-align:top;${down < 0 ? `margin-top:${pt(down)}` : `padding-top:${pt(down)}`};white-space:pre`
  const right = `@bottom-right{${text};${place};padding-right:${pt(pageNumber.inset)};text-align:right}`
  const left = `@bottom-left{${text};${place};padding-left:${pt(pageNumber.inset)};text-align:left}`
  const center = `@bottom-center{${text};${place}}`
  const numbers = {
    outer: `@page main:right{${right}}@page main:left{${left}}`,
    center: `@page main{${center}}`,
    none: '',
  }[pageNumber.place]
  return `@page{size:${pt(page.width)} ${pt(page.height)};margin:${pt(page.top)} ${pt(page.right)} ${pt(page.bottom)} ${pt(page.left)}}
${numbers}
${sidewaysPages(theme, text)}
@page front{counter-increment:page 0}
${below > 0 ? belowRule(page.bottom, below) : ''}
/* a break on .main itself is lost beside the change of named page */
.front,.main{width:${pt(areaWidth(theme) - slack)}}
.wide{page:wide;width:${pt(sidewaysWidth(theme) - slack)}}.wide + .wide{break-before:page}.wide table{width:${pt(sidewaysWidth(theme))}}
.front{page:front}.main{page:main}.back{page:back}
.probes{break-before:page;font-size:1pt;line-height:1pt}`
}

/** What reaches below the type area would go to the next page: the area reaches there too, and the lines of no page do. */
const belowRule = (bottom: number, below: number): string =>
  `@page main{margin-bottom:${pt(bottom - below)}}.main{padding-bottom:${pt(below)};box-decoration-break:clone}`

/** The first page of 信函: only its background reaches beyond the type area; its origin is that area. */
function firstPageRule({ page, rules }: Theme, { top, rules: all, hidden }: FirstPage): string {
  const drawn = hidden ? [] : all
  const middle = page.left + (page.width - page.left - page.right) / 2
  const bars = drawn.map(
    ({ rule, y, width }) =>
      `<rect x='${middle - width / 2}' y='${y}' width='${width}' height='${rules[rule]}' fill='#f00'/>`,
  )
  const svg = `<svg xmlns='http://www.w3.org/2000/svg' viewBox='0 0 ${page.width} ${page.height}' width='${page.width / 20}pt' height='${page.height / 20}pt'>${bars.join('')}</svg>`
  const none = ['left', 'center', 'right'].map((side) => `@bottom-${side}{content:none}`).join('')
  return `@page main:first{margin-top:${pt(top)};background:url("data:image/svg+xml,${encodeURIComponent(svg)}") ${pt(-page.left)} ${pt(-top)}/${pt(page.width)} ${pt(page.height)} no-repeat;${none}}`
}

/**
 * Pages turned by 90°: their top is the left edge of the paper, their left its foot (GB/T 9704-2012 8). Under a repeated header
 * row Chromium lets a table be one pixel (15 twips) too high: the page is that much shorter.
 */
function sidewaysPages(theme: Theme, text: string): string {
  const { page, pageNumber } = theme
  const inner = pt(pageNumber.gap - Math.round(pageNumber.size / 2))
  const box = (side: string, align: string, pad: string): string =>
    `@left-${side}{${text};writing-mode:vertical-rl;text-align:${align};vertical-align:top;padding-right:${inner};${pad};white-space:pre}`
  const numbers = {
    outer: `@page wide:right{${box('bottom', 'end', `padding-bottom:${pt(pageNumber.inset)}`)}}@page wide:left{${box('top', 'start', `padding-top:${pt(pageNumber.inset)}`)}}`,
    center: `@page wide{${box('middle', 'center', 'margin:0')}}`,
    none: '',
  }[pageNumber.place]
  return `@page wide{size:${pt(page.height)} ${pt(page.width)};margin:${pt(page.left)} ${pt(page.top)} ${pt(sidewaysBottom(theme) + 15)} ${pt(page.bottom)}}${numbers}`
}

const counters: Readonly<Record<string, string>> = {
  '{n}': 'counter(page)',
  '{N}': 'counter(pages)',
}
const piece = (written: string): string => counters[written] ?? cssString(written)

function baseRules(theme: Theme, families: Families): string {
  return `html,body{margin:0;padding:0}
body{color:#000;orphans:1;widows:1;text-spacing-trim:space-all;text-autospace:no-autospace;font-variant-ligatures:none;hanging-punctuation:none;text-align-last:auto;-webkit-print-color-adjust:exact}
p,h1,h2,h3,h4,h5,h6{margin:0;font-weight:normal;white-space:pre-wrap;overflow-wrap:anywhere}
/* a span in another face must not push the lines apart */
span,b,a,sup,wbr{line-height:0}
a{color:inherit;text-decoration:none}
b{${bold(families)}}sup{line-height:0;font-size:65%}
.nb{white-space:nowrap}
.rule{position:relative;break-after:avoid}
/* a border is painted in whole pixels; a box that is scaled down keeps its weight */
.rule::before{content:"";position:absolute;left:0;right:0;bottom:0;height:${pt(ruleBox)};background:#000;transform-origin:0 100%}
${ruleRule('thick', theme.rules.thick)}${ruleRule('thin', theme.rules.thin)}${ruleRule('red', theme.rules.red)}${ruleRule('redThick', theme.rules.redThick)}${ruleRule('redThin', theme.rules.redThin)}.red::before,.redThick::before,.redThin::before{background:#${theme.rules.color}}
.tail{position:relative;min-height:1lh}.entry{display:block;position:relative;overflow:hidden}.dots{position:absolute;bottom:0;width:100%;height:.56em;border-top:1pt dotted #000;margin-left:.3em;line-height:0;text-indent:0}
.end{position:absolute;right:0;bottom:0;white-space:pre;text-indent:0}
.over{position:absolute}.hidden{visibility:hidden}
.break{break-before:page}.blank{height:1pt}.together,.space{break-inside:avoid}
figure{margin:0;text-align:center;break-after:avoid;break-inside:avoid}img{display:block;margin:0 auto}
.chart{margin:0 auto}.chart svg{display:block;width:100%;height:100%}.chart text{font-family:${stack(families, theme.chart.font)}}
@media screen{body{width:${pt(areaWidth(theme))};margin:2em auto}}`
}

/** A browser centres ascent and descent, whole pixels each: the line is moved to where a word processor has it. */
export function baseline(
  style: Pick<Style, 'font' | 'size' | 'pitch'>,
  families: Families,
): string {
  return families.metrics ? `;position:relative;top:${lineShift(style, families)}pt` : ''
}

/** How far a line is moved down, points. */
export function lineShift(
  style: Pick<Style, 'font' | 'size' | 'pitch'>,
  { metrics }: Families,
): number {
  if (!metrics) return 0
  const px = (twips: number): number => twips / 15
  const { ascent, descent } = metrics[style.font]
  const [up, down] = [Math.round(ascent * px(style.size)), Math.round(descent * px(style.size))]
  const shift = baselineShare * px(style.pitch) - ((px(style.pitch) - (up + down)) / 2 + up)
  // and a third of a pixel, which is what it cuts off
  return Math.round((shift * 0.75 + 0.25) * 100) / 100
}
/** Height of the box that rules are scaled from, and what a rule's paragraph takes above it, twips. */
const ruleBox = 240
const aboveRule = 20
const ruleRule = (name: string, weight: number): string =>
  `.${name}{height:${pt(weight + aboveRule)}}.${name}::before{transform:scaleY(${weight / ruleBox})}`

function styleRule(role: StyleRole, style: Style, families: Families): string {
  const indent =
    style.firstLine === 0 ? '' : `;text-indent:${pt(Math.round(style.firstLine * advance(style)))}`
  const inner =
    style.left !== 0 || style.right !== 0 ? `;padding:0 ${pt(style.right)} 0 ${pt(style.left)}` : ''
  const outer =
    style.before !== 0 || style.after !== 0
      ? `;margin:${pt(style.before)} 0 ${pt(style.after)}`
      : ''
  // what stays with its next paragraph is no more parted itself
  const keep = style.keepNext ? ';break-after:avoid;break-inside:avoid' : ''
  const color = style.color === '000000' ? '' : `;color:#${style.color}`
  // `font` sets kerning back to what the browser likes: word processors set none
  return `.${role}{font:${pt(style.size)}/${pt(style.pitch)} ${stack(families, style.font)};font-kerning:none;--s:${pt(style.spacing)};letter-spacing:var(--s);text-align:${style.align}${indent}${inner}${outer}${keep}${color}${baseline(style, families)}}`
}

const fontRules = (families: Families): string =>
  [
    ...fontRoles.map((role) => `.f-${role}{font-family:${stack(families, role)}}`),
    // two dashes are one mark to a word processor and keep the spacing of one
    '.d{letter-spacing:calc(var(--s)*2)}',
    '.q{letter-spacing:calc(var(--s) - .5em)}',
    // the character scale of the DOCX holds for Latin letters too: their size is as wide as a Chinese character is set
    `.l{font-family:${list(families.latin)},serif;font-size:calc(1em + var(--s));letter-spacing:0}`,
    'sup .l{font-size:calc(1em + var(--s)*.65)}',
  ].join('')

/** Rules belong to the cell on their left and above, as in a word processor: the rule belongs to the row's height. */
function tableRules(theme: Theme): string {
  const { line, padding, row } = theme.table
  const rule = `${pt(line)} solid #000`
  const lift = pt(cellLift(theme.styles['table-cell']))
  return `table{border-collapse:separate;border-spacing:0;table-layout:fixed;width:${pt(areaWidth(theme))};margin:0;break-inside:auto}
thead{display:table-header-group}tr{break-inside:avoid}
td,th{border:0 solid #000;border-right:${rule};border-bottom:${rule};padding:0 ${pt(padding - line)} ${lift} ${pt(padding)};height:${pt(row)};vertical-align:middle;font-weight:normal;box-sizing:border-box}
td:first-child,th:first-child{border-left:${rule};padding-left:${pt(padding - line)}}
th{border-top:${rule};height:${pt(row + line)}}
table.mark{margin:0 auto;table-layout:fixed}table.mark td{border:0!important;padding:0!important;height:auto}
img{max-width:${pt(areaWidth(theme))};max-height:${pt(areaHeight(theme))}}`
}
