/** Prints HTML to PDF: one browser per run, launched on first use; crash → once more. */
import { availableParallelism, platform } from 'node:os'
import type { Page } from 'puppeteer-core'
import type { Diagnostic } from '../../diagnostic.ts'
import type { OpenedBrowser, Opening } from './open-browser.ts'
import { openPage, printOn } from './page.ts'

export interface PrinterOptions extends Opening {
  /** Tagged PDF with outline: doubles time and size on big tables. */
  readonly tagged: boolean
}
export interface Printer {
  readonly print: (html: string) => Promise<Uint8Array>
  /** What there is to say of the browser, once it runs. */
  readonly notes: () => readonly Diagnostic[]
  readonly close: () => Promise<void>
}
/** A page is thrown away after so many prints: its memory grows. */
const printsPerPage = 200

/** Whether the browser can be given fonts through fontconfig. */
export const hasFontconfig = (): boolean => platform() === 'linux'

export function createPrinter(options: PrinterOptions): Printer {
  let opened: Promise<OpenedBrowser> | undefined
  let notes: readonly Diagnostic[] = []
  const idle: { page: Page; prints: number }[] = []
  const waiting: (() => void)[] = []
  let open = 0
  const most = availableParallelism() + 1

  const launch = async (): Promise<OpenedBrowser> => {
    const { openBrowser } = await import('./open-browser.ts')
    const made = await openBrowser(options)
    notes = made.diagnostics
    return made
  }
  const started = (): Promise<OpenedBrowser> => {
    opened ??= launch().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }

  const newPage = async (): Promise<{ page: Page; prints: number }> => ({
    page: await openPage((await started()).browser, options.fonts),
    prints: 0,
  })
  /** Runs one job on a page of its own; never more pages at once than the machine has use for. */
  const withPage = async <T>(job: (page: Page) => Promise<T>): Promise<T> => {
    while (open >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    open++
    let slot: { page: Page; prints: number } | undefined
    try {
      slot = idle.pop() ?? (await newPage())
      const result = await job(slot.page)
      if (++slot.prints < printsPerPage) idle.push(slot)
      else await slot.page.close()
      return result
    } catch (error) {
      await slot?.page.close().catch(() => undefined)
      throw error
    } finally {
      open--
      waiting.shift()?.()
    }
  }
  const printOnce = (html: string): Promise<Uint8Array> =>
    withPage((page) => printOn(page, html, options.tagged))
  const close = async (): Promise<void> => {
    const running = opened
    opened = undefined
    idle.length = 0
    const found = await running?.catch(() => undefined)
    await found?.browser.close().catch(() => undefined)
  }
  return {
    close,
    notes: () => notes,
    print: async (html) => {
      try {
        return await printOnce(html)
      } catch (error) {
        // a browser that died or hangs is replaced once; set-up faults are the user's
        if ((error as Error).name === 'UserError') throw error
        await close()
        return printOnce(html)
      }
    },
  }
}
