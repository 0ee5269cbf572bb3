/** Model to dialect: what is written parses into the same blocks again. */
import type {
  Block,
  BlockOf,
  BlockType,
  Chart,
  Document,
  Heading,
  Inline,
  List,
  TableBlock,
  TableCell,
} from '../model/document.ts'
import { listMarker } from '../model/list-markers.ts'
import { headingLabel } from '../model/numbering.ts'
import { inlinesText } from '../model/plain-text.ts'
import { addresses } from './addressing.ts'
import { annexLine } from './annex-line.ts'
import { plain } from './blocks/reader.ts'
import { headEnd } from './head-end.ts'
import { areMasks, isMask, nameEndsAt } from './inline-rules/masks.ts'
import { readRunInSections } from './structure/run-in-sections.ts'
import { typedNumber } from './typed-number.ts'

/** The whole paper, one block a paragraph; values from data stand as plain text. */
export function writeDialect(document: Pick<Document, 'blocks'>): string {
  const writing: Writing = { notes: [], headlike: new Set(headlike(document.blocks)) }
  const text = document.blocks
    .map((block) => writeBlock(block, writing))
    .filter((paragraph) => paragraph !== '')
    .join('\n\n')
  const definitions = writing.notes.map(({ name, text: words }) => `[^${name}]: ${words}`)
  return `${[text, ...definitions].join('\n')}\n`
}

interface Writing {
  readonly notes: { name: string; text: string }[]
  /** Paragraphs that would be read as headings by the series that they stand in. */
  readonly headlike: ReadonlySet<Block>
}
type Writers = { readonly [T in BlockType]: (block: BlockOf<T>, writing: Writing) => string }

/** Paragraphs 一、… that a reader would take for heads that text runs on behind. */
function headlike(blocks: readonly Block[]): Block[] {
  const { read } = readRunInSections(blocks.map(plain))
  const own = blocks.filter((block, index) => read[index]?.block !== block)
  return [...own, ...blocks.flatMap((block) => ('blocks' in block ? headlike(block.blocks) : []))]
}

const writeBlock = (block: Block, writing: Writing): string =>
  (writers[block.type] as (block: Block, writing: Writing) => string)(block, writing)
const container = (
  name: string,
  lines: readonly string[],
  attributes: Readonly<Record<string, string>> = {},
): string => {
  const pairs = Object.entries(attributes).map(([key, value]) =>
    value.includes('"') ? `${key}=“${value}”` : `${key}="${value}"`,
  )
  return [`::: ${name}${pairs.length > 0 ? ` {${pairs.join(' ')}}` : ''}`, ...lines, ':::'].join(
    '\n',
  )
}
const lines = (block: BlockOf<'title'>, writing: Writing): string =>
  container(
    block.type,
    block.lines.map((line) => guardLine(writeInlines(line, writing))),
    block.attributes,
  )
const line = (block: BlockOf<'salutation'>, writing: Writing): string =>
  container(block.type, [guardLine(writeInlines(block.children, writing))])
const holder = (block: BlockOf<'cover'>, writing: Writing): string =>
  container(
    block.type,
    block.blocks.flatMap((inner, index) => {
      const text = writeBlock(inner, writing)
      // two tables without a blank line between them would be one
      return text.includes('\n') && index < block.blocks.length - 1 ? [text, ''] : [text]
    }),
    block.attributes,
  )

const writers: Writers = {
  title: lines,
  byline: lines,
  'attachment-note': lines,
  signature: lines,
  attendance: lines,
  letterhead: lines,
  colophon: lines,
  salutation: line,
  addressee: line,
  annotation: line,
  cover: holder,
  'editors-note': holder,
  attachment: holder,
  sideways: holder,
  group: holder,
  piece: holder,
  quote: (block, writing) =>
    block.blocks
      .map((inner) =>
        inner.type === 'paragraph'
          ? `> ${writeInlines(inner.children, writing)}`
          : `> ${writeBlock(inner, writing)}`,
      )
      .join('\n'),
  heading: writeHeading,
  paragraph: (block, writing) => {
    const text = writeInlines(block.children, writing)
    return writing.headlike.has(block) ? escapeFirst(text) : guard(text)
  },
  list: (block, writing) => writeList(block, writing, ''),
  table: writeTable,
  figure: (block) =>
    `![${block.alt}](${/\s/.test(block.file) ? `<${block.file}>` : block.file}${block.caption ? ` "${inlinesText(block.caption)}"` : ''})${block.width < 1 ? `{width=${block.width}}` : ''}`,
  chart: writeChart,
  toc: (block, writing) =>
    block.written
      ? block.written.map((line) => writeInlines(line, writing)).join('\n')
      : container('toc', [], { form: block.form, levels: String(block.levels) }),
  'section-end': () => '---',
  'page-break': () => container('page-break', []),
}

