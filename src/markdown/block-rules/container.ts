/** `::: name {key="value"}` … `:::`: parts of a paper that no office types as a mark of their own. */
import type { StateBlock } from 'markdown-it'
import { nearestName } from '../../chinese/nearest-name.ts'
import { splitAttributes } from '../attributes.ts'
import { contextOf, type ParseContext, report } from '../context.ts'
import { lineAt, pushInline } from '../lines.ts'
import { type ContainerMeta, pushToken } from '../tokens.ts'

/** Containers that are lines, and those that hold blocks, with the attributes each takes. */
const lineContainers = {
  title: [],
  byline: [],
  salutation: [],
  addressee: [],
  'attachment-note': [],
  annotation: [],
  signature: ['seal', 'pictures', 'width'],
  attendance: [],
  letterhead: ['form'],
  colophon: ['page', 'form'],
} as const satisfies Record<string, readonly string[]>
export const holderContainers = {
  cover: [],
  'editors-note': [],
  quote: [],
  attachment: ['number', 'apart', 'of', 'label'],
  sideways: [],
  group: ['name', 'divider'],
  piece: ['by', 'contents'],
} as const satisfies Record<string, readonly string[]>
const emptyContainers = {
  toc: ['form', 'levels', 'place'],
  'page-break': [],
} as const satisfies Record<string, readonly string[]>
const allowed: Readonly<Record<string, readonly string[]>> = Object.assign(
  Object.create(null),
  lineContainers,
  holderContainers,
  emptyContainers,
)

const openForm = /^(?:[:：]{3,})[ \t\u3000]*([\p{L}][\p{L}-]*)[ \t\u3000]*(\{.*\})?$/u
/** How deep containers may stand in each other. */
const deepest = 40
const closeForm = /^[:：]{3,}$/

export function container(
  state: StateBlock,
  startLine: number,
  endLine: number,
  silent: boolean,
): boolean {
  const line = lineAt(state, startLine)
  const context = contextOf(state.env)
  if (closeForm.test(line.text)) {
    if (!silent) {
      report(context, 'markdown/stray-container-end', line.start, line.end, {})
      state.line = startLine + 1
    }
    return true
  }
  const match = openForm.exec(line.text)
  // deeper than any paper goes: printed as typed
  if (!match || state.level >= deepest) return false
  if (silent) return true
  const name = match[1] ?? ''
  const given = splitAttributes(line.text).attributes?.values ?? {}
  if (match[2] !== undefined && Object.keys(given).length === 0)
    report(context, 'markdown/unknown-attribute', line.start, line.end, {
      attribute: match[2],
      name,
    })
  const close = closingLine(state, startLine, endLine)
  if (close === null) report(context, 'markdown/unclosed-container', line.start, line.end, { name })
  const known = allowed[name]
  if (!known)
    report(context, 'markdown/unknown-container', line.start, line.end, {
      name,
      nearest: nearestName(name, Object.keys(allowed)),
    })
  for (const key of Object.keys(given))
    if (known && !known.includes(key))
      report(context, 'markdown/unknown-attribute', line.start, line.end, { attribute: key, name })
  const attributes = Object.fromEntries(
    Object.entries(given).filter(([key]) => known?.includes(key)),
  )
  const meta: ContainerMeta = { name, attributes, start: line.start, end: line.end }
  readInside(state, meta, startLine + 1, close ?? endLine, context)
  state.line = close === null ? endLine : close + 1
  return true
}

function readInside(
  state: StateBlock,
  meta: ContainerMeta,
  from: number,
  to: number,
  context: ParseContext,
): void {
  if (meta.name in lineContainers) return readLines(state, meta, from, to)
  if (meta.name in emptyContainers) {
    pushToken(state, 'empty_container', meta)
    for (let line = from; line < to; line++) {
      const { text, start, end } = lineAt(state, line)
      if (text !== '')
        report(context, 'markdown/unknown-attribute', start, end, {
          attribute: text,
          name: meta.name,
        })
    }
    return
  }
  pushToken(state, 'holder_open', meta)
  const outer = state.lineMax
  state.lineMax = to
  state.md.block.tokenize(state, from, to)
  state.lineMax = outer
  pushToken(state, 'holder_close', null)
}

function readLines(state: StateBlock, meta: ContainerMeta, from: number, to: number): void {
  pushToken(state, 'lines_open', meta)
  for (let line = from; line < to; line++) {
    const { text, start, end } = lineAt(state, line)
    if (text !== '') pushInline(state, text.startsWith('\\') ? start + 1 : start, end)
  }
  pushToken(state, 'lines_close', null)
}

/** The line that closes the container opened at `startLine`; inner containers are passed over. */
function closingLine(state: StateBlock, startLine: number, endLine: number): number | null {
  let depth = 0
  for (let line = startLine; line < endLine; line++) {
    const { text } = lineAt(state, line)
    if (openForm.test(text)) depth++
    else if (closeForm.test(text) && --depth === 0) return line
  }
  return null
}
