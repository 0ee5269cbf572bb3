/** Faces that styles name by their part in the theme: minorEastAsia is 宋体, or whatever the theme has for the language. */
import { childOf, childrenOf, type XmlElement } from '../../ooxml/xml-tree.ts'

/** Names of faces by `majorEastAsia`, `minorHAnsi` and so on. */
export type ThemeFonts = ReadonlyMap<string, string>

const scripts: ReadonlyMap<string, string> = new Map([
  ['zh-TW', 'Hant'],
  ['zh-HK', 'Hant'],
  ['zh-MO', 'Hant'],
  ['ja', 'Jpan'],
  ['ko', 'Hang'],
])
/** The script whose face stands for Chinese letters; simplified where the file does not say. */
const scriptOf = (language: string): string =>
  scripts.get(language) ?? scripts.get(language.slice(0, 2)) ?? 'Hans'

export function readThemeFonts(theme: XmlElement | null, settings: XmlElement | null): ThemeFonts {
  const fonts = new Map<string, string>()
  const scheme = childOf(childOf(theme ?? undefined, 'a:themeElements'), 'a:fontScheme')
  const language = childOf(settings ?? undefined, 'w:themeFontLang')?.attributes.get('w:eastAsia')
  for (const kind of ['major', 'minor']) {
    const faces = childOf(scheme, `a:${kind}Font`)
    const face = (name: string): string =>
      childOf(faces, `a:${name}`)?.attributes.get('typeface') ?? ''
    const script = scriptOf(language ?? '')
    const own = childrenOf(faces, 'a:font').find(
      ({ attributes }) => attributes.get('script') === script,
    )
    const eastAsia = face('ea') || (own?.attributes.get('typeface') ?? '')
    const all = { EastAsia: eastAsia, HAnsi: face('latin'), Ascii: face('latin'), Bidi: face('cs') }
    for (const [name, typeface] of Object.entries(all))
      if (typeface !== '') fonts.set(kind + name, typeface)
  }
  return fonts
}
