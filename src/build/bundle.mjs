/** Builds dist/: command line and library bundled for a fast start, fonts cut. */
import { chmodSync, rmSync } from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath } from 'node:url'
import { build } from 'esbuild'
import { cutFonts } from './cut-fonts.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const dist = join(root, 'dist')
for (const old of ['chunks', 'wengao.js', 'index.js']) rmSync(join(dist, old), { recursive: true, force: true })

await build({
  entryPoints: { wengao: join(root, 'src/cli/main.ts'), index: join(root, 'src/index.ts') },
  outdir: dist,
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // a browser driver and its browser are not for bundling; they load when something is printed
  external: ['puppeteer-core', '@sparticuz/chromium'],
  // CommonJS inside an ES module still asks for these
  banner: { js: "import { createRequire as wengaoRequire } from 'node:module'; const require = wengaoRequire(import.meta.url);" },
  logLevel: 'warning',
})
chmodSync(join(dist, 'wengao.js'), 0o755)
await cutFonts()
