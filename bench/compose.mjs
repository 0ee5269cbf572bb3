/** What composing costs a document of an `逐份` paper, whole and by phase: `node bench/compose.mjs [rows …]`. */
import { Session } from 'node:inspector/promises'
import { join } from 'node:path'
import { pathToFileURL } from 'node:url'
import { build } from 'esbuild'

const root = join(import.meta.dirname, '..')
// inside the package, where the house looks for its templates
const bundle = join(root, 'node_modules/.cache/wengao-bench/phases.mjs')
await build({
  stdin: {
    contents: `
      export { openHouse } from './src/io/files/house.ts'
      export { compose } from './src/run/compose.ts'
      export { expand } from './src/run/plan.ts'
      export { readPaper } from './src/run/read-paper.ts'`,
    resolveDir: root,
    loader: 'ts',
  },
  outfile: bundle,
  bundle: true,
  format: 'esm',
  platform: 'node',
  // CommonJS inside an ES module still asks for these
  banner: {
    js: "import { createRequire as benchRequire } from 'node:module'; const require = benchRequire(import.meta.url);",
  },
  logLevel: 'warning',
})
const phases = await import(pathToFileURL(bundle).href)

const paper = `---
文种: 讲话稿
标题: 在{{县区}}便民服务现场会上的讲话
日期: 2026-07-15
data: {各县: 各县.csv}
逐份: 各县
输出: "{{县区}}讲话"
---
{{县区}}建成服务点{{服务点}}个，{{同比 服务点 上年同期}}，占全市的{{占比 行 "服务点"}}。

# 主要做法

{{#if (大于 服务点 150)}}{{县区}}走在前面。{{else}}{{县区}}还要加油。{{/if}}满意度{{满意度}}，{{#若 满意度}}办件{{数 办件 单位="万件" 小数=1}}{{/若}}。

# 下一步打算

一是扩面。今年再建{{百分比 服务点 上年同期}}。二是提质。三是增效。

\`\`\`table
数据: 各县
列: [县区, 服务点, { 名称: 增幅, 写: 同比 服务点 上年同期 只印数=是 }]
前: 5
\`\`\`
`
/** @param {number} rows */
const csv = (rows) =>
  ['县区,服务点,上年同期,满意度,办件']
    .concat(
      Array.from({ length: rows }, (_, row) =>
        [`第${row}县`, 100 + (row % 97), 90 + (row % 53), '95.6%', 12000 + row].join(','),
      ),
    )
    .join('\n')

/** Functions by the phase that they are; time goes to the innermost one. */
const phaseOf = {
  parseTemplate: 'parse template',
  offsetFinder: 'parse template',
  checkNames: 'check names',
  rewrite: 'rewrite',
  compileInput: 'generate code',
  fill: 'run template',
  parseDialect: 'markdown',
  resolve: 'resolve',
  compose: 'rest of compose',
}

/** Milliseconds by phase out of a CPU profile. */
function byPhase({ nodes, samples, timeDeltas }) {
  const parents = new Map(nodes.flatMap((node) => (node.children ?? []).map((id) => [id, node.id])))
  const names = new Map(nodes.map((node) => [node.id, node.callFrame.functionName]))
  const phase = (id) => {
    for (let at = id; at !== undefined; at = parents.get(at)) {
      const name = names.get(at)
      if (Object.hasOwn(phaseOf, name)) return phaseOf[name]
    }
    return 'outside, collecting garbage'
  }
  const times = new Map()
  samples.forEach((id, index) => {
    times.set(phase(id), (times.get(phase(id)) ?? 0) + timeDeltas[index] / 1000)
  })
  return times
}

const nothing = async () => ({ value: null, diagnostics: [] })
async function measure(rows) {
  const house = phases.openHouse(root)
  const bytes = (text) => new TextEncoder().encode(text)
  const io = {
    ...house,
    texts: new Map(),
    settings: { out: null, formats: null, theme: null },
    read: async () => ({ value: { bytes: bytes(csv(rows)), file: '各县.csv' }, diagnostics: [] }),
    find: async () => [],
    picture: () => null,
    embedFonts: nothing,
    print: nothing,
  }
  const { value: source } = await phases.readPaper('稿.md', bytes(paper), io)
  const started = performance.now()
  const plan = phases.expand(source, '稿')
  const planned = performance.now()
  const session = new Session()
  session.connect()
  await session.post('Profiler.enable')
  await session.post('Profiler.setSamplingInterval', { interval: 500 })
  await session.post('Profiler.start')
  const composing = process.cpuUsage()
  const made = plan.value.map((job) => phases.compose(job))
  // processor time: other programs of the machine do not count
  const { user, system } = process.cpuUsage(composing)
  const whole = (user + system) / 1000
  const { profile } = await session.post('Profiler.stop')
  session.disconnect()
  const faults = made.filter((one) => !one.value).length
  console.log(
    `${rows} rows: expand ${((planned - started) / rows).toFixed(2)} ms, compose ${(whole / rows).toFixed(2)} ms a document${faults > 0 ? `, ${faults} not made` : ''}`,
  )
  const times = byPhase(profile)
  const sampled = [...times.values()].reduce((sum, time) => sum + time, 0)
  for (const [name, time] of [...times].sort((a, b) => b[1] - a[1]))
    console.log(`  ${name.padEnd(28)} ${((time / sampled) * 100).toFixed(0).padStart(3)} %`)
}

const counts = process.argv.slice(2).map(Number)
for (const rows of counts.length > 0 ? counts : [100, 1000]) await measure(rows)
