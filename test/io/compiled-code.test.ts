/** Code that V8 has compiled: kept for one build, never in the way of a start. */
import { spawnSync } from 'node:child_process'
import { mkdirSync, mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it, vi } from 'vitest'
import { compiledCode } from '../../src/io/files/compiled-code.ts'

let home = ''
beforeEach(() => {
  home = mkdtempSync(join(tmpdir(), 'wengao-code-'))
  vi.stubEnv('XDG_CACHE_HOME', home)
})
afterEach(() => {
  vi.unstubAllEnvs()
  rmSync(home, { recursive: true, force: true })
})
const kept = (): string[] => readdirSync(join(home, 'wengao/code'))

describe('compiled code', () => {
  it('is there for the build that left it', () => {
    compiledCode('a', 'command').keep(new Uint8Array([1, 2]))
    expect(compiledCode('a', 'command').read()).toEqual(Buffer.from([1, 2]))
    expect(compiledCode('b', 'command').read()).toBeNull()
  })
  it('goes when another build leaves its own', () => {
    compiledCode('a', 'command').keep(new Uint8Array([1]))
    compiledCode('b', 'command').keep(new Uint8Array([2]))
    expect(kept()).toHaveLength(1)
    expect(compiledCode('a', 'command').read()).toBeNull()
  })
  it('is no fault where it cannot be kept', () => {
    mkdirSync(join(home, 'wengao'))
    writeFileSync(join(home, 'wengao/code'), '')
    compiledCode('a', 'command').keep(new Uint8Array([1]))
    expect(compiledCode('a', 'command').read()).toBeNull()
  })
})

describe('a start', () => {
  const bin = join(import.meta.dirname, '../../dist/wengao.js')
  const build = (): string => {
    const args = [bin, 'build', join(home, '讲话.md'), '-f', 'docx', '-o', join(home, 'out')]
    const { status, stdout, stderr } = spawnSync(process.execPath, args, {
      encoding: 'utf8',
      env: { ...process.env, XDG_CACHE_HOME: home },
    })
    expect(status, stderr).toBe(0)
    return stdout + stderr
  }
  it('says the same with kept code, without it, and with a damaged one', () => {
    writeFileSync(
      join(home, '讲话.md'),
      '---\n文种: 讲话稿\n标题: 在会上的讲话\n日期: 2026-07-15\n---\n正文。\n',
    )
    const first = build()
    const [file = ''] = kept()
    expect(build()).toBe(first)
    const path = join(home, 'wengao/code', file)
    writeFileSync(path, 'damaged')
    expect(build()).toBe(first)
    expect(build()).toBe(first)
    // V8 itself would end the process over it
    const code = readFileSync(path)
    for (const part of [0.2, 0.5, 0.8]) {
      const at = Math.floor(code.length * part)
      writeFileSync(path, code.with(at, (code[at] ?? 0) ^ 0xff))
      expect(build()).toBe(first)
    }
  })
})
