/** Prints HTML to PDF: one browser, launched on first use; one that dies is replaced and its papers are printed again. */
import { availableParallelism, platform } from 'node:os'
import type { Diagnostic } from '../../diagnostic.ts'
import type { OpenedBrowser, Opening } from './open-browser.ts'
import { isLate, openPage, type PrintingPage, printOn } from './page.ts'

export interface PrinterOptions extends Opening {
  /** Tagged PDF with outline: doubles time and size on big tables. */
  readonly tagged: boolean
}
export interface Printer {
  readonly print: (html: string) => Promise<Uint8Array>
  /** Launches the browser ahead of the first print, which tells of its faults. */
  readonly start: () => void
  /** What there is to say of the browser, once it runs. */
  readonly notes: () => readonly Diagnostic[]
  readonly close: () => Promise<void>
}
/** A page is thrown away after so many prints: its memory grows. */
const printsPerPage = 100

/** Whether the browser can be given fonts through fontconfig. */
export const hasFontconfig = (): boolean => platform() === 'linux'

export function createPrinter(options: PrinterOptions): Printer {
  let opened: Promise<OpenedBrowser> | undefined
  let notes: readonly Diagnostic[] = []
  const idle: Slot[] = []
  const waiting: (() => void)[] = []
  let open = 0
  const most = availableParallelism() + 1

  const launch = async (): Promise<OpenedBrowser> => {
    const { openBrowser } = await import('./open-browser.ts')
    const browser = await openBrowser(options)
    notes = browser.diagnostics
    return browser
  }
  let closed = false
  const started = (): Promise<OpenedBrowser> => {
    if (closed) return Promise.reject(new Error('the printer is closed'))
    opened ??= launch().catch((error: unknown) => {
      opened = undefined
      throw error
    })
    return opened
  }
  const newSlot = async (): Promise<Slot> => {
    const of = started()
    return { printing: await openPage((await of).browser, options.fonts), prints: 0, of }
  }
  /** One that ended while nobody printed is no print that failed. */
  const livingSlot = async (): Promise<Slot | undefined> => {
    for (let slot = idle.pop(); slot; slot = idle.pop()) {
      if (!slot.printing.fault()) return slot
      await slot.printing.page.close().catch(() => undefined)
    }
    return undefined
  }
  /** Runs one job on a page of its own; never more pages at once than the machine has use for. */
  const withPage = async <T>(job: (page: PrintingPage) => Promise<T>): Promise<T> => {
    while (open >= most) await new Promise<void>((resolve) => waiting.push(resolve))
    open++
    let slot: Slot | undefined
    try {
      slot = (await livingSlot()) ?? (await newSlot())
      const result = await job(slot.printing)
      if (++slot.prints < printsPerPage && slot.of === opened) idle.push(slot)
      else await slot.printing.page.close().catch(() => undefined)
      return result
    } catch (error) {
      await slot?.printing.page.close().catch(() => undefined)
      throw error
    } finally {
      open--
      waiting.shift()?.()
    }
  }
  const waitForFonts = Object.keys(options.fonts).length > 0
  const printOnce = (html: string): Promise<Uint8Array> =>
    withPage((page) => printOn(page, html, { tagged: options.tagged, waitForFonts }))
  const end = async (): Promise<void> => {
    const running = opened
    opened = undefined
    idle.length = 0
    const found = await running?.catch(() => undefined)
    await found?.browser.close().catch(() => undefined)
  }
  /** A browser that died or hangs is replaced, by the first of its prints that fails; the others find the new one. */
  const replace = async (used: Promise<OpenedBrowser>): Promise<void> => {
    if (opened === used) await end()
  }
  return {
    close: () => {
      closed = true
      return end()
    },
    notes: () => notes,
    start: () => void started().catch(() => undefined),
    print: async (html) => {
      for (let attempt = 1; ; attempt++) {
        const used = started()
        // whoever opens a page of it hears of its fault
        used.catch(() => undefined)
        try {
          return await printOnce(html)
        } catch (error) {
          // set-up faults are the user's
          if ((error as Error).name === 'UserError' || closed) throw error
          const late = isLate(error)
          if (attempt >= (await triesFor(used, late))) throw error
          if (late || attempt > 1 || (await isDead(used))) await replace(used)
        }
      }
    },
  }
}

interface Slot {
  readonly printing: PrintingPage
  prints: number
  /** The browser that it is a page of. */
  readonly of: Promise<OpenedBrowser>
}
/**
 * How often a paper is printed at most: on another page, then in another browser; one that hangs in another browser at once.
 * Where the browser died, that may be another paper's doing.
 */
const triesFor = async (used: Promise<OpenedBrowser>, late: boolean): Promise<number> => {
  if (late) return 2
  return (await isDead(used)) ? 5 : 3
}

/** Whether a browser ended by itself. */
const isDead = async (used: Promise<OpenedBrowser>): Promise<boolean> => {
  const found = await used.catch(() => undefined)
  return found !== undefined && !found.browser.connected
}
