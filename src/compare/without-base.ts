/** A copy of which nothing is kept: what the file itself tells of its changes, all of it text. */
import type { Draft } from '../import/draft.ts'
import { shortHash } from '../text/short-hash.ts'
import { type Change, plainChange } from './change.ts'
import { trackedBy } from './changes-in.ts'
import type { EditedCopy } from './compare.ts'
import { editedLetters, editedUnits, type TrackedChange } from './edited.ts'

/** @param blocks hashes of the units as they were built; empty where the file has none */
export function withoutBase(copy: EditedCopy, blocks: readonly string[]): Change[] {
  return [...tracked(copy.kept), ...rewritten(copy, blocks)]
}

const none = { ...plainChange, class: 'text', trouble: 'no-base' } as const

/** Tracked changes say themselves what they were and what they are; a deletion and what follows it at once are one. */
function tracked(kept: Draft): Change[] {
  return editedUnits(kept, kept)
    .flatMap((unit) => (unit.type === 'paragraph' ? [unit] : unit.rows.flat(2)))
    .flatMap(({ line, changes }) => pairs(changes).map((change) => ({ ...change, line })))
}

function pairs(changes: readonly TrackedChange[]): Change[] {
  const found: Change[] = []
  for (const each of changes) {
    const isGone = each.change.type === 'deleted' || each.change.type === 'moved-from'
    const last = found.at(-1)
    const follows = last?.form === 'deleted' && !isGone && last.author === each.change.author
    if (last && follows) found[found.length - 1] = { ...last, form: 'replaced', after: each.text }
    else
      found.push({
        ...none,
        form: isGone ? 'deleted' : 'inserted',
        before: isGone ? each.text : '',
        after: isGone ? '' : each.text,
        ...trackedBy(each),
      })
  }
  return found
}

/** Paragraphs that are no longer as they were built, without a word of what they were. */
function rewritten({ accepted, kept }: EditedCopy, blocks: readonly string[]): Change[] {
  if (blocks.length === 0) return []
  const known = new Set(blocks)
  return editedUnits(accepted, kept).flatMap((unit) => {
    if (unit.type === 'table' || known.has(shortHash(editedLetters(unit)))) return []
    if (unit.changes.length > 0) return []
    return [
      {
        ...none,
        form: 'replaced',
        before: '',
        after: unit.text.replace(/[\n\t]/g, ''),
        line: unit.line,
      },
    ]
  })
}
