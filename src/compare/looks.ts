/** What of a copy looks otherwise while it says the same: its paragraphs beside those of the DOCX as it was built. */
import type { DraftLook, DraftRun } from '../import/draft.ts'
import { type Change, plainChange } from './change.ts'
import { type EditedParagraph, type EditedUnit, editedLetters } from './edited.ts'
import { isSpace, lettersIn, plainText } from './letters.ts'

/** What may look otherwise. */
export const lookNames = [
  'style',
  'align',
  'indent',
  'page-break',
  'bold',
  'italic',
  'underline',
  'strike',
  'color',
  'size',
  'face',
  'space',
] as const
export type LookName = (typeof lookNames)[number]

/** Smaller differences come of programs that round, points. */
const leastIndent = 4
const leastSize = 0.6

/**
 * @param built the DOCX as it was built, by unit
 * @param aligned which unit of the base each of the copy is
 */
export function lookChanges(
  built: ReadonlyMap<number, EditedUnit>,
  aligned: readonly (readonly [unit: number, edited: EditedUnit])[],
): Change[] {
  return aligned.flatMap(([unit, edited]) => {
    const before = built.get(unit)
    if (!before || editedLetters(before) !== editedLetters(edited)) return []
    const [own, other] = [paragraphsOf(before), paragraphsOf(edited)]
    if (own.length !== other.length) return []
    const names = new Set(own.flatMap((paragraph, index) => differences(paragraph, other[index])))
    if (names.size === 0) return []
    const words = paragraphsOf(edited)
      .map(({ text }) => text)
      .join('　')
      .replace(/[\n\t]/g, '')
      .trim()
    const after = lookNames.filter((name) => names.has(name)).join(',')
    return [
      { ...plainChange, class: 'layout', form: 'look', before: words, after, line: edited.line },
    ]
  })
}

const paragraphsOf = (unit: EditedUnit): readonly EditedParagraph[] =>
  unit.type === 'paragraph' ? [unit] : unit.rows.flat(2)

function differences(own: EditedParagraph, other: EditedParagraph | undefined): LookName[] {
  if (!other || lettersIn(own.text) !== lettersIn(other.text)) return []
  const spaced = own.text.trimEnd() !== other.text.trimEnd()
  return [
    ...(own.opensPage === other.opensPage ? [] : (['page-break'] as const)),
    ...ofParagraph(own.look, other.look),
    ...ofLetters(own, other),
    ...(spaced ? (['space'] as const) : []),
  ]
}

function ofParagraph(own: DraftLook, other: DraftLook): LookName[] {
  const styled = (own.style ?? '').toLowerCase() !== (other.style ?? '').toLowerCase()
  const aligned = (own.align ?? 'left') !== (other.align ?? 'left')
  const far = (a = 0, b = 0): boolean => Math.abs(a - b) > leastIndent
  const indented = far(own.firstIndent, other.firstIndent) || far(own.leftIndent, other.leftIndent)
  return [
    ...(styled ? (['style'] as const) : []),
    ...(aligned ? (['align'] as const) : []),
    ...(indented ? (['indent'] as const) : []),
  ]
}

/** Letter by letter, white space aside. */
function ofLetters(own: EditedParagraph, other: EditedParagraph): LookName[] {
  const [before, after] = [lettersOf(own.runs), lettersOf(other.runs)]
  if (before.length !== after.length) return []
  const names = new Set<LookName>()
  for (const [index, look] of before.entries()) {
    const next = after[index]
    if (!next || next === look) continue
    for (const name of ['bold', 'italic', 'underline', 'strike'] as const)
      if ((look[name] ?? false) !== (next[name] ?? false)) names.add(name)
    if (inkOf(look) !== inkOf(next)) names.add('color')
    if (Math.abs((look.size ?? 0) - (next.size ?? 0)) > leastSize) names.add('size')
    if (look.face !== undefined && next.face !== undefined && look.face !== next.face)
      names.add('face')
  }
  return [...names]
}
const inkOf = ({ color = '000000' }: DraftRun): string => color.toUpperCase()

const lettersOf = (runs: readonly DraftRun[]): DraftRun[] =>
  runs.flatMap((run) =>
    [...plainText(run.text)].filter((letter) => !isSpace(letter)).map(() => run),
  )
