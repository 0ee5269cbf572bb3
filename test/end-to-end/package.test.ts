/** The package as a user gets it: packed, installed elsewhere, and put to work. */
import { execFileSync } from 'node:child_process'
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
        'README.md',
        'LICENSE',
      ]),
    )
    expect(
      files.filter(
        (path) => !/^(?:dist|docs|templates)\/|^(?:README\.md|LICENSE|package\.json)$/.test(path),
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
  it('can be used as a library', () => {
    const script = `import { formats, outline } from 'wengao'; console.log(formats.join(), outline({ blocks: [] }).length)`
    expect(
      execFileSync(process.execPath, ['--input-type=module', '-e', script], {
        cwd: folder,
        encoding: 'utf8',
      }).trim(),
    ).toBe('docx,pdf,html,md,json 0')
  })
})
