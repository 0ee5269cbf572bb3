/** The command line is tested as it is shipped: built once before all tests. */
import { execFileSync } from 'node:child_process'
import { join } from 'node:path'

export default function setup(): void {
  execFileSync(process.execPath, [join(import.meta.dirname, '../../src/build/bundle.mjs')], {
    stdio: 'inherit',
  })
}
