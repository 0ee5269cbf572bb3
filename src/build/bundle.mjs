/** Builds dist/: command line and library bundled for a fast start, fonts cut. */
import {
  chmodSync,
  copyFileSync,
  existsSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs'
import { dirname, join } from 'node:path'
import { fileURLToPath, pathToFileURL } from 'node:url'
import { build } from 'esbuild'
import { cutFonts } from './cut-fonts.mjs'
import { lighterPackages } from './lighter-packages.mjs'

const root = join(dirname(fileURLToPath(import.meta.url)), '../..')
const dist = join(root, 'dist')
// types are made behind the bundle by `npm run build` alone
const stale = [
  'chunks',
  'wengao.js',
  'index.js',
  ...(process.argv.includes('--types') ? ['types'] : []),
]
for (const old of stale) rmSync(join(dist, old), { recursive: true, force: true })

const { metafile } = await build({
  metafile: true,
  entryPoints: { wengao: join(root, 'src/cli/main.ts'), index: join(root, 'src/index.ts') },
  outdir: dist,
  absWorkingDir: root,
  plugins: [lighterPackages],
  chunkNames: 'chunks/[name]-[hash]',
  bundle: true,
  splitting: true,
  // less to read at every start; names stay for whoever sends a stack
  minifyWhitespace: true,
  minifySyntax: true,
  format: 'esm',
  platform: 'node',
  target: 'node20',
  // a browser driver and its browser are not for bundling; they load when something is printed
  external: ['puppeteer-core', '@sparticuz/chromium', 'pdfjs-dist'],
  // CommonJS inside an ES module still asks for these
  banner: {
    js: "import { createRequire as wengaoRequire } from 'node:module'; const require = wengaoRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
chmodSync(join(dist, 'wengao.js'), 0o755)
// what cuts the fonts that a DOCX embeds; read as a file, so it is no input of the bundle
const harfBuzz = 'node_modules/harfbuzzjs/dist/harfbuzz-subset.wasm'
copyFileSync(join(root, harfBuzz), join(dist, 'harfbuzz-subset.wasm'))
writeFileSync(
  join(dist, 'THIRD-PARTY-LICENSES.txt'),
  licences([...Object.keys(metafile.inputs), harfBuzz]),
)
copyFileSync(join(root, 'src/build/harfbuzz-licence.txt'), join(dist, 'LICENSE-harfbuzz.txt'))
await cutFonts()
await writePreparedHouse()

/** The shipped kinds and themes are read and checked here, not at every start. */
async function writePreparedHouse() {
  const outfile = join(dist, 'prepare-house.mjs')
  const entry = join(root, 'src/io/files/prepare-house.ts')
  await build({
    entryPoints: [entry],
    outfile,
    bundle: true,
    format: 'esm',
    platform: 'node',
    banner: {
      js: "import { createRequire as wengaoRequire } from 'node:module'; const require = wengaoRequire(import.meta.url);",
    },
    logLevel: 'warning',
  })
  rmSync(join(dist, 'house.json'), { force: true })
  const { prepareHouse } = await import(pathToFileURL(outfile).href)
  writeFileSync(join(dist, 'house.json'), JSON.stringify(prepareHouse()))
  rmSync(outfile)
}

/**
 * The licences of all packages that went into the bundle.
 * @param {string[]} inputs files that were bundled
 */
function licences(inputs) {
  const folders = new Set(
    inputs.flatMap((file) => /^(.*node_modules\/(?:@[^/]+\/)?[^/]+)\//.exec(file)?.[1] ?? []),
  )
  return [...folders]
    .sort()
    .map((folder) => {
      const { name, version, license } = JSON.parse(
        readFileSync(join(root, folder, 'package.json'), 'utf8'),
      )
      const file = readdirSync(join(root, folder)).find((entry) => /^licen[cs]e/i.test(entry))
      const text =
        file && existsSync(join(root, folder, file))
          ? readFileSync(join(root, folder, file), 'utf8')
          : ''
      return `${name} ${version} (${license})\n\n${text.trim()}\n`
    })
    .join(`\n${'-'.repeat(72)}\n\n`)
}
