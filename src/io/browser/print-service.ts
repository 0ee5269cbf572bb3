/** Prints HTML in the faces of a theme: faces chosen, the browser driven, the pages read back. */
import { statSync } from 'node:fs'
import { diagnose, type Result } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import type { Printed, PrintFaces, PrintJob } from '../../outside/outside.ts'
import type { FaceAdvances, FaceCharacters } from '../../theme/face-advances.ts'
import type { Theme } from '../../theme/theme.ts'
import { cacheNotes } from '../files/cache-folder.ts'
import { advancesOf } from '../fonts/advances.ts'
import { allFiles, type FontSet, fontFaces, printFamilies } from '../fonts/choose-fonts.ts'
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
  /** Starts the browser of a theme, where there is one here; what is wrong with it is said by the first print. */
  readonly expect: (theme: Theme) => void
  /** What turns the HTML of a theme into a PDF, for others that set the HTML: threads have no browser of their own. */
  readonly printer: (theme: Theme) => Press
  /** Which faces a theme is printed in, in a word that changes with them. */
  readonly fontsStamp: (theme: Theme) => string
  readonly close: () => Promise<void>
}
/** What prints, and what there is to say of it. */
export type Press = Pick<Printer, 'print' | 'notes'> & Partial<Pick<Printer, 'start'>>
export interface PrintOptions {
  readonly chromium: string | undefined
  readonly tagged: boolean
  /** Serve fonts by @font-face even where there is fontconfig. */
  readonly fontFaces?: boolean
  /** Browsers of earlier runs by their faces: they are used again, and left open by `close`. */
  readonly browsers?: Map<string, Printer>
  /** Prints in place of a browser of its own. */
  readonly press?: (theme: Theme) => Press
}
interface Setting {
  readonly fonts: FontSet
  readonly faces: PrintFaces
  readonly files: Readonly<Record<string, string>>
  readonly byConfig: boolean
  readonly stamp: string
}

/** One browser for each set of faces, opened on first use: themes that are set in the same files share it. */
export function createPrintService(fontsOf: FontsOf, options: PrintOptions): PrintService {
  const settings = new Map<string, Setting>()
  const printers = options.browsers ?? new Map<string, Printer>()
  const settingOf = (theme: Theme): Setting => {
    const known = settings.get(theme.name)
    if (known) return known
    const fonts = fontsOf(theme)
    const byConfig = hasFontconfig() && !options.fontFaces
    const { css, files } = byConfig ? { css: '', files: {} } : fontFaces(fonts)
    const faces = { families: printFamilies(fonts), css }
    const setting = { fonts, faces, files, byConfig, stamp: stampOf(fonts) }
    settings.set(theme.name, setting)
    return setting
  }
  const printerOf = (theme: Theme): Printer => {
    const { fonts, faces, files, byConfig, stamp } = settingOf(theme)
    // other faces beside them would fill gaps otherwise: only the very same files share a browser
    const key = `${stamp}\n${faces.css}\n${options.chromium ?? ''}\n${options.tagged}`
    const known = printers.get(key)
    if (known) return known
    const { chromium, tagged } = options
    const printer = createPrinter({
      chromium,
      tagged,
      fontconfig: byConfig ? privateFontconfig(fonts, theme) : null,
      fonts: files,
      ruler: rulerOf(fonts, faces.css),
    })
    printers.set(key, printer)
    return printer
  }
  const pressOf = options.press ?? printerOf
  return {
    close: async () => {
      if (!options.browsers) await closeAll(printers)
    },
    faces: (theme) => settingOf(theme).faces,
    printer: pressOf,
    fontsStamp: (theme) => settingOf(theme).stamp,
    advances: (theme, used) => advancesOf(fontsOf(theme), used),
    expect: (theme) => {
      try {
        pressOf(theme).start?.()
      } catch {
        // the first print says it
      }
    },
    print: async ({ html, theme, meta, text }) => {
      const diagnostics = fontNotes(settingOf(theme).fonts, text)
      try {
        const printer = pressOf(theme)
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

/** Ends browsers that were kept. */
export async function closeAll(browsers: ReadonlyMap<string, Printer>): Promise<void> {
  await Promise.all([...browsers.values()].map((printer) => printer.close()))
}

/** The files of a set with what they are: a face that is replaced is another one. */
const stampOf = (fonts: FontSet): string =>
  allFiles(fonts)
    .map(({ path }) => {
      const { size, mtimeMs } = statSync(path)
      return `${path} ${size} ${mtimeMs}`
    })
    .sort()
    .join('\n')

/** What ended a print, by short codes. */
function printFault(error: unknown): 'time' | 'gone' | 'start' | 'other' {
  const message = error instanceof Error ? `${error.name} ${error.message}` : String(error)
  if (/timeout|timed out/i.test(message)) return 'time'
  if (/launch|spawn|ENOENT|EACCES/i.test(message)) return 'start'
  return /closed|detached|disconnected|crash|EPIPE/i.test(message) ? 'gone' : 'other'
}
