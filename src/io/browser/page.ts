/** One page of a browser that prints: scripts off, nothing fetched but what the paper holds and the fonts it names. */
import { readFile } from 'node:fs/promises'
import type { Browser, CDPSession, HTTPRequest, Page } from 'puppeteer-core'

/** Font files by the address that the paper's @font-face rules name. */
export type FontsByAddress = Readonly<Record<string, string>>

/** Longest time for one paper, milliseconds. */
const patience = 120_000

export interface PrintingPage {
  readonly page: Page
  /** What the page is told to print through: its bytes come in one answer. */
  readonly session: CDPSession
  /** What ended the page; null while it lives. One that ends between two prints would not answer the next. */
  readonly fault: () => Error | null
}

export async function openPage(browser: Browser, fonts: FontsByAddress): Promise<PrintingPage> {
  const page = await browser.newPage()
  let fault: Error | null = null
  page.on('error', (error) => {
    fault = error
  })
  const setUp = async (): Promise<CDPSession> => {
    await page.setJavaScriptEnabled(false)
    await page.setRequestInterception(true)
    page.on('request', (request) => void answer(request, fonts))
    return page.createCDPSession()
  }
  try {
    return { page, session: await unlessCrashed(page, setUp()), fault: () => fault }
  } catch (error) {
    await page.close().catch(() => undefined)
    throw error
  }
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
export async function printOn(
  printing: PrintingPage,
  html: string,
  as: PrintedAs,
): Promise<Uint8Array> {
  const fault = printing.fault()
  if (fault) throw fault
  return unlessCrashed(printing.page, printed(printing, html, as))
}

async function printed(
  { page, session }: PrintingPage,
  html: string,
  { tagged, waitForFonts }: PrintedAs,
): Promise<Uint8Array> {
  await page.setContent(html, { waitUntil: 'load', timeout: patience })
  if (waitForFonts) await page.evaluate('document.fonts.ready.then(() => null)')
  const { data } = await session.send(
    'Page.printToPDF',
    {
      preferCSSPageSize: true,
      printBackground: true,
      generateTaggedPDF: tagged,
      generateDocumentOutline: tagged,
      marginTop: 0,
      marginBottom: 0,
      marginLeft: 0,
      marginRight: 0,
    },
    { timeout: patience },
  )
  return Buffer.from(data, 'base64')
}

/** Whether a page did not answer in its time. */
export const isLate = (error: unknown): boolean =>
  error instanceof Error && (error.name === 'TimeoutError' || / timed out/.test(error.message))

/** What a page that crashes is asked for is never answered: its fault comes at once in place of it. */
async function unlessCrashed<T>(page: Page, work: Promise<T>): Promise<T> {
  let tell = (_: Error): void => undefined
  const crash = new Promise<never>((_, reject) => {
    tell = reject
  })
  page.once('error', tell)
  try {
    return await Promise.race([work, crash])
  } finally {
    page.off('error', tell)
    // what is behind a crash may still be refused, later
    work.catch(() => undefined)
  }
}
