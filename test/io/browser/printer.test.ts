/** A browser that is killed while it prints, or one of its pages: every paper is printed all the same. */
import { execFileSync } from 'node:child_process'
import { readFileSync } from 'node:fs'
import { describe, expect, it } from 'vitest'
import { createPrinter, type Printer } from '../../../src/io/browser/printer.ts'
import { rulerOf } from '../../../src/io/browser/ruler.ts'
import { openHouse } from '../../../src/io/files/house.ts'
import { chooseFonts } from '../../../src/io/fonts/choose-fonts.ts'
import { privateFontconfig } from '../../../src/io/fonts/fontconfig.ts'

const theme = openHouse('/no/such/folder').theme('gbt9704').value
if (!theme) throw new Error('no theme')
const fonts = chooseFonts(theme, '/no/such/folder', true)

function openPrinter(): Printer {
  if (!theme) throw new Error('no theme')
  return createPrinter({
    chromium: undefined,
    tagged: false,
    fontconfig: privateFontconfig(fonts, theme),
    fonts: {},
    ruler: rulerOf(fonts, ''),
  })
}

const childrenOf = (pid: number): number[] => {
  try {
    return execFileSync('pgrep', ['-P', String(pid)], { encoding: 'utf8' })
      .trim()
      .split('\n')
      .map(Number)
  } catch {
    return []
  }
}
const allBelow = (pid: number): number[] =>
  childrenOf(pid).flatMap((child) => [child, ...allBelow(child)])
const commandOf = (pid: number): string => {
  try {
    return readFileSync(`/proc/${pid}/cmdline`, 'latin1')
  } catch {
    return ''
  }
}
const isBrowser = (pid: number): boolean =>
  /remote-debugging-pipe/.test(commandOf(pid)) && !/--type=/.test(commandOf(pid))
const isPage = (pid: number): boolean => /--type=renderer/.test(commandOf(pid))

describe.runIf(process.platform === 'linux')('a printer', () => {
  it('goes on behind pages that were killed between two prints', async () => {
    const printer = openPrinter()
    await Promise.all(['1', '2', '3'].map((text) => printer.print(`<p>${text}</p>`)))
    const pages = allBelow(process.pid).filter(isPage)
    expect(pages.length).toBeGreaterThan(0)
    for (const pid of pages) process.kill(pid, 'SIGKILL')
    await new Promise((resolve) => setTimeout(resolve, 300))
    // a page that nobody noticed would not answer before the time of this test is over
    const printed = await Promise.all(
      ['4', '5', '6', '7'].map((text) => printer.print(`<p>${text}</p>`)),
    )
    expect(printed.every((pdf) => pdf.length > 1000)).toBe(true)
    await printer.close()
  })
  it.each([
    ['its browser', isBrowser],
    ['one of its pages', isPage],
  ])('prints every paper although %s is killed', async (_, isMeant) => {
    const printer = openPrinter()
    await printer.print('<p>0</p>')
    const killed: number[] = []
    const papers = Array.from({ length: 12 }, (__, index) =>
      printer.print(`<h1>${index}</h1>${'<p>text</p>'.repeat(2000)}`),
    )
    await new Promise((resolve) => setTimeout(resolve, 300))
    const [pid] = allBelow(process.pid).filter(isMeant)
    if (pid !== undefined) {
      process.kill(pid, 'SIGKILL')
      killed.push(pid)
    }
    const pdfs = await Promise.all(papers)
    expect(killed).toHaveLength(1)
    for (const pdf of pdfs)
      expect(Buffer.from(pdf.subarray(-8)).toString('latin1')).toContain('%%EOF')
    await printer.close()
  })
})