function writeHeading(block: Heading, writing: Writing): string {
  const label = block.numbered ? headingLabel(block) : ''
  const tail = block.runIn ? writeInlines(block.runIn, writing) : ''
  const head = writeInlines(block.children, writing)
  // 1.1 would be a decimal
  const gap = label !== '' && /^\d/.test(head) ? ' ' : ''
  // behind a # a final 。 would take the next paragraph in
  const alone = block.level === 2 && label !== '' && !block.runIn && head.endsWith('。')
  // behind its number a head of level 1 would end at its first 。
  const whole = block.level === 1 && !block.runIn && runsOn(head)
  return `${alone ? '' : `${'#'.repeat(block.level)} `}${whole ? '' : label}${gap}${head}${tail}${block.numbered ? '' : ' {-}'}`
}

function runsOn(head: string): boolean {
  const end = headEnd(head)
  return end !== null && head.slice(end.end).trim() !== ''
}

function writeList(list: List, writing: Writing, indent: string): string {
  const items = list.items.flatMap((item, index) => {
    // 第四， inside a list of 首先， would read as text
    const beyond = list.marker === '首先，' && index > 2 && index < list.items.length - 1
    const marker =
      list.marker === '1.' || list.marker === '（1）' || beyond ? '' : listMarker(list, index)
    const number = list.marker === '1.' ? list.start + index : index + 1
    const inner = item.blocks.map((block) =>
      block.type === 'list'
        ? writeList(block, writing, `${indent}   `)
        : writeBlock(block, writing),
    )
    return [`${indent}${number}. ${marker}${writeInlines(item.children, writing)}`, ...inner]
  })
  return [...items, ...(list.marker === '1.' ? [] : [`${indent}{marker="${list.marker}"}`])].join(
    '\n',
  )
}

const rules = { left: '---', center: ':---:', right: '---:' } as const
function writeTable(table: TableBlock, writing: Writing): string {
  const row = (cells: readonly TableCell[]): string =>
    cells.length === 0
      ? '|'
      : `| ${cells.map((cell) => writeInlines(cell.children, writing).replaceAll('|', '\\|')).join(' | ')} |`
  const above = [
    ...(table.caption ? [`表：${writeInlines(table.caption, writing)}`] : []),
    ...(table.unit ? [writeInlines(table.unit, writing)] : []),
  ]
  return [
    ...above,
    row(table.header),
    `|${table.align.map((align) => rules[align]).join('|')}|`,
    ...table.rows.map(row),
  ].join('\n')
}

const typeNames: Readonly<Record<string, string>> = {
  'column none': '柱形',
  'bar none': '条形',
  'line none': '折线',
  'pie none': '饼图',
  'column stacked': '堆积柱形',
  'bar stacked': '堆积条形',
  'column percent': '百分比柱形',
  'bar percent': '百分比条形',
}
/** A chart with its values in it: JSON is YAML, and quotes every text. */
function labelWord({ labels, shares }: Chart): string {
  if (shares) return '百分比'
  return labels ? '是' : '否'
}

function writeChart(chart: Chart, writing: Writing): string {
  const quoted = (words: readonly string[]): string =>
    `[${words.map((word) => JSON.stringify(word)).join(', ')}]`
  const series = chart.series.map((plot) => {
    const settings = [
      `名称: ${JSON.stringify(plot.name)}`,
      ...(plot.unit === '' ? [] : [`单位: ${JSON.stringify(plot.unit)}`]),
      ...(plot.form === chart.form ? [] : [`画成: ${plot.form === 'line' ? '折线' : '柱形'}`]),
      ...(plot.secondary ? ['轴: 右'] : []),
      `值: ${quoted(plot.values.map((value) => (value.type === 'figure-value' ? value.shown : '')))}`,
    ]
    return `  - { ${settings.join(', ')} }`
  })
  return [
    '```chart',
    `类型: ${typeNames[`${chart.form} ${chart.stacking}`]}`,
    `类别: ${quoted(chart.categories)}`,
    '系列:',
    ...series,
    `标数: ${labelWord(chart)}`,
    ...(chart.width < 1 ? [`宽: ${chart.width}`] : []),
    `高: ${chart.height}`,
    '```',
    ...(chart.caption ? [`图：${writeInlines(chart.caption, writing)}`] : []),
  ].join('\n')
}

