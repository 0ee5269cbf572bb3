/** Runs of a line to running text of the model: what stands out is strong, notes and links are kept. */
import type { Inline } from '../../model/document.ts'
import { text } from '../../model/nodes.ts'
import { type Line, replaceInRuns } from '../clean/lines.ts'
import type { DraftRun } from '../draft.ts'

/** The texts of notes by their ids. */
export type NoteTexts = ReadonlyMap<string, string>

export interface LineText {
  readonly line: Line
  /** Letters at its start that stand out by their look. */
  readonly boldHead: number
  readonly notes: NoteTexts
}

/**
 * A part of a line.
 * @param plain nothing of it is strong: a heading is it as a whole
 */
export function inlinesOf(
  { line, boldHead, notes }: LineText,
  from: number,
  to: number,
  plain = false,
): Inline[] {
  const size = line.runs.reduce((sum, run) => sum + run.text.length, 0)
  const cut = replaceInRuns(replaceInRuns(line.runs, to, size - to, ''), 0, from, '')
  const head = Math.max(0, boldHead - from)
  return joined(cut, plain ? 0 : head, plain).flatMap(({ run, strong }) => {
    const inlines = runInlines(run, notes)
    return strong && inlines.length > 0
      ? [{ type: 'strong', children: inlines, origin: null } satisfies Inline]
      : inlines
  })
}

interface Piece {
  readonly run: DraftRun
  readonly strong: boolean
}

/** Neighbours of one look in one piece; what a look parted by accident is one again. */
function joined(runs: readonly DraftRun[], head: number, plain: boolean): Piece[] {
  const pieces: Piece[] = []
  let at = 0
  const main = mainFace(runs)
  for (const run of runs) {
    const cuts = head > at && head < at + run.text.length ? [head - at] : []
    const parts = [0, ...cuts].map((start, index) => ({
      ...run,
      text: run.text.slice(start, cuts[index] ?? run.text.length),
    }))
    for (const part of parts) {
      const strong =
        !plain &&
        part.text.trim() !== '' &&
        (at < head || part.bold === true || isLeadFace(part, main))
      const last = pieces.at(-1)
      const isPlainText = part.note === undefined && part.link === undefined
      if (last && isPlainText && last.strong === strong && isText(last.run))
        pieces[pieces.length - 1] = {
          strong,
          run: { ...last.run, text: last.run.text + part.text },
        }
      else if (part.text !== '' || part.note !== undefined) pieces.push({ run: part, strong })
      at += part.text.length
    }
  }
  return pieces
}
/** The face of most letters. */
function mainFace(runs: readonly DraftRun[]): string {
  const sizes = new Map<string, number>()
  for (const { face = '', text: own } of runs)
    if (/\p{Script=Han}/u.test(own)) sizes.set(face, (sizes.get(face) ?? 0) + own.length)
  return [...sizes].reduce((most, one) => (one[1] > most[1] ? one : most), ['', 0] as const)[0]
}

/** A sentence in a face of heads amid text in another is a lead. */
const isLeadFace = ({ face = '', text: own }: DraftRun, main: string): boolean =>
  main !== '' && face !== main && /黑|楷|Hei|Kai/i.test(face) && /。$/.test(own.trimEnd())

const isText = ({ note, link }: DraftRun): boolean => note === undefined && link === undefined

function runInlines(run: DraftRun, notes: NoteTexts): Inline[] {
  const own: Inline[] = run.text === '' ? [] : [text(run.text)]
  const note = run.note === undefined ? '' : (notes.get(run.note) ?? '')
  if (run.note !== undefined && note !== '')
    return [
      ...own,
      {
        type: 'note',
        name: noteName(run.note),
        children: [text(note)],
        origin: null,
      },
    ]
  return run.link !== undefined && /^(?:https?:|mailto:)[^\s()]+$/.test(run.link) && own.length > 0
    ? [{ type: 'link', href: run.link, children: own, origin: null }]
    : own
}
export const noteName = (id: string): string => id.replace(/[^\p{L}\p{N}-]/gu, '-')
