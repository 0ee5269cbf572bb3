/** The import rules are alive: each planted violation must be caught, and what is allowed must pass. */
import { execFileSync, spawnSync } from 'node:child_process'
import { cpSync, mkdirSync, mkdtempSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { dirname, join } from 'node:path'
import { afterAll, beforeAll, describe, expect, it } from 'vitest'

const root = join(import.meta.dirname, '../..')

const planted: readonly [path: string, text: string, rule: string | null][] = [
  ['src/model/a.ts', "import '../io/workspace.ts'", 'noRestrictedImports'],
  ['src/model/b.ts', "import '../source/decode.ts'", 'noRestrictedImports'],
  ['src/render/docx/a.ts', "import '../../source/decode.ts'", 'noRestrictedImports'],
  ['src/check/rules/a.ts', "import 'node:fs'", 'noRestrictedImports'],
  ['src/markdown/a.ts', "import '../template/fill.ts'", 'noRestrictedImports'],
  ['src/layout/a.ts', "import 'puppeteer-core'", 'noRestrictedImports'],
  ['src/pipeline.ts', "import './io/workspace.ts'", 'noRestrictedImports'],
  ['src/diagnostic.ts', "import './error.ts'", 'noRestrictedImports'],
  ['src/template/a.ts', 'export const a = process.cwd()', 'noRestrictedGlobals'],
  ['src/source/circle-a.ts', "import { b } from './circle-b.ts'\nexport const a = b", 'noImportCycles'],
  ['src/source/circle-b.ts', "import { a } from './circle-a.ts'\nexport const b = a", 'noImportCycles'],
  ['src/check/rules/b.ts', "import '../../model/walk.ts'", null],
  ['src/io/a.ts', "import 'node:fs'\nexport const a = process.cwd()", null],
]

describe('import rules', () => {
  let folder = ''
  let output = ''
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'wengao-planted-'))
    cpSync(join(root, 'biome.json'), join(folder, 'biome.json'))
    for (const [path, text] of planted) {
      mkdirSync(join(folder, dirname(path)), { recursive: true })
      writeFileSync(join(folder, path), `${text}\n`)
    }
    execFileSync('git', ['init', '-q', folder])
    const run = spawnSync(join(root, 'node_modules/.bin/biome'), ['lint', '--max-diagnostics=200', '--reporter=github', 'src'], {
      cwd: folder,
      encoding: 'utf8',
    })
    output = run.stdout
  })
  afterAll(() => rmSync(folder, { recursive: true, force: true }))

  it.each(planted)('%s: %s', (path, _text, rule) => {
    const own = output.split('\n').filter((line) => line.includes(`/${path},`))
    if (rule === null) expect(own.filter((line) => /noRestricted|noImportCycles/.test(line))).toEqual([])
    else expect(own.join('\n')).toContain(rule)
  })
})
