/** The package as a user gets it: packed, installed elsewhere, and put to work. */
import { execFileSync, type SpawnSyncReturns, spawnSync } from 'node:child_process'
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readFileSync,
  renameSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join, posix } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

describe('the packed package', () => {
  let folder = ''
  let files: string[] = []
  let tarball = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-package-'))
    const [packed] = JSON.parse(
      npm(root, 'pack', '--json', '--ignore-scripts', '--pack-destination', folder),
    ) as {
      filename: string
      files: { path: string }[]
    }[]
    files = packed?.files.map((one) => one.path) ?? []
    writeFileSync(join(folder, 'package.json'), '{"type":"module"}')
    tarball = join(folder, packed?.filename ?? '')
    npm(folder, 'install', '--no-audit', '--no-fund', tarball)
    writeFileSync(
      join(folder, '讲话.md'),
      readFileSync(join(root, 'templates/kinds/speech/starter.md')),
    )
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))
  const installed = (): string => join(folder, 'node_modules/wengao/dist/wengao.js')

  it('holds what it needs and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/wengao.js',
        'dist/batch-worker.js',
        'dist/entry/worker.js',
        'dist/build-id.txt',
        'dist/index.js',
        'dist/types/index.d.ts',
        'dist/fonts/song.ttf',
        'dist/fonts/LICENSE-song.txt',
        'dist/THIRD-PARTY-LICENSES.txt',
        'dist/harfbuzz-subset.wasm',
        'dist/LICENSE-harfbuzz.txt',
        'templates/kinds/speech/kind.yml',
        'docs/kinds.md',
        'README.md',
        'README.en.md',
        'CHANGELOG.md',
        'CONTRIBUTING.md',
        'LICENSE',
      ]),
    )
    expect(files.filter((path) => path.startsWith('docs/') && path.endsWith('.png'))).toEqual([])
    expect(
      files.filter(
        (path) =>
          !/^(?:dist|docs|templates)\/|^(?:[A-Z][\w.]+|src\/README\.md|package\.json)$/.test(path),
      ),
    ).toEqual([])
  })
  it.each(readmes)('holds all that %s links to', (name) => {
    expect(files).toContain(name)
    const links = linksOf(readFileSync(join(root, name), 'utf8'))
    const targets = links.map((link) => posix.join(posix.dirname(name), link))
    expect(targets.filter((target) => !files.includes(target))).toEqual([])
  })
  it('builds a paper to DOCX and PDF', () => {
    execFileSync(join(folder, 'node_modules/.bin/wengao'), ['build', '讲话.md', '--embed-fonts'], {
      cwd: folder,
      stdio: 'pipe',
    })
    for (const name of ['讲话.docx', '讲话.pdf'])
      expect(existsSync(join(folder, 'out', name))).toBe(true)
  })
  it('builds many papers in threads', () => {
    const starter = readFileSync(join(folder, '讲话.md'))
    mkdirSync(join(folder, '多'))
    const names = Array.from({ length: 9 }, (_, index) => `${index + 1}`)
    for (const name of names) writeFileSync(join(folder, '多', `${name}.md`), starter)
    const run = spawnSync(process.execPath, [installed(), 'build', '多', '-o', '成批'], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.stderr).not.toMatch(/错误 {2}/)
    expect(run.status).toBe(0)
    for (const name of names)
      for (const ending of ['docx', 'pdf'])
        expect(existsSync(join(folder, '成批', `${name}.${ending}`))).toBe(true)
  })
  it('prints where the drawing library of pdfjs has no build, and says nothing of it', () => {
    const [drawing, aside] = [join(folder, 'node_modules/@napi-rs'), join(folder, 'aside')]
    renameSync(drawing, aside)
    try {
      const run = spawnSync(process.execPath, [installed(), 'build', '讲话.md', '-o', '无画'], {
        cwd: folder,
        encoding: 'utf8',
      })
      expect(run.stderr).not.toContain('Warning')
      expect(run.status).toBe(0)
      expect(existsSync(join(folder, '无画/讲话.pdf'))).toBe(true)
    } finally {
      renameSync(aside, drawing)
    }
  })
  for (const version of ['20.19', '22', '24'])
    it(`builds on Node ${version}`, (context) => {
      const onNode = (...words: string[]): SpawnSyncReturns<string> =>
        spawnSync('npx', ['-y', '-p', `node@${version}`, 'node', ...words], {
          cwd: folder,
          encoding: 'utf8',
        })
      const asked = onNode('-v')
      if (asked.status !== 0) {
        const reason = `npm has no node@${version} here: ${asked.stderr.split('\n')[0]}`
        process.stderr.write(`${reason}\n`)
        context.skip(reason)
      }
      expect(asked.stdout).toMatch(new RegExp(`^v${version.replace('.', '\\.')}\\.`))
      const out = `在${version}`
      const run = onNode(installed(), 'build', '讲话.md', '-o', out)
      // what Node itself has to say goes before our own words
      expect(run.stderr).not.toMatch(/Warning|Error|flag/)
      expect(run.status).toBe(0)
      for (const name of ['讲话.docx', '讲话.pdf'])
        expect(existsSync(join(folder, out, name))).toBe(true)
    })
  it('is installed without the network from what npm has kept', () => {
    const place = join(folder, '离线')
    mkdirSync(place)
    writeFileSync(join(place, 'package.json'), '{}')
    const plain = ['--offline', '--no-audit', '--no-fund']
    const run = spawnSync(...offline('npm', 'install', ...plain, tarball), {
      cwd: place,
      encoding: 'utf8',
    })
    expect(run.stderr).not.toMatch(/npm error/)
    expect(existsSync(join(place, 'node_modules/wengao/dist/wengao.js'))).toBe(true)
    expect(existsSync(join(place, 'node_modules/@sparticuz/chromium'))).toBe(true)
  })
  it('starts from a folder of its own, without Node and without the network', () => {
    const stick = join(folder, 'U 盘/wengao')
    const make = [join(root, 'src/build/portable.mjs'), '--tarball', tarball, '-o', stick]
    execFileSync(process.execPath, make, { stdio: 'pipe' })
    const links = execFileSync('find', [stick, '-type', 'l'], { encoding: 'utf8' })
    expect(links).toBe('')
    // nothing on PATH but what the starter itself needs
    const tools = join(folder, 'tools')
    mkdirSync(tools)
    for (const tool of ['dirname', 'readlink']) symlinkSync(`/usr/bin/${tool}`, join(tools, tool))
    const run = spawnSync(...offline(join(stick, 'wengao'), 'build', '讲话.md', '-o', '自带'), {
      cwd: folder,
      encoding: 'utf8',
      env: { HOME: folder, PATH: tools, LANG: 'C.UTF-8' },
    })
    expect(run.stderr).not.toMatch(/错误 {2}/)
    expect(run.status).toBe(0)
    for (const name of ['讲话.docx', '讲话.pdf'])
      expect(existsSync(join(folder, '自带', name))).toBe(true)
  })
  it.each(examples)('runs the example of docs/library.md: %s', (name, script) => {
    const path = join(folder, 'example.mjs')
    writeFileSync(path, script)
    const printed = execFileSync(process.execPath, [path], { cwd: folder, encoding: 'utf8' })
    expect(printed).toBe(shown[name] ?? '')
  })
  it('has types that resolve there', () => {
    for (const [name, script] of examples)
      writeFileSync(join(folder, `${name}.mts`), withoutNode(script))
    const options = ['--noEmit', '--strict', '--target', 'es2023', '--lib', 'es2023,dom']
    const files = examples.map(([name]) => `${name}.mts`)
    const tsc = join(root, 'node_modules/.bin/tsc')
    const types = ['--module', 'nodenext', '--types', '', '--skipLibCheck', 'false']
    const run = spawnSync(tsc, ['--ignoreConfig', ...options, ...types, ...files], {
      cwd: folder,
      encoding: 'utf8',
    })
    expect(run.stdout).toBe('')
    expect(run.status).toBe(0)
  })
})

