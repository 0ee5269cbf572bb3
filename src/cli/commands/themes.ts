/** `wengao themes`: which themes there are, and what one of them changes. */
import { type Diagnostic, hasErrors } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import { openHouse } from '../../io/files/house.ts'
import type { ThemeShelf } from '../../io/files/theme-shelf.ts'
import { type Lang, wordDiagnostic } from '../../messages/index.ts'
import type { Texts } from '../../outside/outside.ts'
import { themeList, themeText } from '../../report/theme-text.ts'
import { compareThemes, type ThemeDifference } from '../../theme/compare-themes.ts'
import type { ThemeSheet } from '../../theme/read-theme.ts'
import { standardTheme } from '../../theme/theme.ts'
import { openWorkspace } from '../open-workspace.ts'
import { sayFaults } from '../say-faults.ts'

interface ThemesArguments {
  readonly theme: string | undefined
  readonly json: boolean
  readonly lang: Lang
  readonly workspace: string | undefined
  readonly config: boolean
}

/** Prints themes; gives 1 when one of them is broken. */
export function themesCommand({ theme, json, lang, ...place }: ThemesArguments): number {
  const { root, texts: own, diagnostics: faults } = openWorkspace(place)
  const texts: Texts = new Map(own)
  const { themes } = openHouse(root, texts)
  const say = (found: readonly Diagnostic[]): void => sayFaults(found, root, texts, lang)
  say(faults)
  if (theme !== undefined) return printOne(themes, theme, { json, lang, say })
  const { value, diagnostics } = themes.sheets()
  say(diagnostics)
  const list = value.map((one) => ({
    name: one.theme.name,
    label: one.theme.label,
    extends: one.extends,
  }))
  process.stdout.write(json ? `${JSON.stringify(list, null, 2)}\n` : themeList(value, lang))
  return hasErrors([...faults, ...diagnostics]) ? 1 : 0
}

interface Saying extends Pick<ThemesArguments, 'json' | 'lang'> {
  readonly say: (faults: readonly Diagnostic[]) => void
}

function printOne(themes: ThemeShelf, name: string, { json, lang, say }: Saying): number {
  const { value, diagnostics } = themes.sheet(name)
  if (!value) {
    const [fault] = diagnostics
    if (fault?.rule === 'theme/unknown') throw new UserError(...wordDiagnostic(fault, lang))
    say(diagnostics)
    return 1
  }
  const { from, differences } = compared(themes, value)
  const { label } = value.theme
  process.stdout.write(
    json
      ? `${JSON.stringify({ name, label, extends: value.extends, comparedWith: from, differences }, null, 2)}\n`
      : themeText(value, from, differences, lang),
  )
  return 0
}

/** A theme that extends none is compared with the standard. */
function compared(
  themes: ThemeShelf,
  sheet: ThemeSheet,
): { from: string | null; differences: ThemeDifference[] } {
  const from = sheet.extends ?? (sheet.theme.name === standardTheme ? null : standardTheme)
  const base = from === null ? null : themes.sheet(from).value
  return { from: base ? from : null, differences: base ? compareThemes(base, sheet) : [] }
}
