/** Writes docs/helpers.md out of the helpers' own words and examples. */
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const folder = mkdtempSync(join(tmpdir(), 'wengao-docs-'))
const outfile = join(folder, 'manual.mjs')
try {
  const entry = join(root, 'src/template/helper-manual.ts')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    logLevel: 'warning',
  })
  const { helperManual } = await import(pathToFileURL(outfile).href)
  writeFileSync(join(root, 'docs/helpers.md'), helperManual())
} finally {
  rmSync(folder, { recursive: true, force: true })
}
