/** What is said of the faces of a run: which ones stand in, what they lack, which files are no fonts. */
import { type Diagnostic, diagnose } from '../../diagnostic.ts'
import { type FontSet, missingGlyphs } from './choose-fonts.ts'

/** Files in fonts/ that cannot be used; the same for every paper, so that a run says it once. */
export const unreadableFonts = ({ unreadable }: FontSet): Diagnostic[] =>
  unreadable.length === 0
    ? []
    : [
        diagnose('font/unreadable', null, {
          files: unreadable.map((file) => `fonts/${file}`),
        }),
      ]

/** @param text everything that is printed */
export function fontNotes(fonts: FontSet, text: string): Diagnostic[] {
  const faces = fonts.choices
    .filter((one) => one.substituted)
    .map(({ wanted, file }) => `${wanted} → ${file.family}`)
  const missing = missingGlyphs(text, fonts)
  return [
    ...unreadableFonts(fonts),
    ...(faces.length === 0
      ? []
      : [diagnose('font/substituted', null, { faces: [...new Set(faces)] })]),
    ...(missing.length === 0
      ? []
      : [diagnose('font/missing-glyph', null, { characters: missing.slice(0, 50) })]),
  ]
}