/** Marks that would mean something inside a line. */
const special = /[\\*[]|!(?=\[)|<!--/g

/** A bracket means something only while one that closes it is still to come. */
function escapeText(text: string): string {
  const last = text.lastIndexOf(']')
  return text.replace(special, (mark, at: number) =>
    mark === '[' && at > last ? mark : [...mark].map((letter) => `\\${letter}`).join(''),
  )
}

function writeInlines(inlines: readonly Inline[], writing: Writing): string {
  return inlines
    .map((inline) => writeInline(inline, writing))
    .reduce((before, written) => {
      const next = wouldHide(before, written) ? written.slice(2, -2) : written
      // a mark that a link follows would make a picture of it
      const isMark = next.startsWith('[') && before.endsWith('!') && !before.endsWith('\\!')
      if (isMark) return `${before.slice(0, -1)}\\!${next}`
      // two that stand out side by side are one: **** would be text
      return before.endsWith('**') && next.startsWith('**')
        ? before.slice(0, -2) + next.slice(2)
        : before + next
    }, '')
}

function writeInline(inline: Inline, writing: Writing): string {
  switch (inline.type) {
    case 'text':
      return escapeText(inline.value)
    case 'strong':
    case 'lead':
      return strongText(inline.children, writing)
    case 'link':
      return `[${writeInlines(inline.children, writing)}](${inline.href})`
    case 'note':
      if (!writing.notes.some((note) => note.name === inline.name)) {
        const note = { name: inline.name, text: '' }
        writing.notes.push(note)
        note.text = writeInlines(inline.children, writing)
      }
      return `[^${inline.name}]`
    case 'ordinal':
      return inline.marker
    case 'blank':
      return inline.written.replaceAll('*', '\\*')
    default:
      return inline.shown
  }
}

/** What stands out, whose marks would be the masks of names: the words are worth more than the look. */
function wouldHide(before: string, written: string): boolean {
  if (!/^\*\*[^*]/.test(written) || !written.endsWith('**')) return false
  const text = before + written
  const [open, close] = [before.length, text.length - 2]
  return isMask(text, open) || areMasks(text, open, close) || nameEndsAt(text, close)
}

/** White space at the edges stands outside: a mark beside it would be text. */
function strongText(inlines: readonly Inline[], writing: Writing): string {
  const typed = writeInlines(withoutStrong(inlines), writing)
  const words = typed.trim()
  // a star at its edge would be one of the marks: it is worth more than the look
  if (words === '' || /^\\\*|\*$/.test(words)) return typed
  const from = typed.indexOf(words)
  return `${typed.slice(0, from)}**${words}**${typed.slice(from + words.length)}`
}

/** What stands out in what stands out anyway is no more than that. */
const withoutStrong = (inlines: readonly Inline[]): Inline[] =>
  inlines.flatMap((inline) =>
    inline.type === 'strong' || inline.type === 'lead' ? withoutStrong(inline.children) : [inline],
  )

/** A paragraph that looks like something else gets a backslash in front. */
function guard(text: string): string {
  const number = typedNumber(text)
  const heading =
    number !== null && ((number.level === 1 && !text.includes('。')) || number.level === 2)
  const looks =
    heading ||
    annexLine(text) !== null ||
    /^(?:[#＃>|`]|---$|[:：]{3}|[-+*][ \t\u3000]|[•·●]|\d+[.)][ \t]|[表图][：:]|\[\^[^\]]+\]:|<!--)/.test(
      text,
    ) ||
    (addresses(text) && !text.startsWith('**')) ||
    /^[（(]?单位[：:]/.test(text)
  return looks ? escapeFirst(text) : guardLine(text)
}
/** Inside a container only its own closing mark matters. */
const guardLine = (text: string): string => (/^[:：]{3}/.test(text) ? escapeFirst(text) : text)
/** Before a Latin letter a backslash would be text, before strong text it would end that. */
const escapeFirst = (text: string): string => (/^[\\A-Za-z*]/.test(text) ? text : `\\${text}`)
