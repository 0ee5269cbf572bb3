/** Printing one document: faces chosen, HTML made for them, the browser driven. */
import { join } from 'node:path'
import { diagnose, type Result } from '../../diagnostic.ts'
import { UserError } from '../../error.ts'
import type { Printed, PrintJob } from '../../outside/outside.ts'
import { renderHtml } from '../../render/html/render-html.ts'
import type { Theme } from '../../theme/theme.ts'
import { chooseFonts, type FontSet, fontFaces, printFamilies } from '../fonts/choose-fonts.ts'
import { fontNotes } from '../fonts/font-notes.ts'
import { privateFontconfig } from '../fonts/fontconfig.ts'
import { withMetadata } from '../pdf/pdf-metadata.ts'
import { readPageFacts } from '../pdf/read-page-facts.ts'
import { createPrinter, hasFontconfig, type Printer } from './printer.ts'
import { rulerOf } from './ruler.ts'

export interface PrintService {
  readonly print: (job: PrintJob) => Promise<Result<Printed | null>>
  readonly close: () => Promise<void>
}
export interface PrintOptions {
  readonly chromium: string | undefined
  readonly tagged: boolean
  /** Use the shipped faces even where the machine has better ones. */
  readonly standInsOnly?: boolean
  /** Serve fonts by @font-face even where there is fontconfig. */
  readonly fontFaces?: boolean
}

/** One browser per theme's set of faces, opened on first use. */
export function createPrintService(workspaceRoot: string, options: PrintOptions): PrintService {
  const opened = new Map<string, { printer: Printer; fonts: FontSet; css: string }>()
  const open = (theme: Theme): { printer: Printer; fonts: FontSet; css: string } => {
    const known = opened.get(theme.name)
    if (known) return known
    const fonts = chooseFonts(theme, join(workspaceRoot, 'fonts'), options.standInsOnly)
    const byConfig = hasFontconfig() && !options.fontFaces
    const faces = byConfig ? { css: '', files: {} } : fontFaces(fonts)
    const fontconfig = byConfig ? privateFontconfig(fonts, theme) : null
    const made = {
      fonts,
      css: faces.css,
      printer: createPrinter({
        chromium: options.chromium,
        tagged: options.tagged,
        fontconfig,
        fonts: faces.files,
        ruler: rulerOf(fonts, faces.css),
      }),
    }
    opened.set(theme.name, made)
    return made
  }
  return {
    close: async () =>
      void (await Promise.all([...opened.values()].map(({ printer }) => printer.close()))),
    print: async ({ document, theme, assets, adjustments, probes, text }) => {
      const { printer, fonts, css } = open(theme)
      const diagnostics = fontNotes(fonts, text)
      const printAs = async (asked: Theme): Promise<Uint8Array> =>
        printer.print(
          renderHtml(document, asked, assets, adjustments, printFamilies(fonts), css, probes),
        )
      try {
        const first = await printAs(theme)
        const { numbered, ...facts } = await readPageFacts(first, theme)
        const counts = probes.length === 0 && needsCount(theme, numbered, facts.pages.length)
        const pdf = counts ? await printAs(withTotal(theme, numbered)) : first
        return {
          value: { pdf: withMetadata(pdf, document.meta), facts },
          diagnostics: [...diagnostics, ...printer.notes()],
        }
      } catch (error) {
        if (error instanceof UserError) throw error
        const reason = error instanceof Error ? (error.message.split('\n')[0] ?? '') : String(error)
        return {
          value: null,
          diagnostics: [...diagnostics, diagnose('pdf/failed', null, { reason })],
        }
      }
    },
  }
}

/** CSS counts the pages of cover and contents in its total: such a paper is printed once more with the number counted. */
const needsCount = (theme: Theme, numbered: number, pages: number): boolean =>
  theme.pageNumber.form.includes('{N}') && theme.pageNumber.place !== 'none' && numbered !== pages
const withTotal = (theme: Theme, total: number): Theme => ({
  ...theme,
  pageNumber: { ...theme.pageNumber, form: theme.pageNumber.form.replaceAll('{N}', String(total)) },
})
