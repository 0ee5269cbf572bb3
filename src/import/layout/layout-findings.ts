/** What a draft's layout differs in from a theme: its pages, then its paragraphs by what they are. */
import type { Diagnostic } from '../../diagnostic.ts'
import type { LayoutRole } from '../../rules/draft-layout.ts'
import type { Theme } from '../../theme/theme.ts'
import type { Draft, DraftParagraph } from '../draft.ts'
import { pageFindings } from './page-findings.ts'
import { paragraphFindings } from './paragraph-findings.ts'

export type { LayoutRole }

/**
 * Nothing for what the format of a draft cannot say.
 * @param roleOf what a paragraph was judged to be; null for one that no style of the theme is for
 */
export const layoutFindings = (
  draft: Draft,
  theme: Theme,
  roleOf: (paragraph: DraftParagraph) => LayoutRole | null,
): readonly Diagnostic[] => [
  ...pageFindings(draft, theme),
  ...paragraphFindings(draft, theme, roleOf),
]
