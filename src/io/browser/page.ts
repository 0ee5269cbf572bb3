/** One page of a browser that prints: scripts off, nothing fetched but what the paper holds and the fonts it names. */
import { readFile } from 'node:fs/promises'
import type { Browser, HTTPRequest, Page } from 'puppeteer-core'

/** Font files by the address that the paper's @font-face rules name. */
export type FontsByAddress = Readonly<Record<string, string>>

/** Longest time for one paper, milliseconds. */
const patience = 120_000

export async function openPage(browser: Browser, fonts: FontsByAddress): Promise<Page> {
  const page = await browser.newPage()
  await page.setJavaScriptEnabled(false)
  await page.setRequestInterception(true)
  page.on('request', (request) => void answer(request, fonts))
  return page
}

async function answer(request: HTTPRequest, fonts: FontsByAddress): Promise<void> {
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

export interface PrintedAs {
  /** PDF with tags and outline: doubles time and size on big tables. */
  readonly tagged: boolean
  /** Faces come with the paper and may still be on their way when it is loaded; those of the system never are. */
  readonly waitForFonts: boolean
}

/**
 * @throws the fault of a page that crashes, at once: what it was asked for is never answered
 */
export async function printOn(page: Page, html: string, as: PrintedAs): Promise<Uint8Array> {
  const crash = crashOf(page)
  try {
    return await Promise.race([printed(page, html, as), crash.happened])
  } finally {
    crash.forget()
  }
}

async function printed(
  page: Page,
  html: string,
  { tagged, waitForFonts }: PrintedAs,
): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: patience })
  return page.pdf({
    preferCSSPageSize: true,
    printBackground: true,
    tagged,
    outline: tagged,
    timeout: patience,
    waitForFonts,
  })
}

function crashOf(page: Page): { readonly happened: Promise<never>; readonly forget: () => void } {
  let tell = (_: Error): void => undefined
  const happened = new Promise<never>((_, reject) => {
    tell = reject
  })
  page.once('error', tell)
  return { happened, forget: () => page.off('error', tell) }
}
