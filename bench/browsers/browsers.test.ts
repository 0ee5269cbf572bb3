/**
 * Browsers that are not ours print the same lines on the same pages: `npm run browsers` fetches them from Debian and npm,
 * keeps them in `.cache/browsers` (or the folder that BROWSERS names), and prints how many lines are equal.
 */
import { afterAll, beforeAll, describe, it } from 'vitest'
import { closePrinter } from '../../test/support/print.ts'
import {
  expectSamePages,
  type PrintedPages,
  printedPages,
} from '../../test/support/same-browsers.ts'
import { debianBrowser, olderBrowser } from './fetch-browsers.ts'

let ours: readonly PrintedPages[] = []

describe('the pages of every paper', () => {
  beforeAll(async () => {
    ours = await printedPages()
  })
  afterAll(closePrinter)

  it.each([
    ['chromium-headless-shell of Debian', () => debianBrowser('chromium-headless-shell')],
    ['chromium of Debian', () => debianBrowser('chromium')],
    ['headless shell 133 of npm', () => olderBrowser('133.0.0')],
    ['headless shell 138 of npm', () => olderBrowser('138.0.2')],
  ])('are those of %s', async (name, fetch) => expectSamePages(name, fetch(), ours))
})
