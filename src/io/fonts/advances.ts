/** How wide the chosen faces draw characters, as plain data for the layout. */
import { bareRecord } from '../../model/values.ts'
import type { FaceAdvances, FaceCharacters } from '../../theme/face-advances.ts'
import { type FontRole, fontRoles } from '../../theme/theme.ts'
import { type FontFile, type FontSet, filesOf } from './choose-fonts.ts'

/** What no face has is one type size wide. */
export function advancesOf(fonts: FontSet, used: FaceCharacters): FaceAdvances {
  return bareRecord(
    Object.entries(used).map(([face, characters]) => {
      const files = filesOfFace(fonts, face)
      const widths = bareRecord<number>()
      for (const character of characters) {
        const code = character.codePointAt(0) ?? 0
        const file = filesFor(character, files).find(({ face }) => face.advance(code) !== null)
        const width = file?.face.advance(code) ?? 1
        widths[character] = width
        if (character === '—' && file?.face.joinsDashes()) widths['——'] = 2 * width
      }
      return [face, widths]
    }),
  )
}

/** Pictures are set in the face that is made for them, whatever other face has them in black. */
function filesFor(character: string, files: readonly FontFile[]): readonly FontFile[] {
  return /\p{Emoji_Presentation}/u.test(character) ? [...files].reverse() : files
}

/** As the style sheet has them: behind a Chinese face stands the Latin one. */
function filesOfFace(fonts: FontSet, face: string): FontFile[] {
  const role = fontRoles.find((one): one is FontRole => one === face) ?? 'fangsong'
  const heavy = fonts.choices.find((choice) => choice.role === 'xiaobiaosong')
  const body = fonts.choices.find((choice) => choice.role === 'fangsong')
  if (face === 'bold' && body?.substituted && heavy) return [heavy.file, ...fonts.fallback]
  return role === 'latin'
    ? filesOf(fonts, role)
    : [...filesOf(fonts, role), ...filesOf(fonts, 'latin')]
}
