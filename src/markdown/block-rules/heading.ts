/** Headings: `#` to `####`, or the typed number itself; the level is settled once all of them are known. */
import type { StateBlock } from 'markdown-it'
import { splitAttributes } from '../attributes.ts'
import { contextOf, report } from '../context.ts'
import { lineAt, pushInline } from '../lines.ts'
import { pushToken } from '../tokens.ts'
import { typedNumber } from '../typed-number.ts'

/** `# 题`, `#　题`, `＃ 题`, `#一、题`; not `#1` and not `#标签`. */
const hashForm =
  /^([#＃]{1,6})(?:[ \t\u3000]+|(?=[一二三四五六七八九十]+、|[（(][一二三四五六七八九十]+[）)])|(?<=##)(?=\d+[.．]|[（(]\d+[）)]))(?=\S)/

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
  const start = line.start + line.text.indexOf(whole, hash?.[0].length ?? 0)
  const { rest, attributes } = splitAttributes(whole)
  const number = typedNumber(rest)
  if (!hash && !opensHeading(rest, number)) return false
  if (silent) return true

  for (const key of Object.keys(attributes?.values ?? {}))
    report(contextOf(state.env), 'markdown/unknown-attribute', line.start, line.end, {
      attribute: key,
      name: '#',
    })
  pushToken(state, 'typed_heading', {
    hashes: hash?.[1]?.length ?? 0,
    number,
    unnumbered: attributes?.unnumbered ?? false,
    text: { start, end: start + rest.length },
    start: line.start,
    end: line.end,
    line: startLine,
  })
  pushInline(state, start, start + rest.length)
  // in this one goes what runs on behind the head
  pushInline(state, start + rest.length, start + rest.length)
  state.line = startLine + 1
  return true
}

/** Without `#` only 一、 without 。 in its line and （一） open a heading. */
function opensHeading(text: string, number: ReturnType<typeof typedNumber>): boolean {
  if (!number || text.length === number.written.length) return false
  if (number.level === 1) return number.written.endsWith('、') && !text.includes('。')
  return number.level === 2
}
