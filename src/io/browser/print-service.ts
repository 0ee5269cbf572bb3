/** Prints HTML in the faces of a theme: faces chosen, the browser driven, the pages read back. */
import { diagnose, type Result } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import type { Printed, PrintFaces, PrintJob } from '../../outside/outside.ts'
import type { FaceAdvances, FaceCharacters } from '../../theme/face-advances.ts'
import type { Theme } from '../../theme/theme.ts'
import { cacheNotes } from '../files/cache-folder.ts'
import { advancesOf } from '../fonts/advances.ts'
import { type FontSet, fontFaces, printFamilies } from '../fonts/choose-fonts.ts'
import { fontNotes } from '../fonts/font-notes.ts'
import type { FontsOf } from '../fonts/font-sets.ts'
import { privateFontconfig } from '../fonts/fontconfig.ts'
import { withMetadata } from '../pdf/pdf-metadata.ts'
import { readPageFacts } from '../pdf/read-page-facts.ts'
import { createPrinter, hasFontconfig, type Printer } from './printer.ts'
import { rulerOf } from './ruler.ts'

export interface PrintService {
  readonly faces: (theme: Theme) => PrintFaces
  readonly advances: (theme: Theme, used: FaceCharacters) => FaceAdvances
  readonly print: (job: PrintJob) => Promise<Result<Printed | null>>
  readonly close: () => Promise<void>
}
export interface PrintOptions {
  readonly chromium: string | undefined
  readonly tagged: boolean
  /** Serve fonts by @font-face even where there is fontconfig. */
  readonly fontFaces?: boolean
}
interface Press {
  readonly printer: Printer
  readonly fonts: FontSet
  readonly faces: PrintFaces
}

/** One browser per theme's set of faces, opened on first use. */
export function createPrintService(fontsOf: FontsOf, options: PrintOptions): PrintService {
  const opened = new Map<string, Press>()
  const open = (theme: Theme): Press => {
    const known = opened.get(theme.name)
    if (known) return known
    const fonts = fontsOf(theme)
    const byConfig = hasFontconfig() && !options.fontFaces
    const { css, files } = byConfig ? { css: '', files: {} } : fontFaces(fonts)
    const fontconfig = byConfig ? privateFontconfig(fonts, theme) : null
    const { chromium, tagged } = options
    const made = {
      fonts,
      faces: { families: printFamilies(fonts), css },
      printer: createPrinter({
        chromium,
        tagged,
        fontconfig,
        fonts: files,
        ruler: rulerOf(fonts, css),
      }),
    }
    opened.set(theme.name, made)
    return made
  }
  return {
    close: async () =>
      void (await Promise.all([...opened.values()].map(({ printer }) => printer.close()))),
    faces: (theme) => open(theme).faces,
    advances: (theme, used) => advancesOf(fontsOf(theme), used),
    print: async ({ html, theme, meta, text }) => {
      const { printer, fonts } = open(theme)
      const diagnostics = fontNotes(fonts, text)
      try {
        const printed = await printer.print(html)
        const { numbered, ...facts } = await readPageFacts(printed, theme)
        const pdf = meta ? withMetadata(printed, meta) : printed
        return {
          value: { pdf, facts, numbered },
          diagnostics: [...diagnostics, ...printer.notes(), ...cacheNotes()],
        }
      } catch (error) {
        if (error instanceof UserError) throw error
        const reason = printFault(error)
        return {
          value: null,
          diagnostics: [...diagnostics, diagnose('pdf/failed', null, { reason })],
        }
      }
    },
  }
}

/** What ended a print, by short codes. */
function printFault(error: unknown): 'time' | 'gone' | 'start' | 'other' {
  const message = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  if (/timeout|timed out/i.test(message)) return 'time'
  if (/launch|spawn|ENOENT|EACCES/i.test(message)) return 'start'
  return /closed|detached|disconnected|crash|EPIPE/i.test(message) ? 'gone' : 'other'
}
