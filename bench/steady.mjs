/** The processor's time of a paper to DOCX in one thread, while V8 warms up and behind that: `node bench/steady.mjs [papers]`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { build } from 'esbuild'
import { lighterPackages } from '../src/build/lighter-packages.mjs'
import { writePapers } from './papers.mjs'

const root = join(import.meta.dirname, '..')
const count = Number(process.argv[2] ?? 600)
const folder = mkdtempSync(join(tmpdir(), 'wengao-steady-'))
writePapers(folder, count)

/** What a worker does, without threads, messages and outputs. */
const contents = `
import { openRun } from './src/cli/open-run.ts'
import { planJobs } from './src/run/plan.ts'
import { openBuilder } from './src/runner/build-paper.ts'
const { io, sources } = await openRun(['稿.md'], { quiet: true, bases: true })
const jobs = planJobs(sources).value
const build = openBuilder({ formats: ['docx'] }, io)
const spent = () => process.cpuUsage().user + process.cpuUsage().system
let from = 0
for (const end of [100, 300, jobs.length].filter((end) => end <= jobs.length)) {
  const start = spent()
  const some = jobs.slice(from, end)
  for (const job of some) {
    const { outputs } = await build(job)
    if (outputs.length !== 1) throw new Error('a paper was not built')
  }
  const each = ((spent() - start) / 1000 / some.length).toFixed(1)
  console.log(\`papers \${from + 1} to \${end}: \${each} ms of the processor each\`)
  from = end
}
await io.close()
`
// beside what the build has prepared
const outfile = join(root, 'dist/bench-steady.mjs')
await build({
  stdin: { contents, resolveDir: root },
  outfile,
  bundle: true,
  format: 'esm',
  platform: 'node',
  plugins: [lighterPackages],
  external: ['puppeteer-core', '@sparticuz/chromium', 'pdfjs-dist'],
  banner: {
    js: "import { createRequire as wengaoRequire } from 'node:module'; const require = wengaoRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
try {
  // as the command line starts V8
  const { status } = spawnSync(process.execPath, ['--interrupt-budget=600000', outfile], {
    cwd: folder,
    stdio: 'inherit',
  })
  process.exitCode = status ?? 1
} finally {
  rmSync(outfile)
  rmSync(folder, { recursive: true, force: true })
}
