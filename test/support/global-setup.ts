/**
 * The command line is tested as it is shipped: built once before all tests. They print with the embedded browser and find
 * no face but the shipped ones, whatever the machine has.
 */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'
import { embeddedBrowser } from '../../src/io/browser/embedded-browser.ts'

export default async function setup(): Promise<void> {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../src/build/bundle.mjs')], {
    stdio: 'inherit',
  })
  process.env['WENGAO_SYSTEM_FONTS'] = ''
  const embedded = embeddedBrowser()
  if (embedded) process.env['WENGAO_CHROMIUM'] = await embedded.path()
}
