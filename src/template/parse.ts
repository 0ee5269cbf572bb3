/** Text to Handlebars tree, with offsets instead of lines and every syntax error turned into a diagnostic. */
import Handlebars from 'handlebars'
import { type Diagnostic, diagnose, type Result } from '../diagnostic.ts'
import type { Origin } from '../origin.ts'
import { lineStarts } from '../text/lines.ts'
import { maskNames, unmasked, unmaskTree } from './file-names.ts'
import type { Program } from './syntax-tree.ts'
import { unpairedBlock } from './unpaired-block.ts'

/** Where a template's text stands: its file and the offset of its first character there. */
export interface TemplateText {
  readonly text: string
  readonly file: string
  readonly start: number
}

/** Two noncharacters stand in for a `{{` that is text, so that offsets stay. */
const literalBraces = '\ufdd6\ufdd6'
export const restoreBraces = (text: string): string => text.replaceAll(literalBraces, '{{')

/** Offset of a Handlebars position (line from 1, column from 0) in a text. */
export function offsetFinder(text: string): (position: { line: number; column: number }) => number {
  const starts = lineStarts(text)
  return ({ line, column }) => (starts[line - 1] ?? text.length) + column
}

/** Parses a template; `{{` without `}}` on its line is a fault, and stands as text while others are looked for. */
export function parseTemplate(source: TemplateText): Result<Program | null> {
  const { text: written, diagnostics } = keepStrayBraces(source)
  const text = maskNames(written)
  if (nestsTooDeep(text))
    return {
      value: null,
      diagnostics: [
        ...diagnostics,
        diagnose('template/too-much', at(source, 0, 0), { limit: deepest }),
      ],
    }
  const quote = fullWidthMarks(source, text)
  if (quote) return { value: null, diagnostics: [...diagnostics, quote] }
  try {
    const program = Handlebars.parse(text)
    unmaskTree(program)
    return { value: program, diagnostics }
  } catch (error) {
    return { value: null, diagnostics: [...diagnostics, syntaxError(source, text, error as Error)] }
  }
}

const at = (source: TemplateText, start: number, length: number): Origin => ({
  file: source.file,
  start: source.start + start,
  end: source.start + start + length,
})

function keepStrayBraces(source: TemplateText): { text: string; diagnostics: Diagnostic[] } {
  const diagnostics: Diagnostic[] = []
  let offset = 0
  let comment = false
  const lines = source.text.split('\n').map((line, index, all) => {
    const start = offset
    offset += line.length + 1
    const closed = line.lastIndexOf('}}')
    // a comment or an expression may run over lines; anything else without its end is text
    if (comment) {
      comment = !line.includes('--}}')
      return line
    }
    const open = line.indexOf('{{', Math.max(closed, 0))
    if (open < 0) return line
    const rest = line.slice(open)
    if (rest.startsWith('{{!--')) {
      comment = true
      return line
    }
    if (/^\{\{[#/^>!&]?[^{}]*$/.test(rest) && /^[^{}]*\}\}/.test(all[index + 1] ?? '')) return line
    // \{{ are braces that are meant
    if (line[open - 1] === '\\') return line
    diagnostics.push(diagnose('template/stray-braces', at(source, start + open, 2), {}))
    return line.slice(0, open) + rest.replaceAll('{{', literalBraces)
  })
  return { text: lines.join('\n'), diagnostics }
}

/** Deepest nesting of blocks, and of the brackets of one expression. */
const deepest = 100
function nestsTooDeep(text: string): boolean {
  let depth = 0
  for (const match of text.matchAll(/\{\{~?([#/])/g)) {
    depth += match[1] === '#' ? 1 : -1
    if (depth > deepest) return true
  }
  return [...text.matchAll(/\{\{[^{}]*\}\}/g)].some(
    ([expression]) => bracketsIn(expression) > deepest,
  )
}

/** How deep the brackets of an expression nest, those in quotation marks left out. */
function bracketsIn(expression: string): number {
  let depth = 0
  let most = 0
  for (const [bracket] of expression.replace(literals, '').matchAll(/[()]/g)) {
    depth += bracket === '(' ? 1 : -1
    most = Math.max(most, depth)
  }
  return most
}

/** What stands in brackets or quotation marks; a mark without its partner stands for itself. */
const literals = /\[[^\][]*\]|"[^"]*"|'[^']*'/g

/** Chinese quotes and braces inside an expression: the most usual slip of all, worth its own words. */
function fullWidthMarks(source: TemplateText, text: string): Diagnostic | null {
  const expression = /\{\{[^{}\n]*\}\}/g
  for (const match of text.matchAll(expression)) {
    if (!/[“”‘’（）＝]/.test(match[0].replace(literals, ''))) continue
    return diagnose('template/quote-marks', at(source, match.index, match[0].length), {
      text: unmasked(match[0]),
    })
  }
  const wide = /｛｛[^｛｝\n]*｝｝/.exec(text)
  return wide
    ? diagnose('template/quote-marks', at(source, wide.index, wide[0].length), { text: wide[0] })
    : null
}

function syntaxError(source: TemplateText, text: string, error: Error): Diagnostic {
  const unpaired = unpairedBlock(text)
  if (unpaired) {
    const { block, end } = unpaired
    const { offset, length, name } = end ?? block
    const place = at(source, offset, length)
    const opened = unmasked(text.slice(block.offset, block.offset + block.length))
    return end
      ? diagnose('template/block-end', place, { end: name, block: block.name, opened })
      : diagnose('template/unclosed-block', place, { block: name })
  }
  const line = Number(
    (error as { lineNumber?: number }).lineNumber ?? /line (\d+)/.exec(error.message)?.[1] ?? 1,
  )
  const start = offsetFinder(text)({ line, column: 0 })
  const end = text.indexOf('\n', start)
  // the second line of the message quotes the text up to where reading stopped
  const near = (error.message.split('\n')[1] ?? error.message).replace(/^\.\.\./, '').trim()
  return diagnose('template/syntax', at(source, start, (end < 0 ? text.length : end) - start), {
    reason: unmasked(near.slice(-24)),
  })
}
