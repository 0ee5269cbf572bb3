/** The faces of a run's themes: looked for once for each theme, for printing, measuring and embedding alike. */
import { join } from 'node:path'
import type { Theme } from '../../theme/theme.ts'
import { chooseFonts, type FontSet } from './choose-fonts.ts'

export type FontsOf = (theme: Theme) => FontSet

/**
 * @param workspaceRoot the folder whose `fonts/` come first
 * @param standInsOnly ignore what the machine has, so that every machine prints alike
 */
export function fontSets(workspaceRoot: string, standInsOnly = false): FontsOf {
  const chosen = new Map<string, FontSet>()
  return (theme) => {
    const known = chosen.get(theme.name)
    if (known) return known
    const fonts = chooseFonts(theme, join(workspaceRoot, 'fonts'), standInsOnly)
    chosen.set(theme.name, fonts)
    return fonts
  }
}
