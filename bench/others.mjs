/** Beside other tools that set the same text: `npm run bench:others`. One that is not installed is left out, and that is said. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, rmSync } from 'node:fs'
import { availableParallelism, tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePapers } from './papers.mjs'

const root = join(import.meta.dirname, '..')
const bin = join(root, 'dist/wengao.js')
const folder = mkdtempSync(join(tmpdir(), 'wengao-others-'))
const count = 100
writePapers(folder, count)

/** Milliseconds of a command; null where the program is not installed. */
function timed(/** @type {string} */ program, /** @type {readonly string[]} */ args) {
  const start = performance.now()
  const { status, error, stderr } = spawnSync(program, args, { cwd: folder, encoding: 'utf8' })
  if (error) return null
  if (status !== 0) throw new Error(`${program} ended with ${status}: ${stderr.slice(-400)}`)
  return performance.now() - start
}
const ours = (/** @type {string} */ format, /** @type {string} */ out) =>
  timed(process.execPath, [
    bin,
    'build',
    '稿.md',
    '-f',
    format,
    '-o',
    out,
    '--quiet',
    '--no-helper',
  ]) ?? 0
const say = (
  /** @type {string} */ name,
  /** @type {number | null} */ ms,
  /** @type {string} */ rest = '',
) =>
  console.log(
    `${name.padEnd(44)} ${ms === null ? 'not installed' : `${(ms / count).toFixed(1).padStart(7)} ms a paper`} ${rest}`,
  )
const times = (/** @type {number} */ slow, /** @type {number} */ fast) =>
  `×${(slow / fast).toFixed(1)}`

ours('docx', 'warm')
const docx = ours('docx', 'docx')
const pdf = ours('pdf', 'pdf')
const both = ours('docx,pdf', 'both')
ours('md', 'text')
const texts = readdirSync(join(folder, 'text')).filter((name) => name.endsWith('.md'))
say('wengao, DOCX', docx)
say('wengao, PDF', pdf)
say('wengao, DOCX and PDF', both)

mkdirSync(join(folder, 'pandoc'))
let pandoc = timed('pandoc', ['--version'])
if (pandoc !== null) {
  const start = performance.now()
  for (const name of texts)
    timed('pandoc', [
      '-f',
      'markdown',
      join('text', name),
      '-o',
      join('pandoc', name.replace(/md$/, 'docx')),
    ])
  pandoc = performance.now() - start
}
say(`pandoc, DOCX, ${count} calls`, pandoc, pandoc === null ? '' : `${times(pandoc, docx)} of ours`)
const office =
  pandoc === null
    ? null
    : timed('soffice', [
        `-env:UserInstallation=file://${join(folder, 'profile')}`,
        '--headless',
        '--convert-to',
        'pdf',
        '--outdir',
        'office',
        ...texts.map((name) => join('pandoc', name.replace(/md$/, 'docx'))),
      ])
const chain = pandoc === null || office === null ? null : pandoc + office
say(
  'pandoc and one call of LibreOffice, both',
  chain,
  chain === null ? '' : `${times(chain, both)} of ours`,
)

const typst = spawnSync(
  process.execPath,
  [join(root, 'bench/typst-papers.mjs'), join(folder, 'text'), join(root, 'dist/fonts')],
  { encoding: 'utf8' },
)
const setting = typst.status === 0 ? Number(typst.stdout) * count : null
say(
  'Typst, PDF, one thread, start not counted',
  setting,
  setting === null
    ? ''
    : `${times(pdf, setting)}: ours beside it, on ${availableParallelism()} cores`,
)
if (setting === null && !/ERR_MODULE_NOT_FOUND/.test(typst.stderr))
  console.log(typst.stderr.slice(-600))
rmSync(folder, { recursive: true, force: true })
