/** Which face serves each role, and what it lacks. */
import type { FontReport } from '../../machine/font-report.ts'
import type { FontRole } from '../../theme/theme.ts'
import type { FontSet } from './choose-fonts.ts'
import { gb2312Hanzi, standardHanzi } from './hanzi.ts'

/** @param used characters that a paper sets in each role, or null */
export function reportFonts(
  { choices }: FontSet,
  used: ReadonlyMap<FontRole, ReadonlySet<string>> | null,
): FontReport[] {
  const sets = { gb2312: gb2312Hanzi(), standard: standardHanzi() }
  return choices.map(({ role, label, wanted, file, substituted }) => {
    const lacks = (one: string): boolean => !file.face.has(one.codePointAt(0) ?? 0)
    const count = (set: readonly string[]): number => set.filter(lacks).length
    return {
      role,
      label,
      docx: wanted,
      family: file.family,
      file: file.path,
      substituted,
      missing:
        role === 'latin' ? null : { gb2312: count(sets.gb2312), standard: count(sets.standard) },
      fallback:
        used && [...(used.get(role) ?? [])].filter((one) => /\S/.test(one) && lacks(one)).join(''),
    }
  })
}
