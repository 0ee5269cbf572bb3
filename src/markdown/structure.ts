/** What a body says by its form: doubled title, typed outline sheet, salutation, closing, broken lines. */
import { type Diagnostic, diagnose } from '../diagnostic.ts'
import type { Block, Heading, Inline, Toc } from '../model/document.ts'
import { headingLabel } from '../model/numbering.ts'
import { inlinesText } from '../model/plain-text.ts'
import { addresses, namesOrgans } from './addressing.ts'
import type { ReadBlock } from './blocks/read-block.ts'
import { noteBrokenLines, noteBrokenTables } from './broken-lines.ts'

export interface BodyFacts {
  /** The front matter's title, its lines joined. */
  readonly title: string
  /** The front matter's salutation, empty when it has none. */
  readonly salutation: string
  /** Whether the kind has an addressee: a first line that names organs is one. */
  readonly addressed: boolean
  /** Whether leads are found that nobody marked with `**`. */
  readonly findLeads: boolean
}

export function readStructure(
  read: readonly ReadBlock[],
  facts: BodyFacts,
  diagnostics: Diagnostic[],
): Block[] {
  const { sheet, rest: afterSheet } = takeSheet(read)
  const untitled = dropTitle(afterSheet, facts.title, diagnostics)
  noteBrokenLines(untitled, diagnostics)
  noteBrokenTables(untitled, diagnostics)
  const greeted = takeSignature(takeSalutation(untitled, facts.addressed))
  const salutation = facts.salutation || greeting(greeted)
  return [...(sheet ? [sheet] : []), ...markClosing(greeted, salutation)]
}

