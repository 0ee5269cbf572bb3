/** A token that nothing here knows: a rule was turned on and no handler written. It is said, and the text stays as typed. */
import type { Token } from 'markdown-it'
import { text } from '../../model/nodes.ts'
import { originIn, report } from '../context.ts'
import { endOf, type InlineHandler, type InlineReader } from './reader.ts'

export const unknownToken: InlineHandler = (reader, token) => {
  const { content, context, start } = reader
  const from = reader.cursor
  const end = endOf(token) ?? typedEnd(reader, token)
  reader.cursor = end
  // what closes was said where it opened
  if (token.nesting >= 0)
    report(context, 'markdown/unknown-token', start + from, start + end, { token: token.type })
  const origin = originIn(context, start + from, start + end)
  return end > from ? [text(content.slice(from, end), origin)] : []
}

/** Up to the text that follows; else what the token itself holds. */
function typedEnd({ content, cursor, tokens, index }: InlineReader, token: Token): number {
  const typed = token.content === '' ? token.markup : token.content
  const at = content.indexOf(typed, cursor)
  const behind = at < 0 ? cursor : at + typed.length
  const follower = tokens[index]
  if (!follower) return content.length
  const next = follower.type === 'text' ? content.indexOf(follower.content, behind) : -1
  return next < 0 ? behind : next
}
