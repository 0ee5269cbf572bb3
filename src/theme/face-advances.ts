/** How wide the chosen faces draw characters: plain data, made where fonts are read and used where lines are broken. */
import type { FontRole } from './theme.ts'

/** A role of the theme, or the face of strong text. */
export type FaceName = FontRole | 'bold'

/** Advances in type sizes by face and character, of —— where a face draws it as one glyph. */
export type FaceAdvances = Readonly<
  Partial<Record<FaceName, Readonly<Partial<Record<string, number>>>>>
>
/** Characters by face, each once: what advances are wanted of. */
export type FaceCharacters = Readonly<Partial<Record<FaceName, string>>>
