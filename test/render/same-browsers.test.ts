/** The embedded browser with the flags that its package is made for prints the same pages; other browsers are `npm run browsers`. */
import { afterAll, beforeAll, describe, expect, it } from 'vitest'
import { embeddedWithItsFlags } from '../support/embedded-with-its-flags.ts'
import { closePrinter } from '../support/print.ts'
import {
  expectSamePages,
  type PrintedPages,
  printedPages,
  readAlike,
} from '../support/same-browsers.ts'

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
    let read = 0
    for (const { name: paper, bytes } of printed) read += await readAlike(bytes, paper)
    expect(read).toBe(printed.length)
  })
})
