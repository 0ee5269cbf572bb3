/**
 * 目录 as a field (ECMA-376 part 1, 17.16.5.68): its entries as they were set, and what makes an update give the same ones.
 *
 * Headings on lines of their own are found by their styles (\o), so that one that is added in Word is in the contents too. What no
 * style can give stands in a TC field (\f) at its place: a run-in head, which ends in the midst of a paragraph; a title in several
 * lines, of which an update would make several words; a paper with its author behind it, or under a shorter name; the name of a
 * group, which has no page number. Outline levels are not asked (\u): the title of a paper has one and is not in its own contents.
 */
import {
  flat,
  type Typeset,
  type TypesetBlock,
  type TypesetParagraph,
} from '../../typeset/typeset.ts'

export interface ContentsField {
  readonly code: string
  /** Name of the bookmark that the entries to a block lead to, by its id. */
  readonly bookmarks: ReadonlyMap<string, string>
  /** Codes of the TC fields that stand before the words of a block, by its id. */
  readonly marks: ReadonlyMap<string, readonly string[]>
  /** Between these the field stands. */
  readonly first: TypesetParagraph
  readonly last: TypesetParagraph
}

interface Entry {
  readonly paragraph: TypesetParagraph
  readonly target: string
  readonly level: number
  readonly words: string
}

/** The field of a paper; null for one without contents. */
export function contentsField(typeset: Typeset): ContentsField | null {
  const { front, main, depth } = typeset
  const entries = entriesIn(flat([...front, ...main]))
  const [opening] = entries
  const closing = entries.at(-1)
  if (!opening || !closing) return null
  const headings = new Map(flat(main).flatMap((block) => headingOf(block)))
  const deepest = entries.reduce((most, { level }) => Math.max(most, level), 1)
  const styled = stylesSayAll(headings, entries, deepest)
  const marked = entries.filter(({ target }) => !styled || !headings.has(target))
  const linked = linkedBlocks(typeset)
  const targets = [...new Set(entries.map(({ target }) => target))].filter((id) => linked.has(id))
  const parts = [
    'TOC',
    ...(styled && deepest > depth ? [`\\o "${depth + 1}-${deepest}"`] : []),
    ...(marked.length > 0 ? ['\\f C'] : []),
    ...(depth > 1 ? ['\\n "1-1"'] : []),
    '\\h',
    '\\z',
  ]
  return {
    code: parts.join(' '),
    bookmarks: new Map(targets.map((id, index) => [id, bookmarkName(index)])),
    marks: new Map(
      targets.map((id) => [id, marked.filter(({ target }) => target === id).map(markCode)]),
    ),
    first: opening.paragraph,
    last: closing.paragraph,
  }
}

/** Blocks that the entries of 目录 or 提纲 lead to, of those that are there and can bear a bookmark. */
export function linkedBlocks({ front, main }: Typeset): Set<string> {
  const blocks = flat([...front, ...main])
  const places = new Set(
    blocks.flatMap((block) =>
      block.type === 'paragraph' || block.type === 'mark' ? [block.id] : [],
    ),
  )
  const targets = blocks.flatMap((block) =>
    block.type === 'paragraph' && block.target !== null ? [block.target] : [],
  )
  return new Set(targets.filter((id) => places.has(id)))
}

/** Entries that stand one after the other; contents that are set a second time have no field. */
function entriesIn(blocks: readonly TypesetBlock[]): Entry[] {
  const entryOf = (block: TypesetBlock | undefined): Entry | null =>
    block?.type === 'paragraph' && block.entry && block.target !== null
      ? { paragraph: block, target: block.target, ...block.entry }
      : null
  const entries: Entry[] = []
  let at = blocks.findIndex((block) => entryOf(block))
  for (let entry = entryOf(blocks[at]); entry; entry = entryOf(blocks[++at])) entries.push(entry)
  return entries
}

interface Heading {
  readonly level: number
  readonly words: string
}
/** Word knows headings by the styles that stand for it as 标题 1, 标题 2. */
function headingOf(block: TypesetBlock): [string, Heading][] {
  if (block.type !== 'paragraph' || !block.style.startsWith('heading')) return []
  return [[block.id, { level: block.outline, words: block.runs.map(({ text }) => text).join('') }]]
}

/** Whether the headings that their styles find are just those that the contents name, with the same words. */
function stylesSayAll(
  headings: ReadonlyMap<string, Heading>,
  entries: readonly Entry[],
  deepest: number,
): boolean {
  const named = new Map(entries.map(({ target, words }) => [target, words]))
  return [...headings].every(([id, { level, words }]) => level > deepest || named.get(id) === words)
}

/** Names as Word gives them; they are not shown among the bookmarks of a writer. */
const bookmarkName = (index: number): string => `_Toc${String(index + 1).padStart(9, '0')}`

/** ECMA-376 part 1, 17.16.5.67; quotation marks within the text are escaped. */
const markCode = ({ words, level }: Entry): string =>
  `TC "${words.replace(/[\\"]/g, (character) => `\\${character}`)}" \\f C \\l ${level}`
