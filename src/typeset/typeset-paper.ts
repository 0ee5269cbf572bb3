/** A paper that is ready to be set by any renderer. */
import type { Assets } from '../model/assets.ts'
import type { Document } from '../model/document.ts'
import type { Theme } from '../theme/theme.ts'
import type { Typeset } from './typeset.ts'

export interface TypesetPaper {
  readonly typeset: Typeset
  readonly meta: Document['meta']
  readonly theme: Theme
  readonly assets: Assets
}
