/** The level of every heading, settled once all of a text are known: what is typed as `##` at the top is level 1. */
import type { Token } from 'markdown-it'
import type { HeadingLevel } from '../model/document.ts'
import { annexLine } from './annex-line.ts'
import { type ParseContext, report } from './context.ts'
import { headEnd } from './head-end.ts'
import { bareLetters } from './letters.ts'
import { metaOf, type TypedHeadingMeta, turnInto } from './tokens.ts'

/** Headings that are numbered together: those of the paper, those of each attachment. */
interface Scope {
  readonly headings: TypedHeading[]
  /** A line 一、… that is no heading by itself stands before the first `#`. */
  numbersFirst: boolean
}
interface TypedHeading {
  readonly token: Token
  readonly meta: TypedHeadingMeta
  readonly inline: Token
  /** Takes what runs on behind the head; dropped when nothing does. */
  readonly rest: Token
  /** 附件1 itself, or the title of an attachment: tells nothing of levels. */
  readonly apart: boolean
  /** First in an attachment's container: its title, unless others stand on its level. */
  readonly heads: boolean
}

/** Deepest level that a paper has. */
const deepest = 4

/**
 * Settles the headings of a text.
 * @param title the title of the paper, which is no heading where it stands in the text again; null for a template, whose levels are
 * as typed
 */
export function settleHeadings(
  tokens: readonly Token[],
  title: string | null,
  context: ParseContext,
): Token[] {
  const dropped = new Set<Token>()
  const raised: { heading: TypedHeading; hashes: number }[] = []
  for (const scope of scopesOf(tokens, title !== null)) {
    const shift = title === null ? 0 : shiftOf(scope, title)
    const first = scope.headings.find(
      ({ meta, apart, heads }) => !apart && !heads && meta.hashes > shift,
    )
    if (shift > 0 && first) raised.push({ heading: first, hashes: shift + 1 })
    for (const heading of scope.headings) settle(heading, shift, dropped, context)
  }
  const [first] = raised
  if (first) {
    const { start, end } = first.heading.meta
    report(context, 'markdown/top-level', start, end, { hashes: first.hashes })
  }
  return tokens.filter((token) => !dropped.has(token))
}

const ownNumbers = new Set(['attachment', 'piece'])

function scopesOf(tokens: readonly Token[], annexes: boolean): Scope[] {
  const scopes: Scope[] = []
  const stack: Scope[] = []
  const open = (depth: number): void => {
    const scope: Scope = { headings: [], numbersFirst: false }
    scopes.push(scope)
    stack[depth] = scope
  }
  // what the next line stands right below
  let below: 'annex' | 'container' | null = null
  const line = (token: Token, index: number): void => {
    const [inline, rest] = [tokens[index + 1], tokens[index + 2]]
    if (!inline) return
    const annex = annexes && annexLine(inline.content) !== null
    const above = below
    below = annex && annexLine(inline.content)?.name === '' ? 'annex' : null
    if (annex) open(stack.length - 1)
    const scope = stack.at(-1)
    if (token.type === 'paragraph' && scope) noteNumber(inline, scope)
    if (token.type !== 'typed_heading' || !rest) return
    const meta = metaOf('typed_heading', token)
    const bare = meta.number === null
    const apart = annex || (bare && above === 'annex')
    const heads = bare && above === 'container'
    scope?.headings.push({ token, meta, inline, rest, apart, heads })
  }
  open(0)
  tokens.forEach((token, index) => {
    if (token.type === 'holder_open') {
      const { name } = metaOf('holder_open', token)
      if (ownNumbers.has(name)) open(stack.length)
      else stack.push(stack[stack.length - 1] ?? { headings: [], numbersFirst: false })
      below = name === 'attachment' ? 'container' : null
    } else if (token.type === 'holder_close') stack.pop()
    else if (token.type === 'typed_heading' || isPlain(token)) line(token, index)
    else if (token.nesting === 1) below = null
  })
  return scopes
}

const isPlain = (token: Token): boolean =>
  token.type === 'paragraph' && !metaOf('paragraph', token).literal

/** Notes that a scope counts 一、 before it uses `#`. */
function noteNumber(inline: Token, scope: Scope): void {
  if (scope.headings.length === 0 && /^[一二三四五六七八九十]+、/.test(inline.content))
    scope.numbersFirst = true
}

