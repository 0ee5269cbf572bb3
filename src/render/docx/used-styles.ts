/** Styles that only some papers have: those of tightened paragraphs. */
import type { StyleRole } from '../../theme/theme.ts'
import { styleNames } from './style-names.ts'

export interface TightStyle {
  readonly id: string
  readonly name: string
  readonly role: StyleRole
  /** Character scale, per cent. */
  readonly scale: number
}
/** By id, in the order of their first use. */
export type UsedStyles = Map<string, TightStyle>

/** The id of a paragraph's style; one that is set tighter has a style of its own, based on the usual one. */
export function styleOf(
  role: StyleRole,
  { scale, tighter }: { readonly scale: number; readonly tighter: number },
  used: UsedStyles,
): string {
  const [base, name] = styleNames[role]
  if (tighter === 100) return base
  const own = scale - 100 + tighter
  const id = `${base}Tight${own}`
  used.set(id, { id, name: `${name} 紧缩${own}`, role, scale: own })
  return id
}
