/** Headings: `#` to `####`, or the typed number itself; where both stand, the number decides. */
import type { StateBlock } from 'markdown-it'
import type { HeadingLevel } from '../../model/document.ts'
import { splitAttributes } from '../attributes.ts'
import { contextOf, report } from '../context.ts'
import { headEnd } from '../head-end.ts'
import { lineAt, pushInline } from '../lines.ts'
import { type HeadingMeta, pushToken } from '../tokens.ts'
import { typedNumber } from '../typed-number.ts'

/** `# 题`, `#　题`, `＃ 题`, `#一、题`; not `#1` and not `#标签`. */
const hashForm =
  /^([#＃]{1,4})(?:[ \t\u3000]+|(?=[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])|(?<=##)(?=\d+[.．]|[（(]\d+[）)]))(?=\S)/

export function heading(
  state: StateBlock,
  startLine: number,
  _endLine: number,
  silent: boolean,
): boolean {
  const line = lineAt(state, startLine)
  const hash = hashForm.exec(line.text)
  const typedText = hash ? line.text.slice(hash[0].length) : line.text
  // a line that is bold as a whole is a heading like any other
  const bold = /^\*\*(.+)\*\*$/.exec(typedText)?.[1]
  const whole = bold && !bold.includes('**') ? bold : typedText
  const offset = line.start + line.text.indexOf(whole, hash?.[0].length ?? 0)
  const { rest, attributes } = splitAttributes(whole)
  const number = typedNumber(rest)
  if (!hash && !opensHeading(rest, number)) return false
  if (silent) return true

  const typed = hash ? (hash[1] ?? '').length : null
  const level = (
    number && isHeadingNumber(number.level, typed) ? number.level : typed
  ) as HeadingLevel
  // without a number of the model's, a typed one is part of the text
  const written =
    number && level === number.level && !attributes?.unnumbered ? number.written : null
  if (typed !== null && typed !== level)
    report(contextOf(state.env), 'markdown/level-mismatch', line.start, line.end, {
      typed,
      level,
      written: written ?? '',
    })
  const from =
    offset +
    (written?.length ?? 0) +
    (/^[ \t\u3000]*/.exec(rest.slice(written?.length ?? 0))?.[0].length ?? 0)
  for (const key of Object.keys(attributes?.values ?? {}))
    report(contextOf(state.env), 'markdown/unknown-attribute', line.start, line.end, {
      attribute: key,
      name: '#',
    })
  const numbered =
    !attributes?.unnumbered && (written !== null || contextOf(state.env).numberHeadings)
  const meta: HeadingMeta = {
    level,
    written,
    numbered,
    hashes: hash !== null,
    start: line.start,
    end: line.end,
    line: startLine,
  }
  pushHeading(state, meta, from, offset + rest.length)
  state.line = startLine + 1
  return true
}

/** Without `#` only 一、 without 。 in its line and （一） open a heading. */
function opensHeading(text: string, number: ReturnType<typeof typedNumber>): boolean {
  if (!number || text.length === number.written.length) return false
  if (number.level === 1) return number.written.endsWith('、') && !text.includes('。')
  return number.level === 2
}

/** A typed 1. or （1） makes a heading only behind a `#`. */
const isHeadingNumber = (level: HeadingLevel, typed: number | null): boolean =>
  level <= 2 || typed !== null

function pushHeading(state: StateBlock, meta: HeadingMeta, start: number, end: number): void {
  pushToken(state, 'heading', meta)
  const content = state.src.slice(start, end)
  const head = meta.level === 1 ? null : headEnd(content)
  const marks = head && content.startsWith('**') && content.startsWith('**', head.end) ? 2 : 0
  // a strong part that ends with the head takes its closing mark along
  const odd =
    head &&
    marks === 0 &&
    (content.slice(0, head.end).match(/\*\*/g)?.length ?? 0) % 2 === 1 &&
    content.startsWith('**', head.end)
  const stop = head ? start + head.end + (odd ? 2 : 0) : end
  pushInline(state, start + marks, stop)
  const rest = state.src.slice(stop + marks, end)
  const gap = /^[\s\u3000]*/.exec(rest)?.[0].length ?? 0
  if (rest.trim() !== '') pushInline(state, stop + marks + gap, end)
}
