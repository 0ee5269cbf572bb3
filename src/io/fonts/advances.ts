/** How wide the chosen faces draw characters, as plain data for the layout. */
import { bareRecord } from '../../model/values.ts'
import type { FaceAdvances, FaceCharacters } from '../../theme/face-advances.ts'
import { type FontRole, fontRoles } from '../../theme/theme.ts'
import { type FontFile, type FontSet, filesOf } from './choose-fonts.ts'

/** Widths that were looked for, by face and character. */
interface Found {
  readonly widths: Record<string, Record<string, number>>
  readonly characters: Map<string, Set<string>>
}
/** Of one set of fonts, for as long as it is used. */
const foundIn = new WeakMap<FontSet, Found>()

/** The widths of these characters, beside those that were wanted before. What no face has is one type size wide. */
export function advancesOf(fonts: FontSet, used: FaceCharacters): FaceAdvances {
  const found = foundIn.get(fonts) ?? { widths: bareRecord(), characters: new Map() }
  foundIn.set(fonts, found)
  for (const [face, wanted] of Object.entries(used)) {
    const known = found.characters.get(face) ?? new Set()
    found.characters.set(face, known)
    const widths = found.widths[face] ?? bareRecord<number>()
    found.widths[face] = widths
    const more = [...wanted].filter((character) => !known.has(character))
    if (more.length > 0) addWidths(widths, more, filesOfFace(fonts, face))
    for (const character of more) known.add(character)
  }
  return found.widths
}

function addWidths(
  widths: Record<string, number>,
  characters: readonly string[],
  files: readonly FontFile[],
): void {
  for (const character of characters) {
    const code = character.codePointAt(0) ?? 0
    const file = filesFor(character, files).find(({ face }) => face.advance(code) !== null)
    const width = file?.face.advance(code) ?? 1
    widths[character] = width
    if (character === '—' && file?.face.joinsDashes()) widths['——'] = 2 * width
  }
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