/** How many `#` all headings of a scope have too many. */
function shiftOf({ headings, numbersFirst }: Scope, title: string): number {
  const [head, ...under] = headings
  const alone = under.every(({ meta }) => meta.hashes > (head?.meta.hashes ?? 0))
  if (head?.heads && !alone) return 0
  const own = (head?.heads ? under : headings).filter(
    ({ inline, apart }) => !apart && bareLetters(inline.content) !== bareLetters(title),
  )
  const hashed = own.filter(({ meta }) => meta.hashes > 0)
  const top = hashed.reduce((least, { meta }) => Math.min(least, meta.hashes), Infinity)
  const bareTop = own.some(({ meta }) => meta.hashes === 0 && meta.number?.level === 1)
  if (hashed.length === 0 || top === 1 || bareTop || numbersFirst) return 0
  const told = new Set(
    hashed.flatMap(({ meta }) => (meta.number ? [meta.hashes - meta.number.level] : [])),
  )
  // the numbers say which level is meant
  const [shift = top - 1, ...others] = told
  if (others.length > 0) return 0
  const highest = hashed.filter(({ meta }) => meta.hashes === top)
  const runningIn = highest.filter(({ inline }) => headEnd(inline.content))
  // one alone tells nothing, and a head that text runs on behind is meant to be below level 1
  if (told.size === 0 && (own.length === 1 || runningIn.length * 2 >= highest.length)) return 0
  return shift < top ? Math.max(0, shift) : 0
}

function settle(
  { token, meta, inline, rest }: TypedHeading,
  shift: number,
  dropped: Set<Token>,
  context: ParseContext,
): void {
  const { hashes, number, unnumbered, text, start, end, line } = meta
  const typed = Math.max(1, hashes - shift)
  // a typed 1. or （1） makes a heading only behind a #
  const decides = number && (number.level <= 2 || hashes > 0)
  const level = decides ? number.level : typed
  if (level > deepest) {
    report(context, 'markdown/heading-too-deep', start, text.start, { hashes })
    turnInto(token, 'paragraph', { start, end, literal: false, line })
    dropped.add(rest)
    return
  }
  const written = number && decides && !unnumbered ? number.written : null
  if (hashes > 0 && typed !== level)
    report(context, 'markdown/level-mismatch', start, end, { typed, level, written: written ?? '' })
  const numbered = !unnumbered && (written !== null || context.numberHeadings)
  turnInto(token, 'heading', {
    level: level as HeadingLevel,
    written,
    numbered,
    hashes: hashes > 0,
    start,
    end,
    line,
  })
  const gap = /^[ \t\u3000]*/.exec(inline.content.slice(written?.length ?? 0))?.[0].length ?? 0
  const from = text.start + (written?.length ?? 0) + gap
  // level 1 runs in only with its number
  const runsIn = level > 1 || (numbered && (written !== null || shift > 0))
  cut({ inline, rest, dropped }, from, text.end, runsIn, context)
}

interface Parts {
  readonly inline: Token
  readonly rest: Token
  readonly dropped: Set<Token>
}

/** The head, and what runs on behind it. */
function cut(
  { inline, rest, dropped }: Parts,
  start: number,
  end: number,
  runsIn: boolean,
  { source }: ParseContext,
): void {
  const fillIn = (token: Token, from: number, to: number): void => {
    turnInto(token, 'inline', { start: from })
    token.content = source.slice(from, to)
  }
  const content = source.slice(start, end)
  const head = runsIn ? headEnd(content) : null
  const marks = head && content.startsWith('**') && content.startsWith('**', head.end) ? 2 : 0
  // a strong part that ends with the head takes its closing mark along
  const odd =
    head &&
    marks === 0 &&
    (content.slice(0, head.end).match(/\*\*/g)?.length ?? 0) % 2 === 1 &&
    content.startsWith('**', head.end)
  const stop = head ? start + head.end + (odd ? 2 : 0) : end
  fillIn(inline, start + marks, stop)
  const behind = source.slice(stop + marks, end)
  const gap = /^[\s\u3000]*/.exec(behind)?.[0].length ?? 0
  if (behind.trim() === '') dropped.add(rest)
  else fillIn(rest, stop + marks + gap, end)
}