const letters = (text: string): string =>
  text.replace(/[\s\u3000"“”'‘’《》，。、,.:：；;!！?？（）()\-—_]/g, '')

/** The title typed again above the text goes, however often it stands there. */
function dropTitle(
  read: readonly ReadBlock[],
  title: string,
  diagnostics: Diagnostic[],
): ReadBlock[] {
  let start = 0
  for (; start < read.length; start++) {
    const opening = read[start] as ReadBlock
    if (
      opening.literal ||
      (opening.block.type !== 'paragraph' &&
        (opening.block.type !== 'heading' || opening.block.written !== null))
    )
      break
    const text = inlinesText(opening.block.children)
    if (letters(text) === '' || letters(text) !== letters(title)) break
    diagnostics.push(diagnose('markdown/title-dropped', opening.block.origin, { text }))
  }
  return read.slice(start)
}

const sheetTitle = /^(?:目\s*录|提\s*纲|目录\s*[/／]\s*提纲|讲话提纲|发言提纲)(?:[：:…\s]*)$/

/** An outline typed before the text: its title line, headings without text, and the dots that end it. */
function takeSheet(read: readonly ReadBlock[]): { sheet: Toc | null; rest: readonly ReadBlock[] } {
  const first = read[0]
  if (
    first?.block.type !== 'paragraph' ||
    first.literal ||
    !sheetTitle.test(inlinesText(first.block.children).trim())
  )
    return { sheet: null, rest: read }
  let end = 1
  const levels = new Set<number>()
  for (; end < read.length; end++) {
    const { block } = read[end] as ReadBlock
    if (
      block.type !== 'heading' ||
      block.runIn ||
      (block.level === 1 && levels.has(1) && /^一[、.．]/.test(block.written ?? ''))
    )
      break
    levels.add(block.level)
  }
  if (end === 1) return { sheet: null, rest: read }
  const dots = read[end]
  if (
    dots?.block.type === 'paragraph' &&
    /^[…．.。·]+$/.test(inlinesText(dots.block.children).trim())
  )
    end++
  const written = read.slice(0, end).map(({ block }) => sheetLine(block))
  const sheet: Toc = {
    type: 'toc',
    id: '',
    form: 'outline',
    levels: [...levels].reduce((most, level) => Math.max(most, level), 0),
    written,
    entries: [],
    origin: first.block.origin,
  }
  return { sheet, rest: read.slice(end) }
}

function sheetLine(block: Block): readonly Inline[] {
  if (block.type === 'paragraph') return block.children
  if (block.type !== 'heading') return []
  const number = block.written ?? headingLabel(block)
  const origin =
    block.origin && block.written
      ? { ...block.origin, end: block.origin.start + number.length }
      : null
  return number === ''
    ? block.children
    : [{ type: 'text', value: number, origin }, ...block.children]
}

const headBlocks = new Set<Block['type']>(['title', 'byline', 'toc', 'cover', 'letterhead'])

/** A first paragraph that ends in ： and addresses people, or organs where the kind knows an addressee. */
function takeSalutation(read: readonly ReadBlock[], addressed: boolean): Block[] {
  const first = read.findIndex(({ block }) => !headBlocks.has(block.type))
  return read.map(({ block, literal }, index): Block => {
    if (index !== first || literal || block.type !== 'paragraph') return block
    const text = inlinesText(block.children).trim()
    const addressee = addressed && namesOrgans(text) ? 'addressee' : null
    const type = addresses(text) ? 'salutation' : addressee
    if (!type) return block
    return { type, id: '', children: block.children, origin: block.origin }
  })
}

const dateLine =
  /^(?:\d{4}|[〇○零一二三四五六七八九]{4})年[\d一二三四五六七八九十]{1,3}月[\d一二三四五六七八九十]{1,3}日$/

/** 落款: a last line that is a date and nothing else, with the short lines of units above it. */
function takeSignature(blocks: readonly Block[]): Block[] {
  let end = blocks.length
  while (end > 0 && blocks[end - 1]?.type === 'attachment') end--
  const last = blocks[end - 1]
  if (last?.type !== 'paragraph' || !dateLine.test(inlinesText(last.children).replace(/\s/g, '')))
    return [...blocks]
  let first = end - 1
  while (first > 0 && isUnitLine(blocks[first - 1])) first--
  // a date alone below a text is the text's
  if (first === end - 1 || first === 0) return [...blocks]
  const lines = blocks
    .slice(first, end)
    .flatMap((block) => (block.type === 'paragraph' ? [block.children] : []))
  const signature: Block = {
    type: 'signature',
    id: '',
    attributes: {},
    lines,
    origin: blocks[first]?.origin ?? null,
  }
  return [...blocks.slice(0, first), signature, ...blocks.slice(end)]
}

const isUnitLine = (block: Block | undefined): boolean => {
  if (block?.type !== 'paragraph') return false
  const text = inlinesText(block.children).trim()
  return [...text].length <= 30 && !/[，。；：！？、:]/.test(text)
}

function greeting(blocks: readonly Block[]): string {
  const found = blocks.find((block) => block.type === 'salutation')
  return found?.type === 'salutation' ? inlinesText(found.children).replace(/[：:]$/, '') : ''
}

/** Without `---` a last paragraph that starts with the salutation and ， or ！ is the closing. */
function markClosing(blocks: readonly Block[], salutation: string): Block[] {
  const behind = blocks.findLastIndex(
    (block) => block.type !== 'signature' && block.type !== 'attachment',
  )
  const last = blocks[behind]
  if (blocks.some((block) => block.type === 'section-end') || last?.type !== 'paragraph')
    return [...blocks]
  const called = salutation
    .split(/[，、]/)
    .concat('同志们')
    .filter((word) => word.trim() !== '')
  const text = inlinesText(last.children)
  if (
    !called.some(
      (word) =>
        text.startsWith(`${word}，`) || text.startsWith(`${word}！`) || text.startsWith(`${word},`),
    )
  )
    return [...blocks]
  if (!blocks.some((block): block is Heading => block.type === 'heading')) return [...blocks]
  return [
    ...blocks.slice(0, behind),
    { type: 'section-end', id: '', origin: last.origin },
    ...blocks.slice(behind),
  ]
}
