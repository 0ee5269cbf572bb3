/** `wengao doctor`: what this machine has for printing, and what to do about what it lacks. */
import { UserError } from '../../error.ts'
import { checkUp } from '../../io/checkup/check-up.ts'
import { openHouse } from '../../io/files/house.ts'
import { type Lang, wordDiagnostic } from '../../messages/index.ts'
import type { Texts } from '../../outside/outside.ts'
import { checkupItems, checkupText } from '../../report/checkup-text.ts'
import { standardTheme } from '../../theme/theme.ts'
import { settle } from '../../workspace/precedence.ts'
import { openWorkspace } from '../open-workspace.ts'
import { sayFaults } from '../say-faults.ts'
import { near } from './near.ts'

interface DoctorArguments {
  readonly theme: string | undefined
  readonly json: boolean
  readonly lang: Lang
  readonly workspace: string | undefined
  readonly config: boolean
  readonly chromium: string | undefined
}

/** Prints the check-up; gives 1 when something fails that printing needs. */
export async function doctorCommand(args: DoctorArguments): Promise<number> {
  const { root, settings, texts: known, diagnostics } = openWorkspace(args)
  const texts: Texts = new Map(known)
  const wanted = settle({ flag: args.theme, workspace: settings.theme, usual: standardTheme })
  const theme = openHouse(root, texts).theme(wanted)
  const [fault] = theme.diagnostics
  if (!theme.value) {
    if (fault?.rule === 'theme/unknown') throw new UserError(...wordDiagnostic(fault, args.lang))
    sayFaults(theme.diagnostics, root, texts, args.lang)
    return 1
  }
  sayFaults(diagnostics, root, texts, args.lang)
  const found = await checkUp(theme.value, root, args.chromium)
  const fonts = found.fonts.map((font) => ({ ...font, file: near(font.file) }))
  const items = checkupItems({ ...found, fonts }, args.lang)
  process.stdout.write(
    args.json ? `${JSON.stringify({ items, found }, null, 2)}\n` : checkupText(items, args.lang),
  )
  return items.some(({ level }) => level === 'bad') ? 1 : 0
}
