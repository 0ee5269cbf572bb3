/** Which faces set each role of a theme: for a reader's machine by name, for printing by file. */
import type { FontRole } from './theme.ts'

/** Families by role, first choice first; what the browser or the reader's machine knows them by. */
export interface Families extends Readonly<Record<FontRole, readonly string[]>> {
  /** Families for strong text, null to thicken the face itself. */
  readonly bold: readonly string[] | null
  /** Ascent and descent of each face in type sizes; null where the faces are not known. */
  readonly metrics: Readonly<
    Record<FontRole, { readonly ascent: number; readonly descent: number }>
  > | null
}
