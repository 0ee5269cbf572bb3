/** `**…**`. */
import { originIn } from '../context.ts'
import type { InlineHandler } from './reader.ts'

export const strong: InlineHandler = (reader) => {
  const { context, content, start } = reader
  const at = content.indexOf('**', reader.cursor)
  reader.cursor = at + 2
  const children = reader.inside('strong_close')
  const origin = originIn(context, start + at, start + reader.cursor)
  return [{ type: 'strong', children, origin }]
}
