/** Where wengao.yml is looked for, and which one is not trusted. */
import {
  chmodSync,
  chownSync,
  mkdirSync,
  mkdtempSync,
  rmSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterAll, beforeEach, describe, expect, it } from 'vitest'
import { findSettings } from '../../../src/io/files/find-settings.ts'

const base = mkdtempSync(join(tmpdir(), 'wengao-settings-'))
afterAll(() => rmSync(base, { recursive: true, force: true }))
let count = 0
let top = ''
beforeEach(() => {
  top = join(base, String(count++))
  mkdirSync(join(top, '甲/乙'), { recursive: true })
})
const settings = join('甲', 'wengao.yml')
const write = (name: string, text = '版式: reading\n'): void => writeFileSync(join(top, name), text)
const find = (limit: string | null = top) => {
  const { value, diagnostics } = findSettings(join(top, '甲/乙'), limit)
  return {
    folder: value.folder,
    theme: value.settings.theme,
    found: diagnostics.map(({ rule, data }) => [rule, data['reason'] ?? ''].join(' ').trim()),
  }
}

describe('the settings', () => {
  it('of the nearest folder upwards are used, and that is said', () => {
    write(settings)
    write('wengao.yml', '版式: office\n')
    expect(find()).toEqual({ folder: join(top, '甲'), theme: 'reading', found: ['workspace/used'] })
  })
  it('are not looked for above the limit', () => {
    write('wengao.yml')
    expect(find(join(top, '甲'))).toEqual({ folder: null, theme: null, found: [] })
    expect(find(top).theme).toBe('reading')
  })
  it('that anybody may write are refused, and no other is taken in their place', () => {
    write('wengao.yml')
    write(settings)
    chmodSync(join(top, settings), 0o666)
    const refused = { folder: null, theme: null, found: ['workspace/refused writable'] }
    expect(find()).toEqual(refused)
    chmodSync(join(top, settings), 0o644)
    chmodSync(join(top, '甲'), 0o777)
    expect(find()).toEqual(refused)
    // as in a shared temporary folder
    chmodSync(join(top, '甲'), 0o1777)
    expect(find().theme).toBe('reading')
  })
  it('that are a link, a folder or large are refused', () => {
    write('别处.yml')
    symlinkSync(join(top, '别处.yml'), join(top, settings))
    expect(find().found).toEqual(['workspace/refused type'])
    rmSync(join(top, settings))
    mkdirSync(join(top, settings))
    expect(find().found).toEqual(['workspace/refused type'])
    rmSync(join(top, settings), { recursive: true })
    write(settings, `# ${'长'.repeat(400_000)}\n`)
    expect(find().found).toEqual(['workspace/refused size'])
  })
  it('that belong to somebody else are refused', (context) => {
    if (process.getuid?.() !== 0) {
      process.stderr.write('skipped: settings of another user: only root can make such a file\n')
      context.skip('only root can give a file to another user')
    }
    write(settings)
    chownSync(join(top, settings), 12345, 12345)
    expect(find()).toEqual({ folder: null, theme: null, found: ['workspace/refused owner'] })
  })
})
