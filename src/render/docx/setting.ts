/** What everything that is set in a DOCX carries along. */
import type { Assets } from '../../model/assets.ts'
import type { Theme } from '../../theme/theme.ts'
import type { ProofNotes } from './running-text.ts'
import type { UsedStyles } from './used-styles.ts'

export interface Setting {
  readonly theme: Theme
  readonly assets: Assets
  /** Comments on figures of data; null for a clean paper. */
  readonly proof: ProofNotes | null
  /** Collects the styles that only this paper has. */
  readonly used: UsedStyles
}
