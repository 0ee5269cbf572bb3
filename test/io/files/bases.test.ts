/** What is kept in a workspace: for the user alone, found by its hash, swept by age. */
import {
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  symlinkSync,
  utimesSync,
  writeFileSync,
} from 'node:fs'
import { tmpdir } from 'node:os'
import { join } from 'node:path'
import { afterEach, beforeEach, describe, expect, it } from 'vitest'
import { basesIn } from '../../../src/io/files/bases.ts'

const hash = (digit: string): string => digit.repeat(32)

describe('the bases of a workspace', () => {
  let root = ''
  beforeEach(() => {
    root = mkdtempSync(join(tmpdir(), 'wengao-bases-'))
  })
  afterEach(() => rmSync(root, { recursive: true, force: true }))
  const folder = (): string => join(root, '.wengao/bases')

  it('give back what they keep, the newest first', async () => {
    const bases = basesIn(root)
    expect(await bases.keep(hash('a'), '甲')).toBeNull()
    expect(await bases.keep(hash('b'), '乙')).toBeNull()
    utimesSync(join(folder(), `${hash('a')}.json.gz`), new Date(), new Date(Date.now() - 60_000))
    expect(await bases.find(hash('a'))).toBe('甲')
    expect(await bases.find(hash('c'))).toBeNull()
    expect(await bases.find('../../x')).toBeNull()
    expect(await bases.list()).toEqual([hash('b'), hash('a')])
  })

  it('are nobody else’s, and out of version control', async () => {
    await basesIn(root).keep(hash('a'), '甲')
    if (process.platform !== 'win32') {
      expect(statSync(folder()).mode & 0o077).toBe(0)
      expect(statSync(join(folder(), `${hash('a')}.json.gz`)).mode & 0o077).toBe(0)
    }
    expect(readFileSync(join(root, '.wengao/.gitignore'), 'utf8')).toBe('*\n')
  })

  it('lose what has not been built for four hundred days', async () => {
    await basesIn(root).keep(hash('a'), '甲')
    const old = new Date(Date.now() - 401 * 86_400_000)
    utimesSync(join(folder(), `${hash('a')}.json.gz`), old, old)
    await basesIn(root).keep(hash('b'), '乙')
    expect(await basesIn(root).list()).toEqual([hash('b'), hash('a')])
    // looked at once a day
    utimesSync(join(folder(), '.swept'), old, old)
    await basesIn(root).keep(hash('c'), '丙')
    expect([...(await basesIn(root).list())].sort()).toEqual([hash('b'), hash('c')])
  })

  it('say why nothing is kept, and follow no link out of the workspace', async () => {
    writeFileSync(join(root, '.wengao'), '')
    expect(await basesIn(root).keep(hash('a'), '甲')).toBe('EEXIST')
    rmSync(join(root, '.wengao'))
    const other = mkdtempSync(join(tmpdir(), 'wengao-other-'))
    try {
      symlinkSync(other, join(root, '.wengao'))
      expect(await basesIn(root).keep(hash('a'), '甲')).toBe('OTHERS')
      expect(readdirSync(other)).toEqual([])
    } finally {
      rmSync(other, { recursive: true })
    }
    mkdirSync(join(root, 'sub'))
    expect(existsSync(join(root, 'sub/.wengao'))).toBe(false)
  })
})
