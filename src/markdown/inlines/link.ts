/** `[…](target)`: links to the web, mail and files beside the paper; any other prints as typed. */
import { text } from '../../model/nodes.ts'
import { originIn, report } from '../context.ts'
import { decodeTarget } from './link-target.ts'
import type { InlineHandler } from './reader.ts'

const webTarget = /^(?:https?:\/\/|mailto:)[^\s]+$/i
const fileTarget =
  /^(?![a-z][a-z0-9+.-]*:)(?!\/)(?!.*\.\.)[^\s?#](?:[^\n\t?#]*[^\s?#])?\.[a-z0-9]{1,5}(?:#.*)?$/i

export const link: InlineHandler = (reader, token) => {
  const { context, content, start } = reader
  const from = content.indexOf('[', reader.cursor)
  reader.cursor = from + 1
  const target = decodeTarget(String(token.attrGet('href') ?? ''))
  // %20 of an address of the web stays as it was typed, and a blank in it is none of its letters
  const href = /^https?:/i.test(target) ? target.replaceAll(' ', '%20') : target
  const children = reader.inside('link_close')
  const origin = originIn(context, start + from, start + reader.cursor)
  // a link without text, or with a title that would not be printed, stays as typed
  if (children.length === 0) return [text(content.slice(from, reader.cursor), origin)]
  if (token.attrGet('title') === null && (webTarget.test(href) || fileTarget.test(href)))
    return [{ type: 'link', href, children, origin }]
  report(context, 'markdown/link-refused', start + from, start + reader.cursor, { target: href })
  return [text(content.slice(from, reader.cursor), origin)]
}
