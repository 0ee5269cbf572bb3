/** The embedded browser with the flags that its package is made for prints the same pages; other browsers are `npm run browsers`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { browserText } from '../../src/io/pdf/browser-text.ts'
import { textByPdfjs } from '../../src/io/pdf/text-by-pdfjs.ts'
import { embeddedWithItsFlags } from '../support/embedded-with-its-flags.ts'
import { closePrinter } from '../support/print.ts'
import { linesAndPlaces, withoutUpdate } from '../support/printed-text.ts'
import { expectSamePages, type PrintedPages, printedPages } from '../support/same-browsers.ts'

const name = 'the embedded browser with the flags of its package'
const path = await embeddedWithItsFlags()
if (path === null) process.stderr.write(`skipped: ${name}: there is none for this system\n`)

describe('the pages of every paper', () => {
  let printed: readonly PrintedPages[] = []
  beforeAll(async () => {
    printed = await printedPages()
  })
  afterAll(closePrinter)
  it.skipIf(path === null)(`are those of ${name}${path === null ? ' (skipped)' : ''}`, () =>
    expectSamePages(name, path ?? '', printed),
  )
  it('are read as pdfjs reads them, letter by letter, place by place', async () => {
    let lines = 0
    for (const { name: paper, bytes } of printed) {
      const raw = withoutUpdate(bytes)
      const found = linesAndPlaces(browserText(raw))
      expect(found, paper).toEqual(linesAndPlaces(await textByPdfjs(raw)))
      lines += found.pages.flatMap((page) => page.lines).length
    }
    expect(lines).toBeGreaterThan(2000)
  })
})
