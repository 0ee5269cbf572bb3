/** Where a browser itself ends lines: every text in a column without width, read back by the places of its characters. */
import puppeteer from 'puppeteer-core'
import { embeddedBrowser } from '../../src/io/browser/embedded-browser.ts'
import { standardFontconfig } from './libreoffice.ts'

const page = `<!DOCTYPE html><html lang="zh-CN"><style>
p{margin:0;width:0;white-space:pre-wrap;font:16px "Wengao Song";text-spacing-trim:space-all}
</style><body></body></html>`

/** For every text the offsets of the characters that begin a line; null where there is no browser. */
export async function browserBreaks(texts: readonly string[]): Promise<number[][] | null> {
  const embedded = embeddedBrowser()
  if (!embedded) return null
  const browser = await puppeteer.launch({
    executablePath: await embedded.path(),
    headless: 'shell',
    args: ['--no-sandbox', '--disable-gpu'],
    env: { ...process.env, FONTCONFIG_FILE: standardFontconfig() },
    pipe: true,
  })
  try {
    const tab = await browser.newPage()
    await tab.setContent(page)
    return (await tab.evaluate(`(${measure})(${JSON.stringify(texts)})`)) as number[][]
  } finally {
    await browser.close()
  }
}

/** Runs in the browser. */
const measure = `(texts) => texts.map((text) => {
  const paragraph = document.createElement('p')
  paragraph.textContent = text
  document.body.append(paragraph)
  const starts = []
  let at = 0
  let line = null
  ;[...text].forEach((character, index) => {
    const range = document.createRange()
    range.setStart(paragraph.firstChild, at)
    at += character.length
    range.setEnd(paragraph.firstChild, at)
    const box = range.getClientRects()[0]
    if (!box) return
    if (line !== null && box.top > line + 2) starts.push(index)
    line = Math.max(line ?? box.top, box.top)
  })
  paragraph.remove()
  return starts
})`
