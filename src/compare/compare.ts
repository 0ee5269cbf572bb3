/** An edited copy against its base: align → changes within what is the same → what is new, gone, moved. */
import type { Draft, DraftComment } from '../import/draft.ts'
import { align, type Group } from './align.ts'
import type { Item } from './alignment.ts'
import type { Base, BaseParagraph, BaseUnit } from './base.ts'
import type { Change } from './change.ts'
import { changesIn, otherUses, paragraphText } from './changes-in.ts'
import { type EditedUnit, editedLetters, editedUnits } from './edited.ts'
import { lettersIn } from './letters.ts'
import { withLoops } from './loops.ts'
import { gone, moved, type Places, placesOf, whatIsNew } from './paragraph-changes.ts'
import { tableChanges } from './table-changes.ts'

export interface Comparison {
  readonly changes: readonly Change[]
  readonly comments: readonly DraftComment[]
  /** How the paragraphs were found: by their bookmarks, by what they say. */
  readonly found: { readonly byMark: number; readonly byContent: number }
  /** Which unit of the base each one of the copy is; the first of several. */
  readonly aligned: readonly (readonly [unit: number, edited: EditedUnit])[]
}
/** A copy read twice: as if all tracked changes were accepted, and with them. */
export interface EditedCopy {
  readonly accepted: Draft
  readonly kept: Draft
}

export function compare(base: Base, { accepted, kept }: EditedCopy): Comparison {
  const edited = editedUnits(accepted, kept)
  const groups = align(
    unitItems(base),
    edited.map((unit) => ({ type: unit.type, letters: editedLetters(unit), marks: unit.marks })),
  )
  const places = placesOf(base, groups, edited, kept)
  const uses = otherUses(base.units)
  const changes = groups.flatMap((group, at) => groupChanges(group, at, places, uses))
  const both = groups.filter((group) => group.base.length > 0 && group.edited.length > 0)
  const byMark = both.filter(({ by }) => by === 'mark').length
  return {
    changes: withLoops(changes, base),
    // those of a 核对稿 are our own
    comments: accepted.comments.filter(({ author }) => author !== 'wengao'),
    found: { byMark, byContent: both.length - byMark },
    aligned: both.flatMap((group) => {
      const [unit = -1, at = -1] = [group.base[0], group.edited[0]]
      const other = edited[at]
      return other ? [[unit, other] as const] : []
    }),
  }
}

/** The units of a base as they are aligned. */
export const unitItems = ({ units }: Base): Item[] =>
  units.map((unit) => ({ type: unit.type, letters: lettersOf(unit) }))

const paragraphsOf = (unit: BaseUnit): readonly BaseParagraph[] =>
  unit.type === 'paragraph' ? [unit] : unit.rows.flat(2)
const lettersOf = (unit: BaseUnit): string =>
  lettersIn(paragraphsOf(unit).map(paragraphText).join(''))

function groupChanges(
  group: Group,
  at: number,
  places: Places,
  uses: ReturnType<typeof otherUses>,
): Change[] {
  const { base, edited } = places
  const own = group.base.flatMap((unit) => base.units[unit] ?? [])
  const other = group.edited.flatMap((unit) => edited[unit] ?? [])
  if (other.length === 0) return gone(group, places)
  if (own.length === 0) return whatIsNew(group, at, places)
  const [table, editedTable] = [own[0], other[0]]
  if (table?.type === 'table' && editedTable?.type === 'table')
    return [
      ...tableChanges(table, editedTable, base.files, uses),
      ...(group.moved ? moved(group, at, [], places) : []),
    ]
  const pair = {
    base: own.filter((unit) => unit.type === 'paragraph'),
    edited: other.filter((unit) => unit.type === 'paragraph'),
  }
  const inside = changesIn(pair, base.files, uses)
  return group.moved ? moved(group, at, inside, places) : inside
}
