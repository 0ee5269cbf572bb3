/** Families for readers of an HTML file, by the names an office has. */

import type { Families } from '../../theme/families.ts'
import { type FontRole, fontRoles, type Theme } from '../../theme/theme.ts'

export const readingFamilies = (theme: Theme): Families => ({
  ...(Object.fromEntries(
    fontRoles.map((role) => [role, [theme.fonts[role].name, ...theme.fonts[role].other]]),
  ) as Record<FontRole, string[]>),
  bold: null,
  metrics: null,
})
