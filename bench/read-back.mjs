/** Printed papers read back by the reader of browsers' files and by pdfjs, in one run: `node bench/read-back.mjs [papers]`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { writePapers } from './papers.mjs'

const root = join(import.meta.dirname, '..')
const count = Number(process.argv[2] ?? 100)
const rounds = 3

// inside the package, so that pdfjs is found
const bundle = join(root, 'node_modules/.cache/wengao-bench/read-back.mjs')
await build({
  stdin: {
    contents: `
      export { browserText } from './src/io/pdf/browser-text.ts'
      export { textByPdfjs } from './src/io/pdf/text-by-pdfjs.ts'
      export { withoutUpdate } from './test/support/printed-text.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  external: ['pdfjs-dist'],
  logLevel: 'warning',
})
const { browserText, textByPdfjs, withoutUpdate } = await import(pathToFileURL(bundle).href)

const folder = mkdtempSync(join(tmpdir(), 'wengao-read-back-'))
writePapers(folder, count)
const args = ['build', '稿.md', '-f', 'pdf', '-o', 'out', '--quiet', '--no-helper']
const { status, stderr } = spawnSync(process.execPath, [join(root, 'dist/wengao.js'), ...args], {
  cwd: folder,
  encoding: 'utf8',
})
if (status !== 0) throw new Error(stderr)
const files = readdirSync(join(folder, 'out'))
  .filter((name) => name.endsWith('.pdf'))
  .map((name) => withoutUpdate(new Uint8Array(readFileSync(join(folder, 'out', name)))))
rmSync(folder, { recursive: true, force: true })
if (files.length !== count) throw new Error(`${files.length} papers were printed`)

for (const [name, read] of Object.entries({
  "browsers' files alone": browserText,
  pdfjs: textByPdfjs,
}))
  for (let round = 1; round <= rounds; round++) {
    const start = performance.now()
    for (const file of files)
      if ((await read(file)) === null) throw new Error('a paper of another form')
    const each = (performance.now() - start) / files.length
    console.log(`${name.padEnd(24)} round ${round} ${each.toFixed(2).padStart(7)} ms a paper`)
  }
