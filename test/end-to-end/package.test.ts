/** The package as a user gets it: packed, installed elsewhere, and put to work. */
import { execFileSync, spawnSync } from 'node:child_process'
import { existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')
const npm = (cwd: string, ...args: string[]): string =>
  execFileSync('npm', args, { cwd, encoding: 'utf8', stdio: ['ignore', 'pipe', 'pipe'] })

describe('the packed package', () => {
  let folder = ''
  let files: string[] = []
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
    npm(folder, 'install', '--no-audit', '--no-fund', join(folder, packed?.filename ?? ''))
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it('holds what it needs and nothing else', () => {
    expect(files).toEqual(
      expect.arrayContaining([
        'dist/wengao.js',
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
  it('builds a paper to DOCX and PDF', () => {
    writeFileSync(
      join(folder, '讲话.md'),
      readFileSync(join(root, 'templates/kinds/speech/starter.md')),
    )
    execFileSync(join(folder, 'node_modules/.bin/wengao'), ['build', '讲话.md', '--embed-fonts'], {
      cwd: folder,
      stdio: 'pipe',
    })
    for (const name of ['讲话.docx', '讲话.pdf'])
      expect(existsSync(join(folder, 'out', name))).toBe(true)
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
