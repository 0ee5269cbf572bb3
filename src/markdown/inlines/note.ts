/** `[^name]`: the note's own text stands where it is referred to. */
import { text } from '../../model/nodes.ts'
import { markBlanks } from '../blanks.ts'
import { originIn } from '../context.ts'
import { refusePictures } from './picture.ts'
import { endOf, type InlineHandler } from './reader.ts'

export const note: InlineHandler = (reader, token) => {
  const { context, content, start } = reader
  const from = reader.cursor
  reader.cursor = endOf(token) ?? from
  const definition = context.notes.get(token.content)
  const origin = originIn(context, start + from, start + reader.cursor)
  // a note inside itself would have no end: there it is text
  if (!definition || definition.open) return [text(content.slice(from, reader.cursor), origin)]
  definition.used = true
  definition.open = true
  const { start: at, end } = definition
  const inside = reader.parse(context.source.slice(at, end), at)
  definition.open = false
  refusePictures(inside.pictures, context)
  return [{ type: 'note', name: token.content, children: markBlanks(inside.inlines), origin }]
}
