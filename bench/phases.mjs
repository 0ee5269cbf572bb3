/** Where the processor's time goes in one paper and in a run of many, by phases: `node bench/phases.mjs [papers] [format]`. */
import { spawnSync } from 'node:child_process'
import { mkdtempSync, readdirSync, readFileSync, rmSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { writePapers } from './papers.mjs'

const bin = join(import.meta.dirname, '../dist/wengao.js')
const count = Number(process.argv[2] ?? 200)
const format = process.argv[3] ?? 'docx'

/** The innermost of these on the stack says which phase a sample belongs to; a bundler may put digits behind a name. */
const phases = {
  'start: modules': [
    'Script',
    'runHere',
    'keptProgram',
    'compileForInternalLoader',
    'requireBuiltin',
    '#translate',
    'wrapSafe',
    'evaluate',
    '_link',
  ],
  'read papers and data': ['openPapers', 'readRun', 'readOne', 'readPaper', 'readData', 'openIo'],
  'plan, records and digests': [
    'planRun',
    'shareOf',
    'plannedPapers',
    'standingPapers',
    'keepPapers',
    'keepManifest',
  ],
  'checks across papers': ['checkKnown', 'brings', 'runFacts'],
  'compose: fill, parse, resolve': ['compose'],
  'checks of the text': ['checkPaper', 'checkPages'],
  'layout: lines and pages': ['settlePages', 'settleMoves', 'settlePitch', 'adjust', 'dress'],
  'HTML for the browser': ['printedHtml', 'fontNotes'],
  'talk to the browser': [
    'openBrowser',
    'launch',
    'printOn',
    'setContent',
    'send',
    'onMessage',
    '_rawSend',
    'printOnce',
  ],
  'read printed pages back': ['readPageFacts', 'unlikeLine'],
  'properties of the PDF': ['withMetadata'],
  'render and pack the DOCX': ['renderOutput', 'renderDocx'],
  'bases for edited copies': ['keepBase'],
  'write, manifest': ['keepPaper', 'writeOutputs', 'writeFile'],
  'between threads': ['postMessage', 'say', 'answer'],
  'garbage collection': ['(garbage collector)'],
  'native code, or waiting for the machine': ['(program)'],
}
const phaseOf = new Map(
  Object.entries(phases).flatMap(([phase, names]) => names.map((name) => [name, phase])),
)

/** @typedef {{ id: number, callFrame: { functionName: string, url: string }, children?: number[] }} Node */

/** Milliseconds by phase, of all threads. @param {string} folder */
function timesIn(folder) {
  /** @type {Map<string, number>} */
  const times = new Map()
  for (const name of readdirSync(folder)) {
    /** @type {{ nodes: Node[], samples: number[], timeDeltas: number[] }} */
    const profile = JSON.parse(readFileSync(join(folder, name), 'utf8'))
    const nodes = new Map(profile.nodes.map((node) => [node.id, node]))
    /** @type {Map<number, string>} */
    const phaseAt = new Map()
    const visit = (/** @type {Node} */ node, /** @type {string} */ above) => {
      const called = node.callFrame.functionName
      const own = phaseOf.get(called) ?? phaseOf.get(called.replace(/\d+$/, ''))
      const phase = own ?? above
      phaseAt.set(node.id, called === '(idle)' ? '' : phase)
      for (const id of node.children ?? []) {
        const child = nodes.get(id)
        if (child) visit(child, phase)
      }
    }
    const [root] = profile.nodes
    if (root) visit(root, 'rest')
    for (const [index, id] of profile.samples.entries()) {
      const phase = phaseAt.get(id) ?? ''
      const spent = (profile.timeDeltas[index] ?? 0) / 1000
      if (phase !== '') times.set(phase, (times.get(phase) ?? 0) + spent)
    }
  }
  return times
}

for (const papers of [1, count]) {
  const folder = mkdtempSync(join(tmpdir(), 'wengao-phases-'))
  writePapers(folder, papers)
  const run = (/** @type {string[]} */ flags, /** @type {string} */ out) => {
    const args = [
      ...flags,
      bin,
      'build',
      '稿.md',
      '-f',
      format,
      '-o',
      out,
      '--quiet',
      '--no-helper',
    ]
    const { status, stderr } = spawnSync(process.execPath, args, { cwd: folder, encoding: 'utf8' })
    if (status !== 0) throw new Error(stderr)
  }
  // what V8 compiles is kept by the first run
  if (papers === 1) run([], 'first')
  run(['--cpu-prof', '--cpu-prof-dir=profiles'], 'out')
  const times = [...timesIn(join(folder, 'profiles'))].sort(([, a], [, b]) => b - a)
  const whole = times.reduce((sum, [, spent]) => sum + spent, 0)
  console.log(
    `${papers} papers to ${format}: ${(whole / papers).toFixed(0)} ms a paper, all threads of Node`,
  )
  for (const [phase, spent] of times)
    console.log(`  ${phase.padEnd(40)} ${((100 * spent) / whole).toFixed(1).padStart(5)} %`)
  rmSync(folder, { recursive: true, force: true })
}