/** The README in each language, and the map. */
const readmes = ['README.md', 'README.en.md', 'src/README.md'].filter((name) =>
  existsSync(join(root, name)),
)
/** Links into the package: pages and pictures, without their headings. */
const linksOf = (markdown: string): string[] =>
  [
    ...markdown.matchAll(/(?<!!\[[^\]]*)\]\(([^)\s#]+)(?:#[^)]*)?\)/g),
    ...markdown.matchAll(/\b(?:src|href)="([^"#]+)/g),
  ].flatMap(([, link = '']) => (/^[\p{L}\d]+:/u.test(link) ? [] : [decodeURI(link)]))

/** A command in a network of its own where the kernel gives one. */
function offline(command: string, ...words: string[]): [string, string[]] {
  const apart = '/usr/bin/unshare'
  const isGiven = existsSync(apart) && spawnSync(apart, ['-rn', '/bin/true']).status === 0
  if (isGiven) return [apart, ['-rn', command, ...words]]
  process.stderr.write('the network stays on: unshare gives none of its own here\n')
  return [command, words]
}

/** Every program of docs/library.md by its heading. */
const examples = [
  ...readFileSync(join(root, 'docs/library.md'), 'utf8').matchAll(
    /^## (.+)\n[\s\S]*?^```js\n([\s\S]*?)^```$/gm,
  ),
].map(([, name = '', script = '']) => [name, script] as const)
/** What they print. */
const shown: Readonly<Record<string, string>> = {
  有话要说的时候:
    '稿件/讲话.md numbering/sequence：写的是“三、”，按顺序应当是“二、”，已印成“二、”。核对是序号重复、跳号，还是丢了一节。\n讲话.md\n',
  工作文件夹里的稿件: '成稿/青禾县.docx 0\n成稿/南屏县.docx 0\n',
}
/** There are no types of Node in an empty folder: what it gives stands in for itself. */
const withoutNode = (script: string): string =>
  script.replace(/^import \{(.*)\} from 'node:fs'$/gm, (_, names: string) =>
    names
      .split(',')
      .map((name) => `declare function ${name.trim()}(path: string, ...rest: unknown[]): void`)
      .join('\n'),
  )
