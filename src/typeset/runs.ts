/** Running text as runs of one face each: what both renderers set, in the same pieces. */

import type { FigureValue, Inline } from '../model/document.ts'
import { inlineText } from '../model/plain-text.ts'
import { facesOf } from '../theme/measure.ts'
import type { FaceRole, FontRole, StyleRole, Theme } from '../theme/theme.ts'

export interface Run {
  readonly text: string
  /** Latin letters and digits are set in the Latin face unless the style keeps its own, everything else in the Chinese face. */
  readonly script: 'han' | 'latin'
  /** The Chinese face of the run. */
  readonly font: FontRole
  readonly bold: boolean
  /** What gives the run a look of its own within its paragraph; null where it has the paragraph's. */
  readonly role: RunRole | null
  readonly href: string | null
  /** A raised note number. */
  readonly raised: boolean
  readonly figure: FigureValue | null
  /** A mark that gives half a character of its width. */
  readonly squeezed: boolean
  /** Numbers of the remarks that are made on it. */
  readonly remarks: readonly number[]
}
type Look = Omit<Run, 'text' | 'script'>
/** A lead, strong text or an ordinal; the head of a run-in heading by its level; 出席： and its like. */
export type RunRole = FaceRole | 'runIn1' | 'runIn2' | 'runIn3' | 'runIn4' | 'label'

/** Collects foot notes in reading order while runs are made. */
export interface NoteList {
  readonly notes: (readonly Inline[])[]
}

const noRemarks: readonly number[] = []
/** Whether the same remarks are made on both. */
export const isRemarkedAlike = (one: Pick<Run, 'remarks'>, other: Pick<Run, 'remarks'>): boolean =>
  one.remarks === other.remarks ||
  (one.remarks.length === other.remarks.length &&
    one.remarks.every((id, index) => other.remarks[index] === id))

/** Runs of one paragraph set in a style. */
export function makeRuns(
  inlines: readonly Inline[],
  role: StyleRole,
  theme: Theme,
  notes: NoteList,
): Run[] {
  const look: Look = {
    font: theme.styles[role].font,
    bold: false,
    role: null,
    href: null,
    raised: false,
    figure: null,
    squeezed: false,
    remarks: noRemarks,
  }
  const runs = inlineRuns(inlines, look, theme, notes)
  const { ownLatin } = theme.styles[role]
  return mergeRuns(ownLatin ? runs.map((run) => ({ ...run, script: 'han' })) : runs)
}

function inlineRuns(inlines: readonly Inline[], own: Look, theme: Theme, notes: NoteList): Run[] {
  return inlines.flatMap((inline): Run[] => {
    const { remarks } = 'remarks' in inline ? inline : own
    const look = remarks ? { ...own, remarks } : own
    switch (inline.type) {
      case 'strong':
        return inlineRuns(inline.children, withFace(look, 'strong', theme), theme, notes)
      case 'lead':
        return inlineRuns(
          inline.children,
          withFace(look, inline.level === 1 ? 'lead1' : 'lead2', theme),
          theme,
          notes,
        )
      case 'link':
        return inlineRuns(inline.children, { ...look, href: inline.href }, theme, notes)
      case 'note':
        notes.notes.push(inline.children)
        return splitScripts(`[${notes.notes.length}]`, { ...look, raised: true })
      case 'ordinal':
        return splitScripts(inline.marker, withFace(look, 'point', theme))
      case 'figure-value':
        return splitScripts(inline.shown, { ...look, figure: inline })
      default:
        return splitScripts(inlineText(inline), look)
    }
  })
}

function withFace(look: Look, role: FaceRole, theme: Theme): Look {
  const face = theme.faces[role]
  const font = face.font ?? look.font
  const bold = look.bold || face.bold
  const other = font !== look.font || bold !== look.bold
  return { ...look, font, bold, role: look.role ?? (other ? role : null) }
}

/** Cuts a text where its script changes. */
function splitScripts(text: string, look: Look): Run[] {
  const characters = [...text]
  const faces = facesOf(characters)
  const runs: Run[] = []
  let from = 0
  for (let at = 1; at <= characters.length; at++) {
    if (at < characters.length && faces[at] === faces[from]) continue
    runs.push({ ...look, text: characters.slice(from, at).join(''), script: faces[from] ?? 'han' })
    from = at
  }
  return runs
}

/** Neighbours that look the same become one run. */
function mergeRuns(runs: readonly Run[]): Run[] {
  const merged: Run[] = []
  for (const run of runs) {
    const last = merged.at(-1)
    const same =
      last &&
      last.script === run.script &&
      last.font === run.font &&
      last.bold === run.bold &&
      last.role === run.role &&
      last.href === run.href &&
      last.raised === run.raised &&
      last.figure === run.figure &&
      isRemarkedAlike(last, run)
    if (same) merged[merged.length - 1] = { ...last, text: last.text + run.text }
    else merged.push(run)
  }
  return merged
}

const space = /[\s\u3000\u200b]/

/**
 * Runs with the marks at some offsets set apart, since they give half a character.
 * @param from letters before the first run
 */
export function squeezeRuns(runs: readonly Run[], offsets: readonly number[], from = 0): Run[] {
  if (offsets.length === 0) return [...runs]
  const giving = new Set(offsets)
  let at = from
  return runs.flatMap((run) => {
    const parts: Run[] = []
    for (const character of run.text) {
      const letter = !space.test(character)
      const squeezed = letter && giving.has(at)
      if (letter) at += character.length
      const last = parts.at(-1)
      if (last && last.squeezed === squeezed)
        parts[parts.length - 1] = { ...last, text: last.text + character }
      else parts.push({ ...run, text: character, squeezed })
    }
    return parts
  })
}

/** Letters of runs without white space. */
export const lettersIn = (runs: readonly Run[]): number =>
  runs.reduce((sum, run) => sum + run.text.replace(/[\s\u3000\u200b]/g, '').length, 0)
