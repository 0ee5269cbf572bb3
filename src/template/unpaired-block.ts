/** Blocks whose tags do not pair up: which one is left open, which end was meant for it. */
import { unmasked } from './file-names.ts'

/** `{{#each x}}` or `{{/each}}`. */
interface Tag {
  /** each; /each of an end that nothing was opened for. */
  readonly name: string
  readonly opens: boolean
  readonly offset: number
  readonly length: number
}

/** A block that is never closed, or one and the end that was written for it under another name. */
export function unpairedBlock(text: string): { block: Tag; end: Tag | null } | null {
  const tags = tagsIn(text)
  const open: Tag[] = []
  for (const [index, tag] of tags.entries()) {
    if (tag.opens) {
      open.push(tag)
      continue
    }
    const last = open.pop()
    if (last?.name === tag.name) continue
    // an end of a block further out: the one inside it is left open
    if (last && open.some(({ name }) => name === tag.name)) return { block: last, end: null }
    if (!last || isClosedLater(last, tags.slice(index + 1)))
      return { block: { ...tag, name: `/${tag.name}` }, end: null }
    return { block: last, end: tag }
  }
  const [left] = open.slice(-1)
  return left ? { block: left, end: null } : null
}

function tagsIn(text: string): Tag[] {
  return [...withoutComments(text).matchAll(/\{\{~?([#/])([^{}]*)\}\}/g)].flatMap((match) => {
    const name = /^[#>*]?\s*([^\s~]+)/.exec(match[2] ?? '')?.[1]
    if (name === undefined) return []
    const written = unmasked(name)
    return [
      { name: written, opens: match[1] === '#', offset: match.index, length: match[0].length },
    ]
  })
}

/** Whether more blocks of its name end behind a place than begin there. */
function isClosedLater(block: Tag, behind: readonly Tag[]): boolean {
  let depth = 1
  for (const { name, opens } of behind) {
    if (name === block.name) depth += opens ? 1 : -1
    if (depth === 0) return true
  }
  return false
}

/** Comments as spaces: `{{!-- … --}}` to its own end, `{{! … }}` to the next braces. */
function withoutComments(text: string): string {
  let bare = ''
  let done = 0
  for (let at = text.indexOf('{{!'); at >= 0; at = text.indexOf('{{!', Math.max(done, at + 3))) {
    const mark = text.startsWith('--', at + 3) ? '--}}' : '}}'
    const end = text.indexOf(mark, at + 3)
    if (end < 0) break
    bare += text.slice(done, at) + ' '.repeat(end + mark.length - at)
    done = end + mark.length
  }
  return bare + text.slice(done)
}
