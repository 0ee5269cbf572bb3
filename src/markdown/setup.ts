/** markdown-it with the dialect's rules: everything of CommonMark that eats office text is off. */
import MarkdownIt, { type MarkdownIt as Parser, type StateInline } from 'markdown-it'
import { container } from './block-rules/container.ts'
import { fence } from './block-rules/fence.ts'
import { heading } from './block-rules/heading.ts'
import { bulletList, orderedList } from './block-rules/list.ts'
import { paragraph } from './block-rules/paragraph.ts'
import { quote } from './block-rules/quote.ts'
import { sectionEnd } from './block-rules/section-end.ts'
import { table } from './block-rules/table.ts'
import { spacedDestination } from './inline-rules/destination.ts'
import { noteDefinition, noteReference } from './inline-rules/note.ts'
import { strong } from './inline-rules/strong.ts'
import { reportUnread } from './inline-rules/unread-picture.ts'

type InlineRule = (state: StateInline, silent: boolean) => boolean

/** Notes on the last token where its mark-up ends, so that texts after it find their place. */
function withEnd(rule: InlineRule): InlineRule {
  return (state, silent) => {
    const before = state.tokens.length
    const done = rule(state, silent)
    if (done && !silent && state.tokens.length > before) {
      const last = state.tokens.at(-1)
      if (last) last.meta = { ...(last.meta as object | null), end: state.pos }
    }
    return done
  }
}

const blockRules = {
  fence,
  container,
  sectionEnd,
  noteDefinition,
  heading,
  table,
  quote,
  orderedList,
  bulletList,
  paragraph,
}

/** Looks for a link only where `](` is still to come: a long run of `[` would be searched again for every one of them. */
function whereLinksAre(rule: InlineRule): InlineRule {
  let source = ''
  let last = -1
  return (state, silent) => {
    if (state.src !== source) {
      source = state.src
      last = source.lastIndexOf('](')
    }
    return state.pos < last && rule(state, silent)
  }
}

/** Takes nothing: it stands behind the rule of pictures and says what that left. */
function unreadPicture(state: StateInline, silent: boolean): boolean {
  if (!silent && state.src.startsWith('![', state.pos)) reportUnread(state)
  return false
}

function make(): Parser {
  const md = new MarkdownIt('zero', { html: false, linkify: false, typographer: false })
  for (const [name, rule] of Object.entries(blockRules)) md.block.ruler.push(`wengao_${name}`, rule)
  md.block.ruler.enableOnly(Object.keys(blockRules).map((name) => `wengao_${name}`))
  md.inline.ruler.before('link', 'wengao_note', withEnd(noteReference))
  md.inline.ruler.before('link', 'wengao_strong', strong)
  for (const name of ['link', 'image'])
    md.inline.ruler.at(name, withEnd(whereLinksAre(builtIn(name))))
  md.inline.ruler.after('image', 'wengao_unread_picture', unreadPicture)
  md.helpers.parseLinkDestination = spacedDestination(md, md.helpers)
  md.inline.ruler.enableOnly([
    'text',
    'escape',
    'link',
    'image',
    'wengao_unread_picture',
    'wengao_note',
    'wengao_strong',
  ])
  // texts are joined by us, with their places; characters were normalised when the file was decoded
  md.inline.ruler2.enableOnly([])
  md.core.ruler.enableOnly(['block'])
  // containers keep their own limit; markdown-it's would drop what stands deeper
  md.set({ maxNesting: 100 })
  // targets are judged where links are made into nodes
  md.validateLink = () => true
  return md
}

/** One of markdown-it's own inline rules. */
function builtIn(name: string): InlineRule {
  const other = new MarkdownIt('zero')
  other.inline.ruler.enableOnly([name])
  return other.inline.ruler.getRules('')[0] as InlineRule
}

let shared: Parser | undefined
/** The one parser; it holds no state between parses. */
export const parser = (): Parser => (shared ??= make())
