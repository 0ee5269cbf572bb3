/** A token that nothing here knows: a rule was turned on and no handler written. It is said, and the text stays as typed. */
import type { Token } from 'markdown-it'
import { paragraph, text } from '../../model/nodes.ts'
import { originIn, type ParseContext, report } from '../context.ts'
import { metaOf } from '../tokens.ts'
import { type BlockHandler, plain } from './reader.ts'

export const unknownToken: BlockHandler = ({ context }, token) => {
  // what closes was said where it opened; blocks between the two are read as usual
  if (token.nesting < 0) return []
  const { start, end } = placeOf(token, context)
  report(context, 'markdown/unknown-token', start, end, { token: token.type })
  const typed = token.nesting > 0 ? '' : context.source.slice(start, end).trim()
  if (typed === '') return []
  const origin = originIn(context, start, end)
  return [{ ...plain(paragraph([text(typed, origin)], origin)), literal: true }]
}

/** From what our rules note, else from the lines that the parser notes; running text is as long as its content. */
function placeOf(token: Token, { source }: ParseContext): { start: number; end: number } {
  const meta: unknown = token.meta
  if (isPlaced(meta)) return meta
  if (token.type === 'inline') {
    const { start } = metaOf('inline', token)
    return { start, end: start + token.content.length }
  }
  const lines = source.split('\n')
  const offset = (line: number): number =>
    lines.slice(0, line).reduce((sum, text) => sum + text.length + 1, 0)
  const [first = 0, last = 0] = token.map ?? []
  return { start: offset(first), end: Math.max(offset(first), offset(last) - 1) }
}

const isPlaced = (meta: unknown): meta is { start: number; end: number } =>
  typeof meta === 'object' && meta !== null && 'start' in meta && 'end' in meta
