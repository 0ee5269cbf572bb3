/** Prints HTML to PDF: one browser per run, launched on first use; scripts off, network off, crash → once more. */
import { readFile } from 'node:fs/promises'
import { availableParallelism, platform } from 'node:os'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'

export interface PrinterOptions {
  /** Path of a browser; undefined looks for one. */
  readonly chromium: string | undefined
  /** Path of a fontconfig file for the browser, null where there is no fontconfig: then fonts are served by `fonts`. */
  readonly fontconfig: string | null
  /** Font files by the address that the paper's @font-face rules name. */
  readonly fonts: Readonly<Record<string, string>>
  /** Tagged PDF with outline: doubles time and size on big tables. */
  readonly tagged: boolean
}
export interface Printer {
  readonly print: (html: string) => Promise<Uint8Array>
  readonly close: () => Promise<void>
}
/** Longest time for one paper, milliseconds. */
const patience = 120_000
/** A page is thrown away after so many prints: its memory grows. */
const printsPerPage = 200

/** Whether the browser can be given fonts through fontconfig. */
export const hasFontconfig = (): boolean => platform() === 'linux'

/** Every request is refused but those for what the paper holds itself and for the fonts that the renderer named. */
async function answer(
  request: HTTPRequest,
  fonts: Readonly<Record<string, string>>,
): Promise<void> {
  const font = fonts[request.url()]
  if (request.url().startsWith('data:') || request.url() === 'about:blank') await request.continue()
  else if (font === undefined) await request.abort()
  else
    await request.respond({
      status: 200,
      contentType: 'font/ttf',
      headers: { 'access-control-allow-origin': '*' },
      body: await readFile(font),
    })
}

export function createPrinter(options: PrinterOptions): Printer {
  let browser: Promise<Browser> | undefined
  const idle: { page: Page; prints: number }[] = []
  const waiting: (() => void)[] = []
  let open = 0
  const most = availableParallelism() + 1

  const launch = async (): Promise<Browser> => {
    const [{ default: puppeteer }, { findBrowser }] = await Promise.all([
      import('puppeteer-core'),
      import('./find-browser.ts'),
    ])
    const found = await findBrowser(options.chromium)
    const root = process.getuid?.() === 0 ? ['--no-sandbox'] : []
    return puppeteer.launch({
      executablePath: found.path,
      headless: found.shell ? 'shell' : true,
      args: [
        ...new Set([
          ...found.args,
          ...root,
          '--disable-gpu',
          '--disable-extensions',
          '--disable-background-networking',
          '--disable-sync',
          '--no-first-run',
          '--font-render-hinting=none',
        ]),
      ],
      env:
        options.fontconfig === null
          ? process.env
          : { ...process.env, FONTCONFIG_FILE: options.fontconfig },
      timeout: 60_000,
      pipe: true,
    })
  }
  const started = (): Promise<Browser> => {
    browser ??= launch().catch((error: unknown) => {
      browser = undefined
      throw error
    })
    return browser
  }

  const newPage = async (): Promise<{ page: Page; prints: number }> => {
    const page = await (await started()).newPage()
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    page.on('request', (request) => void answer(request, options.fonts))
    return { page, prints: 0 }
  }
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
    withPage(async (page) => {
      await page.setContent(html, { waitUntil: 'load', timeout: patience })
      return page.pdf({
        preferCSSPageSize: true,
        printBackground: true,
        tagged: options.tagged,
        outline: options.tagged,
        timeout: patience,
        waitForFonts: true,
      })
    })
  const close = async (): Promise<void> => {
    const running = browser
    browser = undefined
    idle.length = 0
    await (await running?.catch(() => undefined))?.close().catch(() => undefined)
  }
  return {
    close,
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
