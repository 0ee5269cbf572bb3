/** The list of findings as one HTML file for the screen and for paper: nothing in it runs, nothing is fetched. */
import { basisOf } from '../messages/basis-words.ts'
import type { Lang } from '../messages/index.ts'
import { escapeXml } from '../text/escape-xml.ts'
import { visible } from '../text/visible.ts'
import type { ChecklistGroup, ChecklistItem, ChecklistSection, Quote } from './checklist.ts'
import type { ReadFile } from './sarif.ts'

const zh = {
  tag: 'zh-CN',
  title: '检查单',
  error: '错误',
  warning: '警告',
  info: '提示',
  advice: '办法：',
  basis: '依据：',
  line: (line: number, column: number) => `第${line}行第${column}字`,
  top: '标题和开头',
  nowhere: '没有位置的',
  files: '读过的文件',
  none: '没有查出问题。',
  counts: (errors: number, warnings: number, infos: number) =>
    `${errors} 个错误，${warnings} 个警告，${infos} 个提示`,
  signed: '核对人：　　　　　　　日期：',
}
const en: typeof zh = {
  tag: 'en',
  title: 'Checklist',
  error: 'error',
  warning: 'warning',
  info: 'note',
  advice: 'Advice: ',
  basis: 'Rests on: ',
  line: (line, column) => `line ${line}, column ${column}`,
  top: 'Title and opening',
  nowhere: 'Without a place',
  files: 'Files that were read',
  none: 'Nothing was found.',
  counts: (errors, warnings, infos) =>
    `${errors} error(s), ${warnings} warning(s), ${infos} note(s)`,
  signed: 'Checked by: ____________ Date: ____________',
}
type Words = typeof zh

/** Sizes go by the reader's own; on paper by that of an A4 page. */
const style = `
:root{color-scheme:light}
body{max-width:46em;margin:2em auto;padding:0 1em;font-family:"Songti SC","SimSun","Noto Serif CJK SC",serif;line-height:1.6;color:#111;background:#fff}
h1,h2,h3{font-family:"Heiti SC","SimHei","Noto Sans CJK SC",sans-serif;line-height:1.3;break-after:avoid}
h1{font-size:1.5em}h2{font-size:1.2em;border-bottom:.1em solid;padding-bottom:.2em;margin-top:2em}h3{font-size:1em;margin-bottom:.3em}
ol{list-style:none;padding:0;margin:0}
li{display:grid;grid-template-columns:1.6em 1fr;margin:.7em 0;break-inside:avoid}
input{width:1.05em;height:1.05em;margin:.3em 0 0}
p,blockquote{margin:0}
blockquote{padding-left:.7em;border-left:.2em solid #bbb;margin:.2em 0;overflow-wrap:anywhere;white-space:pre-wrap}
mark{background:#ffe08a;color:inherit;outline:.05em solid #b58900}
.severity{font-weight:bold}.error .severity{color:#a00000}.warning .severity{color:#7a4f00}.info .severity{color:#444}
.small{font-size:.85em;color:#444;overflow-wrap:anywhere}
table{border-collapse:collapse;font-size:.8em;width:100%}td{border:.05em solid #999;padding:.2em .5em;vertical-align:top;overflow-wrap:anywhere}
code{font-family:"Noto Sans Mono",monospace}
@page{size:A4;margin:8.5%}
@media print{body{max-width:none;margin:0;padding:0;font-size:.85em}mark{print-color-adjust:exact;-webkit-print-color-adjust:exact}}
`

const text = (words: string): string => escapeXml(visible(words))
/** A sentence over several lines keeps them. */
const lines = (words: string): string => words.split('\n').map(text).join('\n')

/** @param files what was read, with its SHA-256 */
export function checklistHtml(
  groups: readonly ChecklistGroup[],
  files: readonly ReadFile[],
  lang: Lang,
): string {
  const words = lang === 'en' ? en : zh
  const items = groups.flatMap(({ sections }) => sections.flatMap((section) => section.items))
  const count = (severity: ChecklistItem['severity']): number =>
    items.filter((item) => item.severity === severity).length
  const counts = words.counts(count('error'), count('warning'), count('info'))
  return `<!doctype html>
<html lang="${words.tag}">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>${words.title}</title>
<style>${style}</style>
</head>
<body>
<h1>${words.title}</h1>
<p>${items.length === 0 ? words.none : counts}</p>
<p class="small">${words.signed}</p>
${groups.map((group) => groupHtml(group, words, lang)).join('\n')}
<h2>${words.files}</h2>
<table>
${files.map(({ file, sha256 }) => `<tr><td>${text(file)}</td><td><code>SHA-256 ${sha256}</code></td></tr>`).join('\n')}
</table>
</body>
</html>
`
}

function groupHtml({ title, file, sections }: ChecklistGroup, words: Words, lang: Lang): string {
  const named = title === null || title === '' ? file : `${title}（${file}）`
  const head = `<h2>${text(named === '' ? words.nowhere : named)}</h2>`
  const isPaper = title !== null
  return [head, ...sections.map((section) => sectionHtml(section, isPaper, words, lang))].join('\n')
}

function sectionHtml(
  { title, items }: ChecklistSection,
  isPaper: boolean,
  words: Words,
  lang: Lang,
): string {
  const head = isPaper ? `<h3>${text(title === '' ? words.top : title)}</h3>\n` : ''
  return `${head}<ol>\n${items.map((item) => itemHtml(item, words, lang)).join('\n')}\n</ol>`
}

function itemHtml(item: ChecklistItem, words: Words, lang: Lang): string {
  const { severity, rule, message, hint, line, column, quote } = item
  const basis = basisOf(rule, lang)
  const notes = [
    ...(line > 0 ? [words.line(line, column)] : []),
    rule,
    ...(basis === '' ? [] : [words.basis + basis]),
  ]
  return `<li class="${severity}"><input type="checkbox" aria-label="${text(message)}"><div>
<p><span class="severity">${words[severity]}</span>　${text(message)}</p>
${quote ? `${quoteHtml(quote)}\n` : ''}${hint === '' ? '' : `<p>${words.advice}${text(hint)}</p>\n`}<p class="small">${notes.map(text).join('　·　')}</p>
</div></li>`
}

const quoteHtml = ({ before, marked, after }: Quote): string =>
  `<blockquote>${lines(before)}<mark>${lines(marked)}</mark>${lines(after)}</blockquote>`
