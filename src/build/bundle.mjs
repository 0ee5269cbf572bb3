/** Builds dist/: command line and library bundled for a fast start, fonts cut. */
import { createHash } from 'node:crypto'
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
  'apart',
  'chunks',
  'entry',
  'batch-worker.js',
  'build-id.txt',
  'wengao.js',
  'command-line.cjs',
  'index.js',
  ...(process.argv.includes('--types') ? ['types'] : []),
]
for (const old of stale) rmSync(join(dist, old), { recursive: true, force: true })

/** What draws charts is a third of all code, and in few papers: the command line fetches it from the library's. */
const charts = {
  'chart-svg': 'src/render/html/chart-svg.ts',
  'draw-charts': 'src/render/docx/draw-charts.ts',
}
/** What only batches of many machines need. */
const apart = { ...charts, 'chunk-queue': 'src/io/queue/chunk-queue.ts' }
/** @type {import('esbuild').Plugin} */
const apartFromCommandLine = {
  name: 'what few runs need',
  setup(plugin) {
    for (const name of Object.keys(apart))
      plugin.onResolve({ filter: new RegExp(`/${name}\\.ts$`) }, ({ kind }) =>
        kind === 'dynamic-import' ? { path: `./apart/${name}.js`, external: true } : undefined,
      )
  },
}

/** @satisfies {import('esbuild').BuildOptions} */
const common = {
  outdir: dist,
  absWorkingDir: root,
  plugins: [lighterPackages],
  bundle: true,
  // less to read at every start; names stay for whoever sends a stack
  minifyWhitespace: true,
  minifySyntax: true,
  platform: 'node',
  target: 'node20',
  // a browser driver and its browser are not for bundling; they load when something is printed
  external: ['puppeteer-core', '@sparticuz/chromium', 'pdfjs-dist'],
  logLevel: 'warning',
}
// CommonJS inside an ES module still asks for these
const withRequire = {
  js: "import { createRequire as wengaoRequire } from 'node:module'; const require = wengaoRequire(import.meta.url);",
}
const library = await build({
  ...common,
  metafile: true,
  entryPoints: {
    index: join(root, 'src/index.ts'),
    ...Object.fromEntries(
      Object.entries(apart).map(([name, source]) => [`apart/${name}`, join(root, source)]),
    ),
  },
  chunkNames: 'chunks/[name]-[hash]',
  splitting: true,
  format: 'esm',
  banner: withRequire,
})
const commandLine = await buildCommandLine()
// what the pool of threads starts, at the place where the command line looks for it
await build({
  ...common,
  entryPoints: { 'entry/worker': join(root, 'node_modules/tinypool/dist/entry/worker.js') },
  format: 'esm',
})
const metafile = { inputs: { ...library.metafile.inputs, ...commandLine.inputs } }
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

/**
 * The command line as one script, which V8 can keep compiled, and what starts it.
 * @returns what went into it
 */
async function buildCommandLine() {
  const { metafile, outputFiles } = await build({
    ...common,
    plugins: [lighterPackages, apartFromCommandLine],
    metafile: true,
    write: false,
    entryPoints: { 'command-line': join(root, 'src/cli/main.ts') },
    outExtension: { '.js': '.cjs' },
    format: 'cjs',
    define: { 'import.meta.url': 'wengaoUrl' },
    banner: { js: "const wengaoUrl = require('node:url').pathToFileURL(__filename).href;" },
  })
  const script = (outputFiles[0]?.text ?? '')
    // V8 forgets who loads modules for a script that it kept: whoever starts it does
    .replace(/\bimport\((?=["'][@.\w])/g, 'wengaoImport(')
    // one byte a character: patterns are what is left of Chinese, and read the same escaped
    .replace(/[^\0-\x7f]/g, (unit) => `\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`)
  writeFileSync(join(dist, 'command-line.cjs'), script)
  const checksum = createHash('sha256').update(script).digest('hex').slice(0, 16)
  // outputs of another build are no outputs of this one
  writeFileSync(join(dist, 'build-id.txt'), checksum)
  await build({
    ...common,
    entryPoints: {
      wengao: join(root, 'src/cli/launch.ts'),
      'batch-worker': join(root, 'src/cli/thread.ts'),
    },
    format: 'esm',
    define: { wengaoBuild: JSON.stringify(checksum) },
  })
  return metafile
}

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
    banner: withRequire,
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
