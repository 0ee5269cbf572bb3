/** The embedded browser with the flags that its package is made for prints the same pages; other browsers are `npm run browsers`. */
import { afterAll, describe, it } from 'vitest'
import { embeddedWithItsFlags } from '../support/embedded-with-its-flags.ts'
import { closePrinter } from '../support/print.ts'
import { expectSamePages, printedPages } from '../support/same-browsers.ts'

const name = 'the embedded browser with the flags of its package'
const path = await embeddedWithItsFlags()
if (path === null) process.stderr.write(`skipped: ${name}: there is none for this system\n`)

describe('the pages of every paper', () => {
  afterAll(closePrinter)
  it.skipIf(path === null)(`are those of ${name}${path === null ? ' (skipped)' : ''}`, async () =>
    expectSamePages(name, path ?? '', await printedPages()),
  )
})
