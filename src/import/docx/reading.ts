/** What is known and gathered while one Word file is read. */
import type { DraftChange, DraftComment, DraftPicture, LeftText } from '../draft.ts'
import type { CountNumber } from './count-numbers.ts'
import type { FieldStack } from './fields.ts'
import type { Lists } from './lists.ts'
import type { Relations, WordParts } from './parts.ts'
import type { Section } from './sections.ts'
import type { Styles } from './styles.ts'
import type { ThemeFonts } from './theme-fonts.ts'

/** What becomes of tracked changes: taken as they stand, or kept on the runs. */
export type Changes = 'accepted' | 'kept'

/** Things that are not read; each is said once, with how many there were. */
export type NotRead = 'inserted-file' | 'outside-picture' | 'chart' | 'diagram' | 'object'

export interface Reading {
  readonly parts: WordParts
  readonly styles: Styles
  readonly fonts: ThemeFonts
  readonly lists: Lists
  readonly countNumber: CountNumber
  readonly changes: Changes
  readonly left: LeftText[]
  readonly pictures: Map<string, DraftPicture>
  readonly comments: Map<string, OpenComment>
  /** Those whose range is open where the reading stands. */
  readonly openComments: Set<OpenComment>
  readonly notRead: Map<NotRead, number>
  /** Formulas that were written in a line. */
  readonly formulas: string[]
  readonly sections: Section[]
  /** Tracked changes by what they do. */
  readonly changed: { inserted: number; deleted: number }
  /** The paragraph that is read, from 1. */
  line: number
  /** Letters so far: what is too much is refused. */
  letters: number
}
/** A comment with the words that it marks, as far as they have been read. */
export interface OpenComment extends Omit<DraftComment, 'line' | 'about'> {
  line: number
  about: string
}

/** A part that holds text: its relations, and the fields that are open in it. */
export interface Story {
  readonly relations: Relations
  readonly fields: FieldStack
  /** Bookmarks that stand between paragraphs. */
  readonly bookmarks: string[]
  /** Whether a page number stands in it. */
  pageNumber: boolean
}
export const createStory = (relations: Relations): Story => ({
  relations,
  fields: [],
  bookmarks: [],
  pageNumber: false,
})

/** The tracked change that text stands in, and why it is left out of the text, if it is. */
export interface Around {
  readonly change: DraftChange | null
  readonly left: LeftText['reason'] | null
}
export const plain: Around = { change: null, left: null }

/** Opens or closes the range of a comment. @param line where its words begin */
export function markComment(reading: Reading, id: string, opens: boolean, line: number): void {
  const comment = reading.comments.get(id)
  if (!comment) return
  if (opens) {
    comment.line = line
    reading.openComments.add(comment)
  } else reading.openComments.delete(comment)
}

export const countNotRead = (reading: Reading, what: NotRead): void => {
  reading.notRead.set(what, (reading.notRead.get(what) ?? 0) + 1)
}
