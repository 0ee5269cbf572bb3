/** The embedded browser as its package starts it: one process for everything. */
import { chmodSync, mkdirSync, writeFileSync } from 'node:fs'
import { join } from 'node:path'
import { embeddedBrowser } from '../../src/io/browser/embedded-browser.ts'

const cache = join(import.meta.dirname, '../../.cache/browsers')

/** A program that starts another with an environment or options. */
export function wrapper(folder: string, name: string, line: string): string {
  const path = join(folder, name)
  mkdirSync(folder, { recursive: true })
  writeFileSync(path, `#!/bin/sh\nexec ${line} "$@"\n`)
  chmodSync(path, 0o755)
  return path
}

/** Null where there is no embedded browser. */
export async function embeddedWithItsFlags(): Promise<string | null> {
  const embedded = embeddedBrowser()
  if (!embedded) return null
  const { default: chromium } = await import('@sparticuz/chromium')
  // a drawing library of its own lies beside it in the package only
  const flags = chromium.args.filter((flag) => !/swiftshader|angle|webgl/.test(flag))
  const program = await embedded.path()
  const folder = join(cache, 'embedded-with-its-flags')
  return wrapper(folder, 'chrome-headless-shell', `${program} ${flags.join(' ')}`)
}
