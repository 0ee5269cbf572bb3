/** docs/themes.md: every key of a theme in words, what may be written for it, and its value in the standard theme. */
import type { ThemeSheet } from '../theme/read-theme.ts'
import { standardTheme } from '../theme/theme.ts'
import { type ThemeKeys, themeKeys } from '../theme/theme-schema.ts'
import { placeWords, thingWords } from './theme-words.ts'

const head = `# 版式的各项

一个版式就是一个文件 \`templates/themes/名称.yml\`，放在工作文件夹里；写 \`extends: gbt9704\` 和要改的几个值就够了：

\`\`\`yaml file=templates/themes/本市.yml
label: 本市的版式
extends: gbt9704
styles:
  title: { size: 小一, pitch: 40pt }
page-number: { place: center }
\`\`\`

稿件开头写 \`版式: 本市\`，或者 \`--theme 本市\`。\`wengao themes 本市\` 列出它改了什么。本文由 \`npm run docs\` 从程序和 \`gbt9704.yml\` 写出来；国标的值后面有条款号的，见那个文件里的注。

- 长度：\`mm\`、\`pt\`；有的还可以写 \`字\`（这种段落一个汉字的宽）、\`行\`（版心一行）。字号可以写“三号”等名称。
- “可以写”里用 ｜ 隔开的，只能是其中一个；别的是例子。
- \`label\` 是版式的名字，\`english\` 是它的英文名（可以不写）。
- 段落没有写的：行距、字距随版心，缩进、段前、段后是0，颜色是黑色（000000），其余是 false。
- 写错了、不认得的，生成前指出是哪一行。
`

/** What each section is for; a section without words does not print. */
const sections: Readonly<Record<string, string>> = {
  page: '纸和页边',
  grid: '版心',
  fonts: '字体',
  styles: '各种段落',
  faces: '正文里各种成分',
  volume: '汇编',
  letterhead: '版头和信函',
  signature: '印章图片',
  rules: '线',
  figure: '图',
  chart: '统计图',
  table: '表格',
  'page-number': '页码',
}

/** The whole manual as Markdown. */
export function themeManual(sheets: readonly ThemeSheet[]): string {
  const standard = sheets.find(({ theme }) => theme.name === standardTheme)
  const written = standard?.written ?? {}
  const parts = Object.entries(themeKeys()).flatMap(([name, keys]) =>
    typeof keys === 'string' ? [] : [section(name, keys, written)],
  )
  return `${[head, ...parts, others(sheets)].join('\n')}`
}

type Written = ThemeSheet['written']

function section(name: string, keys: ThemeKeys, written: Written): string {
  const title = `## ${sections[name] ?? name}（\`${name}\`）\n`
  const things = Object.entries(keys).filter(
    (entry): entry is [string, ThemeKeys] => typeof entry[1] !== 'string',
  )
  const table = things.length > 0 ? ofThings(name, things, written) : ofKeys(name, keys, written)
  return `${title}\n${table}\n`
}

/** A section with a key on each line. */
const ofKeys = (section: string, keys: ThemeKeys, written: Written): string =>
  rowsOf(
    ['键', '意思', '国标的值', '可以写'],
    Object.entries(keys).map(([key, allowed]) => {
      const path = `${section}.${key}`
      return [code(key), placeWords(path), code(written[path] ?? ''), code(String(allowed))]
    }),
  )

/** A section of things that have the same keys: the keys once, then the values of each thing. */
function ofThings(
  section: string,
  things: readonly (readonly [string, ThemeKeys])[],
  written: Written,
): string {
  const [[first, keys] = ['', {}]] = things
  const meaning = Object.entries(keys).map(([key, allowed]) => {
    const words = placeWords(`${section}.${first}.${key}`)
    return [code(key), words.slice(words.indexOf(' ') + 1), code(String(allowed))]
  })
  const values = things.map(([thing, own]) => [
    code(thing),
    thingWords(section, thing),
    Object.keys(own)
      .flatMap((key) => {
        const value = written[`${section}.${thing}.${key}`]
        return value === undefined ? [] : [code(`${key}: ${value}`)]
      })
      .join('，') || '同正文',
  ])
  const about = rowsOf(['键', '意思', '可以写'], meaning)
  return `${about}\n\n${rowsOf(['名称', '是什么', '国标的值'], values)}`
}

/** The other themes of the house. */
const others = (sheets: readonly ThemeSheet[]): string =>
  `## 自带的版式\n\n${rowsOf(
    ['名称', '是什么', '在谁上面改'],
    sheets.map(({ theme, extends: base }) => [
      code(theme.name),
      theme.label,
      base === null ? '' : code(base),
    ]),
  )}\n`

const code = (text: string): string => (text === '' ? '不写' : `\`${text}\``)

const rowsOf = (header: readonly string[], rows: readonly (readonly string[])[]): string =>
  [header, header.map(() => '---'), ...rows]
    .map((cells) => `| ${cells.map((cell) => cell.replaceAll('|', '\\|')).join(' | ')} |`)
    .join('\n')
