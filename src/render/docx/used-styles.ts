/** Styles that only some papers have: those of tightened paragraphs, and of entries of 目录 below the second level. */
import type { StyleRole, Theme } from '../../theme/theme.ts'
import type { TypesetParagraph } from '../../typeset/typeset.ts'
import { styleNames } from './style-names.ts'

export interface OwnStyle {
  readonly id: string
  readonly name: string
  /** The style that it is based on. */
  readonly role: StyleRole
  /** Character scale in place of that style's, per cent; null keeps it. */
  readonly scale: number | null
  /** Whether Word has no such style itself. */
  readonly custom: boolean
}
/** By id, in the order of their first use. */
export type UsedStyles = Map<string, OwnStyle>

/** Character scale of a paragraph that is set tighter; null for one that is not. */
const ownScale = ({ style, tighter }: TypesetParagraph, theme: Theme): number | null =>
  tighter === 100 ? null : theme.styles[style].scale - 100 + tighter

/** Whether a paragraph keeps its style when it is set tighter: 目录 and the outline know titles and headings by theirs. */
const keepsStyle = ({ outline, headRuns }: TypesetParagraph): boolean =>
  outline > 0 && headRuns === 0

/** Of those that keep their style the scale that their runs have. */
export const runScale = (block: TypesetParagraph, theme: Theme): number | null =>
  keepsStyle(block) ? ownScale(block, theme) : null

/** The id of a paragraph's style; one that is set tighter has a style of its own, based on the usual one. */
export function styleOf(block: TypesetParagraph, theme: Theme, used: UsedStyles): string {
  const { style: role } = block
  const [base, name] = styleNames[role]
  const own = ownScale(block, theme)
  if (own === null || keepsStyle(block)) return base
  const id = `${base}Tight${own}`
  used.set(id, {
    id,
    name: `${name} ${own < theme.styles[role].scale ? '紧缩' : '放宽'}${own}`,
    role,
    scale: own,
    custom: true,
  })
  return id
}

/** The style that an update of 目录 gives an entry: by its level alone. */
export function entryStyle(
  role: StyleRole,
  level: number,
  depth: number,
  used: UsedStyles,
): string {
  const below = level - (depth > 1 ? 3 : 2)
  if (role !== 'toc-2' || below <= 0) return styleNames[role][0]
  const id = `TOC${2 + below}`
  used.set(id, { id, name: `toc ${level}`, role, scale: null, custom: false })
  return id
}
