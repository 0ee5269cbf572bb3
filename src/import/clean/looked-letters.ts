/** Letters that say something else by their look: 10⁴ is not 104, and what is struck out is not said. */
import { raisedText } from '../../text/raised.ts'
import type { DraftRun } from '../draft.ts'
import type { Wanted } from './changes.ts'
import type { Line } from './lines.ts'

/** Letters that stand beside each other above or below the line, or are struck out. */
interface Stretch {
  readonly look: 'super' | 'sub' | 'struck'
  readonly at: number
  readonly text: string
}

/** What is struck out goes, what is raised or lowered is so by its letters. */
export const lookedLetters = (line: Line): Wanted[] =>
  stretchesOf(line).flatMap(({ look, at, text }): Wanted[] => {
    if (look === 'struck') return [{ kind: 'struck', at, length: text.length, to: '' }]
    const to = isMark(text) ? null : raisedText(text, look)
    return to === null ? [] : [{ kind: 'raised', at, length: text.length, to }]
  })

/** Raised and lowered letters that have to stand in the line like any other. */
export const flatLetters = (lines: readonly Line[]): string[] =>
  lines
    .flatMap(stretchesOf)
    .filter(({ look, text }) => look !== 'struck' && !isMark(text) && isFlat(text, look))
    .map(({ text }) => text.trim())

const isFlat = (text: string, look: 'super' | 'sub' | 'struck'): boolean =>
  /[\p{L}\p{N}]/u.test(text) && (look === 'struck' || raisedText(text, look) === null)

/** [1], ①, *: it calls a note, and no figure changes by it. */
const isMark = (text: string): boolean =>
  /^(?:[[［〔【（(](?:注[ \u3000]?)?\d{1,3}[\]］〕】）)]|[①-⑳*＊†‡#]{1,3}|[®©™])$/.test(text.trim())

function stretchesOf({ runs }: Line): Stretch[] {
  const found: Stretch[] = []
  let at = 0
  let open = false
  for (const run of runs) {
    const { text } = run
    const look = lookOf(run)
    const last = found.at(-1)
    if (look !== null && open && last?.look === look)
      found[found.length - 1] = { ...last, text: last.text + text }
    else if (look !== null && text !== '') found.push({ look, at, text })
    open = look !== null
    at += text.length
  }
  return found
}

const lookOf = ({ strike, raised }: DraftRun): Stretch['look'] | null =>
  strike ? 'struck' : (raised ?? null)
