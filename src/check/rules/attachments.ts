/** Attachments in the note under the text against those that are there: number, order and title are the same (GB/T 9704-2012 7.3.7). */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { attachmentTitle, notedNames } from '../../model/attachments.ts'
import type { HolderBlock, LinesBlock } from '../../model/document.ts'
import type { Rule } from '../rule.ts'

export const attachments: Rule = {
  ids: ['attachment/differs', 'attachment/apart'],
  needs: 'text',
  run: ({ blocks }) => {
    const note = blocks.find((block): block is LinesBlock => block.type === 'attachment-note')
    const held = blocks.filter((block): block is HolderBlock => block.type === 'attachment')
    const names = note ? notedNames(note) : []
    if (held.length === 0)
      return names.length === 0
        ? []
        : [diagnose('attachment/apart', placeOf(note), { count: names.length })]
    const found = held.flatMap((block, index) => compare(block, index, names))
    const absent = names.slice(held.length)
    return absent.length === 0
      ? found
      : [
          ...found,
          ...absent.map((name) =>
            differs(placeOf(note), 'absent', String(names.indexOf(name) + 1), name),
          ),
        ]
  },
}

/** Where the author gives the names: in the head of the paper, or in the text. */
const placeOf = (note: LinesBlock | undefined): Diagnostic['origin'] =>
  note?.lines.flat().find((inline) => inline.origin)?.origin ?? note?.origin ?? null

function compare(block: HolderBlock, index: number, names: readonly string[]): Diagnostic[] {
  const wanted = names[index]
  const title = attachmentTitle(block)
  const number = block.attributes['number'] ?? String(index + 1)
  if (number !== String(index + 1))
    return [differs(block.origin, 'number', number, String(index + 1))]
  if (wanted === undefined) return [differs(block.origin, 'unlisted', number, title)]
  if (title === '') return [differs(block.origin, 'untitled', number, wanted)]
  return title === wanted ? [] : [differs(block.origin, 'title', title, wanted)]
}

const differs = (
  place: Diagnostic['origin'],
  problem: string,
  found: string,
  expected: string,
): Diagnostic => diagnose('attachment/differs', place, { problem, found, expected })
