/** A theme with another line pitch: what is set in its lines, or white by whole lines, goes along. */
import type { Style, StyleRole, Theme } from './theme.ts'

/** @param pitch of the lines of the type area, twips */
export function pitchedTheme(theme: Theme, pitch: number): Theme {
  const old = theme.grid.pitch
  const scaled = (length: number): number => (length % old === 0 ? (length / old) * pitch : length)
  const set = ({ pitch: own, before, after, ...rest }: Style): Style => ({
    ...rest,
    pitch: own === old ? pitch : own,
    before: scaled(before),
    after: scaled(after),
  })
  const styles = Object.entries(theme.styles).map(([role, style]) => [role, set(style)] as const)
  return {
    ...theme,
    grid: { ...theme.grid, pitch },
    styles: Object.fromEntries(styles) as Record<StyleRole, Style>,
    letterhead: { ...theme.letterhead, textGap: scaled(theme.letterhead.textGap) },
  }
}
