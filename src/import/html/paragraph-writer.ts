/** Text as it comes in becomes paragraphs: white space as a browser shows it, runs of one look joined. */
import type { DraftBlock, DraftLook, DraftRun } from '../draft.ts'

/** What is known where a piece of text stands. */
export interface Standing {
  readonly letters: Omit<DraftRun, 'text'>
  readonly look: DraftLook
  /** White space and line ends are kept, as in `pre`. */
  readonly preformatted: boolean
}

interface OpenParagraph {
  readonly line: number
  readonly look: DraftLook
  readonly runs: DraftRun[]
  readonly bookmarks: string[]
  number: string | null
}

export interface ParagraphWriter {
  readonly text: (value: string, standing: Standing, line: number) => void
  /** What stands in a line without text, a picture. */
  readonly run: (run: DraftRun, standing: Standing, line: number) => void
  /** The number of the paragraph that comes or has just begun. */
  readonly number: (value: string | null) => void
  readonly bookmark: (name: string) => void
  /** Ends the paragraph that is open. */
  readonly end: () => void
  /** Ends the line, which keeps the paragraph: a `br` in a heading. */
  readonly breakLine: () => void
  /** The letter that the open paragraph ends in, empty for none. */
  readonly lastLetter: () => string
}

const wide = /^[\u2e80-\u9fff\uf900-\ufaff\uff00-\uffef\u3000-\u303f]$/
const isWide = (letter: string | undefined): boolean => letter !== undefined && wide.test(letter)

/** @param put takes every paragraph that is finished and has text, a number or a picture */
export function paragraphWriter(put: (block: DraftBlock) => void): ParagraphWriter {
  let open: OpenParagraph | null = null
  let pending = { space: false, newLine: false }
  let number: string | null = null
  let bookmarks: string[] = []

  const opened = (standing: Standing, line: number): OpenParagraph => {
    open ??= { line, look: standing.look, runs: [], number, bookmarks }
    number = null
    bookmarks = []
    return open
  }
  const append = (value: string, standing: Standing, line: number): void => {
    const { runs } = opened(standing, line)
    const last = runs.at(-1)
    if (last && last.picture === undefined && sameLetters(last, standing.letters))
      runs[runs.length - 1] = { ...last, text: last.text + value }
    else runs.push({ ...standing.letters, text: value })
  }
  const flushSpace = (next: string | undefined, standing: Standing, line: number): void => {
    const before = open?.runs.at(-1)?.text.at(-1)
    const { space, newLine } = pending
    pending = { space: false, newLine: false }
    if (!space || !open || before === '\n') return
    // a line end of the source between two Chinese letters shows as nothing (CSS Text 3, 4.1.3)
    if (newLine && isWide(before) && isWide(next)) return
    append(' ', standing, line)
  }
  return {
    text(value, standing, line) {
      if (standing.preformatted) {
        append(value, standing, line)
        return
      }
      for (const [piece] of value.matchAll(/[ \t\n\f\r]+|[^ \t\n\f\r]+/g)) {
        if (/^[ \t\n\f\r]/.test(piece)) {
          pending = { space: true, newLine: pending.newLine || piece.includes('\n') }
          continue
        }
        flushSpace(piece[0], standing, line)
        append(piece, standing, line)
      }
    },
    run(run, standing, line) {
      flushSpace(undefined, standing, line)
      opened(standing, line).runs.push(run)
    },
    number(value) {
      if (open) open.number ??= value
      else number = value
    },
    bookmark(name) {
      ;(open?.bookmarks ?? bookmarks).push(name)
    },
    end() {
      pending = { space: false, newLine: false }
      if (open) put({ type: 'paragraph', ...open })
      open = null
      number = null
    },
    lastLetter: () => (pending.space ? '' : (open?.runs.at(-1)?.text.at(-1) ?? '')),
    breakLine() {
      pending = { space: false, newLine: false }
      if (open) append('\n', { letters: {}, look: open.look, preformatted: true }, open.line)
    },
  }
}

const letterKeys = [
  'bold',
  'italic',
  'underline',
  'strike',
  'raised',
  'size',
  'face',
  'color',
  'link',
] as const
const sameLetters = (a: Omit<DraftRun, 'text'>, b: Omit<DraftRun, 'text'>): boolean =>
  letterKeys.every((key) => a[key] === b[key])
