/** An outline typed before the text: its title line, headings without text, and the dots that end it. */
import type { Block, Inline, Toc } from '../../model/document.ts'
import { headingLabel } from '../../model/numbering.ts'
import { inlinesText } from '../../model/plain-text.ts'
import type { ReadBlock } from '../blocks/read-block.ts'

const sheetTitle = /^(?:目\s*录|提\s*纲|目录\s*[/／]\s*提纲|讲话提纲|发言提纲)(?:[：:…\s]*)$/

/** Takes the sheet off the text. */
export function takeSheet(read: readonly ReadBlock[]): {
  sheet: Toc | null
  rest: readonly ReadBlock[]
} {
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
