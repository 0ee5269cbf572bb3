/** Every browser prints the same lines on the same pages: what the embedded one prints is what others print of the same HTML. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { createPrinter } from '../../src/io/browser/printer.ts'
import { rulerOf } from '../../src/io/browser/ruler.ts'
import { openHouse } from '../../src/io/files/house.ts'
import { chooseFonts } from '../../src/io/fonts/choose-fonts.ts'
import {
  debianBrowser,
  embeddedWithItsFlags,
  type Other,
  olderBrowser,
  pathOrReason,
} from '../support/browsers.ts'
import { standardFontconfig } from '../support/libreoffice.ts'
import { pagePapers } from '../support/page-papers.ts'
import { type Pdf, readPdf } from '../support/pdf.ts'
import { closePrinter, printFolder } from '../support/print.ts'
import { comparePages } from '../support/same-pages.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const ruler = rulerOf(chooseFonts(theme, '/no/such/folder', true), '')

const browsers: readonly (readonly [string, Other])[] = [
  ['the embedded browser with the flags of its package', await embeddedWithItsFlags()],
  ['chromium-headless-shell of Debian', debianBrowser('chromium-headless-shell')],
  ['chromium of Debian', debianBrowser('chromium')],
  ['headless shell 133 of npm', olderBrowser('133.0.0')],
  ['headless shell 138 of npm', olderBrowser('138.0.2')],
]
const ours: { name: string; html: string; pdf: Pdf }[] = []

describe('the pages of every paper', () => {
  beforeAll(async () => {
    for (const { name, folder, main } of pagePapers)
      for (const { html, pdf } of await printFolder(folder, main))
        ours.push({ name, html, pdf: await readPdf(pdf) })
    await closePrinter()
  })
  afterAll(closePrinter)

  for (const [what, other] of browsers) {
    const path = pathOrReason(what, other)
    it.skipIf(path === null)(
      `are those of ${what}${path === null ? ' (skipped)' : ''}`,
      async () => {
        const fontconfig = standardFontconfig()
        const printer = createPrinter({
          chromium: path ?? '',
          tagged: true,
          fontconfig,
          fonts: {},
          ruler,
        })
        try {
          let lines = 0
          const differing: string[] = []
          for (const { name, html, pdf } of ours) {
            const theirs = await readPdf(await printer.print(html))
            const found = comparePages(pdf, theirs)
            lines += found.lines
            differing.push(...found.differing.map((line) => `${name} ${line}`))
            if (found.pages[0] !== found.pages[1]) differing.push(`${name} ${found.pages} pages`)
          }
          // root has no sandbox, and is told so
          const notes = printer.notes().filter(({ rule }) => rule !== 'browser/no-sandbox')
          expect(notes).toEqual([])
          expect(lines).toBeGreaterThan(2000)
          process.stderr.write(`${what}: ${lines - differing.length} of ${lines} lines equal\n`)
          expect(differing).toEqual([])
        } finally {
          await printer.close()
        }
      },
    )
  }
})
