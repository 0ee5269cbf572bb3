/** The line of a paragraph while it is read: where text goes, by its look and by what it stands in. */

import { PackageProblem } from '../../ooxml/open-package.ts'
import type { XmlElement } from '../../ooxml/xml-tree.ts'
import type { DraftRun, LeftText } from '../draft.ts'
import { fieldInCode, linkOf } from './fields.ts'
import type { Around, Reading, Story } from './reading.ts'
import type { RunProperties } from './run-properties.ts'

export type Piece = { readonly type: 'run'; readonly run: DraftRun } | { readonly type: 'break' }

export interface InlineLine {
  readonly pieces: Piece[]
  readonly boxes: { readonly element: XmlElement; readonly around: Around }[]
  readonly bookmarks: string[]
}
export const emptyLine = (): InlineLine => ({ pieces: [], boxes: [], bookmarks: [] })

export interface InlineContext {
  readonly reading: Reading
  readonly story: Story
  /** Looks of the table and of the paragraph by their styles. */
  readonly styles: readonly RunProperties[]
  readonly around: Around
  readonly link: string | null
}

/** More letters than a book has. */
const letterLimit = 30_000_000

/** Puts text where it belongs: into a field's code, beside the text, or into it. */
export function putText(
  text: string,
  look: RunProperties,
  context: InlineContext,
  line: InlineLine,
): void {
  const { reading, story, around } = context
  if (text === '') return
  reading.letters += text.length
  if (reading.letters > letterLimit) throw new PackageProblem('too-large')
  const field = fieldInCode(story.fields)
  if (field) {
    field.code += text
    return
  }
  const left = around.left ?? (look.hidden ? 'hidden' : null)
  if (left !== null) leave(reading, left, text)
  else {
    for (const comment of reading.openComments) comment.about += text
    putRun({ text, ...shownLook(look) }, context, line)
  }
}

/** A formula in one line: it is said, and a figure in front of it is none of its own. */
export function putFormula(
  text: string,
  look: RunProperties,
  context: InlineContext,
  line: InlineLine,
): void {
  const { reading, story, around } = context
  const isSeen = around.left === null && !look.hidden && !fieldInCode(story.fields)
  if (isSeen && text.trim() !== '') reading.formulas.push(text)
  const last = line.pieces.at(-1)
  const isApart = /^\d/.test(text) && last?.type === 'run' && /\d$/.test(last.run.text)
  putText(isApart ? ` ${text}` : text, look, context, line)
}

/** What stands in the text without letters of its own: a picture, the call of a note. */
export function putRun(run: DraftRun, context: InlineContext, line: InlineLine): void {
  const link = context.link ?? linkOf(context.story.fields)
  const { change } = context.around
  const whole = { ...run, ...(link === null ? {} : { link }), ...(change ? { change } : {}) }
  const last = line.pieces.at(-1)
  if (last?.type === 'run' && isAlike(last.run, whole))
    line.pieces[line.pieces.length - 1] = {
      type: 'run',
      run: { ...last.run, text: last.run.text + run.text },
    }
  else line.pieces.push({ type: 'run', run: whole })
}

/** Runs of one look are one; pictures and calls stand alone. */
function isAlike(one: DraftRun, other: DraftRun): boolean {
  if (one.text === '' || other.text === '') return false
  const { text: _, ...look } = one
  const { text: __, ...otherLook } = other
  return JSON.stringify(look) === JSON.stringify(otherLook)
}

/** What was taken out goes beside the text, one entry for each stretch. */
export function leave(reading: Reading, reason: LeftText['reason'], text: string): void {
  const last = reading.left.at(-1)
  if (last?.reason === reason && last.line === reading.line)
    reading.left[reading.left.length - 1] = { ...last, text: last.text + text }
  else reading.left.push({ reason, line: reading.line, text })
}

function shownLook(look: RunProperties): Omit<DraftRun, 'text'> {
  const { bold, italic, underline, strike, size, face, color, raised } = look
  return {
    ...(bold ? { bold } : {}),
    ...(italic ? { italic } : {}),
    ...(underline ? { underline } : {}),
    ...(strike ? { strike } : {}),
    ...(raised === 'super' || raised === 'sub' ? { raised } : {}),
    ...(size === undefined ? {} : { size }),
    ...(face === undefined ? {} : { face }),
    ...(color ? { color } : {}),
  }
}
