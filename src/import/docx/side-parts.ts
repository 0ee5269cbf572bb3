/** What stands beside the text of a Word file: notes, comments, headers and footers, and what it says of itself. */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml-tree.ts'
import type { Draft, DraftComment, DraftNote } from '../draft.ts'
import { textOfBlocks } from '../draft-text.ts'
import { blocksIn } from './blocks.ts'
import { partsOfType, relationsOf, treeOf, type WordParts } from './parts.ts'
import { createStory, type OpenComment, plain, type Reading } from './reading.ts'

/** The first part of a type as a tree; null where there is none. */
export function partTree(parts: WordParts, type: string): XmlElement | null {
  const [name] = partsOfType(parts.relations, type)
  return name === undefined ? null : treeOf(parts, name)
}

const noTable = { paragraph: {}, run: {} }

/** Separators between text and notes are no notes (17.11.23). */
const separators = new Set(['separator', 'continuationSeparator', 'continuationNotice'])

export function readNotes(reading: Reading, kind: 'footnote' | 'endnote'): DraftNote[] {
  const [name] = partsOfType(reading.parts.relations, `${kind}s`)
  const tree = name === undefined ? null : treeOf(reading.parts, name)
  if (name === undefined || !tree) return []
  const story = createStory(relationsOf(reading.parts.package, name))
  const context = { reading, story, around: plain, inBox: false, table: noTable }
  return childrenOf(tree, `w:${kind}`)
    .filter(({ attributes }) => !separators.has(attributes.get('w:type') ?? ''))
    .map((note) => ({
      id: `${kind}-${note.attributes.get('w:id') ?? ''}`,
      blocks: blocksIn(note, context),
    }))
}

/** Comments by their ids, before the text that they mark is read. */
export function readComments(parts: WordParts): Map<string, OpenComment> {
  const comments = childrenOf(partTree(parts, 'comments') ?? undefined, 'w:comment')
  return new Map(
    comments.map((comment) => [
      comment.attributes.get('w:id') ?? '',
      {
        author: comment.attributes.get('w:author') ?? '',
        date: comment.attributes.get('w:date') ?? null,
        text: childrenOf(comment, 'w:p').map(plainText).join('\n'),
        line: 0,
        about: '',
      },
    ]),
  )
}

const plainText = (element: XmlElement): string =>
  element.name === 'w:t' ? element.text : element.children.map(plainText).join('')

export const closedComments = (reading: Reading): DraftComment[] =>
  [...reading.comments.values()].map(({ about, ...comment }) => ({
    ...comment,
    about: about.trimEnd(),
  }))

/** A number of a page, with what stands around it in papers: — 3 —, 第 3 页 共 9 页. */
const pageNumber = /^[\s\d—–\-－·.第页共/]*$/

/** Headers and footers are no text of the paper. @returns names of those that hold a page number */
export function leaveHeadersAndFooters(reading: Reading): ReadonlySet<string> {
  const numbered = new Set<string>()
  for (const reason of ['header', 'footer'] as const)
    for (const name of partsOfType(reading.parts.relations, reason)) {
      const tree = treeOf(reading.parts, name)
      if (!tree) continue
      const story = createStory(relationsOf(reading.parts.package, name))
      const context = { reading, story, around: plain, inBox: false, table: noTable }
      const text = textOfBlocks(blocksIn(tree, context)).trim()
      if (story.pageNumber) numbered.add(name)
      const isNumber = story.pageNumber && pageNumber.test(text)
      if (text !== '')
        reading.left.push({ reason: isNumber ? 'page-number' : reason, line: 0, text })
    }
  return numbered
}

export function readProperties(parts: WordParts): Draft['properties'] {
  const name = 'docProps/core.xml'
  const core = parts.package.names.includes(name) ? treeOf(parts, name) : null
  const text = (tag: string): string | null => childOf(core ?? undefined, tag)?.text.trim() || null
  return { title: text('dc:title'), author: text('dc:creator') }
}
